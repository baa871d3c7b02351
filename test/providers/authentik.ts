import { randomBytes } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { setCommonHeaders, starting } from "./authentikAnswers";
import { type Hosted, routesOf } from "./authentikRoutes";
import type { KeyAndCertificate } from "./certificates";
import { type IssuerMode, issuerOf, type SigningAlgorithm } from "./discoveryDocument";
import { listen, seen, type SeenRequest } from "./listening";
import { createMemoryStore } from "./memoryStore";
import { type Application, createOpenIdProvider, type User } from "./openIdProvider";

export interface ApplicationOptions {
  /** The slug when absent. */
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly redirectUris?: readonly string[];
  /** HS256 stands for an authentik provider without a signing key. */
  readonly algorithm?: SigningAlgorithm;
  readonly issuerMode?: IssuerMode;
}

export interface AuthentikOptions {
  /** By slug. */
  readonly applications: Readonly<Record<string, ApplicationOptions>>;
  /** By the name they sign in with; alice and bob when absent. */
  readonly users?: Readonly<Record<string, User>>;
  /** Another free port is taken when this one is busy. */
  readonly port?: number;
  /** Answers https with this certificate instead of http. */
  readonly tls?: KeyAndCertificate;
}

export interface RunningProvider {
  readonly origin: string;
  /** The issuer as the application's tokens and discovery document name it. */
  issuer(slug: string): string;
  client(slug: string): Application;
  /** Every request so far, in order; grows. */
  readonly requests: readonly SeenRequest[];
  /** TCP connections so far. */
  readonly connections: number;
  close(): Promise<void>;
}

export const exampleUsers: Readonly<Record<string, User>> = {
  alice: {
    name: "Alice Example",
    email: "alice@example.org",
    emailVerified: true,
    groups: ["headscale-users"],
  },
  bob: { name: "Bob Example", email: "bob@example.org", emailVerified: true, groups: [] },
};

export const exampleRedirectUri = "http://127.0.0.1:8080/oidc/callback";

const reservedSlugs = new Set(["authorize", "token", "device", "userinfo", "introspect", "revoke"]);

/** A provider that answers under authentik's addresses, as authentik does. */
export async function startAuthentik(options: AuthentikOptions): Promise<RunningProvider> {
  let respond: RequestListener = (_request, response) => {
    starting(response);
  };
  const requests: SeenRequest[] = [];
  const onRequest: RequestListener = (request, response) => {
    requests.push(seen(request));
    setCommonHeaders(response);
    respond(request, response);
  };
  const server =
    options.tls === undefined
      ? createServer(onRequest)
      : createTlsServer({ ...options.tls }, onRequest);

  // The port must be known first, because it is part of every issuer.
  const listening = await listen(server, options.port);
  const origin = `${options.tls === undefined ? "http" : "https"}://127.0.0.1:${listening.port}`;
  try {
    const surroundings = {
      origin,
      users: options.users ?? exampleUsers,
      store: createMemoryStore(),
      cookieKey: randomBytes(16).toString("hex"),
    };
    const hosted: Hosted[] = [];
    for (const application of Object.entries(options.applications).map(complete)) {
      const provider = await createOpenIdProvider(application, surroundings);
      hosted.push({ application, provider });
    }
    respond = routesOf(hosted);

    const client = (slug: string): Application => {
      const found = hosted.find(({ application }) => application.slug === slug);
      if (found === undefined) throw new Error(`No application has the slug "${slug}".`);
      return found.application;
    };
    return {
      origin,
      issuer: (slug) => issuerOf(origin, client(slug)),
      client,
      requests,
      get connections() {
        return listening.connections;
      },
      close: () => listening.close(),
    };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

function complete([slug, options]: [string, ApplicationOptions]): Application {
  if (reservedSlugs.has(slug)) {
    throw new Error(`The slug '${slug}' is reserved and cannot be used for applications.`);
  }
  return {
    slug,
    clientId: options.clientId ?? slug,
    clientSecret: options.clientSecret ?? randomBytes(64).toString("hex"),
    redirectUris: options.redirectUris ?? [exampleRedirectUri],
    algorithm: options.algorithm ?? "RS256",
    issuerMode: options.issuerMode ?? "per_provider",
  };
}
