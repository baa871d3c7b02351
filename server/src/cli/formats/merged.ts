import { versions } from "../../headscale/versions";
import type { VersionResult } from "../check";
import type { CheckedDiagnostic } from "../diagnostics";

/** A diagnostic with the versions that it holds for; none where only one was asked about. */
export interface MergedDiagnostic {
  readonly diagnostic: CheckedDiagnostic;
  readonly versions: string | undefined;
}

/** What several versions find in the same words at the same place is shown once, in the order of the text. */
export function mergeVersions(results: readonly VersionResult[]): readonly MergedDiagnostic[] {
  const found = new Map<string, { diagnostic: CheckedDiagnostic; patches: string[] }>();
  for (const { headscale, diagnostics } of results) {
    for (const diagnostic of diagnostics) {
      const { code, message, severity, range } = diagnostic;
      const name = JSON.stringify([range, code, message, severity]);
      const known = found.get(name) ?? { diagnostic, patches: [] };
      found.set(name, { ...known, patches: [...known.patches, headscale] });
    }
  }
  return [...found.values()]
    .sort((a, b) => order(a.diagnostic, b.diagnostic))
    .map(({ diagnostic, patches }) => ({
      diagnostic,
      versions: results.length === 1 ? undefined : versionsText(patches),
    }));
}

function order(a: CheckedDiagnostic, b: CheckedDiagnostic): number {
  const [first, second] = [a.range.start, b.range.start];
  return first.line - second.line || first.character - second.character;
}

/** `0.22 to 0.25, 0.30-dev` */
function versionsText(patches: readonly string[]): string {
  const runs: string[][] = [];
  let isOpen = false;
  for (const { minor, patch, preview } of versions) {
    const isMeant = patches.includes(patch);
    const name = preview ? patch : minor;
    if (isMeant && isOpen) runs.at(-1)?.push(name);
    else if (isMeant) runs.push([name]);
    isOpen = isMeant;
  }
  return runs
    .map((run) => (run.length < 2 ? (run[0] ?? "") : `${run[0] ?? ""} to ${run.at(-1) ?? ""}`))
    .join(", ");
}
