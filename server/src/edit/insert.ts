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

/** What is inserted: the lines, below the sections that have to be made for them. */
interface Block {
  readonly headers: KeyPath;
  readonly lines: readonly NewLine[];
}

export function insertLines(document: HeadscaleDocument, intent: Insert): TextEdit | undefined {
  const { section, lines } = intent;
  for (let depth = section.length; depth > 0; depth -= 1) {
    const owner = findEntry(document.root, section.slice(0, depth));
    if (owner === undefined) continue;
    const block = { headers: section.slice(depth), lines };
    if (owner.borrowed || isAlias(document.text, owner.value.span)) return undefined;
    if (isNull(owner.value)) return intoEmptySection(document, owner, block);
    if (owner.value.kind !== "section") return undefined;
    return intoSection(document, owner.value, block, intent.after ?? []);
  }
  return intoRoot(document, { headers: section, lines }, intent.after ?? []);
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
): TextEdit | undefined {
  const { root, text } = document;
  const { span } = owner.value;
  const colon = /^[ \t]*:/.exec(text.slice(owner.key.end))?.[0];
  const inFlow = [...walkEntries(root)].some(
    ({ entry, parent }) => entry === owner && parent.style === "flow",
  );
  if (inFlow) {
    const pairs = flowPairs(block);
    if (pairs === undefined) return undefined;
    if (span.end > span.start) return { span, newText: `{ ${pairs} }` };
    return { span, newText: `${colon === undefined ? ":" : ""} { ${pairs} }` };
  }
  if (colon === undefined) return undefined;
  const body = render(document, block, indentOf(text, owner) + indentStep(root, text));
  if (span.start === span.end) return behind(text, owner, body);
  // The blanks between colon and `null` go with it; a comment behind it stays on the line.
  const start = owner.key.end + colon.length;
  const end = lineEnd(text, span.end);
  const newText = `${text.slice(span.end, end).trimEnd()}${endOfLine(text)}${body}`;
  return { span: { start, end }, newText };
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

function render(
  { root, text }: HeadscaleDocument,
  { headers, lines }: Block,
  indent: string,
): string {
  const step = headers.length === 0 ? "" : indentStep(root, text);
  const inner = indent + step.repeat(headers.length);
  return [
    ...headers.map((name, depth) => `${indent}${step.repeat(depth)}${name}:`),
    ...lines.map((line) =>
      line.kind === "comment"
        ? `${inner}# ${line.text}`
        : `${inner}${line.name}: ${scalarText(line.value, "plain", false)}`,
    ),
  ].join(endOfLine(text));
}

/** Nothing where only comments are left, which have no room between brackets. */
function flowPairs({ headers, lines }: Block): string | undefined {
  const pairs = lines
    .filter((line) => line.kind === "key")
    .map((line) => `${line.name}: ${scalarText(line.value, "plain", true)}`);
  if (pairs.length === 0) return undefined;
  return headers.reduceRight((inner, name) => `${name}: { ${inner} }`, pairs.join(", "));
}

function indentOf(text: string, entry: Entry): string {
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
