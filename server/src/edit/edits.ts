import type { HeadscaleDocument } from "../document/parse";
import {
  type Entry,
  findEntry,
  type KeyPath,
  type Section,
  walkEntries,
} from "../document/settings";
import type { Span } from "../document/span";
import { insertLines } from "./insert";
import type { FixIntent } from "./intent";
import { remove } from "./remove";
import { scalarText } from "./scalarText";
import { isAlias, overlap, type TextEdit } from "./textEdit";

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
  return overlap(edits) ? undefined : edits;
}

function editFor(document: HeadscaleDocument, intent: FixIntent): TextEdit | undefined {
  const { text } = document;
  switch (intent.kind) {
    case "rename":
      return withEntry(document, intent.path, (entry, parent) =>
        rename(text, entry, parent, intent.to),
      );
    case "remove":
      return withEntry(document, intent.path, (entry, parent) => remove(document, entry, parent));
    case "set":
      return withEntry(document, intent.path, (entry, parent) =>
        setValue(text, entry, parent, intent.value),
      );
    case "set-item":
      return withEntry(document, intent.path, (entry) =>
        setItem(text, entry, intent.index, intent.value),
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

function rename(text: string, entry: Entry, parent: Section, to: string): TextEdit | undefined {
  const written = text.slice(entry.key.start, entry.key.end);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  const steps = entry.written.split(".");
  const name = [...steps.slice(0, -1), to].join(".");
  // Two of a name are refused by Headscale's parser, or one of them is lost.
  const others = parent.entries.filter((other) => other !== entry && !other.borrowed);
  if (others.some((other) => other.name === name.toLowerCase())) return undefined;
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
  if (span.end > span.start) return { span: withoutLineBreak(text, span), newText };
  // Between brackets a key may stand without its colon.
  const hasColon = text.slice(entry.key.end, span.end).includes(":");
  if (!hasColon && !inFlow) return undefined;
  // Behind a tag, a comment may follow at once.
  const space = text.charAt(span.end) === "#" ? " " : "";
  return { span, newText: `${hasColon ? "" : ":"} ${newText}${space}` };
}

function setItem(text: string, entry: Entry, index: number, value: string): TextEdit | undefined {
  if (entry.value.kind !== "list" || isAlias(text, entry.value.span)) return undefined;
  const item = entry.value.items[index];
  if (item?.kind !== "scalar" || item.style === "absent") return undefined;
  const newText = scalarText(value, item.style, true);
  return { span: withoutLineBreak(text, item.span), newText };
}

/** A block scalar's stretch includes its last line break, which must stay. */
function withoutLineBreak(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
