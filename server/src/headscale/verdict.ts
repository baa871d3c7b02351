import type { Finding, Level } from "./finding";

export type Load = "accepts" | "refuses" | "crashes";
export type Outcome = "starts" | "refuses" | "crashes" | "hangs";

export interface LogLine {
  readonly level: Exclude<Level, "silent">;
  readonly stage: "load" | "start";
  readonly message: string;
}

export interface Verdict {
  readonly load: Load;
  readonly verdict: Outcome;
  readonly log: readonly LogLine[];
}

/**
 * What this version of Headscale would print and whether it would start, as far as the rules know.
 * Headscale stops at its first fatal message; what it would have said after that is left out.
 */
export function judge(findings: readonly Finding[]): Verdict {
  const spoken = findings
    .filter((finding) => finding.level !== "silent")
    .toSorted((a, b) => phaseOrder(a) - phaseOrder(b) || a.step - b.step);
  const end = spoken.findIndex(isEnd);
  const printed = end < 0 ? spoken : spoken.slice(0, end + 1);
  const last = spoken[end];
  return {
    load: last?.phase === "load" ? "refuses" : "accepts",
    verdict: last === undefined ? "starts" : last.level === "panic" ? "crashes" : "refuses",
    log: printed.flatMap(logLine),
  };
}

function phaseOrder(finding: Finding): number {
  return finding.phase === "load" ? 0 : 1;
}

function isEnd(finding: Finding): boolean {
  return finding.level === "fatal" || finding.level === "panic";
}

function logLine({ level, phase, text }: Finding): LogLine[] {
  if (level === "silent" || text === undefined) return [];
  return [{ level: level === "panic" ? "fatal" : level, stage: phase, message: text }];
}
