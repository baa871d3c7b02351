import { type Address, parseAddress } from "./address";

/** A network such as `100.64.0.0/10`. */
export interface Prefix {
  readonly kind: "prefix";
  readonly family: Address["family"];
  readonly bits: number;
  /** The address as written, which may have bits behind the prefix. */
  readonly address: bigint;
  readonly first: bigint;
  readonly last: bigint;
}

export type ParsedPrefix = Prefix | { readonly kind: "invalid" };

/**
 * Go's `netip.ParsePrefix`: an address without a zone, a slash, and the number of bits without sign or
 * leading zero. An address alone is none.
 */
export function parsePrefix(text: string): ParsedPrefix {
  const slash = text.lastIndexOf("/");
  const address = slash < 0 ? undefined : parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (address === undefined || !/^(?:0|[1-9]\d{0,2})$/.test(digits)) return { kind: "invalid" };
  const width = address.family === 4 ? 32 : 128;
  const bits = Number(digits);
  if (bits > width) return { kind: "invalid" };
  const rest = (1n << BigInt(width - bits)) - 1n;
  const last = address.value | rest;
  return {
    kind: "prefix",
    family: address.family,
    bits,
    address: address.value,
    first: last ^ rest,
    last,
  };
}

/** Tailscale's clients know no other addresses. Source: tailscale `net/tsaddr`, `CGNATRange` and `TailscaleULARange`. */
export const tailscaleRanges: Readonly<Record<Prefix["family"], string>> = {
  4: "100.64.0.0/10",
  6: "fd7a:115c:a1e0::/48",
};

/** As Headscale asks (`IPSet.ContainsPrefix`): the whole of it, and of the same family. */
export function isInTailscaleRange(prefix: Prefix): boolean {
  const range = parsePrefix(tailscaleRanges[prefix.family]);
  return range.kind === "prefix" && range.first <= prefix.first && prefix.last <= range.last;
}
