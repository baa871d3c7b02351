/** What Headscale uses where the text is no octal number: `PermissionFallback`. */
export const fallbackMode = 0o700;

export type FileMode =
  { readonly kind: "mode"; readonly mode: number } | { readonly kind: "invalid" };

const maxNumber = 2n ** 64n - 1n;

/**
 * The rights that a text gives to the socket. Only digits count: no `0o`, no sign.
 * Source: Headscale `util.GetFileMode`, which is `strconv.ParseUint(text, 8, 64)`; of the number Go's
 * `os.Chmod` sets the lowest nine bits.
 */
export function parseFileMode(text: string): FileMode {
  if (!/^[0-7]+$/.test(text)) return { kind: "invalid" };
  const number = BigInt(`0o${text}`);
  if (number > maxNumber) return { kind: "invalid" };
  return { kind: "mode", mode: Number(number & 0o777n) };
}

/** `0770` */
export function formatFileMode(mode: number): string {
  return mode.toString(8).padStart(4, "0");
}
