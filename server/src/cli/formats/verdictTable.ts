import type { VersionResult } from "../check";
import type { Brush, Paint } from "./paint";
import { printable } from "./printable";

const titles = ["version", "load", "verdict", "in Headscale's words"] as const;

/** Of a refusal, so much is enough to tell it from another. */
const maxWords = 60;

/** What each version would do, one line each. */
export function verdictTable(results: readonly VersionResult[], paint: Paint): readonly string[] {
  const rows = results.map((result) => [
    result.headscale,
    result.load,
    result.verdict,
    firstWords(result),
  ]);
  const widths = titles.map((_title, column) =>
    Math.max(...[titles, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const toLine = (cells: readonly string[], brush: Brush): string =>
    cells
      .map((cell, column) => {
        const padded = cell.padEnd(widths[column] ?? 0);
        return column === 2 ? brush(padded) : padded;
      })
      .join("  ")
      .trimEnd();
  return [
    `  ${paint.bold(toLine(titles, (text) => text))}`,
    ...rows.map((row) => `  ${toLine(row, row[2] === "starts" ? paint.green : paint.red)}`),
  ];
}

function firstWords({ log }: VersionResult): string {
  const end = log.find(({ level }) => level === "fatal" || level === "panic");
  const [line = ""] = printable(end?.message ?? "").split("\n");
  return line.length > maxWords ? `${line.slice(0, maxWords - 1)}…` : line;
}
