import {
  type Entry,
  findEntry,
  findShadow,
  isNull,
  type KeyPath,
  parsePath,
  type Section,
  type Setting,
} from "../../document/settings";
import { type DefaultValue, defaultIn, findKey } from "../catalogue";
import type { HeadscaleVersion } from "../versions";
import { type Item, toBoolean, toList, toText } from "./convert";

/** A value as Headscale uses it, and where it comes from. */
export interface Value<T> {
  readonly known: T;
  readonly from: { readonly default: true } | { readonly entry: Entry };
}

/** The configuration after Headscale's own defaults and conversions. */
export interface EffectiveConfig {
  text(path: string): Value<string>;
  boolean(path: string): Value<boolean>;
  list(path: string): Value<readonly Item[]>;
  /** Whether the file gives the key a value: null is none. Source: viper `IsSet`. */
  entry(path: string): Entry | undefined;
}

export function loadConfig(root: Section, version: HeadscaleVersion): EffectiveConfig {
  const read = <T>(
    path: string,
    convert: (setting: Setting) => T,
    fallback: (value: DefaultValue | undefined) => T,
  ): Value<T> => {
    const keys = parsePath(path);
    const entry = setEntry(root, keys);
    if (entry !== undefined) return { known: convert(entry.value), from: { entry } };
    const shadow = findShadow(root, keys);
    if (shadow !== undefined) return { known: fallback(undefined), from: { entry: shadow } };
    const key = findKey(keys);
    const value = key === undefined ? undefined : defaultIn(key, version);
    return { known: fallback(value), from: { default: true } };
  };
  return {
    text: (path) => read(path, toText, (value) => (typeof value === "string" ? value : "")),
    boolean: (path) => read(path, toBoolean, (value) => value === true),
    list: (path) => read(path, toList, defaultItems),
    entry: (path) => setEntry(root, parsePath(path)),
  };
}

function setEntry(root: Section, path: KeyPath): Entry | undefined {
  const entry = findEntry(root, path);
  return entry === undefined || isNull(entry.value) ? undefined : entry;
}

function defaultItems(value: DefaultValue | undefined): readonly Item[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((text) => typeof text === "string")
    .map((text) => ({ text, span: { start: 0, end: 0 }, index: undefined }));
}
