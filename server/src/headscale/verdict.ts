import type { Finding, Level } from "./finding";
import { orderOf, phaseOf, type Step } from "./order";
import { type HeadscaleVersion, inRange } from "./versions";

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
 * It stops at its first fatal message; what it would have said after that is left out.
 * @param logLevel as the configuration gives it
 */
export function judge(
  findings: readonly Finding[],
  version: HeadscaleVersion,
  logLevel: string,
): Verdict {
  const order = orderOf(version);
  const spoken = findings
    .filter(({ level }) => level !== "silent")
    .toSorted((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
  const messages = toMessages(spoken);
  const end = messages.findIndex(({ ends }) => ends !== undefined);
  const printed = end < 0 ? messages : messages.slice(0, end + 1);
  const last = end < 0 ? undefined : messages[end];
  const least = levelNumber(logLevel);
  return {
    ...outcome(last?.ends),
    log: printed
      .filter((message) => isPrinted(message, order, version, least))
      .flatMap(({ lines }) => lines),
  };
}

/** What Headscale prints at once. */
interface Message {
  readonly step: Step;
  readonly lines: readonly LogLine[];
  /** The finding that Headscale ends at. */
  readonly ends: Finding | undefined;
}

/** The parts of the notice, and those of the collected error, stand together in Headscale's order. */
function toMessages(spoken: readonly Finding[]): Message[] {
  const groups: Finding[][] = [];
  for (const finding of spoken) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && groupOf(last) === groupOf(finding)) groups.at(-1)?.push(finding);
    else groups.push([finding]);
  }
  return groups.map((group) => ({
    step: group[0]?.step ?? "never",
    lines: linesOf(group),
    ends: group.find(isEnd),
  }));
}

function linesOf(group: readonly Finding[]): readonly LogLine[] {
  if (group.some(isCollected)) return [glue(group)];
  // The notice is a set: a key that stands twice, dotted and in its section, has one line.
  const lines = new Map(group.flatMap(toLines).map((line) => [line.message, line]));
  return [...lines.values()];
}

function groupOf(finding: Finding): unknown {
  if (finding.speech === "message") return finding;
  return isCollected(finding) ? "collected" : finding.speech;
}

function isCollected({ speech }: Finding): boolean {
  return speech === "collected" || speech === "collected-without-end";
}

function glue(parts: readonly Finding[]): LogLine {
  const text = parts
    .map((part) => `${part.text ?? ""}${part.speech === "collected" ? "\n" : ""}`)
    .join("");
  return { level: "fatal", stage: "load", message: text.replace(/\n$/, "") };
}

function toLines({ level, step, text, preceding }: Finding): LogLine[] {
  const stage = phaseOf(step);
  const before: LogLine[] =
    preceding === undefined ? [] : [{ level: preceding.level, stage, message: preceding.text }];
  if (level === "silent" || text === undefined) return before;
  return [...before, { level, stage, message: text }];
}

function isEnd({ level }: Finding): boolean {
  return level === "fatal" || level === "panic";
}

function outcome(end: Finding | undefined): Pick<Verdict, "load" | "verdict"> {
  if (end === undefined) return { load: "accepts", verdict: "starts" };
  const crashes = end.level === "panic";
  const crashesOrRefuses = crashes || end.crashesInstead === true ? "crashes" : "refuses";
  const verdict = end.hangs === true ? "hangs" : crashesOrRefuses;
  if (phaseOf(end.step) === "start") return { load: "accepts", verdict };
  return { load: crashes ? "crashes" : "refuses", verdict };
}

/** zerolog's levels; one without a name prints nothing below a fatal message. Source: zerolog `ParseLevel`. */
const levels: Readonly<Record<string, number>> = {
  trace: -1,
  debug: 0,
  info: 1,
  warn: 2,
  error: 3,
  fatal: 4,
  panic: 5,
  "": 6,
  disabled: 7,
};

function levelNumber(name: string): number {
  const known = levels[name.toLowerCase()];
  if (known !== undefined) return known;
  const isNumber = /^[-+]?\d+$/.test(name) && Math.abs(Number(name) + 0.5) < 128;
  // Headscale takes one that it does not know as "debug".
  return isNumber ? Number(name) : 0;
}

/** These end Headscale by a message of their own; all other refusals are errors, printed at any level. */
const fatalMessages: ReadonlySet<Step> = new Set<Step>([
  "derp-stun",
  "derp-paths",
  "database-type",
  "magic-dns",
]);

/** From the moment when Headscale has read the level, it keeps what lies below to itself. */
function isPrinted(
  { step, lines }: Message,
  order: readonly Step[],
  version: HeadscaleVersion,
  least: number,
): boolean {
  const [first] = lines;
  if (first === undefined || first.level === "panic") return true;
  const isLevelKnown = inRange(version, { from: "0.23" })
    ? order.indexOf(step) > order.indexOf("log-format")
    : phaseOf(step) === "start";
  if (!isLevelKnown) return true;
  if (first.level === "fatal") return least <= 4 || !fatalMessages.has(step);
  return (levels[first.level] ?? 0) >= least;
}
