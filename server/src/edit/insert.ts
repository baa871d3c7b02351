import type { HeadscaleDocument } from "../document/parse";
import {
  type Entry,
  findEntry,
  isNull,
  type KeyPath,
  type Section,
  walkEntries,
} from "../document/settings";
import type { FixIntent, NewLine } from "./intent";
import { lastOffset } from "./remove";
import { scalarText } from "./scalarText";
import { endOfLine, isAlias, lineEnd, lineStart, type TextEdit } from "./textEdit";

type Insert = Extract<FixIntent, { kind: "insert" }>;

/** What is inserted, written for the place where it comes to stand. */
export interface Content {
  /** Its lines, behind this indentation. */
  lines(indent: string): readonly string[];
  /** Nothing where it has no room between brackets. */
  pairs(): string | undefined;
}

/** What is inserted, below the sections that have to be made for it. */
interface Block {
  readonly headers: KeyPath;
  readonly content: Content;
}

/** The nearest section that is there, by its key; none for the top. */
interface Nearest {
  readonly owner: Entry | undefined;
  /** The sections that are missing below it. */
  readonly headers: KeyPath;
}

export interface Insertion {
  readonly edit: TextEdit;
  readonly inFlow: boolean;
}

export function insertLines(document: HeadscaleDocument, intent: Insert): TextEdit | undefined {
  const { section, lines, after } = intent;
  return insertContent(document, nearest(document.root, section), newContent(lines), after)?.edit;
}

/** `passed` counts as not there. */
export function nearest(root: Section, section: KeyPath, passed?: Entry): Nearest {
  for (let depth = section.length; depth > 0; depth -= 1) {
    const owner = findEntry(root, section.slice(0, depth));
    if (owner !== undefined && owner !== passed) return { owner, headers: section.slice(depth) };
  }
  return { owner: undefined, headers: section };
}

export function insertContent(
  document: HeadscaleDocument,
  { owner, headers }: Nearest,
  content: Content,
  after: readonly string[] = [],
): Insertion | undefined {
  const { root, text } = document;
  const block = { headers, content };
  if (owner === undefined) return insertion(intoRoot(document, block, after), root);
  if (owner.borrowed || isAlias(text, owner.value.span)) return undefined;
  if (isNull(owner.value)) return intoEmptySection(document, owner, block);
  if (owner.value.kind !== "section") return undefined;
  return insertion(intoSection(document, owner.value, block, after), owner.value);
}

function insertion(edit: TextEdit | undefined, { style }: Section): Insertion | undefined {
  return edit && { edit, inFlow: style === "flow" };
}

function newContent(lines: readonly NewLine[]): Content {
  return {
    lines: (indent) =>
      lines.map((line) =>
        line.kind === "comment"
          ? `${indent}# ${line.text}`
          : `${indent}${line.name}: ${scalarText(line.value, "plain", false)}`,
      ),
    pairs: () => {
      const keys = lines.filter((line) => line.kind === "key");
      // Only comments are left, which have no room there.
      if (keys.length === 0) return undefined;
      return keys
        .map((line) => `${line.name}: ${scalarText(line.value, "plain", true)}`)
        .join(", ");
    },
  };
}

function intoRoot(
  document: HeadscaleDocument,
  block: Block,
  after: readonly string[],
): TextEdit | undefined {
  const { root, text } = document;
  const first = root.entries.find((entry) => !entry.borrowed);
  if (root.style === "flow" || (block.headers.length === 0 && first !== undefined)) {
    return intoSection(document, root, block, after);
  }
  const indent = first === undefined ? "" : indentOf(text, first);
  return behindDocument(text, root, render(document, block, indent));
}

function intoSection(
  document: HeadscaleDocument,
  section: Section,
  block: Block,
  after: readonly string[],
): TextEdit | undefined {
  const { text } = document;
  const own = section.entries.filter((entry) => !entry.borrowed);
  const last = own.at(-1);
  if (section.style === "flow") return intoFlow(text, section, last, block);
  const wanted = block.headers.length === 0 ? after : [];
  const anchor = wanted.flatMap((name) => own.filter((entry) => entry.name === name))[0] ?? last;
  // Where everything is merged in, no line shows where the section's own would stand.
  if (anchor === undefined) return undefined;
  return behind(text, anchor, render(document, block, indentOf(text, anchor)));
}

