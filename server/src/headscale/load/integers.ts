/**
 * Go's 64-bit integers, as spf13/cast makes them of texts and of numbers with a point.
 */

const max = 2n ** 63n - 1n;
const min = -(2n ** 63n);

/** One underscore may stand between two digits and behind the sign of the base. */
const pattern =
  /^([-+]?)(0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?\d)*)$/;

/** Go's `strconv.ParseInt(text, 0, 64)`: nothing where the text is no number or a too large one. */
export function parseGoInteger(text: string): bigint | undefined {
  const [, sign, written] = pattern.exec(text) ?? [];
  if (written === undefined) return undefined;
  const digits = written.replaceAll("_", "");
  // A leading zero alone means octal, for which JavaScript wants a letter too.
  const size = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const value = sign === "-" ? -size : size;
  return value < min || value > max ? undefined : value;
}

/** Zeros behind a point are dropped; other digits stay, and make the text no integer. Source: cast `trimZeroDecimal`. */
export function dropZeroFraction(text: string): string {
  return text.replace(/\.0+\.*$/, "");
}

/** Of a decimal number, all behind the point is dropped. Source: cast `trimDecimal`, from 1.10 on. */
export function dropFraction(text: string): string {
  return /^([-+]?\d*)\.\d*$/.exec(text)?.[1] ?? text;
}

/** Go's `int64(value)`; what an integer cannot hold is the least one on amd64, other processors differ. */
export function truncateToInteger(value: number): bigint {
  if (!Number.isFinite(value)) return min;
  const whole = BigInt(Math.trunc(value));
  return whole < min || whole > max ? min : whole;
}
