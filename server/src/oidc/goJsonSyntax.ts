import { goQuote } from "../document/goYaml/goQuote";

/** Where the reader stands between two tokens. */
type Expecting =
  | "value"
  /** Behind `[`. */
  | "value-or-end"
  | "key"
  /** Behind `{`. */
  | "key-or-end"
  | "colon"
  | "end-of-value";

/** A token that ends at an index, or why it is none. */
type Token = { readonly end: number } | { readonly error: string };

const endOfInput = "unexpected end of JSON input";
const maxDepth = 10_000;

/**
 * Why Go reads `text` as no JSON, in its words; nothing where it does.
 * Source: Go `encoding/json`, scanner.go.
 */
export function goJsonError(text: string): string | undefined {
  const open: ("{" | "[")[] = [];
  let expecting: Expecting = "value";
  let index = 0;
  for (;;) {
    while (isSpace(text[index])) index += 1;
    const character = text[index];
    if (character === undefined) {
      return expecting === "end-of-value" && open.length === 0 ? undefined : endOfInput;
    }
    switch (expecting) {
      case "value":
      case "value-or-end": {
        if (character === "{" || character === "[") {
          open.push(character);
          if (open.length > maxDepth) return "exceeded max depth";
          expecting = character === "{" ? "key-or-end" : "value-or-end";
          index += 1;
          continue;
        }
        if (character === "]" && expecting === "value-or-end") {
          open.pop();
          index += 1;
        } else {
          const token = readScalar(text, index);
          if ("error" in token) return token.error;
          index = token.end;
        }
        expecting = "end-of-value";
        continue;
      }
      case "key":
      case "key-or-end": {
        if (character === "}" && expecting === "key-or-end") {
          open.pop();
          index += 1;
          expecting = "end-of-value";
          continue;
        }
        if (character !== '"')
          return invalid(text, index, "looking for beginning of object key string");
        const token = readString(text, index);
        if ("error" in token) return token.error;
        index = token.end;
        expecting = "colon";
        continue;
      }
      case "colon":
        if (character !== ":") return invalid(text, index, "after object key");
        index += 1;
        expecting = "value";
        continue;
      case "end-of-value": {
        const around = open.at(-1);
        if (around === undefined) return invalid(text, index, "after top-level value");
        const isObject = around === "{";
        if (character === ",") expecting = isObject ? "key" : "value";
        else if (character === (isObject ? "}" : "]")) open.pop();
        else {
          return invalid(
            text,
            index,
            isObject ? "after object key:value pair" : "after array element",
          );
        }
        index += 1;
      }
    }
  }
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\r" || character === "\n";
}

function readScalar(text: string, start: number): Token {
  const first = text.charAt(start);
  if (first === '"') return readString(text, start);
  if (first === "-" || isDigit(first)) return readNumber(text, start);
  const word = ["true", "false", "null"].find((each) => each.startsWith(first));
  if (word === undefined) return { error: invalid(text, start, "looking for beginning of value") };
  for (const [offset, letter] of Array.from(word).entries()) {
    if (text[start + offset] === letter) continue;
    const why = `in literal ${word} (expecting '${letter}')`;
    return { error: invalid(text, start + offset, why) };
  }
  return { end: start + word.length };
}

function readString(text: string, start: number): Token {
  let index = start + 1;
  for (;;) {
    const character = text[index];
    if (character === '"') return { end: index + 1 };
    if (character === undefined) return { error: endOfInput };
    if (character < " ") {
      return { error: invalid(text, index, "in string literal") };
    }
    index += 1;
    if (character !== "\\") continue;
    if (!/^["\\/bfnrtu]/.test(text.charAt(index))) {
      return { error: invalid(text, index, "in string escape code") };
    }
    const digits = text.charAt(index) === "u" ? 4 : 0;
    index += 1;
    for (let count = 0; count < digits; count += 1, index += 1) {
      if (!/^[\da-f]/i.test(text.charAt(index))) {
        return { error: invalid(text, index, "in \\u hexadecimal character escape") };
      }
    }
  }
}

function readNumber(text: string, start: number): Token {
  let index = text[start] === "-" ? start + 1 : start;
  if (!isDigit(text[index])) return { error: invalid(text, index, "in numeric literal") };
  // Behind a zero that leads, no other digit belongs to it.
  index = text[index] === "0" ? index + 1 : skipDigits(text, index);
  if (text[index] === ".") {
    index += 1;
    if (!isDigit(text[index])) {
      return { error: invalid(text, index, "after decimal point in numeric literal") };
    }
    index = skipDigits(text, index);
  }
  if (text[index] === "e" || text[index] === "E") {
    index += 1;
    if (text[index] === "+" || text[index] === "-") index += 1;
    if (!isDigit(text[index])) {
      return { error: invalid(text, index, "in exponent of numeric literal") };
    }
    index = skipDigits(text, index);
  }
  return { end: index };
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function skipDigits(text: string, start: number): number {
  let index = start;
  while (isDigit(text[index])) index += 1;
  return index;
}

function invalid(text: string, index: number, why: string): string {
  // Within a token, Go takes the end of the text for a blank.
  const code = text.codePointAt(index) ?? 0x20;
  return `invalid character ${quoteByte(firstByte(code))} ${why}`;
}

/** Go's scanner takes one byte at a time. */
function firstByte(code: number): number {
  if (code >= 0xdc80 && code <= 0xdcff) return code & 0xff;
  return new TextEncoder().encode(String.fromCodePoint(code))[0] ?? 0;
}

/** A byte beyond ASCII is written as the character of its number. Source: `quoteChar`. */
function quoteByte(byte: number): string {
  if (byte === 0x27) return "'\\''";
  if (byte === 0x22) return "'\"'";
  return `'${goQuote(String.fromCharCode(byte)).slice(1, -1)}'`;
}
