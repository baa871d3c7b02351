import type { HeadscaleDocument } from "../document/parse";
import { type Entry, type Section, walkEntries } from "../document/settings";
import { indentOf } from "./insert";
import { endOfLine, lineStart, type TextEdit } from "./textEdit";

/** The outermost brackets around a place, by the key whose value they are; none where they are everything. */
export interface Brackets {
  readonly owner: Entry | undefined;
  readonly section: Section;
}

export function bracketsAround({ root }: HeadscaleDocument, place: number): Brackets | undefined {
  if (root.style === "flow") return { owner: undefined, section: root };
  for (const { entry, parent } of walkEntries(root)) {
    const { borrowed, value } = entry;
    if (borrowed || value.kind !== "section" || value.style !== "flow") continue;
    if (value.span.start <= place && place <= value.span.end) {
      return { owner: entry, section: parent };
    }
  }
  return undefined;
}

/** Comment lines above the line on which the brackets begin: between them there is no room. */
export function aboveBrackets(
  text: string,
  { owner, section }: Brackets,
  comments: readonly string[],
): TextEdit | undefined {
  const begin = owner === undefined ? section.span.start : owner.key.start;
  const start = lineStart(text, begin);
  const before = text.slice(start, begin);
  if (owner !== undefined && before.trim() !== "") return undefined;
  const indent = owner === undefined ? (/^[ \t]*/.exec(before)?.[0] ?? "") : indentOf(text, owner);
  const newText = comments.map((comment) => `${indent}${comment}${endOfLine(text)}`).join("");
  return { span: { start, end: start }, newText };
}
