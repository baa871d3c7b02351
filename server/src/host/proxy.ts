import { HttpsProxyAgent } from "hpagent";
import type { Detour, ProxyFor } from "./http";
import { plainFailure } from "./httpFailure";
import { proxyText, type Variables } from "./proxyRules";

/** The way to each host that HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case of letters, ask for. */
export function proxiesOf(variables: Variables): ProxyFor {
  return (url, timeout) => {
    const text = proxyText(url, variables);
    if (text === "") return undefined;
    const proxy = parseProxy(text);
    if (proxy === undefined) return plainFailure("proxy", "its address is not valid");
    if (proxy.protocol !== "http:" && proxy.protocol !== "https:") {
      // Of the address nothing more is said: it may hold a password.
      return plainFailure("proxy-kind", `${proxy.protocol}// is not supported`);
    }
    return url.protocol === "https:" ? tunnel(proxy, timeout) : forwarding(proxy, url);
  };
}

/** Also `host:port` is an address, of a proxy that is spoken to in plain text. */
function parseProxy(text: string): URL | undefined {
  const candidates = [text, `http://${text}`].filter((one) => URL.canParse(one));
  return candidates.map((one) => new URL(one)).find((url) => url.host !== "" && isDecodable(url));
}

/** Name and password are written as in a URL, with its escapes. */
function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

/** The proxy is asked for a connection and sees no more of it than the host's name. */
function tunnel(proxy: URL, timeout: number): Detour {
  // A proxy that keeps silent is let go after the request was given up.
  const agent = new HttpsProxyAgent({ proxy, timeout: timeout + 1000 });
  return { kind: "detour", protocol: "https:", options: { agent }, headers: {} };
}

/** Plain text needs no tunnel, and many proxies allow none for it: they are asked for the whole address. */
function forwarding(proxy: URL, { origin, host, pathname, search }: URL): Detour {
  const { protocol, hostname, port, username, password } = proxy;
  const credentials = [username, password].map((one) => decodeURIComponent(one)).join(":");
  const authorization = `Basic ${Buffer.from(credentials).toString("base64")}`;
  return {
    kind: "detour",
    protocol,
    options: {
      protocol,
      hostname: hostname.replace(/^\[|\]$/g, ""),
      port: port === "" ? (protocol === "https:" ? 443 : 80) : port,
      path: `${origin}${pathname}${search}`,
    },
    headers: { host, ...(credentials === ":" ? {} : { "proxy-authorization": authorization }) },
  };
}
