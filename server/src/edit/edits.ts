import { type HeadscaleDocument, parseDocument } from "../document/parse";
import {
  type Entry,
  findEntry,
  formatPath,
  type KeyPath,
  type Section,
  walkEntries,
} from "../document/settings";
import type { Span } from "../document/span";
import { commentOut } from "./commentOut";
import { compose } from "./compose";
import { insertLines } from "./insert";
import { addItem, removeItem } from "./listItems";
import type { FixIntent, PlainValue } from "./intent";
import { move } from "./move";
import { remove } from "./remove";
import { scalarText } from "./scalarText";
import { applyEdits, isAlias, type TextEdit } from "./textEdit";

/**
 * The text edits that carry out the intents, or nothing where one of them cannot be carried out without
 * touching more than was meant. Intents of one call must speak of different keys. Each one finds the text as
 * those before it leave it, so that a section which two of them need is made once.
 */
export function editsFor(
  document: HeadscaleDocument,
  intents: readonly FixIntent[],
): readonly TextEdit[] | undefined {
  if (intents.length > 1 && takesOthersAway(document, intents)) return undefined;
  let edits: readonly TextEdit[] = [];
  for (const [index, intent] of intents.entries()) {
    const now = index === 0 ? document : parseDocument(applyEdits(document.text, edits));
    const found = editsOf(now, intent);
    const both = found && compose(edits, found);
    if (both === undefined) return undefined;
    edits = both;
  }
  return isAsMeant(document, intents, edits) ? edits : undefined;
}

/**
 * What stood behind the end of the document may come alive, an anchor may be gone, new lines may belong to
 * something else than was thought: so the outcome is read.
 */
function isAsMeant(
  document: HeadscaleDocument,
  intents: readonly FixIntent[],
  edits: readonly TextEdit[],
): boolean {
  const after = parseDocument(applyEdits(document.text, edits));
  if (after.faults.length > document.faults.length) return false;
  return intents.flatMap(newKeys).every((path) => findEntry(after.root, path) !== undefined);
}

function newKeys(intent: FixIntent): KeyPath[] {
  if (intent.kind !== "insert") return [];
  const { section, lines } = intent;
  return lines.flatMap((line) => (line.kind === "key" ? [[...section, line.name]] : []));
}

/** Whether one intent speaks of something in an entry that another one takes from its place as a whole. */
function takesOthersAway({ root }: HeadscaleDocument, intents: readonly FixIntent[]): boolean {
  const entries = intents.map((intent) =>
    intent.kind === "insert" ? undefined : findEntry(root, intent.path),
  );
  return intents.some(({ kind }, index) => {
    const taken = entries[index];
    if (taken === undefined || !["remove", "move", "comment-out"].includes(kind)) return false;
    const end = Math.max(taken.key.end, taken.value.span.end);
    return entries.some(
      (other, at) =>
        other !== undefined &&
        at !== index &&
        taken.key.start <= other.key.start &&
        other.key.start < end,
    );
  });
}

function editsOf(document: HeadscaleDocument, intent: FixIntent): readonly TextEdit[] | undefined {
  switch (intent.kind) {
    case "move":
      return withOnlyEntry(document, intent.path, (entry, parent) =>
        move(document, entry, parent, intent.to),
      );
    case "comment-out":
      return withOnlyEntry(document, intent.path, (entry, parent) =>
        commentOut(document, entry, parent, intent.reason),
      );
    case "rename":
    case "remove":
    case "set":
    case "set-item":
    case "add-item":
    case "remove-item":
    case "insert": {
      const edit = editFor(document, intent);
      return edit && [edit];
    }
  }
}

function editFor(
  document: HeadscaleDocument,
  intent: Exclude<FixIntent, { kind: "move" | "comment-out" }>,
): TextEdit | undefined {
  const { text } = document;
  switch (intent.kind) {
    case "rename":
      return withOnlyEntry(document, intent.path, (entry, parent) =>
        rename(text, entry, parent, intent.to),
      );
    case "remove":
      return withOnlyEntry(document, intent.path, (entry, parent) =>
        remove(document, entry, parent),
      );
    case "set":
      return withEntry(document, intent.path, (entry, parent) =>
        setValue(text, entry, parent, intent.value),
      );
    case "set-item":
      return withEntry(document, intent.path, (entry) =>
        setItem(text, entry, intent.index, intent.value),
      );
    case "add-item":
      return withEntry(document, intent.path, ({ value }) => addItem(text, value, intent.value));
    case "remove-item":
      return withEntry(document, intent.path, ({ value }) => removeItem(text, value, intent.index));
    case "insert":
      // Beside a key of that name, in whatever case, a second one would be refused or pass for nothing.
      if (newKeys(intent).some((path) => findEntry(document.root, path) !== undefined)) {
        return undefined;
      }
      return insertLines(document, intent);
  }
}

/** What `<<` brought in stands elsewhere and serves others too: it is never edited from here. */
function withEntry<Edits>(
  { root }: HeadscaleDocument,
  path: KeyPath,
  edit: (entry: Entry, parent: Section) => Edits | undefined,
): Edits | undefined {
  const entry = findEntry(root, path);
  if (entry === undefined || entry.borrowed) return undefined;
  for (const located of walkEntries(root)) {
    if (located.entry === entry) return edit(entry, located.parent);
  }
  return undefined;
}

/** With `oidc.issuer: a` beside `oidc: { issuer: b }` there is no telling which of them is meant to go. */
function withOnlyEntry<Edits>(
  document: HeadscaleDocument,
  path: KeyPath,
  edit: (entry: Entry, parent: Section) => Edits | undefined,
): Edits | undefined {
  const name = formatPath(path);
  let count = 0;
  for (const located of walkEntries(document.root)) {
    if (formatPath(located.path) === name) count += 1;
  }
  return count > 1 ? undefined : withEntry(document, path, edit);
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
  value: PlainValue,
): TextEdit | undefined {
  const inFlow = parent.style === "flow";
  if (entry.value.kind !== "scalar") return undefined;
  const { style, span } = entry.value;
  // Behind a tag such as !!binary the text would stand for something else.
  if (/(?:^|\s)!(?!!str\s)/.test(text.slice(entry.key.end, span.start))) return undefined;
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
