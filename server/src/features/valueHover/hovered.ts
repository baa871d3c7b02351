import type { Scalar } from "../../document/settings";
import type { Key } from "../../headscale/catalogue";

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
