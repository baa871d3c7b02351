import { goBytes, textOfBytes } from "../../document/goYaml/goBytes";
import { goQuote } from "../../document/goYaml/goQuote";
import { addressError } from "./netip";

/** What the rest of the code asks of a Go `url.URL`; `host` has no user, but its port and brackets. */
export interface GoUrl {
  readonly kind: "url";
  /** In lower case; empty in a text without one. */
  readonly scheme: string;
  readonly host: string;
  /** Go's `URL.Hostname`: without port and brackets. */
  readonly hostname: string;
  /** Without its escapes. Empty in a URL such as `mailto:x`. */
  readonly path: string;
}

export type ParsedGoUrl = GoUrl | { readonly kind: "invalid"; readonly error: string };

/**
 * What Go takes as a host. Go 1.25.2 put into brackets nothing but IPv6 addresses ("brackets"; as of 1.25.5,
 * of Headscale 0.28), and Go 1.26 let nothing stand before a bracket, nor a second colon in the host of a
 * web address ("colons"; Headscale 0.29). Everything before is "lenient".
 * Source: Go `net/url`, `parseHost`.
 */
export type HostRule = "lenient" | "brackets" | "colons";

/** A part of the URL in bytes, or why there is none. */
type Part = { readonly kind: "part"; readonly bytes: string } | Refusal;

interface Refusal {
  readonly kind: "refusal";
  readonly reason: string;
}

function part(bytes: string): Part {
  return { kind: "part", bytes };
}

function refusal(reason: string): Refusal {
  return { kind: "refusal", reason };
}

/** Go's `url.Parse`. */
export function parseGoUrl(text: string, rule: HostRule): ParsedGoUrl {
  const bytes = goBytes(text);
  const [main, fragment] = cut(bytes, "#");
  const found = parseMain(main, rule);
  if (found.kind === "refusal") return invalid(main, found);
  const decoded = unescape(fragment, "anything");
  return decoded.kind === "refusal" ? invalid(bytes, decoded) : found;
}

function invalid(bytes: string, { reason }: Refusal): ParsedGoUrl {
  return { kind: "invalid", error: `parse ${quote(bytes)}: ${reason}` };
}

function quote(bytes: string): string {
  return goQuote(textOfBytes(bytes));
}

/** What stands before the first `separator`, and behind. */
function cut(bytes: string, separator: string): readonly [before: string, after: string] {
  const index = bytes.indexOf(separator);
  return index < 0 ? [bytes, ""] : [bytes.slice(0, index), bytes.slice(index + 1)];
}

/** All but the fragment. */
function parseMain(bytes: string, rule: HostRule): GoUrl | Refusal {
  if (Array.from(bytes).some((byte) => byte < " " || byte === "\u007f")) {
    return refusal("net/url: invalid control character in URL");
  }
  if (bytes.startsWith(":")) return refusal("missing protocol scheme");
  const [found = "", name = ""] = /^([a-z][a-z\d+.-]*):/i.exec(bytes) ?? [];
  const scheme = name.toLowerCase();
  const [rest] = cut(bytes.slice(found.length), "?");
  if (!rest.startsWith("/")) return parseRootless(scheme, rest);
  const hasHost = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  if (!hasHost) return assemble(scheme, part(""), rest);
  const authority = cut(rest.slice(2), "/")[0];
  const host = parseAuthority(authority, scheme, rule);
  return assemble(scheme, host, rest.slice(2 + authority.length));
}

function parseRootless(scheme: string, rest: string): GoUrl | Refusal {
  // Behind a scheme, Go keeps it as it is.
  if (scheme !== "") return assemble(scheme, part(""), "");
  if (cut(rest, "/")[0].includes(":")) {
    return refusal("first path segment in URL cannot contain colon");
  }
  return assemble("", part(""), rest);
}

function assemble(scheme: string, host: Part, writtenPath: string): GoUrl | Refusal {
  if (host.kind === "refusal") return host;
  const path = unescape(writtenPath, "anything");
  if (path.kind === "refusal") return path;
  return {
    kind: "url",
    scheme,
    host: textOfBytes(host.bytes),
    hostname: textOfBytes(hostnameOf(host.bytes)),
    path: textOfBytes(path.bytes),
  };
}

function hostnameOf(host: string): string {
  return host.replace(/:\d*$/, "").replace(/^\[(.*)\]$/s, "$1");
}

