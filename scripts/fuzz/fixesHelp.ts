import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type HeadscaleDocument, parseDocument } from "../../server/src/document/parse";
import { findEntry, formatPath } from "../../server/src/document/settings";
import type { Span } from "../../server/src/document/span";
import { editsFor } from "../../server/src/edit/edits";
import { applyEdits, type TextEdit } from "../../server/src/edit/textEdit";
import { analyse } from "../../server/src/headscale/analyse";
import type { Finding, Fix } from "../../server/src/headscale/finding";
import { type HeadscaleVersion, versions } from "../../server/src/headscale/versions";
import { property, showText, smallerTexts } from "./property";
import { generateText } from "./texts";

export const fixesHelp = property<string>({
  name: "a fix mends what it is offered for and nothing else",
  every: 1,
  generate: generateText,
  check: (text, random) => {
    const document = parseDocument(text);
    const version: HeadscaleVersion = random.pick(versions);
    const findings = analyse({ document, version });
    for (const finding of findings) {
      // Nearly every text lacks the same keys: their fixes take most of the time and find little.
      if (finding.missing !== undefined && !random.once(10)) continue;
      for (const fix of finding.fixes) checkFix(document, version, findings, finding, fix);
    }
  },
  smaller: smallerTexts,
  show: showText,
});

function checkFix(
  document: HeadscaleDocument,
  version: HeadscaleVersion,
  before: readonly Finding[],
  finding: Finding,
  fix: Fix,
): void {
  const edits = editsFor(document, fix.intents);
  // Where it cannot be carried out it is not offered.
  if (edits === undefined) return;
  const { text } = document;
  const after = applyEdits(text, edits);
  assertSpans(text, after, edits);
  // Where two keys are at odds, mending either will do.
  const entry = findEntry(document.root, finding.place.key);
  const places = [
    ...[finding.place, ...finding.related].map((place) => place.span),
    // What is wrong with a value may be said at its key.
    ...(entry === undefined ? [] : [{ start: entry.key.start, end: entry.value.span.end }]),
  ];
  const touches = edits.some((edit) => places.some((place) => meets(edit.span, place)));
  // A fix may well be to give another key, or to put what is missing where it belongs.
  const isHere = fix.intents.some(
    (intent) =>
      intent.kind !== "insert" && formatPath(intent.path) === formatPath(finding.place.key),
  );
  assert.ok(touches || !isHere, `the fix of ${finding.code} is made somewhere else`);
  const result = parseDocument(after);
  const shown = `${fix.title} → ${showText(after)}`;
  if (document.faults.length > 0) return;
  assert.deepEqual(result.faults, [], `a syntax fault is new: ${shown}`);
  const left = analyse({ document: result, version });
  const isSame = ({ code, message }: Finding): boolean =>
    code === finding.code && message === finding.message;
  const [had, has] = [before.filter(isSame).length, left.filter(isSame).length];
  assert.ok(has < had, `the finding is still there: ${shown}`);
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** No edit touches another, and what lies between them is as it was, for an editor too. */
function assertSpans(text: string, after: string, edits: readonly TextEdit[]): void {
  let [done, place] = [0, 0];
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    assert.ok(done <= span.start && span.start <= span.end && span.end <= text.length, "overlap");
    const between = text.slice(done, span.start);
    assert.equal(after.slice(place, place + between.length), between);
    place += between.length + newText.length;
    done = span.end;
  }
  assert.equal(after.slice(place), text.slice(done));
  const file = TextDocument.create("", "", 1, text);
  const inEditor = edits.map(({ span, newText }) => ({
    range: { start: file.positionAt(span.start), end: file.positionAt(span.end) },
    newText,
  }));
  assert.equal(TextDocument.applyEdits(file, inEditor), after, "an editor makes something else");
}
