import type { HeadscaleDocument } from "../document/parse";
import type { DiscoveryOutcome } from "../oidc/discovery";
import { checkShape } from "../schema/shape";
import type { Finding } from "./finding";
import { loadConfig } from "./load/effective";
import { rules } from "./rules";
import { inRange, type HeadscaleVersion } from "./versions";

export interface AnalysisInput {
  readonly document: HeadscaleDocument;
  readonly version: HeadscaleVersion;
  /** What the provider answered for the issuer that stands in the file now. */
  readonly discovery?: DiscoveryOutcome | undefined;
}

/** More findings of one rule than this help nobody, and keep an editor busy. */
const maxFindings = 1000;

/** Everything that is wrong with a configuration, for one version, in the order of the text. */
export function analyse({ document, version, discovery }: AnalysisInput): readonly Finding[] {
  const context = {
    document,
    version,
    config: loadConfig(document.root, version),
    shape: checkShape(document.root),
    ...(discovery === undefined ? {} : { discovery }),
  };
  return rules
    .filter((rule) => inRange(version, rule.versions))
    .flatMap((rule) => [...firstOnes(rule.check(context))])
    .sort((a, b) => a.place.span.start - b.place.span.start);
}

function* firstOnes(findings: Iterable<Finding>): Iterable<Finding> {
  let count = 0;
  for (const finding of findings) {
    yield finding;
    count += 1;
    if (count >= maxFindings) return;
  }
}
