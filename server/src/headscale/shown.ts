import type { Finding, Severity } from "./finding";

/** A fault as it is shown: once, with all that follows from it. */
export interface ShownFinding {
  readonly finding: Finding;
  /** Its own, or a higher one of what follows from it. */
  readonly severity: Severity;
  readonly consequences: readonly Finding[];
}

const bySeverity: readonly Severity[] = ["error", "warning", "information", "hint"];

/** What follows from another fault stands under that one and nowhere else. */
export function shownFindings(findings: readonly Finding[]): ShownFinding[] {
  const shown = findings.filter(({ causedBy }) => causedBy === undefined);
  return shown.map((finding) => {
    const consequences = findings.filter(({ causedBy }) => isSame(causedBy, finding));
    const severities = [finding, ...consequences].map(({ severity }) => severity);
    return { finding, consequences, severity: highest(severities) };
  });
}

function isSame(cause: Finding | undefined, finding: Finding): boolean {
  return cause?.code === finding.code && cause.place === finding.place;
}

function highest(severities: readonly Severity[]): Severity {
  return bySeverity.find((severity) => severities.includes(severity)) ?? "hint";
}
