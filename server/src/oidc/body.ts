import { textOfBytes } from "../document/goYaml/goBytes";

/**
 * A body as text. A byte that belongs to no character stands as the lone surrogate U+DC00 + byte, so that
 * Headscale's words about it can still be told; a byte order mark stays.
 */
export function bodyText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return textOfBytes(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }
}
