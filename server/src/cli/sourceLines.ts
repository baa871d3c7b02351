import type { TextDocument } from "vscode-languageserver-textdocument";
import type { HeadscaleDocument } from "../document/parse";
import type { Span } from "../document/span";
import { hiddenValue } from "../headscale/effectiveView";
import { maxSecrets, secretPatterns, secretSpans } from "./secretPlaces";

/** A line of the file as it may be shown, and where the file's columns are on it. */
export interface SourceLine {
  readonly text: string;
  /** The place, in UTF-16 units, that a column of the file has here. */
  placeOf(character: number, side: "start" | "end"): number;
}

/** The lines of a file, without its secrets. */
export type SourceLines = (line: number) => SourceLine;

export function sourceLines(document: HeadscaleDocument, lines: TextDocument): SourceLines {
  let known: Secrets | undefined;
  // Several faults of one line are shown one after the other, and a line may be very long.
  let last: { readonly line: number; readonly source: SourceLine } | undefined;
  return (line) => {
    if (last?.line === line) return last.source;
    known ??= { spans: secretSpans(document), patterns: secretPatterns(document) };
    const start = { line, character: 0 };
    const text = lines.getText({ start, end: { line: line + 1, character: 0 } });
    const source = hideIn(text.replace(/[\r\n]+$/, ""), lines.offsetAt(start), known);
    last = { line, source };
    return source;
  };
}

interface Secrets {
  readonly spans: readonly Span[];
  readonly patterns: readonly (RegExp | string)[];
}

function hideIn(text: string, offset: number, { spans, patterns }: Secrets): SourceLine {
  const known = spans.map(({ start, end }) => ({
    start: Math.max(0, start - offset),
    end: Math.min(text.length, end - offset),
  }));
  const found =
    patterns.length > maxSecrets
      ? [{ start: 0, end: text.length }]
      : patterns.flatMap((pattern) => placesOf(pattern, text));
  const holes = merged([...known, ...found]);
  const pieces = piecesOf(text, holes);
  return {
    text: pieces.map(({ shown }) => shown).join(""),
    placeOf: (character, side) => {
      let before = 0;
      for (const { start, end, shown, isHole } of pieces) {
        const isLast = side === "start" ? character < end : character <= end;
        if (!isLast) {
          before += shown.length;
          continue;
        }
        const inside = Math.max(0, character - start);
        if (!isHole) return before + inside;
        return side === "start" || inside === 0 ? before : before + shown.length;
      }
      return before;
    },
  };
}

function placesOf(pattern: RegExp | string, text: string): readonly Span[] {
  if (typeof pattern !== "string") {
    return [...text.matchAll(pattern)].map(({ 0: word, index }) => {
      return { start: index, end: index + word.length };
    });
  }
  const start = text.indexOf(pattern);
  return start < 0 ? [] : [{ start, end: text.length }];
}

/** In order, and one where they touch. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
  }
  return result;
}

interface Piece extends Span {
  readonly shown: string;
  readonly isHole: boolean;
}

function piecesOf(text: string, holes: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of holes) {
    pieces.push({ start: at, end: start, shown: text.slice(at, start), isHole: false });
    pieces.push({ start, end, shown: hiddenValue, isHole: true });
    at = end;
  }
  return [...pieces, { start: at, end: text.length, shown: text.slice(at), isHole: false }];
}
