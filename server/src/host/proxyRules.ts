import { BlockList, isIP } from "node:net";
import { isLoopbackHost } from "../oidc/addresses";

/** The variables of a process, by name. */
export type Variables = ReadonlyMap<string, string>;

/**
 * What the variables say is between this machine and a host; nothing: ask it directly. It is what Go's
 * programs, Headscale among them, read from them: loopback is never asked through a proxy.
 * Source: golang.org/x/net/http/httpproxy.
 */
export function proxyText({ protocol, hostname, port }: URL, variables: Variables): string {
  const isSecure = protocol === "https:";
  const host = bare(hostname).toLowerCase();
  const usedPort = port === "" ? (isSecure ? "443" : "80") : port;
  const exceptions = given(variables, "NO_PROXY").split(",");
  if (isLoopbackHost(host) || exceptions.some((one) => isMeant(one, host, usedPort))) return "";
  return given(variables, isSecure ? "HTTPS_PROXY" : "HTTP_PROXY");
}

function given(variables: Variables, name: string): string {
  const upper = variables.get(name) ?? "";
  return upper === "" ? (variables.get(name.toLowerCase()) ?? "") : upper;
}

/** Whether an exception names the host: itself, a domain around it, a network, any of these with a port. */
function isMeant(exception: string, host: string, port: string): boolean {
  const pattern = exception.trim().toLowerCase();
  if (pattern === "*") return true;
  const [, network = "", prefix] = /^(.+)\/(\d+)$/.exec(pattern) ?? [];
  if (prefix !== undefined) return isWithin(host, network, Number(prefix));
  const { name, onlyPort = port } = parts(pattern);
  if (name === "" || onlyPort !== port) return false;
  if (isIP(name) !== 0 || isIP(host) !== 0)
    return isWithin(host, name, isIP(name) === 6 ? 128 : 32);
  const domain = name.replace(/^\*?\./, "");
  return host.endsWith(`.${domain}`) || (domain === name && host === domain);
}

/** An address of IPv6 with a port stands in brackets. */
function parts(pattern: string): { name: string; onlyPort?: string } {
  const [, name, onlyPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern) ?? [];
  if (name === undefined || onlyPort === undefined) return { name: bare(pattern) };
  return { name: bare(name), onlyPort };
}

function isWithin(host: string, network: string, prefix: number): boolean {
  const version = isIP(network);
  if (version === 0 || isIP(host) === 0 || prefix > (version === 6 ? 128 : 32)) return false;
  const list = new BlockList();
  list.addSubnet(network, prefix, familyOf(network));
  return list.check(host, familyOf(host));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, "");
}
