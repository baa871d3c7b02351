import { t } from "@vscode/l10n";
import type { Key } from "../../headscale/catalogue";
import { formatAddress } from "../../headscale/values/address";
import {
  isInTailscaleRange,
  parsePrefix,
  type Prefix,
  tailscaleRanges,
} from "../../headscale/values/prefix";
import { inlineCode } from "../markdown";

/** How large a network is, and whether Tailscale's clients accept its addresses. */
export function prefixText({ path }: Pick<Key, "path">, text: string): string {
  const prefix = parsePrefix(text);
  if (prefix.kind === "invalid") {
    return text === "" && path !== "ip_prefixes"
      ? t("With an empty text, Headscale gives out no addresses of this kind.")
      : t(
          "{0} is no network for Headscale: it takes an address, a slash and the number of bits, such as {1}.",
          inlineCode(text),
          inlineCode(path === "prefixes.v6" ? tailscaleRanges[6] : tailscaleRanges[4]),
        );
  }
  const facts = [
    sizeText(prefix),
    t("From {0} to {1}", address(prefix.family, prefix.first), address(prefix.family, prefix.last)),
    prefix.address === prefix.first
      ? undefined
      : t(
          "The address has bits behind the first {0}: the network is {1}",
          prefix.bits,
          network(prefix),
        ),
    familyText(path, prefix),
    rangeText(prefix),
  ];
  const list = facts.filter((fact) => fact !== undefined).map((fact) => `- ${fact}`);
  return `${inlineCode(text)}\n\n${list.join("\n")}`;
}

function sizeText({ first, last, family, bits }: Prefix): string {
  const size = last - first + 1n;
  if (size === 1n) return t("1 address");
  // Nobody reads 39 digits.
  const power = (family === 4 ? 32 : 128) - bits;
  const number = size < 10n ** 12n ? size.toLocaleString("en-US") : `2^${power}`;
  return t("{0} addresses", inlineCode(number));
}

function familyText(path: string, { family }: Prefix): string | undefined {
  if (path === "prefixes.v4" && family === 6) return t("This is IPv6, and the key is for IPv4");
  if (path === "prefixes.v6" && family === 4) return t("This is IPv4, and the key is for IPv6");
  return undefined;
}

/** Source: Headscale `prefixV4`, `prefixV6`, which warn about anything else. */
function rangeText(prefix: Prefix): string {
  const range = inlineCode(tailscaleRanges[prefix.family]);
  return isInTailscaleRange(prefix)
    ? t("Within Tailscale's range {0}", range)
    : t("Not within Tailscale's range {0}, which Headscale does not support", range);
}

function address(family: Prefix["family"], value: bigint): string {
  return inlineCode(formatAddress({ family, value }));
}

function network({ family, first, bits }: Prefix): string {
  return inlineCode(`${formatAddress({ family, value: first })}/${bits}`);
}
