import { type GoScalar, goText, resolvePlain } from "../../document/goYaml/scalar";
import type { Entry, Section, Setting } from "../../document/settings";
import type { Span } from "../../document/span";
import { toGoDuration } from "../values/goDuration";
import { dropFraction, dropZeroFraction, parseGoInteger, truncateToInteger } from "./integers";
import { jsonListMap, jsonTextMap } from "./jsonMaps";

/**
 * Viper's getters, which leave the work to spf13/cast. They are silent: what does not fit becomes empty.
 * A value is a part of the file, or undefined where there is none. One from the environment is a text.
 * Each was compared with the releases of viper and cast themselves (`test/unit/convert.test.ts`).
 */

/** The release of spf13/cast that a Headscale version is built with: its conversions differ a little. */
export type Cast = "1.5" | "1.7" | "1.8" | "1.10";

/** Some conversions are the same in all releases, and ask for none. */
type Getter<T> = (value: Setting | undefined, cast: Cast) => T;

const absent: GoScalar = { type: "null" };

/** A list or a mapping has no text. Source: cast `ToStringE`. */
export function toText(value: Setting | undefined): string {
  return value?.kind === "scalar" ? goText(value.value) : "";
}

/** Source: Go `strconv.ParseBool`, which refuses all that is not here and not as clearly false. */
const trueWords = new Set(["1", "t", "T", "TRUE", "true", "True"]);

const maxInt = 2n ** 63n - 1n;

/** Source: cast `ToBoolE`. */
export function toBoolean(value: Setting | undefined, cast: Cast): boolean {
  const scalar = scalarOf(value);
  switch (scalar.type) {
    case "bool":
      return scalar.value;
    case "int":
      // Up to 1.5, the only number that counts is Go's `int`: none above its range, none with a point.
      return scalar.value !== 0n && (cast !== "1.5" || scalar.value <= maxInt);
    case "float":
      return scalar.value !== 0 && cast !== "1.5";
    case "string":
      return trueWords.has(scalar.value);
    case "null":
    case "time":
      return false;
  }
}

/** `GetInt` and `GetInt64`. Source: cast `ToIntE`, `ToInt64E`. */
export function toInteger(value: Setting | undefined, cast: Cast): bigint {
  const scalar = scalarOf(value);
  switch (scalar.type) {
    case "bool":
      return scalar.value ? 1n : 0n;
    case "int":
      return BigInt.asIntN(64, scalar.value);
    case "float":
      return truncateToInteger(scalar.value);
    case "string": {
      const trim = cast === "1.10" ? dropFraction : dropZeroFraction;
      return parseGoInteger(trim(scalar.value)) ?? 0n;
    }
    case "null":
    case "time":
      return 0n;
  }
}

/** In nanoseconds. Source: cast `ToDurationE`. */
export const toDuration: Getter<bigint> = (value) => {
  const scalar = scalarOf(value);
  if (scalar.type === "float") return truncateToInteger(scalar.value);
  const found = toGoDuration(scalar);
  return found.kind === "duration" ? found.nanoseconds : 0n;
};

/** A word of a list and the place in the file that it came from. */
export interface Item {
  readonly text: string;
  readonly span: Span;
  /** Its place in a YAML list; nothing where one text was split into words. */
  readonly index: number | undefined;
}

/** A YAML list; a text is split at white space, any other value is a list of one. Source: cast `ToStringSliceE`. */
export function toList(value: Setting | undefined, cast: Cast): readonly Item[] {
  switch (value?.kind) {
    case undefined:
    case "section":
      return [];
    case "scalar":
      return wordsOf(value.value).map((text) => ({ text, span: value.span, index: undefined }));
    case "list":
      // Since 1.10, one list or mapping among the items empties the whole list; before, it is an empty text.
      if (cast === "1.10" && value.items.some(({ kind }) => kind !== "scalar")) return [];
      return value.items.map((item, index) => ({ text: toText(item), span: item.span, index }));
  }
}

function wordsOf(scalar: GoScalar): readonly string[] {
  if (scalar.type === "null") return [];
  return scalar.type === "string" ? splitFields(scalar.value) : [goText(scalar)];
}

/** Go's `strings.Fields`: what counts as white space is not the same as for JavaScript. */
function splitFields(text: string): readonly string[] {
  return text
    .split(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/)
    .filter((word) => word !== "");
}

/** Source: cast `ToStringMapStringE`. */
export const toTextMap: Getter<ReadonlyMap<string, string>> = (value) => {
  if (value?.kind === "section") return mapOf(value, toText);
  return jsonTextMap(textOf(value));
};

/** A value that is no list stands for a list of itself, not split. Source: cast `ToStringMapStringSliceE`. */
export const toListMap: Getter<ReadonlyMap<string, readonly string[]>> = (value, cast) => {
  if (value?.kind !== "section") return jsonListMap(textOf(value));
  return mapOf(value, (inner) =>
    inner.kind === "list" ? toList(inner, cast).map(({ text }) => text) : [toText(inner)],
  );
};

/** The last one counts where two keys differ only by their case; Headscale's choice is random there. */
function mapOf<T>({ entries }: Section, convert: (value: Setting) => T): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [keyOf(entry), convert(entry.value)]));
}

/**
 * A key is read as any value is, and then becomes a text: `1.50` is "1.5". In quotes it stays as it is;
 * what is no longer than its text has none. Source: viper `insensitiviseVal`, by cast `ToStringMap`.
 */
function keyOf({ name, written, key, borrowed }: Entry): string {
  if (borrowed || key.end - key.start !== written.length) return name;
  return goText(resolvePlain(written)).toLowerCase();
}

/** Only a text is taken for JSON; all other single values give nothing. */
function textOf(value: Setting | undefined): string {
  const scalar = scalarOf(value);
  return scalar.type === "string" ? scalar.value : "";
}

/** Lists and mappings are to be converted to single values as little as nothing at all. */
function scalarOf(value: Setting | undefined): GoScalar {
  return value?.kind === "scalar" ? value.value : absent;
}
