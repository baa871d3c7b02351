/**
 * Documents for tests carry their expectation: `‹` and `›` around the text that must be underlined, `‸`
 * where the cursor stands. YAML uses none of them.
 */
export interface Marked {
  readonly text: string;
  /** In the order of the text. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly cursor: number | undefined;
}

export function marked(source: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = "";
  let cursor: number | undefined;
  for (const character of source) {
    if (character === "‹") open.push(text.length);
    else if (character === "›") spans.push({ start: open.pop() ?? 0, end: text.length });
    else if (character === "‸") cursor = text.length;
    else text += character;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start), cursor };
}
