import {
  type Entry,
  findSet,
  findShadow,
  type KeyPath,
  parsePath,
  type Section,
  type Setting,
} from "../../document/settings";
import { type DefaultValue, defaultIn, findKey } from "../catalogue";
import { parseFileMode, fallbackMode } from "../values/fileMode";
import type { HeadscaleVersion } from "../versions";
import {
  type Item,
  toBoolean,
  toDuration,
  toInteger,
  toList,
  toListMap,
  toText,
  toTextMap,
} from "./convert";
import { type Environment, emptyEnvironment, variableOf } from "./environment";

/** A value as Headscale uses it, and where it comes from. */
export interface Value<T> {
  readonly known: T;
  readonly from: Origin;
}

export type Given =
  | { readonly kind: "file"; readonly entry: Entry }
  | { readonly kind: "environment"; readonly variable: string };

export type Origin =
  | { readonly kind: "default" }
  | Given
  /** A parent that is no section leaves the key without any value, its default included. */
  | { readonly kind: "hidden"; readonly by: Given };

/** The configuration after Headscale's own defaults and conversions. */
export interface EffectiveConfig {
  text(path: string): Value<string>;
  boolean(path: string): Value<boolean>;
  integer(path: string): Value<bigint>;
  /** In nanoseconds. */
  duration(path: string): Value<bigint>;
  list(path: string): Value<readonly Item[]>;
  textMap(path: string): Value<ReadonlyMap<string, string>>;
  listMap(path: string): Value<ReadonlyMap<string, readonly string[]>>;
  /** The rights of the socket. Source: Headscale `util.GetFileMode`. */
  mode(path: string): Value<number>;
  /** What stands for the key before any conversion; undefined: nothing, no default either. */
  raw(path: string): Value<Setting | undefined>;
  /** Whether there is any value, a default counts; null is none. Source: viper `IsSet`. */
  isSet(path: string): boolean;
  /** Whether file or environment give a value. */
  isGiven(path: string): boolean;
  /** The entry of the file that gives the value, unless a variable overrides it. */
  entry(path: string): Entry | undefined;
}

export function loadConfig(
  root: Section,
  version: HeadscaleVersion,
  environment: Environment = emptyEnvironment,
): EffectiveConfig {
  const { cast } = version.builtWith;
  const known = new Map<string, Value<Setting | undefined>>();
  // Many rules ask for the same key, or for every one of them.
  const raw = (path: string): Value<Setting | undefined> => {
    const found = known.get(path) ?? find(path);
    known.set(path, found);
    return found;
  };
  const find = (path: string): Value<Setting | undefined> => {
    const keys = parsePath(path);
    const from = originOf(keys, root, environment);
    switch (from.kind) {
      case "file":
        return { known: from.entry.value, from };
      case "environment":
        return { known: textSetting(environment.get(from.variable) ?? ""), from };
      case "hidden":
        return { known: undefined, from };
      case "default":
        return { known: defaultSetting(keys, version), from };
    }
  };
  const read = <T>(path: string, convert: (setting: Setting | undefined) => T): Value<T> => {
    const { known, from } = raw(path);
    return { known: convert(known), from };
  };
  return {
    text: (path) => read(path, toText),
    boolean: (path) => read(path, (setting) => toBoolean(setting, cast)),
    integer: (path) => read(path, (setting) => toInteger(setting, cast)),
    duration: (path) => read(path, (setting) => toDuration(setting, cast)),
    list: (path) => read(path, (setting) => toList(setting, cast)),
    textMap: (path) => read(path, (setting) => toTextMap(setting, cast)),
    listMap: (path) => read(path, (setting) => toListMap(setting, cast)),
    mode: (path) => read(path, toMode),
    raw,
    isSet: (path) => raw(path).known !== undefined,
    isGiven: (path) => ["file", "environment"].includes(raw(path).from.kind),
    entry: (path) => {
      const { from } = raw(path);
      return from.kind === "file" ? from.entry : undefined;
    },
  };
}

/** Viper's order: the key's own variable, a variable of a section above it, the file, the default. */
function originOf(path: KeyPath, root: Section, environment: Environment): Origin {
  const variable = environment.size === 0 ? undefined : variableFor(path, environment);
  if (variable !== undefined) return variable;
  const entry = findSet(root, path);
  if (entry !== undefined) return { kind: "file", entry };
  const shadow = findShadow(root, path);
  if (shadow !== undefined) return { kind: "hidden", by: { kind: "file", entry: shadow } };
  return { kind: "default" };
}

function variableFor(path: KeyPath, environment: Environment): Origin | undefined {
  const variable = variableOf(path);
  if (isNotEmpty(environment, variable)) return { kind: "environment", variable };
  for (let length = 1; length < path.length; length += 1) {
    const above = variableOf(path.slice(0, length));
    if (isNotEmpty(environment, above)) {
      return { kind: "hidden", by: { kind: "environment", variable: above } };
    }
  }
  return undefined;
}

function isNotEmpty(environment: Environment, variable: string): boolean {
  return (environment.get(variable) ?? "") !== "";
}

function toMode(setting: Setting | undefined): number {
  const parsed = parseFileMode(toText(setting));
  return parsed.kind === "mode" ? parsed.mode : fallbackMode;
}

const nowhere = { start: 0, end: 0 };

function textSetting(value: string): Setting {
  return {
    kind: "scalar",
    value: { type: "string", value },
    style: "absent",
    span: nowhere,
    borrowed: false,
  };
}

function defaultSetting(path: KeyPath, version: HeadscaleVersion): Setting | undefined {
  const key = findKey(path);
  const value = key === undefined ? undefined : defaultIn(key, version);
  return value === undefined ? undefined : toSetting(value);
}

/** A default as the setting that a file would make of it. */
function toSetting(value: Exclude<DefaultValue, null>): Setting {
  if (typeof value === "string") return textSetting(value);
  if (typeof value === "boolean") return scalarSetting({ type: "bool", value });
  if (typeof value === "number") return scalarSetting({ type: "int", value: BigInt(value) });
  if (isList(value)) return { kind: "list", items: value.map(textSetting), span: nowhere };
  const entries = Object.entries(value).map(([name, text]): Entry => ({
    name,
    written: name,
    key: nowhere,
    value: textSetting(text),
    borrowed: false,
  }));
  return { kind: "section", style: "block", entries, span: nowhere };
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}

function scalarSetting(value: Extract<Setting, { kind: "scalar" }>["value"]): Setting {
  return { kind: "scalar", value, style: "absent", span: nowhere, borrowed: false };
}
