import type { Severity } from "../../headscale/finding";
import type { FileCheck, VersionResult } from "../check";
import type { RelatedDiagnostic } from "../diagnostics";
import type { SourceLines } from "../sourceLines";
import { codeFrame } from "./codeFrame";
import { type MergedDiagnostic, mergeVersions } from "./merged";
import type { Brush, Paint } from "./paint";
import { printable } from "./printable";
import { verdictTable } from "./verdictTable";

export interface TextOptions {
  readonly paint: Paint;
  /** Nothing of files in which nothing was found. */
  readonly quiet: boolean;
}

/** For people: each diagnostic with its line, then what Headscale would do. */
export function formatText(
  files: readonly Pick<FileCheck, "result" | "lines">[],
  options: TextOptions,
): string {
  return files
    .map((file) => fileLines(file, options))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n");
}

function fileLines(
  { result: { path, results }, lines }: Pick<FileCheck, "result" | "lines">,
  { paint, quiet }: TextOptions,
): string[] {
  const merged = mergeVersions(results);
  if (quiet && merged.length === 0) return [];
  const shownPath = printable(path);
  const [only, ...others] = results;
  const verdict =
    only !== undefined && others.length === 0
      ? verdictLines(shownPath, only, paint)
      : [`${shownPath}:`, ...verdictTable(results, paint)];
  const diagnostics = merged.flatMap((one) => [
    ...diagnosticLines(shownPath, one, lines, paint),
    "",
  ]);
  return [...diagnostics, ...verdict];
}

function diagnosticLines(
  path: string,
  { diagnostic, versions }: MergedDiagnostic,
  lines: SourceLines,
  paint: Paint,
): string[] {
  const { severity, code, message, range, headscale, related, fixes } = diagnostic;
  const brush = severityBrush(severity, paint);
  const numbers = [range, ...related.map((place) => place.range)].map(({ start }) => start.line);
  const gutter = new Gutter(String(Math.max(...numbers) + 1).length, lines, paint);
  return [
    `${paint.bold(brush(`${severity}[${code}]`))}${paint.bold(`: ${oneLine(message)}`)}`,
    `${gutter.blank}${paint.blue("-->")} ${path}:${placeText(range.start)}`,
    gutter.bar,
    ...gutter.frame(range, "^", brush),
    ...related.flatMap((place) => relatedLines(place, gutter, paint)),
    ...(headscale === undefined ? [] : gutter.note("headscale", headscale)),
    ...fixes.flatMap((title) => gutter.note("help", title)),
    ...(versions === undefined ? [] : gutter.note("versions", versions)),
  ];
}

function relatedLines(
  { code, message, headscale, range }: RelatedDiagnostic,
  gutter: Gutter,
  paint: Paint,
): string[] {
  const following = code === undefined ? "" : `follows from it [${code}]: `;
  return [
    gutter.bar,
    ...gutter.frame(range, "-", paint.blue, `${following}${oneLine(message)}`),
    ...(headscale === undefined ? [] : gutter.note("headscale", headscale)),
  ];
}

/** The column of line numbers beside what is shown of a file. */
class Gutter {
  readonly blank: string;
  readonly bar: string;

  constructor(
    private readonly width: number,
    private readonly lines: SourceLines,
    private readonly paint: Paint,
  ) {
    this.blank = " ".repeat(width + 1);
    this.bar = `${this.blank} ${paint.blue("|")}`;
  }

  frame(range: RelatedDiagnostic["range"], mark: string, brush: Brush, label = ""): string[] {
    const { line } = range.start;
    const frame = codeFrame(this.lines(line), range, mark);
    const number = this.paint.blue(` ${String(line + 1).padStart(this.width)} |`);
    return [
      `${number} ${frame.line}`.trimEnd(),
      `${this.bar} ${brush([frame.marks, label].join(" ").trimEnd())}`,
    ];
  }

  /** What has more lines than one goes on below its first. */
  note(name: string, text: string): string[] {
    const indent = " ".repeat(this.width + name.length + 6);
    const [first = "", ...rest] = printable(text).split("\n");
    return [
      `${this.blank} ${this.paint.blue("=")} ${this.paint.bold(name)}: ${first}`,
      ...rest.map((line) => `${indent}${line}`),
    ];
  }
}

function verdictLines(path: string, result: VersionResult, paint: Paint): string[] {
  const log = result.log.map(({ level, message }) => {
    const brush = level === "warn" || level === "error" ? paint.yellow : paint.red;
    return `  ${brush(level)}: ${printable(message).replaceAll("\n", "\n    ")}`;
  });
  return [`${path}: Headscale ${versionText(result)} ${verdictText(result, paint)}`, ...log];
}

function versionText({ headscale, judgedFor }: VersionResult): string {
  return judgedFor === undefined ? headscale : `${headscale} (judging for ${judgedFor})`;
}

function verdictText({ verdict, unknown }: VersionResult, paint: Paint): string {
  switch (verdict) {
    case "refuses":
      return `${paint.red("refuses to start")}:`;
    case "crashes":
      return `${paint.red("crashes")}:`;
    case "hangs":
      return `${paint.red("does not get beyond its start")}:`;
    default: {
      const starts = `${paint.green("would start")}, as far as the checks go`;
      return unknown.length === 0
        ? `${starts}.`
        : `${starts}; not looked at: ${unknown.join(", ")}.`;
    }
  }
}

function severityBrush(severity: Severity, paint: Paint): Brush {
  switch (severity) {
    case "error":
      return paint.red;
    case "warning":
      return paint.yellow;
    case "information":
    case "hint":
      return paint.cyan;
  }
}

function placeText({ line, character }: { line: number; character: number }): string {
  return `${line + 1}:${character + 1}`;
}

function oneLine(message: string): string {
  return printable(message).replaceAll("\n", " ");
}
