import type { Comment } from "../document/comments";
import type { HeadscaleDocument } from "../document/parse";
import {
  type Entry,
  findEntry,
  findShadow,
  type KeyPath,
  type Section,
} from "../document/settings";
import type { Span } from "../document/span";
import { blockText, flowText, rawSpans } from "./entryText";
import { changesOnly } from "./exact";
import { aboveBrackets, bracketsAround } from "./flowLine";
import {
  type Content,
  flowPairs,
  indentOf,
  insertContent,
  type Insertion,
  nearest,
  render,
} from "./insert";
import { lastOffset, removedSpan } from "./remove";
import { endOfLine, lineStart, nextLine, overlap, type TextEdit } from "./textEdit";

/** An entry that is taken out of its section. */
interface Moved {
  readonly entry: Entry;
  readonly parent: Section;
  /** What goes where it stood. */
  readonly span: Span;
  readonly content: Content;
}

export function move(
  document: HeadscaleDocument,
  entry: Entry,
  parent: Section,
  to: KeyPath,
): readonly TextEdit[] | undefined {
  const shadow = findShadow(document.root, to);
  if (findEntry(document.root, to) !== undefined) return undefined;
  if (shadow !== undefined && shadow !== entry) return undefined;
  const moved = takeOut(document, entry, parent, to.at(-1) ?? "");
  const edits = moved && editsTo(document, moved, to.slice(0, -1));
  if (edits === undefined || overlap(edits)) return undefined;
  const place = to.map((name) => name.toLowerCase());
  return changesOnly(document, edits, entry, place) ? edits : undefined;
}

function takeOut(
  document: HeadscaleDocument,
  entry: Entry,
  parent: Section,
  name: string,
): Moved | undefined {
  const { text } = document;
  const own = removedSpan(text, entry, parent);
  if (own === undefined || isMarked(document, entry, parent)) return undefined;
  const quote = /^["']/.exec(text.slice(entry.key.start))?.[0] ?? "";
  const key = `${quote}${name}${quote}`;
  const hasOwnLines = own.start === lineStart(text, entry.key.start);
  const above = hasOwnLines ? commentsAbove(document, entry) : [];
  const [first] = above;
  return {
    entry,
    parent,
    span: {
      start: first === undefined ? own.start : first.span.start - first.column,
      end: own.end,
    },
    content: {
      lines: (indent) => [
        ...above.map(({ span }) => `${indent}${text.slice(span.start, span.end)}`),
        blockText(text, entry, parent, key, indent),
      ],
      pairs: () => flowText(document, entry, parent, key),
    },
  };
}

/** Whether a question mark, an anchor or a tag stands before the key, which would stay behind. */
function isMarked(
  { comments, text }: HeadscaleDocument,
  { key }: Entry,
  { style }: Section,
): boolean {
  if (style === "block") return false;
  let end = text.slice(0, key.start).trimEnd().length;
  for (const { span } of comments.toReversed()) {
    if (span.start < end && end <= span.end) end = text.slice(0, span.start).trimEnd().length;
  }
  return !/[{,]/.test(text.charAt(end - 1));
}

/** The comment lines directly above a key, as deep as the key; a line that is itself a key is none of them. */
function commentsAbove({ comments, text }: HeadscaleDocument, { key }: Entry): readonly Comment[] {
  const above: Comment[] = [];
  let line = lineStart(text, key.start);
  const column = key.start - line;
  for (const comment of comments.toReversed()) {
    if (comment.span.start >= line) continue;
    const isNext = comment.alone && nextLine(text, comment.span.end) === line;
    if (!isNext || comment.column !== column || isSetting(comment)) break;
    above.unshift(comment);
    line = comment.span.start - comment.column;
  }
  return above;
}

/** A setting that is commented out, or the line that says which version the file is for. */
function isSetting({ text }: Comment): boolean {
  return /^[ \t]*["']?[a-z][a-z\d_.-]*["']?:(?:\s|$)/.test(text);
}

function editsTo(
  document: HeadscaleDocument,
  moved: Moved,
  section: KeyPath,
): readonly TextEdit[] | undefined {
  const { entry, parent, span } = moved;
  const place = nearest(document.root, section, entry);
  const target = place.owner === undefined ? document.root : place.owner.value;
  if (target === parent) {
    const edit = inPlace(document, moved, place.headers);
    return edit && [edit];
  }
  const inserted = insertContent(document, place, moved.content);
  if (inserted === undefined) return undefined;
  if (inserted.inFlow) return intoBrackets(document, moved, inserted);
  const { start, end } = inserted.edit.span;
  if (parent.style === "block" && span.start <= start && end <= span.end) {
    // Behind the last line of a section, which is the one that goes.
    const lines = inserted.edit.newText.replace(/^(?:\r\n|[\n\r])|(?:\r\n|[\n\r])$/g, "");
    return [instead(document.text, span, lines)];
  }
  return [{ span, newText: "" }, inserted.edit];
}

/** Below new sections that stand where the entry stood. */
function inPlace(
  document: HeadscaleDocument,
  { content, entry, parent, span }: Moved,
  headers: KeyPath,
): TextEdit | undefined {
  const { text } = document;
  const block = { headers, content };
  if (parent.style === "block") {
    return instead(text, span, render(document, block, indentOf(text, entry)));
  }
  const newText = flowPairs(block);
  const pair = { start: entry.key.start, end: lastOffset(text, entry) };
  return newText === undefined ? undefined : { span: pair, newText };
}

/** Lines in the place of others, of which the last one may have no line break. */
function instead(text: string, span: Span, lines: string): TextEdit {
  const isEnded = /[\n\r\u0085\u2028\u2029]$/.test(text.slice(span.start, span.end));
  return { span, newText: `${lines}${isEnded ? endOfLine(text) : ""}` };
}

/** The comments find no room between the brackets, but above them. */
function intoBrackets(
  document: HeadscaleDocument,
  { entry, parent, span }: Moved,
  { edit }: Insertion,
): readonly TextEdit[] | undefined {
  const { comments, text } = document;
  const edits = [{ span, newText: "" }, edit];
  const raw = [...rawSpans(text, entry, parent)];
  const homeless = comments.filter(
    (comment) => isWithin(comment, span) && !raw.some((part) => isWithin(comment, part)),
  );
  if (homeless.length === 0) return edits;
  const brackets = bracketsAround(document, edit.span.start);
  const lines = homeless.map((comment) => text.slice(comment.span.start, comment.span.end));
  const above = brackets && aboveBrackets(text, brackets, lines);
  return above && [above, ...edits];
}

function isWithin(comment: Comment, { start, end }: Span): boolean {
  return start <= comment.span.start && comment.span.end <= end;
}
