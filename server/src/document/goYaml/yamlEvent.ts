import type { Mark } from "./reader";
import type { ScalarStyle } from "./tokens";

export type YamlEvent =
  | { readonly kind: "document-start" | "document-end" | "stream-end" | "collection-end" }
  | { readonly kind: "alias"; readonly anchor: string; readonly start: Mark; readonly end: Mark }
  | (NodeProperties & {
      readonly kind: "scalar";
      readonly value: string;
      readonly style: ScalarStyle;
      /** Where its text begins, behind tag and anchor. */
      readonly text: Mark;
      readonly end: Mark;
    })
  | (NodeProperties & { readonly kind: "sequence-start" | "mapping-start" });

interface NodeProperties {
  readonly start: Mark;
  readonly anchor: string;
  readonly tag: string;
}

export const noProperties = { anchor: "", tag: "" };

/** A value, or a key, where there is none. */
export function emptyScalar(mark: Mark): YamlEvent {
  return {
    kind: "scalar",
    start: mark,
    ...noProperties,
    value: "",
    style: "plain",
    text: mark,
    end: mark,
  };
}
