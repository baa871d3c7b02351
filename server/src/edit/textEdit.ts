import type { Span } from "../document/span";

/** A stretch of the text and what takes its place; nothing outside it changes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after the edits, which must not overlap; of two insertions at one place the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let done = 0;
  for (const { span, newText } of inTextOrder(edits)) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}

export function overlap(edits: readonly TextEdit[]): boolean {
  const spans = inTextOrder(edits).map(({ span }) => span);
  return spans.some((span, index) => span.start < (spans[index - 1]?.end ?? 0));
}

/** Of those at one place, the first one given comes first. */
export function inTextOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether the value that stands there is written somewhere else. */
export function isAlias(text: string, span: Span): boolean {
  return text.charAt(span.start) === "*";
}

/** As yaml.v3 breaks lines. */
const lineBreak = /[\n\r\u0085\u2028\u2029]/;

/** Where the line's own text begins: a byte order mark is none of it. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !lineBreak.test(text.charAt(start - 1))) start -= 1;
  return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
}

/** Where the line's own text ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(lineBreak);
  return length < 0 ? text.length : offset + length;
}

/** Where the next line begins. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return Math.min(text.length, end + (text.startsWith("\r\n", end) ? 2 : 1));
}

/** The line ending that the file uses, by its first line. */
export function endOfLine(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}
