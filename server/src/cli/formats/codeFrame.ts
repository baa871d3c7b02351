import type { Range } from "vscode-languageserver-types";
import type { SourceLine } from "../sourceLines";
import { printable } from "./printable";

/** What is cut to fit is longer than any terminal of today shows without a break. */
const maxWidth = 92;

/** So many characters before and behind a place are looked at: a line may have a million. */
const reach = 300;

/** Of a long line, so much is shown before the place that is meant. */
const lead = 30;

const tabWidth = 4;

/** A line of the file and the line of marks below it. */
export interface Frame {
  readonly line: string;
  readonly marks: string;
}

/** Underlines a range on its first line; a range without length gets one mark. */
export function codeFrame(source: SourceLine, range: Range, mark: string): Frame {
  const from = source.placeOf(range.start.character, "start");
  const isOneLine = range.end.line === range.start.line;
  const to = isOneLine ? source.placeOf(range.end.character, "end") : source.text.length;
  const base = Math.max(0, from - reach);
  const cells = cellsOf(source.text.slice(base, from + reach));
  const start = widthUntil(cells, from - base);
  const end = Math.max(widthUntil(cells, to - base), start + 1);
  const all = widthUntil(cells, Number.POSITIVE_INFINITY);
  const isWhole = base === 0 && source.text.length <= from + reach && all <= maxWidth;
  const first = isWhole ? 0 : Math.max(0, Math.min(start - lead, all - maxWidth + 2));
  const last = isWhole ? all : Math.min(all, first + maxWidth - 2);
  const left = base > 0 || first > 0 ? "…" : "";
  const right = last < all || from + reach < source.text.length ? "…" : "";
  const shift = left.length - first;
  return {
    line: `${left}${cut(cells, first, last)}${right}`.trimEnd(),
    marks: marksOf(start + shift, Math.min(end, Math.max(last, start + 1)) + shift, mark),
  };
}

function marksOf(start: number, end: number, mark: string): string {
  return " ".repeat(start) + mark.repeat(Math.max(end - start, 1));
}

/** A character as it is shown, where it stands in its text, and on the screen. */
interface Cell {
  readonly shown: string;
  readonly offset: number;
  readonly column: number;
  readonly width: number;
}

function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const character of text) {
    const shown = character === "\t" ? " ".repeat(tabWidth) : printable(character);
    const width = character === "\t" ? tabWidth : widthOf(shown);
    cells.push({ shown, offset, column, width });
    offset += character.length;
    column += width;
  }
  return cells;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** In a terminal's columns: nothing for what is put onto the character before, two for what is wide. */
function widthOf(character: string): number {
  if (/^[\p{Mn}\p{Me}\u200b-\u200d\ufeff]/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

function widthUntil(cells: readonly Cell[], offset: number): number {
  const at = cells.find((cell) => cell.offset >= offset);
  if (at !== undefined) return at.column;
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

function cut(cells: readonly Cell[], from: number, to: number): string {
  return cells
    .filter(({ column, width }) => column >= from && column + width <= to)
    .map(({ shown }) => shown)
    .join("");
}
