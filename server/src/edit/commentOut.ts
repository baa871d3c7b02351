import type { HeadscaleDocument } from "../document/parse";
import type { Entry, Section } from "../document/settings";
import { blockText } from "./entryText";
import { changesOnly } from "./exact";
import { aboveBrackets, bracketsAround } from "./flowLine";
import { indentOf } from "./insert";
import { emptiesDocument, lastOffset, removedSpan } from "./remove";
import { scalarText } from "./scalarText";
import { endOfLine, lineEnd, lineStart, nextLine, type TextEdit } from "./textEdit";

/** The entry's lines as comments below one that says why. */
export function commentOut(
  document: HeadscaleDocument,
  entry: Entry,
  parent: Section,
  reason: string,
): readonly TextEdit[] | undefined {
  const { text } = document;
  const span = removedSpan(text, entry, parent);
  if (span === undefined || emptiesDocument(document, parent, span)) return undefined;
  const why = `# ${reason.replace(/\s+/g, " ").trim()}`;
  const edits =
    parent.style === "flow"
      ? flowEdits(document, entry, parent, why)
      : blockEdits(text, entry, why);
  return edits && changesOnly(document, edits, entry, undefined) ? edits : undefined;
}

function blockEdits(text: string, entry: Entry, why: string): readonly TextEdit[] {
  const indent = indentOf(text, entry);
  const end = lineEnd(text, lastOffset(text, entry));
  const edits: TextEdit[] = [];
  for (let start = lineStart(text, entry.key.start); start < end; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    const blanks = /^[ \t]*/.exec(line)?.[0] ?? "";
    const isBlank = blanks === line;
    // Lines that stand less deep are the value's comments and continued texts.
    const place = start + Math.min(blanks.length, indent.length);
    const first = edits.length === 0 ? `${why}${endOfLine(text)}${indent}` : "";
    const missing = isBlank ? indent.slice(blanks.length) : "";
    const newText = `${first}${missing}${isBlank ? "#" : "# "}`;
    edits.push({ span: { start: place, end: place }, newText });
  }
  return edits;
}

/** The comment stands outside of the brackets, so it has the key's name from there on. */
function flowEdits(
  document: HeadscaleDocument,
  entry: Entry,
  parent: Section,
  why: string,
): readonly TextEdit[] | undefined {
  const { text } = document;
  const span = removedSpan(text, entry, parent);
  const brackets = bracketsAround(document, entry.key.start);
  if (span === undefined || brackets === undefined) return undefined;
  const outermost = brackets.owner === undefined ? brackets.section.entries : [brackets.owner];
  const names = namesTo(outermost, entry)?.join(".");
  if (names === undefined) return undefined;
  const pair = blockText(text, entry, parent, scalarText(names, "plain", false), "");
  const lines = pair.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const above = aboveBrackets(text, brackets, [
    why,
    ...lines.map((line) => (line.trim() === "" ? "#" : `# ${line}`)),
  ]);
  return above && [above, { span, newText: "" }];
}

/** The names on the way down to the entry, as they are written. */
function namesTo(entries: readonly Entry[], wanted: Entry): readonly string[] | undefined {
  for (const entry of entries) {
    if (entry === wanted) return [entry.written];
    const { value } = entry;
    const inner = value.kind === "section" ? namesTo(value.entries, wanted) : undefined;
    if (inner !== undefined) return [entry.written, ...inner];
  }
  return undefined;
}
