import type { CheckedDiagnostic, FileResult, VersionResult } from "./check";

/** One line a diagnostic, in the form that editors and terminals make clickable, then the verdict. */
export function formatText(files: readonly FileResult[]): string {
  return files
    .flatMap(({ path, results }) => results.flatMap((result) => resultLines(path, result)))
    .map((line) => `${line}\n`)
    .join("");
}

function resultLines(path: string, result: VersionResult): string[] {
  const log = result.log.map(({ level, message }) => `  ${level}: ${message}`);
  return [
    ...result.diagnostics.map((diagnostic) => diagnosticLine(path, diagnostic)),
    `${path}: Headscale ${versionText(result)} ${verdictText(result)}`,
    ...log,
  ];
}

function diagnosticLine(
  path: string,
  { range, severity, message, code }: CheckedDiagnostic,
): string {
  const { line, character } = range.start;
  return `${path}:${line + 1}:${character + 1}: ${severity}: ${message} [${code}]`;
}

function versionText({ headscale, judgedFor }: VersionResult): string {
  return judgedFor === undefined ? headscale : `${headscale} (judging for ${judgedFor})`;
}

function verdictText({ verdict, unknown }: VersionResult): string {
  switch (verdict) {
    case "refuses":
      return "refuses to start:";
    case "crashes":
      return "crashes:";
    default:
      return unknown.length === 0
        ? "would start, as far as the checks go."
        : `would start, as far as the checks go; not looked at: ${unknown.join(", ")}.`;
  }
}
