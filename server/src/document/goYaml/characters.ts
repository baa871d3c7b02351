/** The classes of characters that YAML's grammar tells apart, as gopkg.in/yaml.v3 draws them. */

/** What is read behind the end of the text. */
export const end = "";

export function isBlank(character: string): boolean {
  return character === " " || character === "\t";
}

export function isBreak(character: string): boolean {
  return (
    character === "\n" ||
    character === "\r" ||
    character === "\u0085" ||
    character === "\u2028" ||
    character === "\u2029"
  );
}

export function isBreakOrEnd(character: string): boolean {
  return character === end || isBreak(character);
}

export function isBlankOrEnd(character: string): boolean {
  return isBlank(character) || isBreakOrEnd(character);
}

export function isWord(character: string): boolean {
  return /^[\w-]$/.test(character);
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

export function isHex(character: string): boolean {
  return /^[\da-fA-F]$/.test(character);
}

/** Whether the reader lets the character in at all. */
export function isAllowed(code: number): boolean {
  return (
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code <= 0x7e) ||
    code === 0x85 ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
