/**
 * What gopkg.in/yaml.v3, Headscale's parser, makes of a scalar when it reads it into an interface.
 * The `yaml` package's own resolution is never asked. Source: yaml.v3 `resolve.go`.
 */
export type GoScalar =
  | { readonly type: "null" }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
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
const timePattern =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})?)?$/;

/** A scalar without quotes. Note what is no boolean here: `yes`, `no`, `on`, `off`. */
export function resolvePlain(text: string): GoScalar {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(text)) return { type: "string", value: text };
  if (timePattern.test(text)) return { type: "time", text };
  // Underscores may stand anywhere in a number, even at its end.
  const digits = text.replaceAll("_", "");
  const integer = parseInteger(digits);
  if (integer !== undefined) return { type: "int", value: integer };
  if (floatPattern.test(digits)) return { type: "float", value: Number(digits) };
  return { type: "string", value: text };
}

const maxUnsigned = 2n ** 64n - 1n;
const minSigned = -(2n ** 63n);

/** Go's `strconv.ParseInt(text, 0, 64)`, then `ParseUint`: a leading zero means octal. */
function parseInteger(text: string): bigint | undefined {
  const match = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/.exec(text);
  const [, sign, digits] = match ?? [];
  if (digits === undefined) return undefined;
  const magnitude = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const value = sign === "-" ? -magnitude : magnitude;
  return value < minSigned || value > maxUnsigned ? undefined : value;
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

/** `strconv.FormatFloat(value, 'f', -1, 64)`: never an exponent. */
function goFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}
