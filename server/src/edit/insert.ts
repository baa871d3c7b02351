import type { HeadscaleDocument } from "../document/parse";
import { type Entry, findEntry, isNull, type Section, walkEntries } from "../document/settings";
import type { FixIntent, NewLine } from "./intent";
import { scalarText } from "./scalarText";
import { endOfLine, lineEnd, lineStart, type TextEdit } from "./textEdit";

type Insert = Extract<FixIntent, { kind: "insert" }>;

export function insertLines(document: HeadscaleDocument, intent: Insert): TextEdit | undefined {
  const { root } = document;
  if (intent.section.length === 0) return intoSection(document, root, intent);
  const owner = findEntry(root, intent.section);
  if (owner === undefined) return newSection(document, intent);
  if (owner.borrowed) return undefined;
  if (owner.value.kind === "section") return intoSection(document, owner.value, intent);
  return isNull(owner.value) ? intoEmptySection(document, owner, intent) : undefined;
}

function intoSection(
  document: HeadscaleDocument,
  section: Section,
  { lines, after }: Insert,
): TextEdit | undefined {
  const own = section.entries.filter((entry) => !entry.borrowed);
  const last = own.at(-1);
  if (section.style === "flow") return intoFlow(document.text, section, last, lines);
  const anchor =
    (after ?? []).flatMap((name) => own.filter((entry) => entry.name === name))[0] ?? last;
  if (anchor === undefined) return atEndOfFile(document.text, render(lines, "", document.text));
  return behind(
    document.text,
    anchor,
    render(lines, indentOf(document.text, anchor), document.text),
  );
}

function intoFlow(
  text: string,
  section: Section,
  last: Entry | undefined,
  lines: readonly NewLine[],
): TextEdit | undefined {
  const pairs = lines
    .filter((line) => line.kind === "key")
    .map((line) => `${line.name}: ${scalarText(line.value, "plain", true)}`)
    .join(", ");
  if (pairs === "") return undefined;
  if (last !== undefined) {
    const end = Math.max(last.key.end, last.value.span.end);
    return { span: { start: end, end }, newText: `, ${pairs}` };
  }
  const open = section.span.start + 1;
  const close = text.lastIndexOf("}", section.span.end);
  return close < open ? undefined : { span: { start: open, end: close }, newText: ` ${pairs} ` };
}

/** `oidc:` with nothing below it, or `oidc: null`. */
function intoEmptySection(
  { root, text }: HeadscaleDocument,
  owner: Entry,
  { lines }: Insert,
): TextEdit | undefined {
  const indent = indentOf(text, owner) + indentStep(root, text);
  const body = render(lines, indent, text);
  const { span } = owner.value;
  if (span.start === span.end) return behind(text, owner, body);
  // The blanks between colon and `null` go with it.
  const start = owner.key.end + (/^[ \t]*:/.exec(text.slice(owner.key.end))?.[0].length ?? 0);
  return { span: { start, end: span.end }, newText: `${endOfLine(text)}${body}` };
}

function newSection(
  { root, text }: HeadscaleDocument,
  { section, lines }: Insert,
): TextEdit | undefined {
  if (root.style === "flow" && root.entries.length > 0) return undefined;
  const step = indentStep(root, text);
  const headers = section.map((name, depth) => `${step.repeat(depth)}${name}:`);
  const body = render(lines, step.repeat(section.length), text);
  const block = [...headers, body].join(endOfLine(text));
  const last = root.entries.findLast((entry) => !entry.borrowed);
  return last === undefined ? atEndOfFile(text, block) : behindDocument(text, root, block);
}

/** Behind everything of the document, comments at its end included. */
function behindDocument(text: string, root: Section, block: string): TextEdit {
  const rest = text.slice(root.span.end);
  const marker = /^(?:---|\.\.\.)(?:\s|$)/m.exec(rest);
  if (marker === null) return atEndOfFile(text, block);
  const place = root.span.end + marker.index;
  return { span: { start: place, end: place }, newText: `${block}${endOfLine(text)}` };
}

function atEndOfFile(text: string, block: string): TextEdit {
  const newline = endOfLine(text);
  const before = text === "" || text.endsWith("\n") ? "" : newline;
  return { span: { start: text.length, end: text.length }, newText: `${before}${block}${newline}` };
}

/** On the lines after the entry's last one. */
function behind(text: string, entry: Entry, block: string): TextEdit {
  const { start, end } = {
    start: entry.key.end,
    end: Math.max(entry.key.end, entry.value.span.end),
  };
  const place = lineEnd(text, start + text.slice(start, end).trimEnd().length);
  return { span: { start: place, end: place }, newText: `${endOfLine(text)}${block}` };
}

function render(lines: readonly NewLine[], indent: string, text: string): string {
  return lines
    .map((line) =>
      line.kind === "comment"
        ? `${indent}# ${line.text}`
        : `${indent}${line.name}: ${scalarText(line.value, "plain", false)}`,
    )
    .join(endOfLine(text));
}

function indentOf(text: string, entry: Entry): string {
  const start = lineStart(text, entry.key.start);
  // Behind the dash of a list, keys stand below the first one.
  return text.slice(start, entry.key.start).replace(/[^\s]/g, " ");
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
