import type { GoScalar } from "../../document/goYaml/scalar";
import { type Duration, duration, invalid, lengths, maxDuration } from "./duration";

/** Source: Go `time/format.go`, `unitMap`; the two signs for micro are different characters. */
const units: ReadonlyMap<string, bigint> = new Map([
  ["ns", 1n],
  ["us", lengths.microsecond],
  ["\u00b5s", lengths.microsecond],
  ["\u03bcs", lengths.microsecond],
  ["ms", lengths.millisecond],
  ["s", lengths.second],
  ["m", lengths.minute],
  ["h", lengths.hour],
]);

/** One number with its unit, which is everything up to the next digit or point. */
const part = /(\d*)(?:\.(\d*))?([^\d.]+)/y;

/** The least that only a negative duration reaches. */
const limit = maxDuration + 1n;

/** Go's `time.ParseDuration`. */
export function parseGoDuration(text: string): Duration {
  const unsigned = text.replace(/^[-+]/, "");
  if (unsigned === "0") return duration(0n);
  if (unsigned === "") return invalid;
  let sum = 0n;
  for (let at = 0; at < unsigned.length; at = part.lastIndex) {
    part.lastIndex = at;
    const [found, whole = "", fraction = "", unitName = ""] = part.exec(unsigned) ?? [];
    const unit = units.get(unitName);
    if (found === undefined || unit === undefined || whole + fraction === "") return invalid;
    sum += BigInt(whole) * unit + fractionOf(fraction, unit);
    if (sum > limit) return invalid;
  }
  if (text.startsWith("-")) return duration(-sum);
  return sum > maxDuration ? invalid : duration(sum);
}

/** Go counts the digits that an `int64` holds and multiplies them as a float, hence the numbers. */
function fractionOf(fraction: string, unit: bigint): bigint {
  let counted = 0n;
  let scale = 1;
  for (const digit of fraction) {
    const next = counted * 10n + BigInt(digit);
    if (counted > maxDuration / 10n || next > limit) break;
    counted = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(counted) * (Number(unit) / scale)));
}

/**
 * A duration as viper's `GetDuration` reads it: a number counts nanoseconds, and so does a text in which
 * no letter of a unit stands; that is why `180d` fits nothing. What is invalid, Headscale takes as 0.
 * Source: spf13/cast `ToDurationE`.
 */
export function toGoDuration(scalar: GoScalar): Duration {
  switch (scalar.type) {
    case "null":
      return duration(0n);
    case "int":
      return duration(BigInt.asIntN(64, scalar.value));
    case "float":
      return floatDuration(scalar.value);
    case "string":
      return parseGoDuration(
        /[nsu\u00b5mh]/.test(scalar.value) ? scalar.value : `${scalar.value}ns`,
      );
    case "bool":
    case "time":
      return invalid;
  }
}

/** What a float beyond an `int64` becomes depends on the processor. */
function floatDuration(value: number): Duration {
  if (!Number.isFinite(value)) return invalid;
  const whole = BigInt(Math.trunc(value));
  return whole > maxDuration || whole < -limit ? invalid : duration(whole);
}

/** Go's `time.Duration.String`: `1m5s`, `1.5s`, `500ms`; hours are the largest unit. */
export function formatGoDuration(nanoseconds: bigint): string {
  if (nanoseconds < 0n) return `-${formatGoDuration(-nanoseconds)}`;
  const { microsecond, millisecond, second, minute, hour } = lengths;
  if (nanoseconds === 0n) return "0s";
  if (nanoseconds < microsecond) return `${nanoseconds}ns`;
  if (nanoseconds < millisecond) return `${decimal(nanoseconds, microsecond)}\u00b5s`;
  if (nanoseconds < second) return `${decimal(nanoseconds, millisecond)}ms`;
  const seconds = `${decimal(nanoseconds % minute, second)}s`;
  if (nanoseconds < minute) return seconds;
  const minutes = `${(nanoseconds % hour) / minute}m${seconds}`;
  return nanoseconds < hour ? minutes : `${nanoseconds / hour}h${minutes}`;
}

/** `amount` counted in `unit`, which is a power of ten. */
function decimal(amount: bigint, unit: bigint): string {
  const width = String(unit).length - 1;
  const fraction = String(amount % unit)
    .padStart(width, "0")
    .replace(/0+$/, "");
  return fraction === "" ? String(amount / unit) : `${amount / unit}.${fraction}`;
}
