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
  /** An authentik application without the slash that authentik always publishes. */
  | { readonly kind: "missing-slash"; readonly issuer: string };

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
  const application = /\/application\/o\/([^/]+)(\/?)(.*)$/.exec(url.pathname);
  const [, slug, slash, rest] = application ?? [];
  if (slug === undefined) return { kind: "plausible" };
  if (sharedEndpoints.has(slug)) return { kind: "shared-endpoint", endpoint: slug };
  if (slash === "" && rest === "" && url.search === "" && url.hash === "") {
    return { kind: "missing-slash", issuer: `${issuer}/` };
  }
  return { kind: "plausible" };
}

/** `<…>` anywhere; as an expression it would look for the end anew at each `<`. */
function isInBrackets(text: string): boolean {
  const start = text.indexOf("<");
  return start >= 0 && text.includes(">", start);
}

/** authentik's application path gives it away, whatever the host is called. */
export function isAuthentikIssuer(issuer: string): boolean {
  return /^https?:\/\/[^/]+(?:\/.*)?\/application\/o\/[^/]/.test(issuer);
}

export function parseHttpUrl(text: string): URL | undefined {
  if (!/^https?:\/\/[^/?#\s]/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
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
