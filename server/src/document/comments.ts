import { type Entry, isNull, type KeyPath, parsePath, type Section } from "./settings";
import type { Span } from "./span";
import { looseLexemes, withPlainLineBreaks } from "./yamlTokens";

/** A comment up to the end of its line. */
export interface Comment {
  readonly span: Span;
  /** What stands behind its `#`. */
  readonly text: string;
  /** Whether nothing else stands on its line. */
  readonly alone: boolean;
  /** How many characters stand before it on its line. */
  readonly column: number;
}

/** A key that would be set if its lines were no comments. */
export interface CommentedKey {
  readonly path: KeyPath;
  readonly key: Span;
  /** Its comment lines, those of the value below it included, without the last line break. */
  readonly lines: Span;
}

/** What a look for keys in comments has to know of a document. */
interface Commented {
  readonly text: string;
  readonly root: Section;
  readonly comments: readonly Comment[];
}

/** Every comment of the text, of all its documents. */
export function findComments(text: string): readonly Comment[] {
  const lines = withPlainLineBreaks(text);
  const comments: Comment[] = [];
  for (const { source, offset, isScalar } of looseLexemes(lines)) {
    if (!isScalar && source.startsWith("#")) comments.push(commentAt(lines, offset, source));
  }
  return comments;
}

function commentAt(text: string, start: number, lexeme: string): Comment {
  const written = lexeme.replace(/\r$/, "");
  const line = lineStart(text, start);
  return {
    span: { start, end: start + written.length },
    text: written.slice(1),
    alone: text.slice(line, start).trim() === "",
    column: start - line,
  };
}

/** A byte order mark is no part of its line. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
}

/** What would stand on a comment's line without its `# `. */
interface Line {
  readonly comment: Comment;
  readonly column: number;
  readonly words: string;
}

/** A line that deeper ones belong to. */
interface Header {
  readonly column: number;
  readonly path: KeyPath;
}

/**
 * The keys that are commented out, nested ones by their indentation behind the `# `. Whether a word before
 * a colon is a key or prose is for `isKey` to say.
 */
export function commentedKeys(
  { comments, root, text }: Commented,
  isKey: (path: KeyPath) => boolean,
): readonly CommentedKey[] {
  const keys: CommentedKey[] = [];
  for (const run of runsOf(comments, text)) {
    let headers: readonly Header[] = [];
    for (const [index, line] of run.entries()) {
      const found = /^(["']?)(\w[\w.-]*)\1[ \t]*:(?:$|[ \t]+(.*))/.exec(line.words);
      if (found === null) continue;
      const [, quote = "", name = "", value = ""] = found;
      headers = headers.filter(({ column }) => column < line.column);
      const base = headers.at(-1)?.path ?? pathAround(root, line, text);
      if (base === undefined) continue;
      const path = [...base, ...parsePath(name.toLowerCase())];
      // Deeper lines are part of its value, be it a key or a word like "Example:".
      if (/^(?:$|[#|>&!]|[[{][^\]}]*$)/.test(value))
        headers = [...headers, { column: line.column, path }];
      if (!isKey(path)) continue;
      const { span, column } = line.comment;
      const start = span.end - line.words.length + quote.length;
      const lines = { start: span.start - column, end: endOfValue(run.slice(index), text) };
      keys.push({ path, key: { start, end: start + name.length }, lines });
    }
  }
  return keys;
}

/** Comment lines with nothing but empty lines between them. */
function runsOf(comments: readonly Comment[], text: string): readonly Line[][] {
  const runs: Line[][] = [];
  let end: number | undefined;
  for (const comment of comments.filter(({ alone }) => alone)) {
    if (end === undefined || text.slice(end, comment.span.start).trim() !== "") runs.push([]);
    runs.at(-1)?.push(lineOf(comment));
    end = comment.span.end;
  }
  return runs;
}

function lineOf(comment: Comment): Line {
  const words = comment.text.trimStart();
  const blanks = comment.text.length - words.length;
  return { comment, column: comment.column + Math.max(blanks - 1, 0), words };
}

/** Where the last of the lines ends that belong to the first one. */
function endOfValue([first, ...others]: readonly Line[], text: string): number {
  let end = first?.comment.span.end ?? 0;
  let last = end;
  for (const { comment, column, words } of others) {
    const isNext = /^(?:\r\n|.)?[ \t]*$/s.test(text.slice(last, comment.span.start));
    last = comment.span.end;
    const isItem = words.startsWith("- ") && column === first?.column;
    if (!isNext || first === undefined) break;
    if (words === "") continue;
    if (column <= first.column && !isItem) break;
    end = last;
  }
  return end;
}

/** The section that a line would stand in, by what stands before it and how deep; none in a list. */
function pathAround(root: Section, line: Line, text: string): KeyPath | undefined {
  let path: KeyPath = [];
  let section = root;
  for (;;) {
    const before = section.entries.findLast(
      ({ borrowed, key }) => !borrowed && key.start < line.comment.span.start,
    );
    if (before === undefined || !isAround(before, section, line, text)) return path;
    path = [...path, ...parsePath(before.name)];
    if (before.value.kind === "list") return undefined;
    if (before.value.kind === "scalar") return path;
    section = before.value;
  }
}

function isAround(
  { key, value }: Entry,
  { style }: Section,
  { column, comment }: Line,
  text: string,
): boolean {
  const { start, end } = value.span;
  const isWithin = start < comment.span.start && comment.span.end < end;
  const opening = text.charAt(start);
  // Between brackets, columns say nothing.
  if (style === "flow" || /[[{]/.test(opening)) return value.kind !== "scalar" && isWithin;
  const isOpen = isNull(value) || (value.kind !== "scalar" && opening !== "*");
  return isOpen && key.start - lineStart(text, key.start) < column;
}
