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
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line's own text ends, before `\r\n` or `\n`. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline < 0) return text.length;
  return text[newline - 1] === "\r" && newline > offset ? newline - 1 : newline;
}

/** Where the next line begins. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}

/** The line ending that the file uses, by its first line. */
export function endOfLine(text: string): string {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}
