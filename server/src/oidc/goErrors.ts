import { goQuote } from "../document/goYaml/goQuote";
import { quotedUrl } from "./goUrlText";
import type { CertificateFacts, HttpFailure } from "./http";

/**
 * How Go's HTTP client, Headscale's, words the failure of a GET that this machine saw; nothing where its
 * words cannot be told. Source: Go `net`, `net/http`, `crypto/x509`.
 */
export function failureWords(url: string, failure: HttpFailure): string | undefined {
  if (failure.stage === "body") {
    const why = bodyWords(failure);
    return why === undefined ? undefined : `unable to read response body: ${why}`;
  }
  const why = requestWords(url, failure);
  return why === undefined ? undefined : `Get ${quotedUrl(url)}: ${why}`;
}

/** Go names the address as the last answer gave it. Source: Go `net/http`, `Client.do`. */
export function redirectLoopWords(location: string): string {
  return `Get ${goQuote(location)}: stopped after 10 redirects`;
}

function bodyWords({ reason, code, remote, local, detail }: HttpFailure): string | undefined {
  if (reason !== "closed") return undefined;
  return isReset(code, detail) ? resetWords(local, remote) : "unexpected EOF";
}

function requestWords(url: string, failure: HttpFailure): string | undefined {
  const { reason, code = "", remote, local, resolver, certificate, detail, stage } = failure;
  const { hostname } = new URL(url);
  const dial = `dial tcp ${remote ?? ""}`;
  switch (reason) {
    case "offline":
    case "dns":
      // Which of its words Go chooses where no name server answers, depends on what is broken.
      return `dial tcp: lookup ${hostname}${resolver === undefined ? "" : ` on ${resolver}`}: no such host`;
    case "refused":
      return remote === undefined
        ? undefined
        : `${dial}: connect: ${refusals[code] ?? "connection refused"}`;
    case "closed":
      return isReset(code, detail) ? resetWords(local, remote) : "EOF";
    case "certificate":
      return certificate === undefined
        ? undefined
        : `tls: failed to verify certificate: ${certificateWords(hostname.replace(/^\[|\]$/g, ""), certificate)}`;
    case "protocol":
      return code === "EPROTO" || code === "ERR_SSL_WRONG_VERSION_NUMBER"
        ? "http: server gave HTTP response to HTTPS client"
        : undefined;
    case "timeout":
      // Source: `http.DefaultTransport`: 30 seconds for a connection, 10 for TLS, no limit for an answer.
      if (stage === "connection" && remote !== undefined) return `${dial}: i/o timeout`;
      return stage === "tls" ? "net/http: TLS handshake timeout" : undefined;
    case "proxy":
      return code === "ECONNREFUSED" && remote !== undefined
        ? `proxyconnect tcp: ${dial}: connect: connection refused`
        : undefined;
    case "too-large":
    case "forbidden-address":
    case "proxy-kind":
    case "other":
      return undefined;
  }
}

const refusals: Readonly<Record<string, string>> = {
  EHOSTUNREACH: "no route to host",
  ENETUNREACH: "network is unreachable",
};

/** Node has one code for a reset and for an end that came too early. */
function isReset(code: string | undefined, detail: string): boolean {
  return code === "ECONNRESET" && detail.includes("ECONNRESET");
}

function resetWords(local: string | undefined, remote: string | undefined): string | undefined {
  if (local === undefined || remote === undefined) return undefined;
  return `read tcp ${local}->${remote}: read: connection reset by peer`;
}

/** In Go's order: its time, its names, who issued it. Source: Go `crypto/x509`, `Certificate.Verify`. */
function certificateWords(host: string, facts: CertificateFacts): string {
  const { from, until, checkedAt, names, addresses } = facts;
  const expired = `x509: certificate has expired or is not yet valid: current time ${checkedAt} is`;
  if (checkedAt < from) return `${expired} before ${from}`;
  if (checkedAt > until) return `${expired} after ${until}`;
  if (isAddress(host)) {
    if (addresses.includes(host)) return "x509: certificate signed by unknown authority";
    return addresses.length === 0
      ? `x509: cannot validate certificate for ${host} because it doesn't contain any IP SANs`
      : `x509: certificate is valid for ${addresses.join(", ")}, not ${host}`;
  }
  if (names.some((name) => isNameFor(name, host))) {
    return "x509: certificate signed by unknown authority";
  }
  return names.length === 0
    ? `x509: certificate is not valid for any names, but wanted to match ${host}`
    : `x509: certificate is valid for ${names.join(", ")}, not ${host}`;
}

function isAddress(host: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(host) || host.includes(":");
}

/** A star stands for the first label. */
function isNameFor(name: string, host: string): boolean {
  const [pattern, wanted] = [name.toLowerCase(), host.toLowerCase()];
  if (pattern === wanted) return true;
  return pattern.startsWith("*.") && wanted.slice(wanted.indexOf(".")) === pattern.slice(1);
}
