import type { HeadscaleDocument } from "../document/parse";
import type { Entry, Section } from "../document/settings";
import type { Span } from "../document/span";
import { lineEnd, lineStart, nextLine, type TextEdit } from "./textEdit";

export function remove(
  document: HeadscaleDocument,
  entry: Entry,
  parent: Section,
): TextEdit | undefined {
  const { text } = document;
  const span = removedSpan(text, entry, parent);
  if (span === undefined || emptiesDocument(document, parent, span)) return undefined;
  if (takesAnchorAway(text, { start: entry.key.end, end: span.end })) return undefined;
  return { span, newText: "" };
}

/** What has to go for the entry to be gone. */
export function removedSpan(text: string, entry: Entry, parent: Section): Span | undefined {
  return parent.style === "flow" ? flowSpan(text, entry, parent) : blockSpan(text, entry);
}

/** With nothing left of the first document, the second one would become the first. */
export function emptiesDocument(
  { root, text }: HeadscaleDocument,
  parent: Section,
  { end }: Span,
): boolean {
  const isAll = parent === root && root.entries.length === 1;
  return isAll && /^---(?:\s|$)/m.test(text.slice(end));
}

/** Whether others refer to an anchor that stands there. */
function takesAnchorAway(text: string, { start, end }: Span): boolean {
  const anchors = [...text.slice(start, end).matchAll(/[\s:]&([\w-]+)/g)];
  return anchors.some(([, name]) => name !== undefined && text.includes(`*${name}`));
}

/** The entry's own lines, with the comment behind its value. */
export function blockSpan(text: string, entry: Entry): Span | undefined {
  const last = lastOffset(text, entry);
  return ownLines(text, entry.key.start, last);
}

/** The lines from `start` to `end`, or nothing where something else than a comment stands on them too. */
export function ownLines(text: string, start: number, end: number): Span | undefined {
  const first = lineStart(text, start);
  if (text.slice(first, start).trim() !== "") return undefined;
  const rest = text.slice(end, lineEnd(text, end)).trim();
  if (rest !== "" && !rest.startsWith("#")) return undefined;
  return { start: first, end: nextLine(text, end) };
}

/** The entry and one of the commas beside it. */
function flowSpan(text: string, entry: Entry, parent: Section): Span {
  const own = parent.entries.filter((candidate) => !candidate.borrowed);
  const index = own.indexOf(entry);
  const [before, after] = [own[index - 1], own[index + 1]];
  const { start } = entry.key;
  const last = lastOffset(text, entry);
  const end = last + (/^\s*,/.exec(text.slice(last))?.[0].length ?? 0);
  const lines = ownLines(text, start, end);
  if (lines !== undefined) return lines;
  if (after !== undefined) {
    // What stands between may be a comment on the next entry.
    return isBlank(text.slice(end, after.key.start))
      ? { start, end: after.key.start }
      : { start, end };
  }
  if (before === undefined) return { start, end };
  const endBefore = lastOffset(text, before);
  // A comma may stay behind the last entry.
  const gap = text.slice(endBefore, start);
  const joined = /^\s*,[ \t]*$/.test(gap);
  return joined ? { start: endBefore + gap.indexOf(","), end: last } : { start, end };
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Where the entry's text ends, its value's last line break left out. */
export function lastOffset(text: string, { key, value }: Entry): number {
  const end = Math.max(key.end, value.span.end);
  return key.end + text.slice(key.end, end).trimEnd().length;
}
