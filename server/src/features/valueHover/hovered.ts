import type * as l10n from "@vscode/l10n";
import type { Scalar } from "../../document/settings";
import type { Key } from "../../headscale/catalogue";

/** The messages in the user's language, which only the bundle that was configured has. */
export type Translate = typeof l10n.t;

/** A value under the cursor. */
export interface HoveredValue {
  /** The key that is read; of a value in a mapping with names of the user's own, that mapping. */
  readonly key: Key;
  readonly value: Scalar;
  /** As it stands in the file, quotes included. */
  readonly written: string;
  /** All of the key's value, or an item of its list or mapping, which is read as text. */
  readonly part: "whole" | "item";
}
