import type { List, Setting } from "../document/settings";
import type { Span } from "../document/span";
import { scalarText } from "./scalarText";
import { endOfLine, isAlias, lineEnd, lineStart, nextLine, type TextEdit } from "./textEdit";

/** Puts an item behind the last one, in the list's own style; nothing where that cannot be told. */
export function addItem(text: string, list: Setting, value: string): TextEdit | undefined {
  if (list.kind !== "list" || isAlias(text, list.span)) return undefined;
  const last = list.items.at(-1);
  if (isFlow(text, list)) {
    const end = last?.span.end ?? list.span.start + 1;
    const newText = `${last === undefined ? "" : ", "}${scalarText(value, "plain", true)}`;
    return { span: { start: end, end }, newText };
  }
  const dash = last === undefined ? undefined : dashBefore(text, last);
  if (last === undefined || dash === undefined) return undefined;
  const end = lineEnd(text, last.span.end);
  const item = `${dash}${scalarText(value, "plain", false)}`;
  return { span: { start: end, end }, newText: `${endOfLine(text)}${item}` };
}

/** Takes an item out with its line, or with a comma beside it; not the last one that a block list has. */
export function removeItem(text: string, list: Setting, index: number): TextEdit | undefined {
  if (list.kind !== "list" || isAlias(text, list.span)) return undefined;
  const item = list.items[index];
  if (item?.kind !== "scalar" || item.style === "block" || item.style === "absent")
    return undefined;
  if (isFlow(text, list)) return { span: withComma(text, list, item.span), newText: "" };
  const isAlone = dashBefore(text, item) !== undefined && isOneLine(text, item.span);
  if (!isAlone || list.items.length < 2) return undefined;
  const span = { start: lineStart(text, item.span.start), end: nextLine(text, item.span.end) };
  return { span, newText: "" };
}

function isFlow(text: string, { span }: List): boolean {
  return text.charAt(span.start) === "[";
}

/** The blanks and the dash before an item that begins a line of its own. */
function dashBefore(text: string, { span }: Setting): string | undefined {
  const before = text.slice(lineStart(text, span.start), span.start);
  return /^[ ]*-[ ]+$/.test(before) ? before : undefined;
}

function isOneLine(text: string, { start, end }: Span): boolean {
  return lineEnd(text, start) === lineEnd(text, end);
}

/** With the comma behind it and the blanks up to the next item; of the last one, with the comma before it. */
function withComma(text: string, list: List, { start, end }: Span): Span {
  const behind = /^\s*,[ \t]*/.exec(text.slice(end, list.span.end));
  if (behind !== null) return { start, end: end + behind[0].length };
  const before = /,\s*$/.exec(text.slice(list.span.start, start));
  return { start: start - (before?.[0].length ?? 0), end };
}
