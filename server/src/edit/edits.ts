import type { HeadscaleDocument } from "../document/parse";
import {
  type Entry,
  findEntry,
  type KeyPath,
  type Section,
  walkEntries,
} from "../document/settings";
import { insertLines } from "./insert";
import type { FixIntent } from "./intent";
import { scalarText } from "./scalarText";
import { lineEnd, lineStart, nextLine, type TextEdit } from "./textEdit";

/**
 * The text edits that carry out the intents, or nothing where one of them cannot be carried out without
 * touching more than was meant. Intents of one call must speak of different keys.
 */
export function editsFor(
  document: HeadscaleDocument,
  intents: readonly FixIntent[],
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const intent of intents) {
    const found = editFor(document, intent);
    if (found === undefined) return undefined;
    edits.push(found);
  }
  return edits;
}

function editFor(document: HeadscaleDocument, intent: FixIntent): TextEdit | undefined {
  switch (intent.kind) {
    case "rename":
      return withEntry(document, intent.path, (entry) => rename(document.text, entry, intent.to));
    case "remove":
      return withEntry(document, intent.path, (entry, parent) =>
        remove(document.text, entry, parent),
      );
    case "set":
      return withEntry(document, intent.path, (entry, parent) =>
        setValue(document.text, entry, parent, intent.value),
      );
    case "set-item":
      return withEntry(document, intent.path, (entry) =>
        setItem(entry, intent.index, intent.value),
      );
    case "insert":
      return insertLines(document, intent);
  }
}

/** What `<<` brought in stands elsewhere and serves others too: it is never edited from here. */
function withEntry(
  { root }: HeadscaleDocument,
  path: KeyPath,
  edit: (entry: Entry, parent: Section) => TextEdit | undefined,
): TextEdit | undefined {
  const entry = findEntry(root, path);
  if (entry === undefined || entry.borrowed) return undefined;
  for (const located of walkEntries(root)) {
    if (located.entry === entry) return edit(entry, located.parent);
  }
  return undefined;
}

function rename(text: string, entry: Entry, to: string): TextEdit {
  const written = text.slice(entry.key.start, entry.key.end);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  const steps = entry.written.split(".");
  const name = [...steps.slice(0, -1), to].join(".");
  return { span: entry.key, newText: `${quote}${name}${quote}` };
}

function setValue(
  text: string,
  entry: Entry,
  parent: Section,
  value: string,
): TextEdit | undefined {
  const inFlow = parent.style === "flow";
  if (entry.value.kind !== "scalar") return undefined;
  const { style, span } = entry.value;
  const newText = scalarText(value, style, inFlow);
  if (style === "absent") return { span, newText: ` ${newText}` };
  // A block scalar's stretch includes its last line break, which must stay.
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  return { span: { start: span.start, end }, newText };
}

function setItem(entry: Entry, index: number, value: string): TextEdit | undefined {
  if (entry.value.kind !== "list") return undefined;
  const item = entry.value.items[index];
  if (item?.kind !== "scalar" || item.style === "absent") return undefined;
  return { span: item.span, newText: scalarText(value, item.style, true) };
}

function remove(text: string, entry: Entry, parent: Section): TextEdit | undefined {
  const span = parent.style === "flow" ? flowSpan(text, entry, parent) : blockSpan(text, entry);
  if (span === undefined) return undefined;
  // Others may refer to an anchor that would go with it.
  if (/[\s:]&[\w-]/.test(text.slice(entry.key.end, span.end))) return undefined;
  return { span, newText: "" };
}

/** The entry's own lines, with the comment behind its value. */
function blockSpan(text: string, entry: Entry): TextEdit["span"] | undefined {
  const start = lineStart(text, entry.key.start);
  // Something else stands on the line, such as the dash of a list.
  if (text.slice(start, entry.key.start).trim() !== "") return undefined;
  const last = lastOffset(text, entry);
  const rest = text.slice(last, lineEnd(text, last)).trim();
  if (rest !== "" && !rest.startsWith("#")) return undefined;
  return { start, end: nextLine(text, last) };
}

function flowSpan(text: string, entry: Entry, parent: Section): TextEdit["span"] {
  const own = parent.entries.filter((candidate) => !candidate.borrowed);
  const index = own.indexOf(entry);
  const [before, after] = [own[index - 1], own[index + 1]];
  const end = lastOffset(text, entry);
  if (after !== undefined) return { start: entry.key.start, end: after.key.start };
  if (before !== undefined) return { start: lastOffset(text, before), end };
  return { start: entry.key.start, end };
}

/** Where the entry's text ends, its value's last line break left out. */
function lastOffset(text: string, entry: Entry): number {
  const { start, end } = {
    start: entry.key.end,
    end: Math.max(entry.key.end, entry.value.span.end),
  };
  return start + text.slice(start, end).trimEnd().length;
}
