import type { Range } from "vscode-languageserver-types";
import { type EffectiveConfig, loadConfig } from "../headscale/load/effective";
import { inRange } from "../headscale/versions";
import type { CredentialQuestion } from "../oidc/credentialProbe";
import type { ProviderMetadata } from "../oidc/discovery";
import { parseHttpUrl } from "../oidc/httpUrl";
import type { RedirectUriQuestion } from "../oidc/redirectUriProbe";
import type { FeatureContext } from "./context";
import { findSecret } from "./secretActions";

/** What the client may ask the provider, each only after its user agreed. */
export interface SignInQuestions {
  /** As Headscale uses it; empty where there is none. */
  readonly serverUrl: string;
  readonly redirectUri?: RedirectUriQuestion;
  /** Without the secret, which the client reads itself. */
  readonly credentials?: Omit<CredentialQuestion, "clientSecret">;
  readonly secret: SecretPlace;
}

/** Where Headscale takes the client secret from. */
export type SecretPlace =
  | { readonly kind: "document"; readonly range: Range }
  | { readonly kind: "environment"; readonly variable: string }
  /** As it is written: with variables in it. */
  | { readonly kind: "file"; readonly path: string; readonly isTrimmed: boolean }
  /** There is none, or it stands where its text is not Headscale's. */
  | { readonly kind: "nowhere" };

export function signInQuestions(context: FeatureContext): SignInQuestions {
  const { document, version, environment, lastCheck } = context;
  const config = loadConfig(document.root, version.version, environment);
  const provider = lastCheck?.outcome.kind === "match" ? lastCheck.outcome.provider : undefined;
  return {
    serverUrl: config.text("server_url").known,
    secret: secretPlace(context, config),
    ...(provider === undefined ? {} : questionsTo(provider, context, config)),
  };
}

function questionsTo(
  { authorizationEndpoint = "", revocationEndpoint = "", tokenAuthMethods }: ProviderMetadata,
  context: FeatureContext,
  config: EffectiveConfig,
): Pick<SignInQuestions, "redirectUri" | "credentials"> {
  const clientId = config.text("oidc.client_id").known;
  const serverUrl = config.text("server_url").known;
  if (clientId === "") return {};
  const canRedirect = [authorizationEndpoint, serverUrl].every(isAddress);
  const scopes = config.list("oidc.scope").known.map(({ text }) => text);
  const redirectUri = {
    ...{ authorizationEndpoint, clientId, serverUrl, scopes },
    ...pkceOf(context, config),
  };
  return {
    ...(canRedirect ? { redirectUri } : {}),
    ...(isAddress(revocationEndpoint)
      ? { credentials: { revocationEndpoint, clientId, methods: tokenAuthMethods } }
      : {}),
  };
}

function isAddress(text: string): boolean {
  return parseHttpUrl(text) !== undefined;
}

function pkceOf(
  { version }: FeatureContext,
  config: EffectiveConfig,
): Pick<RedirectUriQuestion, "pkce"> {
  const isKnown = inRange(version.version, { from: "0.24" });
  if (!isKnown || !config.boolean("oidc.pkce.enabled").known) return {};
  const method = config.text("oidc.pkce.method").known;
  // With any other method Headscale sends no challenge.
  return method === "S256" || method === "plain" ? { pkce: method } : {};
}

/** Source: hscontrol/types/config.go, `client_secret` and, where that is empty, `client_secret_path`. */
function secretPlace(context: FeatureContext, config: EffectiveConfig): SecretPlace {
  const secret = config.text("oidc.client_secret");
  if (secret.known !== "") {
    if (secret.from.kind === "environment") {
      return { kind: "environment", variable: secret.from.variable };
    }
    const entry = findSecret(context);
    return entry === undefined
      ? { kind: "nowhere" }
      : { kind: "document", range: context.toRange(entry.value.span) };
  }
  const path = config.text("oidc.client_secret_path").known;
  const isTrimmed = inRange(context.version.version, { from: "0.23" });
  return path === "" ? { kind: "nowhere" } : { kind: "file", path, isTrimmed };
}
