import type { Mark } from "./reader";

export type TokenKind =
  | "stream-start"
  | "stream-end"
  | "version-directive"
  | "tag-directive"
  | "document-start"
  | "document-end"
  | "block-sequence-start"
  | "block-mapping-start"
  | "block-end"
  | "flow-sequence-start"
  | "flow-sequence-end"
  | "flow-mapping-start"
  | "flow-mapping-end"
  | "block-entry"
  | "flow-entry"
  | "key"
  | "value"
  | "alias"
  | "anchor"
  | "tag"
  | "scalar";

export type ScalarStyle = "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";

export interface Token {
  readonly kind: TokenKind;
  readonly start: Mark;
  readonly end: Mark;
  /** Of a scalar its text, of an anchor or alias its name, of a tag its handle, of a directive its value. */
  readonly value: string;
  /** Of a tag; of a %TAG directive its prefix. */
  readonly suffix: string;
  readonly style: ScalarStyle;
}

export function token(kind: TokenKind, start: Mark, end: Mark, more: Partial<Token> = {}): Token {
  return { kind, start, end, value: "", suffix: "", style: "plain", ...more };
}