function intoFlow(
  text: string,
  section: Section,
  last: Entry | undefined,
  block: Block,
): TextEdit | undefined {
  const pairs = flowPairs(block);
  if (pairs === undefined) return undefined;
  if (last !== undefined) {
    const end = Math.max(last.key.end, last.value.span.end);
    // A colon right before a comma would belong to the key.
    const space = text.charAt(end - 1) === ":" ? " " : "";
    return { span: { start: end, end }, newText: `${space}, ${pairs}` };
  }
  const start = section.span.start + 1;
  const end = section.span.end - 1;
  if (text.charAt(end) !== "}") return undefined;
  const hasComment = text.slice(start, end).trim() !== "";
  return hasComment
    ? { span: { start: end, end }, newText: `${pairs} ` }
    : { span: { start, end }, newText: ` ${pairs} ` };
}

/** `oidc:` with nothing below it, or `oidc: null`. */
function intoEmptySection(
  document: HeadscaleDocument,
  owner: Entry,
  block: Block,
): Insertion | undefined {
  const { root, text } = document;
  const { span } = owner.value;
  const colon = /^[ \t]*:/.exec(text.slice(owner.key.end))?.[0];
  const inFlow = [...walkEntries(root)].some(
    ({ entry, parent }) => entry === owner && parent.style === "flow",
  );
  if (inFlow) {
    const pairs = flowPairs(block);
    if (pairs === undefined) return undefined;
    const missing = colon === undefined ? ": " : " ";
    const newText = `${span.end > span.start ? "" : missing}{ ${pairs} }`;
    return { edit: { span, newText }, inFlow };
  }
  if (colon === undefined) return undefined;
  const body = render(document, block, indentOf(text, owner) + indentStep(root, text));
  if (span.start === span.end) return { edit: behind(text, owner, body), inFlow };
  // The blanks between colon and `null` go with it; a comment behind it stays on the line.
  const start = owner.key.end + colon.length;
  const end = lineEnd(text, span.end);
  const newText = `${text.slice(span.end, end).trimEnd()}${endOfLine(text)}${body}`;
  return { edit: { span: { start, end }, newText }, inFlow };
}

/** Behind everything of the document, comments at its end included. */
function behindDocument(text: string, root: Section, block: string): TextEdit {
  const newline = endOfLine(text);
  const opening = /^---.*$/m.exec(text);
  const isEmpty = root.entries.length === 0;
  const begin = isEmpty && opening !== null ? opening.index + opening[0].length : root.span.end;
  const marker = /^(?:---|\.\.\.)(?:\s|$)/m.exec(text.slice(begin));
  if (marker === null) {
    const before = text === "" || text.endsWith("\n") ? "" : newline;
    const end = text.length;
    return { span: { start: end, end }, newText: `${before}${block}${newline}` };
  }
  const place = begin + marker.index;
  return { span: { start: place, end: place }, newText: `${block}${newline}` };
}

/** On the lines after the entry's last one. */
function behind(text: string, entry: Entry, block: string): TextEdit {
  const place = lineEnd(text, lastOffset(text, entry));
  return { span: { start: place, end: place }, newText: `${endOfLine(text)}${block}` };
}

export function render(
  { root, text }: HeadscaleDocument,
  { headers, content }: Block,
  indent: string,
): string {
  const step = headers.length === 0 ? "" : indentStep(root, text);
  return [
    ...headers.map((name, depth) => `${indent}${step.repeat(depth)}${name}:`),
    ...content.lines(indent + step.repeat(headers.length)),
  ].join(endOfLine(text));
}

export function flowPairs({ headers, content }: Block): string | undefined {
  const pairs = content.pairs();
  if (pairs === undefined) return undefined;
  return headers.reduceRight((inner, name) => `${name}: { ${inner} }`, pairs);
}

export function indentOf(text: string, entry: Entry): string {
  const line = text.slice(lineStart(text, entry.key.start), entry.key.start);
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** How deep this file indents its sections; two blanks where it has none. */
function indentStep(root: Section, text: string): string {
  for (const { entry, path } of walkEntries(root)) {
    const inner = entry.value;
    const [first] = inner.kind === "section" && inner.style === "block" ? inner.entries : [];
    if (first === undefined || first.borrowed || path.length > 1) continue;
    const step = indentOf(text, first).slice(indentOf(text, entry).length);
    if (step !== "") return step;
  }
  return "  ";
}
