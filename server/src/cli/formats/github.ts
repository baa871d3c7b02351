import type { Severity } from "../../headscale/finding";
import type { FileResult } from "../check";
import type { RelatedDiagnostic } from "../diagnostics";
import { type MergedDiagnostic, mergeVersions } from "./merged";
import { printable } from "./printable";

/**
 * Workflow commands that GitHub shows beside the lines of a pull request.
 * Source: https://github.com/actions/toolkit, packages/core/src/command.ts (escapes).
 */
export function formatGithub(files: readonly FileResult[]): string {
  return files
    .flatMap(({ path, results }) => mergeVersions(results).map((one) => annotation(path, one)))
    .map((line) => `${line}\n`)
    .join("");
}

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function annotation(path: string, { diagnostic, versions }: MergedDiagnostic): string {
  const { severity, code, range, message, headscale, related } = diagnostic;
  const { start, end } = range;
  const properties = [
    ["file", path.replaceAll("\\", "/")],
    ["line", start.line + 1],
    // Columns count only where both ends are on one line.
    ...(start.line === end.line
      ? ([
          ["endLine", end.line + 1],
          ["col", start.character + 1],
          ["endColumn", Math.max(end.character, start.character + 1)],
        ] as const)
      : ([["col", start.character + 1]] as const)),
    ["title", code],
  ].map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const lines = [
    message,
    ...(headscale === undefined ? [] : [`Headscale: ${headscale}`]),
    ...related.map(relatedText),
    ...(versions === undefined ? [] : [`Versions: ${versions}`]),
  ];
  return `::${commands[severity]} ${properties.join(",")}::${escapeData(lines.join("\n"))}`;
}

function relatedText({ code, message, range: { start } }: RelatedDiagnostic): string {
  const following = code === undefined ? "" : ` [${code}]`;
  return `${start.line + 1}:${start.character + 1}: ${message}${following}`;
}

function escapeData(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
