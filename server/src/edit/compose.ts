import type { Span } from "../document/span";
import { inTextOrder, type TextEdit } from "./textEdit";

/** An edit of the first round, with the place that its new text has afterwards. */
interface Done extends TextEdit {
  readonly now: Span;
}

/**
 * Two rounds of edits as one: `second` speaks of the text that `first` makes. Nothing where the
 * second round takes away what the first has made, or text on both sides of a place that it has changed.
 */
export function compose(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  let edits: readonly TextEdit[] = first;
  // From the back, so that the places of those still to come stay.
  for (const edit of inTextOrder(second).reverse()) {
    const next = composeOne(edits, edit);
    if (next === undefined) return undefined;
    edits = next;
  }
  return edits;
}

function composeOne(
  edits: readonly TextEdit[],
  { span, newText }: TextEdit,
): readonly TextEdit[] | undefined {
  const done = placed(edits);
  const inside = done.find(({ now }) => now.start <= span.start && span.end <= now.end);
  if (inside !== undefined) {
    // To put something into new text is one thing, to change it another.
    if (span.start < span.end) return undefined;
    const start = span.start - inside.now.start;
    const end = span.end - inside.now.start;
    const patched = inside.newText.slice(0, start) + newText + inside.newText.slice(end);
    return done.map((edit) => withoutPlace(edit === inside ? { ...edit, newText: patched } : edit));
  }
  if (done.some(({ now }) => span.start < now.end && now.start < span.end)) return undefined;
  const before = done.filter(({ now }) => now.end <= span.start);
  const shift = before.reduce((sum, edit) => sum + lengthened(edit), 0);
  const old = { start: span.start - shift, end: span.end - shift };
  return inTextOrder([...done.map(withoutPlace), { span: old, newText }]);
}

function placed(edits: readonly TextEdit[]): readonly Done[] {
  let shift = 0;
  return inTextOrder(edits).map((edit) => {
    const start = edit.span.start + shift;
    shift += lengthened(edit);
    return { ...edit, now: { start, end: start + edit.newText.length } };
  });
}

function lengthened({ span, newText }: TextEdit): number {
  return newText.length - (span.end - span.start);
}

function withoutPlace({ span, newText }: TextEdit): TextEdit {
  return { span, newText };
}
