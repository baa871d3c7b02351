import { complaintOf, isCutOff } from "./bytes";
import { end, isAllowed, isBlank, isBreak } from "./characters";
import { YamlRefusal } from "./refusal";

/** A place in the text, in the parser's own counting: lines and columns from 0, columns in characters. */
export interface Mark {
  readonly index: number;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** The parser takes the text in pieces of this many bytes, and looks through each for what must not be there. */
const pieceLength = 512;

/** The text, read character by character. */
export class Reader {
  /** In UTF-16 units. */
  #offset: number;
  /** In characters, as are columns. */
  #index = 0;
  #line = 0;
  #column = 0;
  /** Line breaks since the last character that was no blank. */
  #newlines = 0;
  readonly #trap: Trap;

  constructor(readonly text: string) {
    this.#offset = text.startsWith("\uFEFF") ? 1 : 0;
    this.#trap = findTrap(text, this.#offset);
  }

  get mark(): Mark {
    return { index: this.#index, offset: this.#offset, line: this.#line, column: this.#column };
  }

  get line(): number {
    return this.#line;
  }

  get column(): number {
    return this.#column;
  }

  get index(): number {
    return this.#index;
  }

  get newlines(): number {
    return this.#newlines;
  }

  get offset(): number {
    return this.#offset;
  }

  /** Has so many characters read in; the parser asks for that before it looks at them. */
  need(count: number): void {
    if (this.#offset + count <= this.#trap.piece) return;
    throw new YamlRefusal(this.#trap.complaint, this.#trap.character);
  }

  /** The character `ahead` places further on; `end` behind the last one. */
  peek(ahead = 0): string {
    return this.text[this.#offset + ahead] ?? end;
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.#offset);
  }

  /** Passes one character and gives it. */
  skip(): string {
    const code = this.text.codePointAt(this.#offset);
    const character = code === undefined ? end : String.fromCodePoint(code);
    this.#offset += character.length;
    this.#index += 1;
    this.#column += 1;
    if (!isBlank(character)) this.#newlines = 0;
    return character;
  }

  /** Passes a line break, if there is one, and gives the text that it becomes. */
  skipLine(): string {
    const character = this.peek();
    if (!isBreak(character)) return "";
    const length = character === "\r" && this.peek(1) === "\n" ? 2 : 1;
    this.#offset += length;
    this.#index += length;
    this.#line += 1;
    this.#column = 0;
    this.#newlines += 1;
    return character === "\u2028" || character === "\u2029" ? character : "\n";
  }

  /** The end of the text counts as the beginning of a line. */
  forceNewLine(): void {
    if (this.#column === 0) return;
    this.#column = 0;
    this.#line += 1;
  }
}

/** The first character that must not be there, and where the piece begins that it is read in with. */
interface Trap {
  readonly piece: number;
  readonly character: number;
  readonly complaint: string;
}

function findTrap(text: string, start: number): Trap {
  let bytes = 0;
  let pieces = 0;
  let piece = start;
  for (let offset = start; offset < text.length;) {
    const code = text.codePointAt(offset) ?? 0;
    if (Math.floor(bytes / pieceLength) > pieces) {
      pieces = Math.floor(bytes / pieceLength);
      piece = offset;
    }
    if (!isAllowed(code)) {
      const complaint = complaintOf(code) ?? "control characters are not allowed";
      return { piece: isCutOff(code) ? offset : piece, character: offset, complaint };
    }
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    offset += code < 0x10000 ? 1 : 2;
  }
  return { piece: Number.POSITIVE_INFINITY, character: text.length, complaint: "" };
}
