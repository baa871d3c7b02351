import { end, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, isDigit, isHex } from "./characters";
import type { Mark, Reader } from "./reader";
import type { Scanner } from "./scanner";
import { type Token, token } from "./tokens";

interface Blanks {
  /** As what they count inside a scalar: of line breaks one is a space, each further one stays. */
  readonly text: string;
  readonly afterBreak: boolean;
}

/** Blanks and line breaks in a scalar; `onBlank` is called at each blank that stands at the beginning of a line. */
function readBlanks(reader: Reader, startsAfterBreak: boolean, onBlank?: () => void): Blanks {
  let blanks = "";
  let firstBreak = "";
  let breaks = "";
  let afterBreak = startsAfterBreak;
  while (isBlank(reader.peek()) || isBreak(reader.peek())) {
    if (isBlank(reader.peek())) {
      if (afterBreak) onBlank?.();
      const blank = reader.skip();
      if (!afterBreak) blanks += blank;
    } else {
      reader.need(2);
      if (afterBreak) breaks += reader.skipLine();
      else firstBreak = reader.skipLine();
      afterBreak = true;
    }
    reader.need(1);
  }
  return { text: afterBreak ? fold(firstBreak, breaks) : blanks, afterBreak };
}

function fold(first: string, more: string): string {
  if (!first.startsWith("\n")) return first + more;
  return more === "" ? " " : more;
}

export function scanPlainScalar(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = reader.mark;
  const indent = scanner.indent + 1;
  let stop = start;
  let text = "";
  let blanks: Blanks = { text: "", afterBreak: false };
  const refuseTab = (): void => {
    if (reader.column >= indent || reader.peek() !== "\t") return;
    throw scanner.refusal("found a tab character that violates indentation", start, "character");
  };
  for (;;) {
    reader.need(4);
    if (scanner.isDocumentIndicator() || reader.peek() === "#") break;
    while (!isBlankOrEnd(reader.peek()) && !endsPlain(scanner)) {
      text += blanks.text + reader.skip();
      blanks = { text: "", afterBreak: false };
      stop = reader.mark;
      reader.need(2);
    }
    if (!isBlank(reader.peek()) && !isBreak(reader.peek())) break;
    reader.need(1);
    blanks = readBlanks(reader, false, refuseTab);
    if (scanner.flowLevel === 0 && reader.column < indent) break;
  }
  if (blanks.afterBreak) scanner.keyAllowed = true;
  return token("scalar", start, stop, { value: text, style: "plain" });
}

function endsPlain({ reader, flowLevel }: Scanner): boolean {
  const next = reader.peek();
  return (
    (next === ":" && isBlankOrEnd(reader.peek(1))) || (flowLevel > 0 && ",?[]{}".includes(next))
  );
}

const escapes = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["\t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1b"],
  [" ", " "],
  ['"', '"'],
  ["'", "'"],
  ["\\", "\\"],
  ["N", "\u0085"],
  ["_", "\u00a0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);

const codeLengths = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

export function scanQuotedScalar(scanner: Scanner, single: boolean): Token {
  const { reader } = scanner;
  const start = reader.mark;
  const quote = single ? "'" : '"';
  reader.skip();
  let text = "";
  for (;;) {
    reader.need(4);
    if (scanner.isDocumentIndicator()) {
      throw scanner.refusal("found unexpected document indicator", start);
    }
    if (reader.peek() === end) throw scanner.refusal("found unexpected end of stream", start);
    const part = single ? singleQuotedPart(scanner) : doubleQuotedPart(scanner, start);
    text += part.text;
    reader.need(1);
    if (reader.peek() === quote) break;
    text += readBlanks(reader, part.afterBreak).text;
  }
  reader.skip();
  const style = single ? "single-quoted" : "double-quoted";
  return token("scalar", start, reader.mark, { value: text, style });
}

interface QuotedPart {
  readonly text: string;
  /** An escaped line break was the last thing. */
  readonly afterBreak: boolean;
}

function singleQuotedPart({ reader }: Scanner): QuotedPart {
  let text = "";
  while (!isBlankOrEnd(reader.peek())) {
    if (reader.peek() === "'") {
      if (reader.peek(1) !== "'") break;
      reader.skip();
    }
    text += reader.skip();
    reader.need(2);
  }
  return { text, afterBreak: false };
}

function doubleQuotedPart(scanner: Scanner, start: Mark): QuotedPart {
  const { reader } = scanner;
  let text = "";
  while (!isBlankOrEnd(reader.peek()) && reader.peek() !== '"') {
    if (reader.peek() !== "\\") {
      text += reader.skip();
    } else if (isBreak(reader.peek(1))) {
      reader.need(3);
      reader.skip();
      reader.skipLine();
      return { text, afterBreak: true };
    } else {
      text += escape(scanner, start);
    }
    reader.need(2);
  }
  return { text, afterBreak: false };
}

function escape(scanner: Scanner, start: Mark): string {
  const { reader } = scanner;
  const letter = reader.peek(1);
  const length = codeLengths.get(letter);
  const plain = escapes.get(letter);
  if (plain === undefined && length === undefined) {
    throw scanner.refusal("found unknown escape character", start);
  }
  reader.skip();
  reader.skip();
  if (length === undefined) return plain ?? "";
  reader.need(length);
  let digits = "";
  for (let count = 0; count < length; count += 1) {
    if (!isHex(reader.peek(count))) {
      throw scanner.refusal("did not find expected hexdecimal number", start);
    }
    digits += reader.peek(count);
  }
  const code = Number.parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw scanner.refusal("found invalid Unicode character escape code", start);
  }
  for (let count = 0; count < length; count += 1) reader.skip();
  return String.fromCodePoint(code);
}

