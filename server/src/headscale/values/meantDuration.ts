import { parseGoDuration } from "./goDuration";

/** What people write for a unit, and how many of which of Go's units it is. */
const units: ReadonlyMap<string, readonly [factor: bigint, unit: string]> = new Map([
  ["ms", [1n, "ms"]],
  ["s", [1n, "s"]],
  ["sec", [1n, "s"]],
  ["secs", [1n, "s"]],
  ["second", [1n, "s"]],
  ["seconds", [1n, "s"]],
  ["m", [1n, "m"]],
  ["min", [1n, "m"]],
  ["mins", [1n, "m"]],
  ["minute", [1n, "m"]],
  ["minutes", [1n, "m"]],
  ["h", [1n, "h"]],
  ["hr", [1n, "h"]],
  ["hrs", [1n, "h"]],
  ["hour", [1n, "h"]],
  ["hours", [1n, "h"]],
  ["d", [24n, "h"]],
  ["day", [24n, "h"]],
  ["days", [24n, "h"]],
  ["w", [168n, "h"]],
  ["week", [168n, "h"]],
  ["weeks", [168n, "h"]],
  ["y", [8760n, "h"]],
  ["year", [8760n, "h"]],
  ["years", [8760n, "h"]],
] as const);

/** `180d`, `10S`, `2 min` in Go's own notation; nothing where it cannot be told what is meant. */
export function meantDuration(text: string): string | undefined {
  const [, number, written = ""] = /^\s*(\d{1,9})\s*([A-Za-z]+)\s*$/.exec(text) ?? [];
  const unit = units.get(written.toLowerCase());
  if (number === undefined || unit === undefined) return undefined;
  const meant = `${BigInt(number) * unit[0]}${unit[1]}`;
  return parseGoDuration(meant).kind === "duration" ? meant : undefined;
}
