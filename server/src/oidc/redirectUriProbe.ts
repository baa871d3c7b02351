import type { HttpResponse, HttpSender } from "./http";
import {
  type Evidence,
  evidenceOf,
  type NotKnown,
  notKnown,
  plainText,
  probeMaxBytes,
  probeTimeLimit,
  type RandomText,
} from "./probe";

export interface RedirectUriQuestion {
  readonly authorizationEndpoint: string;
  readonly clientId: string;
  /** As it stands in the configuration. */
  readonly serverUrl: string;
  readonly scopes: readonly string[];
  /** Where Headscale sends a code challenge. */
  readonly pkce?: "S256" | "plain";
}

export type RedirectUriAnswer =
  /** The provider sent the browser back to Headscale: it knows client and URI. */
  | {
      readonly kind: "registered";
      readonly redirectUri: string;
      /** What it objects to besides that nobody is signed in: a scope, a missing code challenge … */
      readonly objection?: { readonly error: string; readonly description: string };
      readonly evidence: Evidence;
    }
  | {
      readonly kind: "not-registered";
      readonly redirectUri: string;
      readonly evidence: Evidence;
    }
  | { readonly kind: "unknown-client"; readonly evidence: Evidence }
  | NotKnown;

/** What a provider says of a person who is not signed in. Source: OpenID Connect Core 1.0, 3.1.2.6. */
const expectedErrors = new Set([
  "login_required",
  "interaction_required",
  "consent_required",
  "account_selection_required",
]);

/** The URI that Headscale sends, literally. Source: hscontrol/oidc.go `NewAuthProviderOIDC`. */
export function redirectUriOf(serverUrl: string): string {
  return `${serverUrl.endsWith("/") ? serverUrl.slice(0, -1) : serverUrl}/oidc/callback`;
}

/**
 * Asks the provider to sign nobody in (`prompt=none`) with Headscale's redirect URI: where it knows the URI, it
 * sends the browser back to it, which nobody follows; where it does not, it must not. Without cookies.
 * authentik stores the first URI of a provider that has none, so a person has to agree first.
 */
export async function redirectUriProbe(
  question: RedirectUriQuestion,
  http: HttpSender,
  random: RandomText,
): Promise<RedirectUriAnswer> {
  const redirectUri = redirectUriOf(question.serverUrl);
  const answer = await http.send({
    method: "GET",
    url: authorizeUrl(question, redirectUri, random),
    timeout: probeTimeLimit,
    maxBytes: probeMaxBytes,
    headers: { accept: "text/html" },
  });
  return answer.kind === "failure" ? notKnown(answer) : interpret(answer, redirectUri);
}

function authorizeUrl(
  { authorizationEndpoint, clientId, scopes, pkce }: RedirectUriQuestion,
  redirectUri: string,
  random: RandomText,
): string {
  const url = new URL(authorizationEndpoint);
  const parameters: Readonly<Record<string, string>> = {
    client_id: clientId,
    nonce: random(32),
    prompt: "none",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: scopes.join(" "),
    state: random(32),
    // Of any text of this length it could be the digest; nobody will ever have to prove it.
    ...(pkce === undefined ? {} : { code_challenge: random(43), code_challenge_method: pkce }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function interpret(answer: HttpResponse, redirectUri: string): RedirectUriAnswer {
  const evidence = evidenceOf(answer);
  const { status, location } = answer;
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  if (isRedirect && location !== undefined && leadsTo(location, redirectUri)) {
    return { kind: "registered", redirectUri, ...objectionIn(location), evidence };
  }
  // Other places are the provider's own pages: one to sign in at, or one that says what is wrong.
  if (isRedirect || status >= 500) return { kind: "not-known", evidence };
  const said = plainText(answer.body);
  if (/redirect(?:ion)?[ _-]?ur[il]/i.test(said)) {
    return { kind: "not-registered", redirectUri, evidence };
  }
  const isRefusal = status >= 400 && status < 500;
  if (
    isRefusal &&
    /invalid[ _]client|client[ _](?:id|identifier|not found)|unknown client/i.test(said)
  ) {
    return { kind: "unknown-client", evidence };
  }
  return { kind: "not-known", evidence };
}

/** Whatever the provider adds behind it, and however it writes it. */
function leadsTo(location: string, redirectUri: string): boolean {
  if (!URL.canParse(location) || !URL.canParse(redirectUri)) return false;
  const [target, wanted] = [new URL(location), new URL(redirectUri)];
  return target.origin === wanted.origin && target.pathname === wanted.pathname;
}

function objectionIn(
  location: string,
): Pick<Extract<RedirectUriAnswer, { kind: "registered" }>, "objection"> {
  const { searchParams, hash } = new URL(location);
  const told = searchParams.has("error") ? searchParams : new URLSearchParams(hash.slice(1));
  const error = told.get("error");
  if (error === null || expectedErrors.has(error)) return {};
  return { objection: { error, description: told.get("error_description") ?? "" } };
}