export function scanBlockScalar(scanner: Scanner, literal: boolean): Token {
  const { reader } = scanner;
  const start = reader.mark;
  reader.skip();
  const { chomping, increment } = blockHeader(scanner, start);
  let indent = increment === 0 ? 0 : Math.max(scanner.indent, 0) + increment;
  let stop = reader.mark;
  let text = "";
  let firstBreak = "";
  let breaks = "";
  let afterBlank = false;
  const readBreaks = (): void => {
    const found = blockBreaks(scanner, indent, start);
    breaks += found.breaks;
    indent = found.indent;
    stop = found.stop;
  };
  readBreaks();
  reader.need(1);
  while (reader.column === indent && reader.peek() !== end) {
    const startsBlank = isBlank(reader.peek());
    if (!literal && !afterBlank && !startsBlank && firstBreak.startsWith("\n")) {
      if (breaks === "") text += " ";
    } else {
      text += firstBreak;
    }
    text += breaks;
    breaks = "";
    afterBlank = startsBlank;
    while (!isBreakOrEnd(reader.peek())) {
      text += reader.skip();
      reader.need(1);
    }
    reader.need(2);
    firstBreak = reader.skipLine();
    readBreaks();
  }
  if (chomping !== "-") text += firstBreak;
  if (chomping === "+") text += breaks;
  return token("scalar", start, stop, { value: text, style: literal ? "literal" : "folded" });
}

/** `|2-`, `>+` …, and the rest of that line. */
function blockHeader(scanner: Scanner, start: Mark): { chomping: string; increment: number } {
  const { reader } = scanner;
  reader.need(1);
  let chomping = "";
  let increment = 0;
  const readChomping = (): void => {
    if (reader.peek() === "+" || reader.peek() === "-") chomping = reader.skip();
  };
  const readIncrement = (): void => {
    if (!isDigit(reader.peek())) return;
    if (reader.peek() === "0") {
      throw scanner.refusal("found an indentation indicator equal to 0", start);
    }
    increment = Number(reader.skip());
  };
  readChomping();
  reader.need(1);
  readIncrement();
  reader.need(1);
  if (chomping === "" && increment > 0) readChomping();
  reader.need(1);
  while (isBlank(reader.peek())) {
    reader.skip();
    reader.need(1);
  }
  if (reader.peek() === "#") {
    while (!isBreakOrEnd(reader.peek())) {
      reader.skip();
      reader.need(1);
    }
  }
  if (!isBreakOrEnd(reader.peek())) {
    throw scanner.refusal("did not find expected comment or line break", start);
  }
  reader.need(2);
  reader.skipLine();
  return { chomping, increment };
}

interface BlockBreaks {
  readonly breaks: string;
  readonly indent: number;
  readonly stop: Mark;
}

/** Indentation and empty lines; an indentation of 0 is not known yet and found here. */
function blockBreaks(scanner: Scanner, known: number, start: Mark): BlockBreaks {
  const { reader } = scanner;
  let stop = reader.mark;
  let breaks = "";
  let deepest = 0;
  for (;;) {
    reader.need(1);
    while ((known === 0 || reader.column < known) && reader.peek() === " ") {
      reader.skip();
      reader.need(1);
    }
    deepest = Math.max(deepest, reader.column);
    if ((known === 0 || reader.column < known) && reader.peek() === "\t") {
      throw scanner.refusal(
        "found a tab character where an indentation space is expected",
        start,
        "character",
      );
    }
    if (!isBreak(reader.peek())) break;
    reader.need(2);
    breaks += reader.skipLine();
    stop = reader.mark;
  }
  const indent = known === 0 ? Math.max(deepest, scanner.indent + 1, 1) : known;
  return { breaks, indent, stop };
}
