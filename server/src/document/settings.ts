import type { GoScalar } from "./goYaml/scalar";
import type { Span } from "./span";

/**
 * The settings tree: a configuration as Headscale sees it (first document only, aliases and merges
 * done, keys lower-cased), with the place of every part in the text.
 */
export type Setting = Scalar | List | Section;

export interface Scalar {
  readonly kind: "scalar";
  /** What yaml.v3 makes of it. */
  readonly value: GoScalar;
  readonly style: "plain" | "single-quoted" | "double-quoted" | "block" | "absent";
  /** Of an absent value: the empty place after its key's colon. */
  readonly span: Span;
  /** As of an entry. */
  readonly borrowed: boolean;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly Setting[];
  readonly span: Span;
}

export interface Section {
  readonly kind: "section";
  readonly style: "block" | "flow";
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export interface Entry {
  /** Lower-cased, as viper keeps every key. */
  readonly name: string;
  /** As it stands in the file. */
  readonly written: string;
  readonly key: Span;
  readonly value: Setting;
  /** Brought in by an alias or by `<<`: its spans are the alias's, and its text, which serves others too, stands elsewhere. */
  readonly borrowed: boolean;
}

/** A place in the configuration: `["oidc", "pkce", "method"]`. */
export type KeyPath = readonly string[];

export function formatPath(path: KeyPath): string {
  return path.join(".");
}

export function parsePath(path: string): KeyPath {
  return path.split(".");
}

export function isNull(setting: Setting): boolean {
  return setting.kind === "scalar" && setting.value.type === "null";
}

/** An entry met on the way to a key, with the part of the path that it stands for. */
interface Step {
  readonly entry: Entry;
  readonly rest: KeyPath;
}

/**
 * The entry of a name. Where two differ only by their case, viper lower-cases the others onto the one that is
 * lower-cased already, so that one never counts; among the others its choice is random, here the last one.
 * Source: viper `insensitiviseMap`.
 */
function entryNamed({ entries }: Section, name: string): Entry | undefined {
  const named = entries.filter((entry) => entry.name === name);
  return named.findLast(({ written }) => written !== name) ?? named.at(-1);
}

/**
 * The entries that a look-up of `path` meets in this section, in viper's order: the longest dotted
 * spelling first, so that `oidc.issuer: x` beats an `issuer` inside `oidc:`.
 * Source: viper `searchMapWithPathPrefixes`.
 */
function* steps(section: Section, path: KeyPath): Iterable<Step> {
  for (let length = path.length; length > 0; length -= 1) {
    const entry = entryNamed(section, formatPath(path.slice(0, length)));
    if (entry !== undefined) yield { entry, rest: path.slice(length) };
  }
}

/** The entry that gives `path` its value, or nothing where the file does not set it. */
export function findEntry(section: Section, path: KeyPath): Entry | undefined {
  for (const { entry, rest } of steps(section, path)) {
    if (rest.length === 0) return entry;
    if (entry.value.kind !== "section") continue;
    const found = findEntry(entry.value, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The entry that gives `path` a value: one without a value is passed over. Source: as above. */
export function findSet(section: Section, path: KeyPath): Entry | undefined {
  for (const { entry, rest } of steps(section, path)) {
    if (rest.length === 0) {
      if (!isNull(entry.value)) return entry;
    } else if (entry.value.kind === "section") {
      const found = findSet(entry.value, rest);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The entry of `path` itself or, where there is none, of its nearest ancestor in the file. */
export function findNearest(section: Section, path: KeyPath): Entry | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const entry = findEntry(section, path.slice(0, length));
    if (entry !== undefined) return entry;
  }
  return section.entries[0];
}

/**
 * The entry of a parent that is no section: it hides whatever stands below that key, defaults included. A
 * null hides nothing, nor does a parent in dotted spelling. Source: viper `isPathShadowedInDeepMap`.
 */
export function findShadow(section: Section, path: KeyPath): Entry | undefined {
  let inner = section;
  for (const name of path.slice(0, -1)) {
    const entry = entryNamed(inner, name);
    if (entry === undefined || isNull(entry.value)) return undefined;
    if (entry.value.kind !== "section") return entry;
    inner = entry.value;
  }
  return undefined;
}

/** A key in the file, with the section that it stands in. */
export interface LocatedEntry {
  readonly path: KeyPath;
  readonly entry: Entry;
  readonly parent: Section;
}

/** Every entry of the file with its path, outer ones first; lists are not entered. */
export function* walkEntries(section: Section, base: KeyPath = []): Iterable<LocatedEntry> {
  for (const entry of section.entries) {
    const path = [...base, ...parsePath(entry.name)];
    yield { path, entry, parent: section };
    if (entry.value.kind === "section") yield* walkEntries(entry.value, path);
  }
}

/** The innermost key whose name or value stands at `offset`. */
export function entryAt(section: Section, offset: number): LocatedEntry | undefined {
  let found: LocatedEntry | undefined;
  for (const located of walkEntries(section)) {
    const { entry } = located;
    if (entry.borrowed) continue;
    if (entry.key.start <= offset && offset <= Math.max(entry.key.end, entry.value.span.end)) {
      found = located;
    }
  }
  return found;
}
