import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { editsFor } from "../../server/src/edit/edits";
import type { FixIntent, NewLine } from "../../server/src/edit/intent";
import { applyEdits } from "../../server/src/edit/textEdit";

/** What a text becomes; nothing where the intent cannot be carried out without touching more than was meant. */
export interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string | undefined;
}

export const rename = (path: string, to: string): FixIntent => ({
  kind: "rename",
  path: path.split("."),
  to,
});
export const remove = (path: string): FixIntent => ({ kind: "remove", path: path.split(".") });
export const set = (path: string, value: string): FixIntent => ({
  kind: "set",
  path: path.split("."),
  value,
});
export const setItem = (path: string, index: number, value: string): FixIntent => ({
  kind: "set-item",
  path: path.split("."),
  index,
  value,
});

export function table(title: string, intent: FixIntent, cases: readonly Case[]): void {
  describe(title, () => {
    for (const { name, before, after } of cases) {
      it(name, () => {
        assert.equal(edited(before, [intent]), after);
      });
    }
  });
}

export function edited(before: string, intents: readonly FixIntent[]): string | undefined {
  const edits = editsFor(parseDocument(before), intents);
  return edits && applyEdits(before, edits);
}

export function key(name: string, value: string): NewLine {
  return { kind: "key", name, value };
}

export function comment(text: string): NewLine {
  return { kind: "comment", text };
}

export function insert(
  section: string,
  lines: readonly NewLine[],
  after?: readonly string[],
): FixIntent {
  return {
    kind: "insert",
    section: section === "" ? [] : section.split("."),
    lines,
    ...(after === undefined ? {} : { after }),
  };
}
