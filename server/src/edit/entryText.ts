import type { HeadscaleDocument } from "../document/parse";
import type { Entry, Section, Setting } from "../document/settings";
import type { Span } from "../document/span";
import { lastOffset, ownLines } from "./remove";
import { scalarText } from "./scalarText";
import { isAlias, lineEnd, lineStart } from "./textEdit";

/**
 * The entry under another key, with the comment behind its value, as it may stand in block style behind
 * `indent`. Lines inside the value keep their place relative to the key.
 */
export function blockText(
  text: string,
  entry: Entry,
  { style }: Section,
  key: string,
  indent: string,
): string {
  const last = lastOffset(text, entry);
  const written =
    style === "block"
      ? text.slice(entry.key.end, lineEnd(text, last))
      : `:${spaced(rawValue(text, entry))}${commentBehind(text, entry.key.start, last)}`;
  const line = text.slice(lineStart(text, entry.key.start), entry.key.start);
  return `${indent}${key}${reindented(written, /^[ \t]*/.exec(line)?.[0] ?? "", indent)}`;
}

/** The entry under another key as it may stand between brackets; nothing where it cannot. */
export function flowText(
  document: HeadscaleDocument,
  entry: Entry,
  { style }: Section,
  key: string,
): string | undefined {
  const value =
    style === "flow"
      ? rawValue(document.text, entry)
      : flowValue(document, entry.value, entry.key.end);
  if (value === undefined) return undefined;
  // A colon right before a comma would belong to the key.
  return `${key}:${spaced(value) || " "}`;
}

/** The parts of a value that `flowText` takes over as they are, comments included. */
export function* rawSpans(text: string, entry: Entry, { style }: Section): Iterable<Span> {
  if (style === "flow") yield { start: entry.key.end, end: entry.value.span.end };
  else yield* flowSpans(text, entry.value);
}

function* flowSpans(text: string, value: Setting): Iterable<Span> {
  if (value.kind === "scalar") return;
  if (/[[{]/.test(text.charAt(value.span.start))) yield value.span;
  else if (value.kind === "list") for (const item of value.items) yield* flowSpans(text, item);
  else for (const entry of value.entries) yield* flowSpans(text, entry.value);
}

function spaced(value: string): string {
  return value === "" ? "" : ` ${value}`;
}

/** What stands behind the colon. */
function rawValue(text: string, entry: Entry): string {
  const behind = text.slice(entry.key.end, lastOffset(text, entry));
  return behind.replace(/^\s*:?\s*/, "");
}

/** Between brackets, a comment belongs to an entry that has its lines for itself. */
function commentBehind(text: string, start: number, last: number): string {
  const found = /^[ \t]*,?([ \t]*)(#.*)$/.exec(text.slice(last, lineEnd(text, last)));
  if (found === null || ownLines(text, start, last + found[0].indexOf("#")) === undefined)
    return "";
  const [, blanks = "", comment = ""] = found;
  return `${blanks === "" ? " " : blanks}${comment}`;
}

function reindented(written: string, base: string, indent: string): string {
  return written.replace(
    /(\r\n|[\n\r\u0085\u2028\u2029])([ \t]*)(?=(\S?))/g,
    (_line, lineBreak: string, blanks: string, next: string) => {
      if (blanks.startsWith(base)) return `${lineBreak}${indent}${blanks.slice(base.length)}`;
      return next === "" ? `${lineBreak}${blanks}` : `${lineBreak}${indent}${blanks}`;
    },
  );
}

/** `from` is where what stands before the value begins: its anchor and its tag have to go along. */
function flowValue(document: HeadscaleDocument, value: Setting, from: number): string | undefined {
  const body = flowBody(document, value);
  if (body === undefined) return undefined;
  return [...properties(document, { start: from, end: value.span.start }), body]
    .filter((part) => part !== "")
    .join(" ");
}

function flowBody(document: HeadscaleDocument, value: Setting): string | undefined {
  const { text } = document;
  const written = text.slice(value.span.start, value.span.end);
  if (isAlias(text, value.span) || /^[[{]/.test(written)) return written.trimEnd();
  switch (value.kind) {
    case "scalar": {
      const isKept = value.style !== "block" && !/[\r\n\u0085\u2028\u2029]/.test(written);
      const isSafe = value.style !== "plain" || !/[,?[\]{}]/.test(written);
      if (isKept && isSafe) return written;
      if (value.value.type !== "string") return undefined;
      return scalarText(value.value.value, value.style, true);
    }
    case "list": {
      const items = value.items.map((item, index) =>
        flowValue(document, item, value.items[index - 1]?.span.end ?? value.span.start),
      );
      return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
    }
    case "section": {
      // What `<<` brings in has no text here.
      if (value.entries.some(({ borrowed }) => borrowed)) return undefined;
      const pairs = value.entries.map((entry) =>
        flowText(document, entry, value, text.slice(entry.key.start, entry.key.end)),
      );
      return pairs.includes(undefined) ? undefined : `{ ${pairs.join(", ")} }`;
    }
  }
}

/** `&anchor` and `!tag`, which may have comments around them. */
function properties({ comments, text }: HeadscaleDocument, { start, end }: Span): string[] {
  const inside = comments.filter(({ span }) => start <= span.start && span.end <= end);
  let rest = "";
  let done = start;
  for (const { span } of inside) {
    rest += text.slice(done, span.start);
    done = span.end;
  }
  return (rest + text.slice(done, end)).match(/[&!][^\s,[\]{}]*/g) ?? [];
}
