export type SigningAlgorithm = "RS256" | "ES256" | "HS256";
export type IssuerMode = "per_provider" | "global";

/** A JSON object as published by a provider. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What decides the content of an authentik discovery document, besides the address it is asked at. */
export interface PublishedApplication {
  readonly slug: string;
  readonly algorithm: SigningAlgorithm;
  readonly issuerMode: IssuerMode;
}

export const acr = "goauthentik.io/providers/oauth2/default";

/** The claims of the scope mappings authentik attaches by default, in its order. */
export const claimsByScope = {
  openid: [],
  email: ["email", "email_verified"],
  profile: ["name", "given_name", "preferred_username", "nickname", "groups"],
};

export function issuerOf(
  origin: string,
  { slug, issuerMode }: Pick<PublishedApplication, "slug" | "issuerMode">,
): string {
  return issuerMode === "global" ? `${origin}/` : `${origin}/application/o/${slug}/`;
}

/** authentik's discovery document: its fields in its order, with the endpoints all applications share. */
export function discoveryDocument(origin: string, application: PublishedApplication): JsonObject {
  const shared = `${origin}/application/o`;
  const own = `${shared}/${application.slug}`;
  return {
    issuer: issuerOf(origin, application),
    authorization_endpoint: `${shared}/authorize/`,
    token_endpoint: `${shared}/token/`,
    userinfo_endpoint: `${shared}/userinfo/`,
    end_session_endpoint: `${own}/end-session/`,
    introspection_endpoint: `${shared}/introspect/`,
    revocation_endpoint: `${shared}/revoke/`,
    device_authorization_endpoint: `${shared}/device/`,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
    response_types_supported: [
      "code",
      "id_token",
      "id_token token",
      "code token",
      "code id_token",
      "code id_token token",
    ],
    response_modes_supported: ["query", "fragment", "form_post"],
    jwks_uri: `${own}/jwks/`,
    grant_types_supported: [
      "authorization_code",
      "refresh_token",
      "implicit",
      "client_credentials",
      "password",
      "urn:ietf:params:oauth:grant-type:device_code",
    ],
    id_token_signing_alg_values_supported: [application.algorithm],
    subject_types_supported: ["public"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    acr_values_supported: [acr],
    scopes_supported: Object.keys(claimsByScope),
    request_parameter_supported: false,
    claims_supported: [
      ...["sub", "iss", "aud", "exp", "iat", "auth_time", "acr", "amr", "nonce"],
      ...Object.values(claimsByScope).flat(),
    ],
    claims_parameter_supported: false,
    code_challenge_methods_supported: ["plain", "S256"],
  };
}
