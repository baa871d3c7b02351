import type { KeyPath } from "../document/settings";

/** What shall change in a configuration, in its own terms; `editsFor` finds the text edits. */
export type FixIntent =
  /** The last step of the key gets another name. */
  | { readonly kind: "rename"; readonly path: KeyPath; readonly to: string }
  | { readonly kind: "remove"; readonly path: KeyPath }
  /** A single value. */
  | { readonly kind: "set"; readonly path: KeyPath; readonly value: PlainValue }
  /** One item of a list, counted from 0. */
  | {
      readonly kind: "set-item";
      readonly path: KeyPath;
      readonly index: number;
      readonly value: string;
    }
  /** Behind the last item of a list. */
  | { readonly kind: "add-item"; readonly path: KeyPath; readonly value: string }
  /** One item of a list, counted from 0. */
  | { readonly kind: "remove-item"; readonly path: KeyPath; readonly index: number }
  /** New lines in a section, which is made where there is none. */
  | {
      readonly kind: "insert";
      readonly section: KeyPath;
      readonly lines: readonly NewLine[];
      /** Behind the first of these keys that is there; else at the section's end. */
      readonly after?: readonly string[];
    }
  /** The entry, with its comments, gets another place; sections are made for it where there are none. */
  | { readonly kind: "move"; readonly path: KeyPath; readonly to: KeyPath }
  /** The entry's lines become comments, below a comment that says why. */
  | { readonly kind: "comment-out"; readonly path: KeyPath; readonly reason: string };

/** A text is quoted where it would be read as something else; booleans and numbers stand as they are. */
export type PlainValue = string | boolean | number;

export type NewLine =
  | { readonly kind: "key"; readonly name: string; readonly value: PlainValue }
  /** Without its `#`; left out of a section in flow style, which has no room for it. */
  | { readonly kind: "comment"; readonly text: string };
