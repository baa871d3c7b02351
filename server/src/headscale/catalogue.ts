import { type KeyPath, formatPath } from "../document/settings";
import { catalogueKeys } from "../generated/catalogue";
import { environmentOf } from "./load/environment";
import { compareMinors, type HeadscaleVersion, versions } from "./versions";

/** How Headscale reads a key. */
export type Kind =
  | "section"
  | "text"
  | "boolean"
  | "integer"
  | "duration"
  | "prometheus-duration"
  | "list"
  | "map"
  | "list-map"
  | "records"
  | "mode";

export type DefaultValue =
  string | number | boolean | null | readonly string[] | Readonly<Record<string, string>>;

/** Everything known about a key, but for what only a hover shows: see schemas/headscale.schema.json. */
export interface Key {
  readonly path: string;
  readonly kind: Kind;
  readonly since: string;
  readonly deprecated?: string;
  readonly removed?: string;
  readonly removal?: "fatal" | "warns" | "ignored";
  readonly replacedBy?: readonly string[];
  /** A successor that is no key. */
  readonly replacement?: string;
  /** From a version to the default that began with it; null = none. */
  readonly defaults: Readonly<Record<string, DefaultValue>>;
  readonly environment?: string;
  readonly secret?: boolean;
  readonly values?: readonly string[];
}

/** A key as it is generated: without what follows from the rest. */
export type KeyFacts = Omit<Key, "defaults" | "environment"> & Partial<Pick<Key, "defaults">>;

const keys = catalogueKeys.map((facts): Key => {
  const environment = environmentOf(facts.path, facts.kind);
  return { defaults: {}, ...facts, ...(environment === undefined ? {} : { environment }) };
});

const byPath = new Map<string, Key>(keys.map((key) => [key.path, key]));

export function findKey(path: KeyPath): Key | undefined {
  return byPath.get(formatPath(path));
}

export function allKeys(): readonly Key[] {
  return keys;
}

export type Standing =
  | { readonly kind: "current" }
  | { readonly kind: "deprecated"; readonly since: string }
  | { readonly kind: "removed"; readonly since: string }
  | { readonly kind: "not-yet"; readonly since: string };

/** What this version makes of a key. */
export function standing(key: Key, version: HeadscaleVersion): Standing {
  if (compareMinors(key.since, version.minor) > 0) return { kind: "not-yet", since: key.since };
  if (key.removed !== undefined && compareMinors(key.removed, version.minor) <= 0) {
    return { kind: "removed", since: key.removed };
  }
  if (key.deprecated !== undefined && compareMinors(key.deprecated, version.minor) <= 0) {
    return { kind: "deprecated", since: key.deprecated };
  }
  return { kind: "current" };
}

/** The default in this version, or nothing where there is none. */
export function defaultIn(
  key: Key,
  version: HeadscaleVersion,
): Exclude<DefaultValue, null> | undefined {
  const state = standing(key, version).kind;
  if (state === "removed" || state === "not-yet") return undefined;
  let found: DefaultValue | undefined;
  for (const { minor } of versions) {
    if (compareMinors(minor, version.minor) > 0) break;
    if (minor in key.defaults) found = key.defaults[minor];
  }
  return found ?? undefined;
}
