/**
 * A text where a mapping belongs is JSON for cast; that is how a variable of the environment gives one.
 * Go's decoder reads all or nothing of a text that is no JSON, and goes on behind a value of another type,
 * which it leaves empty. Keys keep their case. Source: cast `jsonStringToObject`; Go `encoding/json`.
 */

export function jsonTextMap(text: string): ReadonlyMap<string, string> {
  return new Map(members(text).map(([key, value]) => [key, stringOf(value)]));
}

export function jsonListMap(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(members(text).map(([key, value]) => [key, stringsOf(value)]));
}

function members(text: string): readonly (readonly [string, unknown])[] {
  const found = parse(text);
  if (typeof found !== "object" || found === null || Array.isArray(found)) return [];
  return Object.entries(found).map(([key, value]) => [wellFormed(key), value]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? wellFormed(value) : "";
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(stringOf) : [];
}

/** Go has no half characters. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
