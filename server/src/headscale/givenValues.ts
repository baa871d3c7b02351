import { t } from "@vscode/l10n";
import type { HeadscaleDocument } from "../document/parse";
import { type Entry, parsePath, type Scalar, type Setting } from "../document/settings";
import type { PlainValue } from "../edit/intent";
import { allKeys, type Key, type Kind, standing } from "./catalogue";
import type { Finding, Fix } from "./finding";
import type { EffectiveConfig } from "./load/effective";
import { noticeAbout } from "./oldKeys";
import { variableIn } from "./values/variables";
import type { HeadscaleVersion } from "./versions";

/** What a rule must know to look at the values. */
interface WithConfig {
  readonly config: EffectiveConfig;
  readonly version: HeadscaleVersion;
}

/** A value that file or environment give to a key which this version reads. */
export interface GivenValue<Value extends Setting = Setting> {
  readonly path: string;
  readonly key: Key;
  readonly value: Value;
  /** Nothing where the value comes from a variable. */
  readonly entry: Entry | undefined;
}

/** Defaults are left out: nobody wrote them. */
export function* givenValues(context: WithConfig): Iterable<GivenValue> {
  const { config } = context;
  for (const key of allKeys()) {
    if (key.kind === "section" || !isRead(key, context)) continue;
    const { known, from } = config.raw(key.path);
    if (known === undefined || (from.kind !== "file" && from.kind !== "environment")) continue;
    const entry = from.kind === "file" ? from.entry : undefined;
    yield { path: key.path, key, value: known, entry };
  }
}

/** The single values of keys of these kinds. */
export function* givenScalars(
  context: WithConfig,
  kinds: readonly Kind[],
): Iterable<GivenValue<Scalar>> {
  for (const { value, ...given } of givenValues(context)) {
    if (value.kind === "scalar" && kinds.includes(given.key.kind)) yield { ...given, value };
  }
}

/** Whether its value counts for this version, and Headscale has nothing to say about the key itself. */
export function isRead(key: Key, { config, version }: WithConfig): boolean {
  const { kind } = standing(key, version);
  if (kind === "current") return true;
  return kind === "deprecated" && noticeAbout(key.path, config, version) === undefined;
}

/**
 * The key whose value is missing: not given at all, or given something that is no value, such as a list.
 * What is said of it then follows from another fault, if there is one that explains it.
 */
export function missingValue(config: EffectiveConfig, path: string): Pick<Finding, "missing"> {
  const { known } = config.raw(path);
  const isUsable = known?.kind === "scalar" && !holdsVariable(known);
  return config.isGiven(path) && isUsable ? {} : { missing: parsePath(path) };
}

export function holdsVariable({ value }: Scalar): boolean {
  return value.type === "string" && variableIn(value.value) !== undefined;
}

/** Whether what is not in the file is really not there: broken text may hide it. */
export function isWhole({ faults }: HeadscaleDocument): boolean {
  return faults.every(({ kind }) => kind === "duplicate-key");
}

/** Writes another value, where the file's own single value is the one that counts. */
export function setFix(
  config: EffectiveConfig,
  path: string,
  value: PlainValue,
  more: { readonly title?: string; readonly preferred?: boolean } = {},
): Fix[] {
  const entry = config.entry(path);
  if (entry === undefined || entry.borrowed || entry.value.kind !== "scalar") return [];
  if (entry.value.borrowed) return [];
  return [
    {
      title: more.title ?? t('Change it to "{0}"', String(value)),
      intents: [{ kind: "set", path: parsePath(path), value }],
      ...(more.preferred === undefined ? {} : { preferred: more.preferred }),
    },
  ];
}

/** Takes keys out, where the file's own entries give their values. */
export function removeFix(config: EffectiveConfig, paths: readonly string[]): Fix[] {
  const entries = paths.map((path) => config.entry(path));
  if (entries.some((entry) => entry === undefined || entry.borrowed)) return [];
  return [
    {
      title: t('Remove "{0}"', paths.join('", "')),
      intents: paths.map((path) => ({ kind: "remove", path: parsePath(path) })),
    },
  ];
}