/** The host; whoever stands before it is only looked at. */
function parseAuthority(authority: string, scheme: string, rule: HostRule): Part {
  const at = authority.lastIndexOf("@");
  const host = parseHost(authority.slice(at + 1), scheme, rule);
  if (host.kind === "refusal" || at < 0) return host;
  const user = authority.slice(0, at);
  if (!/^[\w\-.:~!$&'()*+,;=%@]*$/.test(user)) return refusal("net/url: invalid userinfo");
  for (const half of cut(user, ":")) {
    const decoded = unescape(half, "anything");
    if (decoded.kind === "refusal") return decoded;
  }
  return host;
}

function parseHost(host: string, scheme: string, rule: HostRule): Part {
  const open = rule === "lenient" ? host.search(/^\[/) : host.lastIndexOf("[");
  if (rule === "colons" && open > 0) return refusal("invalid IP-literal");
  if (open >= 0) return parseBracketed(host, open, rule);
  const isStrict = rule === "colons" && /^https?$/.test(scheme);
  const colon = isStrict ? host.indexOf(":") : host.lastIndexOf(":");
  return portFault(colon < 0 ? "" : host.slice(colon)) ?? unescape(host, "host");
}

function portFault(port: string): Refusal | undefined {
  return /^(?::\d*)?$/.test(port) ? undefined : refusal(`invalid port ${quote(port)} after host`);
}

/** An address in brackets, with a zone or without, and perhaps a port. */
function parseBracketed(host: string, open: number, rule: HostRule): Part {
  const close = host.lastIndexOf("]");
  if (close < 0) return refusal("missing ']' in host");
  const port = host.slice(close + 1);
  const fault = portFault(port);
  if (fault !== undefined) return fault;
  const inner = host.slice(open + 1, close);
  // An escape that the bracket cuts short was once told with the bracket.
  if (rule === "lenient" && !inner.includes("%25")) return unescape(host, "host");
  const address = unescapeAddress(inner);
  if (address.kind === "refusal") return address;
  const wrong = rule === "lenient" ? undefined : bracketsFault(address.bytes);
  return wrong ?? part(`[${address.bytes}]${port}`);
}

/** The zone begins at its percent sign, which is always written as `%25`. Source: RFC 6874. */
function unescapeAddress(bytes: string): Part {
  const zone = bytes.indexOf("%25");
  if (zone < 0) return unescape(bytes, "host");
  const before = unescape(bytes.slice(0, zone), "host");
  if (before.kind === "refusal") return before;
  const after = unescape(bytes.slice(zone), "zone");
  return after.kind === "refusal" ? after : part(before.bytes + after.bytes);
}

function bracketsFault(bytes: string): Refusal | undefined {
  const address = textOfBytes(bytes);
  // The rule came with Go 1.25.
  const fault = addressError(address, 25);
  if (fault !== undefined) return refusal(`invalid host: ${fault}`);
  return address.includes(":") ? undefined : refusal("invalid IP-literal");
}

/** ASCII that may stand in a host as it is. */
const hostCharacter = /^[A-Za-z\d!$&'()*+,;=:[\]<>"\-_.~]$/;

/** @param place "anything" where every character and every escape may stand */
function unescape(bytes: string, place: "host" | "zone" | "anything"): Part {
  let decoded = "";
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes.charAt(at);
    if (byte === "%") {
      const escape = bytes.slice(at, at + 3);
      if (!isEscape(escape, place)) return refusal(`invalid URL escape ${quote(escape)}`);
      decoded += escapedByte(escape);
      at += 2;
      continue;
    }
    if (place !== "anything" && byte < "\u0080" && !hostCharacter.test(byte)) {
      return refusal(`invalid character ${quote(byte)} in host name`);
    }
    decoded += byte;
  }
  return part(decoded);
}

function escapedByte(escape: string): string {
  return String.fromCharCode(parseInt(escape.slice(1), 16));
}

/** In a host only what is not ASCII may be escaped, in a zone only what could stand there as well. */
function isEscape(escape: string, place: "host" | "zone" | "anything"): boolean {
  if (!/^%[\da-f]{2}$/i.test(escape)) return false;
  if (place === "anything" || escape === "%25") return true;
  const byte = escapedByte(escape);
  return place === "host" ? byte >= "\u0080" : byte === " " || hostCharacter.test(byte);
}
