import { goTime } from "./time";

/**
 * What gopkg.in/yaml.v3, Headscale's parser, makes of a scalar when it reads it into an interface.
 * The `yaml` package's own resolution is never asked. Source: yaml.v3 `resolve.go`.
 */
export type GoScalar =
  | { readonly type: "null" }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  /** `text` is the moment as Go prints it. */
  | { readonly type: "time"; readonly text: string }
  | { readonly type: "string"; readonly value: string };

const words = new Map<string, GoScalar>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, { type: "null" }] as const),
  ...["true", "True", "TRUE"].map((word) => [word, { type: "bool", value: true }] as const),
  ...["false", "False", "FALSE"].map((word) => [word, { type: "bool", value: false }] as const),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, { type: "float", value: NaN }] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map(
    (word) => [word, { type: "float", value: Infinity }] as const,
  ),
  ...["-.inf", "-.Inf", "-.INF"].map(
    (word) => [word, { type: "float", value: -Infinity }] as const,
  ),
]);

const floatPattern = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

/** A scalar without quotes. Note what is no boolean here: `yes`, `no`, `on`, `off`. */
export function resolvePlain(text: string): GoScalar {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(text)) return { type: "string", value: text };
  const time = goTime(text);
  if (time !== undefined) return { type: "time", text: time };
  // Underscores may stand anywhere in a number, even at its end; in one like `.5` only between digits.
  const digits = text.replace(text.startsWith(".") ? /(?<=\d)_(?=\d)/g : /_/g, "");
  const integer = parseInteger(digits);
  if (integer !== undefined) return { type: "int", value: integer };
  const float = floatPattern.test(digits) ? Number(digits) : Infinity;
  return Number.isFinite(float) ? { type: "float", value: float } : { type: "string", value: text };
}

/** The tags that yaml.v3 resolves; with any other a scalar is the text that it is. */
export const scalarTags: Readonly<Record<GoScalar["type"], string>> = {
  null: "!!null",
  bool: "!!bool",
  int: "!!int",
  float: "!!float",
  time: "!!timestamp",
  string: "!!str",
};

const resolvable = new Set(Object.values(scalarTags));

/**
 * A scalar with a tag such as `!!int`, or nothing where the text does not fit: yaml.v3 refuses it then.
 * @param tag short or long
 */
export function resolveTagged(tag: string, text: string): GoScalar | undefined {
  const short = tag.replace(/^tag:yaml\.org,2002:/, "!!");
  if (short === "!!binary") return decodeBinary(text);
  if (short === scalarTags.string || !resolvable.has(short)) return { type: "string", value: text };
  const found = resolvePlain(text);
  if (scalarTags[found.type] === short) return found;
  if (short === scalarTags.float && found.type === "int") {
    return { type: "float", value: Number(found.value) };
  }
  return undefined;
}

/** Go's decoder wants whole groups of four, and passes over line breaks. */
function decodeBinary(source: string): GoScalar | undefined {
  const text = source.replace(/[\r\n]/g, "");
  const groups = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;
  if (!groups.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return { type: "string", value: new TextDecoder().decode(bytes) };
}

const maxUnsigned = 2n ** 64n - 1n;
const maxSigned = 2n ** 63n - 1n;
const minSigned = -(2n ** 63n);

/** Go's `strconv.ParseInt(text, 0, 64)`, then `ParseUint`: a leading zero means octal. */
function parseInteger(text: string): bigint | undefined {
  const match = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/.exec(text);
  const [, sign, digits] = match ?? [];
  if (digits === undefined) return undefined;
  const magnitude = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const value = sign === "-" ? -magnitude : magnitude;
  // `ParseUint` takes no sign.
  const max = sign === "" ? maxUnsigned : maxSigned;
  return value < minSigned || value > max ? undefined : value;
}

/** The text that Go prints for a scalar (`cast.ToString`), which is what a text setting becomes. */
export function goText(scalar: GoScalar): string {
  switch (scalar.type) {
    case "null":
      return "";
    case "bool":
    case "int":
      return String(scalar.value);
    case "float":
      return goFloat(scalar.value);
    case "time":
      return scalar.text;
    case "string":
      return scalar.value;
  }
}

/** `strconv.FormatFloat(value, 'f', -1, 64)`: the shortest digits that mean it, never an exponent. */
function goFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (!Number.isFinite(value)) return sign === "" ? "+Inf" : "-Inf";
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const whole = digits.slice(0, point).padEnd(point, "0");
  const fraction = digits.slice(point);
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}
