import { compareIssuers, discoveryUrl, type IssuerDifference, parseHttpUrl } from "./issuer";
import type { FailureReason, HttpClient, HttpResponse } from "./http";

/** What asking the provider for its discovery document led to. */
export type DiscoveryOutcome =
  | { readonly kind: "match"; readonly provider: ProviderMetadata }
  | {
      readonly kind: "mismatch";
      readonly configured: string;
      /** Empty where the document names no issuer. */
      readonly reported: string;
      readonly difference: IssuerDifference;
      readonly provider: ProviderMetadata;
    }
  /** 404: there is no such application, or no provider at all, behind this URL. */
  | { readonly kind: "not-found"; readonly url: string }
  /** 200, but no JSON object that Headscale could read. */
  | { readonly kind: "not-a-document"; readonly url: string; readonly contentType: string }
  /** Any other status. */
  | { readonly kind: "status"; readonly url: string; readonly status: number }
  /** Headscale would follow; here the other origin is only named. */
  | { readonly kind: "redirected-away"; readonly url: string; readonly to: string }
  | {
      readonly kind: "unreachable";
      readonly url: string;
      readonly reason: FailureReason;
      readonly detail: string;
    };

/** The members of the document that are looked at. Source: OpenID Connect Discovery 1.0, section 3. */
export interface ProviderMetadata {
  readonly issuer: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  readonly jwksUri?: string;
}

export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
}

/** For one check in all, in milliseconds. */
const timeLimit = 10_000;
const maxBytes = 1024 * 1024;
const maxRedirects = 10;

/**
 * Fetches the discovery document that belongs to `issuer` and compares its `issuer` byte for byte, as
 * Headscale does. Redirects are followed within the origin only.
 */
export async function discover(
  issuer: string,
  http: HttpClient,
  clock: Clock,
): Promise<DiscoveryOutcome> {
  const deadline = clock.now() + timeLimit;
  let url = discoveryUrl(issuer);
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const timeout = deadline - clock.now();
    if (timeout <= 0) return unreachable(url, "timeout", "no answer within 10 seconds");
    const answer = await http.get({ url, timeout, maxBytes });
    if (answer.kind === "failure") return unreachable(url, answer.reason, answer.detail);
    const next = redirectTarget(answer, url);
    if (next === undefined) return judge(issuer, url, answer);
    if (next.origin !== new URL(url).origin) {
      return { kind: "redirected-away", url, to: next.href };
    }
    url = next.href;
  }
  return unreachable(url, "other", "stopped after 10 redirects");
}

function unreachable(url: string, reason: FailureReason, detail: string): DiscoveryOutcome {
  return { kind: "unreachable", url, reason, detail };
}

function redirectTarget(response: HttpResponse, base: string): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  if (response.location === undefined || !URL.canParse(response.location, base)) return undefined;
  return parseHttpUrl(new URL(response.location, base).href);
}

function judge(issuer: string, url: string, response: HttpResponse): DiscoveryOutcome {
  if (response.status === 404) return { kind: "not-found", url };
  if (response.status !== 200) return { kind: "status", url, status: response.status };
  const provider = readMetadata(response.body);
  if (provider === undefined) {
    return { kind: "not-a-document", url, contentType: response.contentType ?? "" };
  }
  const difference = compareIssuers(issuer, provider.issuer);
  if (difference === "same") return { kind: "match", provider };
  return { kind: "mismatch", configured: issuer, reported: provider.issuer, difference, provider };
}

function readMetadata(body: string): ProviderMetadata | undefined {
  const json = parseJson(body);
  // Go reads `null` into a document without members.
  if (json === null) return { issuer: "" };
  if (typeof json !== "object" || Array.isArray(json)) return undefined;
  const members = new Map<string, unknown>(Object.entries(json));
  const text = (name: string): string | undefined => {
    const value = members.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const issuer = members.get("issuer") ?? "";
  if (typeof issuer !== "string") return undefined;
  const authorizationEndpoint = text("authorization_endpoint");
  const tokenEndpoint = text("token_endpoint");
  const jwksUri = text("jwks_uri");
  return {
    issuer,
    ...(authorizationEndpoint === undefined ? {} : { authorizationEndpoint }),
    ...(tokenEndpoint === undefined ? {} : { tokenEndpoint }),
    ...(jwksUri === undefined ? {} : { jwksUri }),
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
