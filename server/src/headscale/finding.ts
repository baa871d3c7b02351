import type { KeyPath } from "../document/settings";
import type { Span } from "../document/span";
import type { FixIntent } from "../edit/intent";

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

export interface Finding {
  /** Stable, documented in docs/rules, used in settings. */
  readonly code: string;
  readonly level: Level;
  /** Error exactly where the level is panic or fatal: this version of Headscale does not start. */
  readonly severity: Severity;
  /** Loading file and environment, or what follows before Headscale serves. */
  readonly phase: "load" | "start";
  /** The place in the order in which Headscale speaks in that phase. */
  readonly step: number;
  readonly place: Place;
  /** Our sentence. */
  readonly message: string;
  /** Headscale's own words in this version. */
  readonly text?: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly tag?: "deprecated" | "unnecessary";
}

/** The parts of a finding that most rules leave as they are. */
export function finding(
  parts: Pick<Finding, "code" | "severity" | "place" | "message"> & Partial<Finding>,
): Finding {
  return { level: "silent", phase: "load", step: 0, related: [], fixes: [], ...parts };
}
