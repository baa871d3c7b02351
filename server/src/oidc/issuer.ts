import { parseHttpUrl } from "./httpUrl";
import { providerOfIssuer } from "./providers";
import { isAuthentikIssuer } from "./providers/authentik";

export { parseHttpUrl } from "./httpUrl";
export { isAuthentikIssuer } from "./providers/authentik";

/** What the text of an issuer gives away without asking anybody. */
export type IssuerShape =
  | { readonly kind: "plausible" }
  /** No http or https URL with a host: nothing can be fetched. */
  | { readonly kind: "not-a-url" }
  | { readonly kind: "placeholder" }
  /** The URL of the discovery document, pasted whole. */
  | { readonly kind: "discovery-url"; readonly issuer: string }
  /** An authentik endpoint that all applications share, such as its authorize URL. */
  | { readonly kind: "shared-endpoint"; readonly endpoint: string }
  /** An address of one authentik application that is not its issuer: its keys, its launch URL. */
  | { readonly kind: "application-address"; readonly issuer: string }
  /** authentik's own pages, or its application path without an application. */
  | { readonly kind: "no-application" }
  /** An issuer without the slash that its provider always publishes. */
  | { readonly kind: "missing-slash"; readonly issuer: string; readonly provider: string }
  /** An issuer with a slash that its provider never publishes. */
  | { readonly kind: "extra-slash"; readonly issuer: string; readonly provider: string };

const wellKnown = "/.well-known/openid-configuration";

/** Endpoints beside the application slugs. Source: authentik, reserved slugs since 2025.8. */
const sharedEndpoints = new Set([
  "authorize",
  "token",
  "device",
  "userinfo",
  "introspect",
  "revoke",
]);

/** Names of guides and of Headscale's own example, which are nobody's provider. */
const placeholders = [/\bauthentik\.company\b/i, /\byour-oidc\./i];

export function issuerShape(issuer: string): IssuerShape {
  if (isInBrackets(issuer) || placeholders.some((pattern) => pattern.test(issuer))) {
    return { kind: "placeholder" };
  }
  const url = parseHttpUrl(issuer);
  if (url === undefined) return { kind: "not-a-url" };
  const cut = issuer.indexOf(wellKnown);
  if (cut >= 0) {
    const root = issuer.slice(0, cut);
    return { kind: "discovery-url", issuer: isAuthentikIssuer(issuer) ? `${root}/` : root };
  }
  return authentikShape(url) ?? endingShape(issuer, url);
}

/** A placeholder or a text that is no URL names nobody who could be asked. */
export function isAskable(issuer: string): boolean {
  const { kind } = issuerShape(issuer);
  return kind !== "not-a-url" && kind !== "placeholder";
}

/** Addresses that people find in authentik's pages and take for the issuer. */
function authentikShape({ origin, pathname }: URL): IssuerShape | undefined {
  const [, before = "", slug, rest = ""] =
    /^(.*)\/application\/o\/(?:([^/]+)\/?(.*))?$/.exec(pathname) ?? [];
  if (slug !== undefined && sharedEndpoints.has(slug)) {
    return { kind: "shared-endpoint", endpoint: slug };
  }
  if (slug !== undefined && /^(?:jwks|end-session)\/?$/.test(rest)) {
    return { kind: "application-address", issuer: `${origin}${before}/application/o/${slug}/` };
  }
  const [, base, launched] = /^(.*)\/application\/launch\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (base !== undefined && launched !== undefined) {
    return { kind: "application-address", issuer: `${origin}${base}/application/o/${launched}/` };
  }
  if (/\/application\/o\/?$/.test(pathname) || /\/if\/(?:user|admin|flow)(?:\/|$)/.test(pathname)) {
    return { kind: "no-application" };
  }
  return undefined;
}

function endingShape(issuer: string, { search, hash, pathname }: URL): IssuerShape {
  const provider = providerOfIssuer(issuer);
  if (provider === undefined || search !== "" || hash !== "") return { kind: "plausible" };
  const { name, ending } = provider;
  const hasSlash = issuer.endsWith("/");
  if (ending === "slash" && !hasSlash && !isDeeper(pathname)) {
    return { kind: "missing-slash", issuer: `${issuer}/`, provider: name };
  }
  if (ending === "no-slash" && hasSlash) {
    return { kind: "extra-slash", issuer: issuer.replace(/\/+$/, ""), provider: name };
  }
  return { kind: "plausible" };
}

/** Below an authentik application there is something that is no issuer. */
function isDeeper(pathname: string): boolean {
  return /\/application\/o\/[^/]+\/./.test(pathname);
}

/** `<…>` anywhere; as an expression it would look for the end anew at each `<`. */
function isInBrackets(text: string): boolean {
  const start = text.indexOf("<");
  return start >= 0 && text.includes(">", start);
}

/**
 * Where Headscale looks: exactly one trailing slash is dropped.
 * Source: coreos/go-oidc `NewProvider`.
 */
export function discoveryUrl(issuer: string): string {
  return (issuer.endsWith("/") ? issuer.slice(0, -1) : issuer) + wellKnown;
}

/** In what respect two issuers that are not the same text differ. */
export type IssuerDifference =
  "missing-slash" | "extra-slash" | "scheme" | "host" | "path" | "text";

export function compareIssuers(configured: string, reported: string): IssuerDifference | "same" {
  if (configured === reported) return "same";
  if (`${configured}/` === reported) return "missing-slash";
  if (configured === `${reported}/`) return "extra-slash";
  const [ours, theirs] = [parseHttpUrl(configured), parseHttpUrl(reported)];
  if (ours === undefined || theirs === undefined) return "text";
  if (ours.host !== theirs.host) return "host";
  if (ours.protocol !== theirs.protocol) return "scheme";
  return ours.pathname === theirs.pathname ? "text" : "path";
}

/**
 * authentik's issuer mode "same identifier": the root of the server, where it has no document that Headscale
 * could read. A part of the address may stand before authentik's own paths (AUTHENTIK_WEB__PATH).
 */
export function isSharedIssuer(configured: string, reported: string): boolean {
  const [, root] = /^(.*\/)application\/o\/[^/]+(?:\/|$)/.exec(configured) ?? [];
  return root !== undefined && withoutScheme(root) === withoutScheme(reported);
}

function withoutScheme(text: string): string {
  return text.replace(/^https?:/, "");
}
