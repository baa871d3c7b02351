import { parseGoUrl } from "../values/goUrl";
import { type HeadscaleVersion, inRange } from "../versions";

/** Whether MagicDNS would take Headscale's own address away from the nodes. */
export type Clash =
  | { readonly kind: "none" }
  /** In the words of this version. */
  | { readonly kind: "refused"; readonly text: string }
  /** A port hides it from this version. */
  | { readonly kind: "unnoticed" }
  | { readonly kind: "no-url"; readonly text: string };

const none: Clash = { kind: "none" };

/** How a version compares the two; `userNames` as `dns.use_username_in_magic_dns`. Source: `isSafeServerURL`. */
export function clashOf(
  serverUrl: string,
  baseDomain: string,
  version: HeadscaleVersion,
  userNames: boolean,
): Clash {
  if (baseDomain === "") return none;
  if (inRange(version, { before: "0.24" })) {
    return serverUrl.includes(baseDomain) && !userNames ? refused(containsText) : none;
  }
  const url = parseGoUrl(serverUrl, version.builtWith.hosts);
  if (url.kind === "invalid") return { kind: "no-url", text: url.error };
  if (inRange(version, { from: "0.26" }) && url.hostname === baseDomain) return refused(sameText);
  const isBelow = url.hostname.endsWith(`.${baseDomain}`);
  // Until 0.30, the host is compared with its port.
  const compared = inRange(version, { before: "0.30" }) ? url.host : url.hostname;
  if (compared.endsWith(`.${baseDomain}`)) return refused(partText);
  return isBelow ? { kind: "unnoticed" } : none;
}

function refused(text: string): Clash {
  return { kind: "refused", text };
}

const containsText =
  "server_url cannot contain the base_domain, this will cause the headscale server and embedded DERP to become unreachable from the Tailscale node.";
const unreachable = "in a way that could make the DERP and headscale server unreachable";
const sameText = `server_url cannot use the same domain as base_domain ${unreachable}`;
const partText = `server_url cannot be part of base_domain ${unreachable}`;
