import { type Duration, duration, invalid, lengths, maxDuration } from "./duration";

/** The largest first, which is the order that they must have in a text. */
const units: readonly (readonly [name: string, length: bigint])[] = [
  ["y", 365n * lengths.day],
  ["w", 7n * lengths.day],
  ["d", lengths.day],
  ["h", lengths.hour],
  ["m", lengths.minute],
  ["s", lengths.second],
  ["ms", lengths.millisecond],
];

/** Go's `ParseUint` reads no number beyond. */
const maxNumber = 2n ** 64n - 1n;

/**
 * Prometheus' `model.ParseDuration`, by which Headscale reads `node.expiry` and `oidc.expiry`: whole
 * numbers with units, the largest first and each once. Source: prometheus/common `model/time.go`.
 */
export function parsePrometheusDuration(text: string): Duration {
  if (text === "0") return duration(0n);
  if (!/^(?:\d+[^\d]+)+$/.test(text)) return invalid;
  let sum = 0n;
  let last = -1;
  for (const [, digits = "", name] of text.matchAll(/(\d+)([^\d]+)/g)) {
    const position = units.findIndex(([unit]) => unit === name);
    const length = units[position]?.[1];
    const count = BigInt(digits);
    if (length === undefined || position <= last || count > maxNumber) return invalid;
    last = position;
    sum += count * length;
    if (sum > maxDuration) return invalid;
  }
  return duration(sum);
}
