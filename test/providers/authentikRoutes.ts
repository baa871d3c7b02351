import { IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Provider } from "oidc-provider";
import * as answer from "./authentikAnswers";
import type { Application } from "./openIdProvider";

/** An application and the provider that does its OpenID work. */
export interface Hosted {
  readonly application: Application;
  readonly provider: Provider;
}

interface Exchange {
  readonly method: string;
  /** With its question mark, or empty. */
  readonly query: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Where the library looks for the address as the client sent it, when it answers below a path. */
interface MountedRequest extends IncomingMessage {
  originalUrl?: string;
}

const applications = "/application/o";
const discoveryPath = ".well-known/openid-configuration";
const pagesOfTheLibrary = /^(?:authorize|interaction|end-session)\/[\w-]+(?:\/abort)?$/;

/** Sends each request where authentik would: to an application's provider, or to no one. */
export function routesOf(hosted: readonly Hosted[]): RequestListener {
  return (request, response) => {
    const url = request.url ?? "";
    const cut = url.includes("?") ? url.indexOf("?") : url.length;
    const path = url.slice(0, cut);
    const exchange = { method: request.method ?? "", query: url.slice(cut), request, response };
    route(hosted, path, exchange).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };
}

async function route(hosted: readonly Hosted[], path: string, exchange: Exchange): Promise<void> {
  const metadata = /^\/\.well-known\/oauth-authorization-server\/application\/o\/([-\w]+)\/$/;
  const [, metadataSlug] = metadata.exec(path) ?? [];
  const [, name, rest] = /^\/application\/o\/([-\w]+)\/(.*)$/.exec(path) ?? [];
  const slug = metadataSlug ?? name;
  const host = hosted.find(({ application }) => application.slug === slug);

  if (host !== undefined) {
    routeToApplication(host, metadataSlug === undefined ? (rest ?? "") : discoveryPath, exchange);
  } else if (rest !== "") {
    answer.notFound(exchange.method, exchange.response);
  } else {
    await routeShared(hosted, name ?? "", exchange);
  }
}

function routeToApplication(host: Hosted, rest: string, exchange: Exchange): void {
  const { method, response } = exchange;
  switch (rest) {
    case "":
    case discoveryPath:
    case "jwks/":
      if (method === "OPTIONS") answer.allowed(response, "GET, HEAD, OPTIONS");
      else if (method !== "GET" && method !== "HEAD") answer.csrfFailed(response);
      else if (rest === "") {
        answer.redirect(response, `${applications}/${host.application.slug}/${discoveryPath}`);
      } else {
        forward(host, `/${rest}`, exchange);
      }
      return;
    case "end-session/":
      forward(host, `/${rest}`, exchange);
      return;
    default:
      if (pagesOfTheLibrary.test(rest)) forward(host, `/${rest}`, exchange);
      else answer.notFound(method, response);
  }
}

/** The endpoints that authentik has once for all applications. */
async function routeShared(
  hosted: readonly Hosted[],
  endpoint: string,
  exchange: Exchange,
): Promise<void> {
  switch (endpoint) {
    case "authorize":
      routeAuthorize(hosted, exchange);
      return;
    case "userinfo":
      await routeUserinfo(hosted, exchange);
      return;
    case "token":
    case "revoke":
    case "introspect":
      if (exchange.method === "POST") await routeForm(hosted, endpoint, exchange);
      else if (exchange.method === "OPTIONS") answer.allowed(exchange.response, "POST, OPTIONS");
      else answer.methodNotAllowed(exchange.response, "POST, OPTIONS");
      return;
    default:
      answer.notFound(exchange.method, exchange.response);
  }
}

function routeAuthorize(hosted: readonly Hosted[], exchange: Exchange): void {
  const { method, query, response } = exchange;
  if (method !== "GET") {
    answer.csrfFailed(response);
    return;
  }
  const parameters = new URLSearchParams(query);
  const host = byClientId(hosted, parameters.get("client_id"));
  const redirectUri = parameters.get("redirect_uri") ?? "";
  if (parameters.size === 0) answer.notFound(method, response);
  else if (host === undefined) answer.clientIdError(response);
  else if (!host.application.redirectUris.includes(redirectUri)) answer.redirectUriError(response);
  else forward(host, "/authorize/", exchange);
}

async function routeUserinfo(hosted: readonly Hosted[], exchange: Exchange): Promise<void> {
  const [, bearer] = /^Bearer (.+)$/.exec(exchange.request.headers.authorization ?? "") ?? [];
  // All providers of a server share one store: any of them can tell whose token this is.
  const token = await hosted[0]?.provider.AccessToken.find(bearer ?? "");
  const host = byClientId(hosted, token?.clientId);
  if (host === undefined) answer.invalidToken(exchange.response);
  else forward(host, "/userinfo/", exchange);
}

async function routeForm(
  hosted: readonly Hosted[],
  endpoint: "token" | "revoke" | "introspect",
  exchange: Exchange,
): Promise<void> {
  const { request, response } = exchange;
  const body = await buffer(request);
  const form = new URLSearchParams(body.toString());
  const { id, secret } = credentials(request, form);
  const host = byClientId(hosted, id);
  const known = host !== undefined && host.application.clientSecret === secret;

  // authentik's order, which tells a probe more than the library's: client and secret, then the rest.
  if (!known) {
    if (endpoint === "introspect") answer.json(response, 200, { active: false });
    else answer.invalidClient(response, endpoint === "token" ? 400 : 401);
  } else if (endpoint === "revoke" && !form.get("token")) {
    answer.json(response, 200, {});
  } else if (endpoint === "token" && form.get("grant_type") === "authorization_code") {
    const redirectUri = form.get("redirect_uri") ?? "";
    if (!form.get("code")) answer.invalidGrant(response);
    else if (!host.application.redirectUris.includes(redirectUri)) {
      answer.invalidClient(response, 400);
    } else forward(host, "/token/", { ...exchange, request: replay(request, body) });
  } else {
    forward(host, `/${endpoint}/`, { ...exchange, request: replay(request, body) });
  }
}

function byClientId(hosted: readonly Hosted[], id: string | null | undefined): Hosted | undefined {
  return hosted.find(({ application }) => application.clientId === id);
}

function credentials(
  request: IncomingMessage,
  form: URLSearchParams,
): { id: string | null; secret: string | null } {
  const [, basic] = /^Basic (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  if (basic === undefined) return { id: form.get("client_id"), secret: form.get("client_secret") };
  const [id = "", ...secret] = Buffer.from(basic, "base64").toString().split(":");
  return { id: unescaped(id), secret: unescaped(secret.join(":")) };
}

/** Basic credentials are percent-encoded by the book, but not by every client. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Hands the request to a provider as if it had been sent below the application's own path. */
function forward({ application, provider }: Hosted, path: string, exchange: Exchange): void {
  const request: MountedRequest = exchange.request;
  request.url = path + exchange.query;
  request.originalUrl = `${applications}/${application.slug}${request.url}`;
  void provider.callback()(request, exchange.response);
}

/** The same request once more: its body had to be read to see which client sent it. */
function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  copy.method = request.method ?? "";
  copy.headers = request.headers;
  copy.httpVersion = request.httpVersion;
  copy.httpVersionMajor = request.httpVersionMajor;
  copy.httpVersionMinor = request.httpVersionMinor;
  // Node closes the connection at the end of a message that it does not believe complete.
  copy.complete = true;
  copy.push(body);
  copy.push(null);
  return copy;
}
