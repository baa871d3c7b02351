import type * as oidc from "oidc-provider";
import type {
  AdapterFactory,
  Configuration,
  JWK,
  KoaContextWithOIDC,
  Provider,
} from "oidc-provider";
import {
  acr,
  claimsByScope,
  discoveryDocument,
  issuerOf,
  type JsonObject,
  type PublishedApplication,
} from "./discoveryDocument";
import { loadLibrary, withoutAdvice } from "./oidcLibrary";
import { signingKeys } from "./signingKeys";

export interface Application extends PublishedApplication {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/** Somebody who can sign in, with any password. */
export interface User {
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly groups: readonly string[];
}

export interface ProviderSurroundings {
  readonly origin: string;
  readonly users: Readonly<Record<string, User>>;
  readonly store: AdapterFactory;
  readonly cookieKey: string;
}

const discoveryPath = "/.well-known/openid-configuration";
const jwksPath = "/jwks/";
const minute = 60;
const hour = 60 * minute;

/** One real OpenID provider for one application; it answers below the application's own path. */
export async function createOpenIdProvider(
  application: Application,
  surroundings: ProviderSurroundings,
): Promise<Provider> {
  const library = await loadLibrary();
  const keys = await signingKeys(application.algorithm);
  const issuer = issuerOf(surroundings.origin, application);
  const configuration = {
    ...configurationFor(application, surroundings, keys),
    interactions: { policy: signInPolicy(library) },
  };
  const provider = withoutAdvice(() => new library.Provider(issuer, configuration));
  provider.use(async (context: KoaContextWithOIDC, next) => {
    await next();
    answerLikeAuthentik(context, application, surroundings.origin);
  });
  provider.on("server_error", (_context, error) => {
    console.error(error);
  });
  // The library looks at a client's settings only when the client first asks for something.
  await provider.Client.find(application.clientId);
  return provider;
}

function configurationFor(
  { algorithm, clientId, clientSecret, redirectUris }: Application,
  { users, store, cookieKey }: ProviderSurroundings,
  keys: JWK[],
): Configuration {
  return {
    adapter: store,
    acrValues: [acr],
    claims: claimsByScope,
    // authentik puts a scope's claims into the ID token too.
    conformIdTokenClaims: false,
    clientAuthMethods: ["client_secret_post", "client_secret_basic"],
    clientBasedCORS: () => false,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        id_token_signed_response_alg: algorithm,
      },
    ],
    cookies: { keys: [cookieKey] },
    enabledJWA: { idTokenSigningAlgValues: [algorithm] },
    features: {
      devInteractions: { enabled: true },
      dPoP: { enabled: false },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: {
        enabled: true,
        allowedPolicy: (_context, client, token) => client.clientId === token.clientId,
      },
      rpInitiatedLogout: {
        logoutSource(context, form) {
          context.body = `<!DOCTYPE html><title>authentik</title>${form}<button type="submit" form="op.logoutForm" value="yes" name="logout">Sign out</button>`;
        },
        postLogoutSuccessSource(context) {
          context.body = "<!DOCTYPE html><title>authentik</title><p>Signed out.</p>";
        },
      },
    },
    findAccount(_context, login) {
      const user = Object.hasOwn(users, login) ? users[login] : undefined;
      if (user === undefined) return undefined;
      return { accountId: login, claims: () => claimsOf(login, user) };
    },
    jwks: { keys },
    pkce: { required: () => false },
    renderError(context, out) {
      context.type = "html";
      context.body = `<!DOCTYPE html><title>authentik</title><h1>${out.error}</h1><p>${escapeHtml(out.error_description ?? "")}</p>`;
    },
    routes: {
      authorization: "/authorize/",
      token: "/token/",
      userinfo: "/userinfo/",
      revocation: "/revoke/",
      introspection: "/introspect/",
      jwks: jwksPath,
      end_session: "/end-session/",
    },
    scopes: Object.keys(claimsByScope),
    ttl: {
      AccessToken: hour,
      AuthorizationCode: minute,
      ClientCredentials: hour,
      Grant: 24 * hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 24 * hour,
      Session: 24 * hour,
    },
  };
}

/** The library's policy takes any name typed at the sign-in and fails later; this one asks again. */
function signInPolicy({ interactionPolicy }: typeof oidc): oidc.interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const unknownPerson = new interactionPolicy.Check(
    "unknown_person",
    "nobody has this name",
    ({ oidc: { account, session } }) => session?.accountId !== undefined && account === undefined,
  );
  policy.get("login")?.checks.add(unknownPerson);
  return policy;
}

function claimsOf(login: string, { name, email, emailVerified, groups }: User) {
  return {
    sub: login,
    email,
    email_verified: emailVerified,
    name,
    given_name: name,
    preferred_username: login,
    nickname: login,
    groups: [...groups],
  };
}

/** Bends the library's answers where a client could tell it from authentik. */
function answerLikeAuthentik(
  context: KoaContextWithOIDC,
  application: Application,
  origin: string,
): void {
  const body: unknown = context.body;
  if (context.path === discoveryPath && isJsonObject(body)) {
    // What the running provider decides stays the library's word, so that a document cannot promise what
    // the tokens then break.
    const { issuer, id_token_signing_alg_values_supported } = body;
    context.body = {
      ...discoveryDocument(origin, application),
      issuer,
      id_token_signing_alg_values_supported,
    };
    context.set("content-type", "application/json");
  } else if (context.path === jwksPath) {
    // Without a signing key authentik publishes no list at all.
    if (application.algorithm === "HS256") context.body = {};
    context.set("content-type", "application/json");
  } else if (context.path === "/revoke/" && context.status === 200) {
    context.body = {};
    context.set("content-type", "application/json");
  } else if (context.path.startsWith("/authorize/") && context.status === 303) {
    context.status = 302;
  } else if (typeof body === "string") {
    // The sign-in pages import a web font, and a browser without a network waits for it for minutes.
    context.body = body.replaceAll(/@import url\([^)]*\);/g, "");
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
