/**
 * The UTF-8 bytes of a text, one character (U+0000 to U+00FF) each, for what Go cuts and counts byte by
 * byte.
 */
export function goBytes(text: string): string {
  return text.replace(/[\u0080-\u{10ffff}]+/gu, (run) =>
    Array.from(new TextEncoder().encode(run), (byte) => String.fromCharCode(byte)).join(""),
  );
}

/** A character in UTF-8 beyond ASCII or, where there is none, a byte alone. Source: Unicode, table 3-7. */
const sequence = new RegExp(
  [
    "[\\xc2-\\xdf][\\x80-\\xbf]",
    "\\xe0[\\xa0-\\xbf][\\x80-\\xbf]",
    "\\xed[\\x80-\\x9f][\\x80-\\xbf]",
    "[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}",
    "\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}",
    "[\\xf1-\\xf3][\\x80-\\xbf]{3}",
    "\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}",
    "[\\x80-\\xff]",
  ].join("|"),
  "g",
);

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The text that `bytes` are. A byte that belongs to no character, which a Go string may hold, stands as
 * the lone surrogate U+DC00 + byte, so that `goQuote` can still tell it.
 */
export function textOfBytes(bytes: string): string {
  return bytes.replace(sequence, (run) =>
    run.length === 1
      ? String.fromCharCode(0xdc00 + run.charCodeAt(0))
      : decoder.decode(Uint8Array.from(run, (byte) => byte.charCodeAt(0))),
  );
}
