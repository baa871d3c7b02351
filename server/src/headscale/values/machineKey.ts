import { goBytes } from "../../document/goYaml/goBytes";

/** What a key's file holds: the key in lower case, or why it is none, in the words of Tailscale's parser. */
export type MachineKey =
  | { readonly kind: "key"; readonly hex: string }
  | { readonly kind: "fault"; readonly words: string };

const prefix = "privkey:";

/**
 * Source: tailscale `types/key` `MachinePrivate.UnmarshalText`, and Headscale's `readOrCreatePrivateKey`.
 * @param needsPrefix Headscale 0.22 takes a key without its prefix too
 */
export function parseMachineKey(content: string, needsPrefix: boolean): MachineKey {
  const text = trimmed(content);
  if (needsPrefix && !text.startsWith(prefix)) {
    return fault(`key hex string doesn't have expected type prefix ${prefix}`);
  }
  const hex = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const size = goBytes(hex).length;
  if (size !== 64) return fault(`key hex has the wrong size, got ${size} want 64`);
  return /^[0-9a-f]+$/i.test(hex)
    ? { kind: "key", hex: hex.toLowerCase() }
    : fault("invalid hex character in key");
}

function fault(words: string): MachineKey {
  return { kind: "fault", words };
}

/** Go's `unicode.IsSpace`, which is not quite what JavaScript trims. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
