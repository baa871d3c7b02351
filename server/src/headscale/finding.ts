import type { KeyPath } from "../document/settings";
import type { Span } from "../document/span";
import type { FixIntent } from "../edit/intent";
import type { Step } from "./order";
import type { VersionRange } from "./versions";

/** What Headscale does about a fault; "silent": it says nothing. */
export type Level = "panic" | "fatal" | "error" | "warn" | "silent";
export type Severity = "error" | "warning" | "information" | "hint";

/** A place in the file, with the key that stands there. */
export interface Place {
  readonly key: KeyPath;
  readonly span: Span;
}

export interface RelatedPlace extends Place {
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  readonly intents: readonly FixIntent[];
  /** The one fix that is nearly always meant. */
  readonly preferred?: boolean;
}

/**
 * How Headscale says it: as a message of its own; as a line of its one notice about old keys; or as a part
 * of the one error that it collects. Most parts end their line; behind the others the next is glued on.
 */
export type Speech = "message" | "notice" | "collected" | "collected-without-end";

export interface Finding {
  /** Stable, documented in docs/rules, used in settings. */
  readonly code: string;
  readonly level: Level;
  /** Error exactly where the level is panic or fatal: this version of Headscale does not start. */
  readonly severity: Severity;
  /** Where in Headscale's order this is said. */
  readonly step: Step;
  readonly speech: Speech;
  /** Headscale 0.22 means to refuse and crashes on the way out. */
  readonly crashesInstead?: boolean;
  /** Headscale waits here for ever, without a word; its level is fatal. */
  readonly hangs?: true;
  readonly place: Place;
  /** Our sentence. */
  readonly message: string;
  /** Headscale's own words in this version. */
  readonly text?: string;
  /** What it says right before, of the same thing. */
  readonly preceding?: { readonly level: "warn" | "error"; readonly text: string };
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly tag?: "deprecated" | "unnecessary";
  /** The versions that it holds for, where its rule knows better than the rule's own range. */
  readonly versions?: VersionRange;
  /** The keys that have no value because of this fault; what is said of their absence follows from it. */
  readonly leavesUnset?: readonly KeyPath[];
  /** The key that this complains about the absence of. */
  readonly missing?: KeyPath;
  /** The fault that this one follows from: it is shown there, and judged as if it stood alone. */
  readonly causedBy?: Finding;
}

/** The parts of a finding that most rules leave as they are. */
export function finding(
  parts: Pick<Finding, "code" | "severity" | "place" | "message"> & Partial<Finding>,
): Finding {
  return { level: "silent", step: "never", speech: "message", related: [], fixes: [], ...parts };
}

/** Headscale does not start, and says why. */
export function refusal(
  parts: Pick<Finding, "code" | "step" | "place" | "message"> & { text: string } & Partial<Finding>,
): Finding {
  return finding({ level: "fatal", severity: "error", ...parts });
}

/** Headscale starts and says something about it. */
export function remark(
  parts: Pick<Finding, "code" | "step" | "place" | "message"> & { text: string } & Partial<Finding>,
): Finding {
  return finding({ level: "warn", severity: "warning", ...parts });
}
