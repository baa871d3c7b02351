/**
 * The text that gopkg.in/yaml.v3 reads from the bytes of a file: UTF-8, or UTF-16 behind its mark. It gives up
 * at the first bytes that are neither. So that what stands around them can still be shown, they become one
 * lone surrogate, which no text holds; it says what the parser objects to.
 * Source: yaml.v3 readerc.go, `yaml_parser_update_buffer`.
 */
const complaints = [
  "invalid leading UTF-8 octet",
  "incomplete UTF-8 octet sequence",
  "invalid trailing UTF-8 octet",
  "invalid length of a UTF-8 sequence",
  "invalid Unicode character",
  "incomplete UTF-16 character",
  "unexpected low surrogate area",
  "incomplete UTF-16 surrogate pair",
  "expected low surrogate area",
] as const;

type Complaint = (typeof complaints)[number];

const firstMark = 0xdc00;

interface Broken {
  readonly start: number;
  readonly end: number;
  readonly complaint: Complaint;
}

/** Never throws: see above. */
export function decodeBytes(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const broken = encoding === "utf-8" ? brokenUtf8(bytes) : brokenUtf16(bytes, encoding);
  const decode = (part: Uint8Array): string =>
    new TextDecoder(encoding, { ignoreBOM: true }).decode(part);
  if (broken === undefined) return decode(bytes);
  const mark = String.fromCharCode(firstMark + complaints.indexOf(broken.complaint));
  return decode(bytes.subarray(0, broken.start)) + mark + decode(bytes.subarray(broken.end));
}

/** What yaml.v3 says of the bytes that became this character; nothing where it is one of a text. */
export function complaintOf(code: number): string | undefined {
  return complaints[code - firstMark];
}

/** Bytes that only the end of the file keeps from being a character: it is read on before they are refused. */
export function isCutOff(code: number): boolean {
  return complaintOf(code)?.startsWith("incomplete") === true;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function brokenUtf8(bytes: Uint8Array): Broken | undefined {
  let start = 0;
  while (start < bytes.length) {
    const width = widthOf(bytes[start] ?? 0);
    const complaint = complaintAbout(bytes, start, width);
    if (complaint !== undefined) return { start, end: endOfTrail(bytes, start + 1), complaint };
    start += width;
  }
  return undefined;
}

/** By its first byte; 0 where no character begins so. */
function widthOf(octet: number): number {
  if ((octet & 0x80) === 0) return 1;
  if ((octet & 0xe0) === 0xc0) return 2;
  if ((octet & 0xf0) === 0xe0) return 3;
  return (octet & 0xf8) === 0xf0 ? 4 : 0;
}

/** The least code that needs so many bytes. */
const leastOf = [0, 0, 0x80, 0x800, 0x10000];

function complaintAbout(bytes: Uint8Array, start: number, width: number): Complaint | undefined {
  if (width === 1) return undefined;
  if (width === 0) return "invalid leading UTF-8 octet";
  if (start + width > bytes.length) return "incomplete UTF-8 octet sequence";
  let code = (bytes[start] ?? 0) & (0xff >> (width + 1));
  for (const octet of bytes.subarray(start + 1, start + width)) {
    if (!isTrail(octet)) return "invalid trailing UTF-8 octet";
    code = (code << 6) + (octet & 0x3f);
  }
  if (code < (leastOf[width] ?? 0)) return "invalid length of a UTF-8 sequence";
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? undefined : "invalid Unicode character";
}

function isTrail(octet: number): boolean {
  return (octet & 0xc0) === 0x80;
}

function endOfTrail(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && isTrail(bytes[end] ?? 0)) end += 1;
  return end;
}

function brokenUtf16(bytes: Uint8Array, encoding: Encoding): Broken | undefined {
  const high = encoding === "utf-16le" ? 1 : 0;
  const unitAt = (at: number): number =>
    ((bytes[at + high] ?? 0) << 8) + (bytes[at + 1 - high] ?? 0);
  for (let start = 2; start < bytes.length; start += 2) {
    const broken = (complaint: Complaint): Broken => ({ start, end: start + 2, complaint });
    if (start + 2 > bytes.length) return broken("incomplete UTF-16 character");
    const unit = unitAt(start);
    if (isLow(unit)) return broken("unexpected low surrogate area");
    if ((unit & 0xfc00) !== 0xd800) continue;
    if (start + 4 > bytes.length) return broken("incomplete UTF-16 surrogate pair");
    if (!isLow(unitAt(start + 2))) return broken("expected low surrogate area");
    start += 2;
  }
  return undefined;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
