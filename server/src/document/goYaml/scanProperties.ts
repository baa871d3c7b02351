import { isBlank, isBlankOrEnd, isBreakOrEnd, isDigit, isHex, isWord } from "./characters";
import type { Mark } from "./reader";
import type { Scanner } from "./scanner";
import { type Token, token } from "./tokens";

export function scanAnchor(scanner: Scanner, kind: "alias" | "anchor"): Token {
  const { reader } = scanner;
  const start = reader.mark;
  reader.skip();
  const name = readWhile(scanner, isWord);
  if (name === "" || !(isBlankOrEnd(reader.peek()) || "?:,]}%@`".includes(reader.peek()))) {
    throw scanner.refusal("did not find expected alphabetic or numeric character", start);
  }
  return token(kind, start, reader.mark, { value: name });
}

export function scanTag(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = reader.mark;
  reader.need(2);
  const { handle, suffix } =
    reader.peek(1) === "<" ? verbatimTag(scanner, start) : shorthandTag(scanner, start);
  reader.need(1);
  if (!isBlankOrEnd(reader.peek())) {
    throw scanner.refusal("did not find expected whitespace or line break", start);
  }
  return token("tag", start, reader.mark, { value: handle, suffix });
}

interface Tag {
  readonly handle: string;
  readonly suffix: string;
}

function verbatimTag(scanner: Scanner, start: Mark): Tag {
  const { reader } = scanner;
  reader.skip();
  reader.skip();
  const suffix = tagUri(scanner, "", start);
  if (reader.peek() !== ">") throw scanner.refusal("did not find the expected '>'", start);
  reader.skip();
  return { handle: "", suffix };
}

function shorthandTag(scanner: Scanner, start: Mark): Tag {
  const handle = tagHandle(scanner, false, start);
  if (handle.length > 1 && handle.endsWith("!"))
    return { handle, suffix: tagUri(scanner, "", start) };
  const suffix = tagUri(scanner, handle, start);
  return suffix === "" ? { handle: "", suffix: "!" } : { handle: "!", suffix };
}

function tagHandle(scanner: Scanner, directive: boolean, start: Mark): string {
  const { reader } = scanner;
  reader.need(1);
  if (reader.peek() !== "!") throw scanner.refusal("did not find expected '!'", start);
  let handle = reader.skip() + readWhile(scanner, isWord);
  if (reader.peek() === "!") handle += reader.skip();
  else if (directive && handle !== "!") throw scanner.refusal("did not find expected '!'", start);
  return handle;
}

function isUriCharacter(character: string): boolean {
  return isWord(character) || (character !== "" && ";/?:@&=+$,.!~*'()[]%".includes(character));
}

/** `head` is what was taken for a handle and is none; its `!` is no part of the URI. */
function tagUri(scanner: Scanner, head: string, start: Mark): string {
  const { reader } = scanner;
  reader.need(1);
  let uri = head.slice(1);
  let found = head !== "";
  while (isUriCharacter(reader.peek())) {
    uri += reader.peek() === "%" ? uriEscape(scanner, start) : reader.skip();
    reader.need(1);
    found = true;
  }
  if (!found) throw scanner.refusal("did not find expected tag URI", start);
  return uri;
}

/** The octets of one character, each as `%xx`. */
function uriEscape(scanner: Scanner, start: Mark): string {
  const { reader } = scanner;
  const octets: number[] = [];
  let length = 1;
  do {
    reader.need(3);
    if (reader.peek() !== "%" || !isHex(reader.peek(1)) || !isHex(reader.peek(2))) {
      throw scanner.refusal("did not find URI escaped octet", start);
    }
    const octet = Number.parseInt(reader.peek(1) + reader.peek(2), 16);
    if (octets.length === 0) {
      length = utf8Length(octet);
      if (length === 0) throw scanner.refusal("found an incorrect leading UTF-8 octet", start);
    } else if ((octet & 0xc0) !== 0x80) {
      throw scanner.refusal("found an incorrect trailing UTF-8 octet", start);
    }
    octets.push(octet);
    for (let count = 0; count < 3; count += 1) reader.skip();
  } while (octets.length < length);
  return new TextDecoder().decode(Uint8Array.from(octets));
}

function utf8Length(octet: number): number {
  if ((octet & 0x80) === 0x00) return 1;
  if ((octet & 0xe0) === 0xc0) return 2;
  if ((octet & 0xf0) === 0xe0) return 3;
  return (octet & 0xf8) === 0xf0 ? 4 : 0;
}

export function scanDirective(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = reader.mark;
  reader.skip();
  const name = readWhile(scanner, isWord);
  if (name === "") throw scanner.refusal("could not find expected directive name", start);
  if (!isBlankOrEnd(reader.peek())) {
    throw scanner.refusal("found unexpected non-alphabetical character", start);
  }
  const directive = directiveValue(scanner, name, start);
  skipBlanks(scanner);
  if (reader.peek() === "#") readWhile(scanner, (character) => !isBreakOrEnd(character));
  if (!isBreakOrEnd(reader.peek())) {
    throw scanner.refusal("did not find expected comment or line break", start);
  }
  reader.need(2);
  reader.skipLine();
  return directive;
}

function directiveValue(scanner: Scanner, name: string, start: Mark): Token {
  const { reader } = scanner;
  if (name === "YAML") {
    skipBlanks(scanner);
    const major = versionNumber(scanner, start);
    if (reader.peek() !== ".") {
      throw scanner.refusal("did not find expected digit or '.' character", start);
    }
    reader.skip();
    const minor = versionNumber(scanner, start);
    return token("version-directive", start, reader.mark, { value: `${major}.${minor}` });
  }
  if (name === "TAG") {
    skipBlanks(scanner);
    const handle = tagHandle(scanner, true, start);
    reader.need(1);
    if (!isBlank(reader.peek())) throw scanner.refusal("did not find expected whitespace", start);
    skipBlanks(scanner);
    const prefix = tagUri(scanner, "", start);
    reader.need(1);
    if (!isBlankOrEnd(reader.peek())) {
      throw scanner.refusal("did not find expected whitespace or line break", start);
    }
    return token("tag-directive", start, reader.mark, { value: handle, suffix: prefix });
  }
  throw scanner.refusal("found unknown directive name", start);
}

function versionNumber(scanner: Scanner, start: Mark): number {
  const digits = readWhile(scanner, isDigit, 3);
  if (digits.length > 2) throw scanner.refusal("found extremely long version number", start);
  if (digits === "") throw scanner.refusal("did not find expected version number", start);
  return Number(digits);
}

function skipBlanks(scanner: Scanner): void {
  readWhile(scanner, isBlank);
}

function readWhile(
  { reader }: Scanner,
  matches: (character: string) => boolean,
  most = Number.POSITIVE_INFINITY,
): string {
  let text = "";
  reader.need(1);
  while (text.length < most && matches(reader.peek())) {
    text += reader.skip();
    reader.need(1);
  }
  return text;
}
