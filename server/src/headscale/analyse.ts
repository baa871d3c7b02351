import { t } from "@vscode/l10n";
import type { HeadscaleDocument } from "../document/parse";
import { formatPath, type KeyPath } from "../document/settings";
import type { DiscoveryOutcome } from "../oidc/discovery";
import { checkShape, type ShapeFault } from "../schema/shape";
import type { Finding, Place } from "./finding";
import type { HostFiles } from "./hostFiles";
import { type EffectiveConfig, loadConfig } from "./load/effective";
import { type Environment, emptyEnvironment } from "./load/environment";
import { rangeText } from "./rangeText";
import { reachedFindings } from "./reach";
import { rules } from "./rules";
import type { Rule, RuleContext } from "./rules/rule";
import { unknownThings } from "./unknown";
import { judge, type Verdict } from "./verdict";
import { type HeadscaleVersion, inRange } from "./versions";

export interface AnalysisInput {
  readonly document: HeadscaleDocument;
  readonly version: HeadscaleVersion;
  /** The variables that Headscale would be started with, as far as they are known. */
  readonly environment?: Environment;
  /** What the provider answered for the issuer that stands in the file now. */
  readonly discovery?: DiscoveryOutcome | undefined;
  /** The files of the machine that Headscale runs on, where this is that machine. */
  readonly host?: HostFiles | undefined;
  /** Whether to say which older version would take what this one refuses. */
  readonly comparesVersions?: boolean;
}

export interface Assessment {
  readonly config: EffectiveConfig;
  /** Everything that is wrong with the configuration, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** What could not be looked at and would count. */
  readonly unknown: readonly string[];
}

/** More findings of one rule than this help nobody, and keep an editor busy. */
const maxFindings = 1000;

/** Longer texts are judged by one version only: no configuration is as long, and an editor would wait. */
const maxCompared = 100_000;

/** What one version makes of a configuration. */
export function assess(input: AnalysisInput): Assessment {
  const context = contextOf(input);
  const { version, config } = context;
  const found = rules
    .filter((rule) => inRange(version, rule.versions))
    .flatMap((rule) => [...findingsOf(rule, context)]);
  const findings = withCauses(reachedFindings(found, config, version)).sort(
    (a, b) => a.place.span.start - b.place.span.start,
  );
  const logLevel = config.text("log.level").known;
  return {
    config,
    findings,
    verdict: judge(findings, version, logLevel),
    unknown: unknownThings(context),
  };
}

/** As the verdict says it, but at the first refusal all is known. */
function accepts(input: AnalysisInput): boolean {
  const context = contextOf({ ...input, comparesVersions: false });
  const { version, config } = context;
  for (const rule of rules) {
    if (!inRange(version, rule.versions)) continue;
    for (const finding of rule.check(context)) {
      const isRefused = finding.level === "fatal" || finding.level === "panic";
      if (isRefused && reachedFindings([finding], config, version).length > 0) return false;
    }
  }
  return true;
}

/** Everything that is wrong with a configuration, for one version, in the order of the text. */
export function analyse(input: AnalysisInput): readonly Finding[] {
  return assess(input).findings;
}

function contextOf(input: AnalysisInput): RuleContext {
  const { document, version, environment = emptyEnvironment, discovery, host } = input;
  return {
    document,
    version,
    environment,
    config: loadConfig(document.root, version, environment),
    shape: shapeOf(document),
    ...(discovery === undefined ? {} : { discovery }),
    ...(host === undefined ? {} : { host }),
    ...(input.comparesVersions === true && document.text.length <= maxCompared
      ? { isAcceptedBy: (other) => accepts({ ...input, version: other }) }
      : {}),
  };
}

/** The shape is the same for every version that a document is judged by. */
const shapes = new WeakMap<HeadscaleDocument, readonly ShapeFault[]>();

function shapeOf(document: HeadscaleDocument): readonly ShapeFault[] {
  const found = shapes.get(document) ?? checkShape(document.root);
  shapes.set(document, found);
  return found;
}

function* findingsOf(rule: Rule, context: RuleContext): Iterable<Finding> {
  let count = 0;
  for (const finding of rule.check(context)) {
    yield withNotes(finding, rule, context.config);
    count += 1;
    if (count >= maxFindings) return;
  }
}

/** What every message says of itself: which versions it holds for, and a value that is not the file's. */
function withNotes(finding: Finding, rule: Rule, config: EffectiveConfig): Finding {
  const range = rangeText(finding.versions ?? rule.versions);
  const variable = variableBehind(finding.place.key, config);
  const notes = [
    ...(variable === undefined ? [] : [t("The value comes from {0}.", variable)]),
    ...(range === undefined ? [] : [t("(Headscale {0})", range)]),
  ];
  if (notes.length === 0) return finding;
  return { ...finding, message: [finding.message, ...notes].join(" ") };
}

function variableBehind(key: KeyPath, config: EffectiveConfig): string | undefined {
  const { from } = config.raw(formatPath(key));
  const given = from.kind === "hidden" ? from.by : from;
  return given.kind === "environment" ? given.variable : undefined;
}

/** A fault that is only there because of another stands under it. */
function withCauses(findings: readonly Finding[]): Finding[] {
  const causes = findings.filter(({ leavesUnset }) => leavesUnset !== undefined);
  return findings.map((finding) => {
    const causedBy = causes.find((cause) => cause !== finding && isCause(cause, finding));
    return causedBy === undefined ? finding : { ...finding, causedBy };
  });
}

/** It leaves unset what the other misses, or spoils the very value that the other complains about. */
function isCause(cause: Finding, { missing, place, leavesUnset }: Finding): boolean {
  if (missing !== undefined) {
    return cause.leavesUnset?.some((path) => isWithin(path, missing)) === true;
  }
  return leavesUnset === undefined && isSamePlace(cause.place, place);
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    formatPath(a.key) === formatPath(b.key) &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end
  );
}

/** Whether one of them is the other, or a section around it. */
function isWithin(a: KeyPath, b: KeyPath): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((name, index) => name === b[index]);
}
