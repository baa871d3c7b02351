import type { ServerResponse } from "node:http";
import { randomBytes } from "node:crypto";

/** The answers authentik gives itself, before or instead of an OpenID provider, as recorded from a real one. */

const clientFailed =
  "Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method)";
const grantFailed =
  "The provided authorization grant or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client";
const tokenFailed =
  "The access token provided is expired, revoked, malformed, or invalid for other reasons";

/** On every answer; a missing X-authentik-id tells that something in front of authentik answered. */
export function setCommonHeaders(response: ServerResponse): void {
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("x-authentik-id", randomBytes(16).toString("hex"));
  response.setHeader("vary", "Accept-Language, Cookie");
  response.setHeader("content-language", "en");
}

export function starting(response: ServerResponse): void {
  response.setHeader("retry-after", "5");
  json(response, 503, { error: "authentik starting" });
}

/** A wrong path: only its GET gets a page, every other method is refused without a word. */
export function notFound(method: string, response: ServerResponse): void {
  if (method === "GET" || method === "HEAD") page(response, 404, "Not Found");
  else methodNotAllowed(response, "GET, HEAD, OPTIONS");
}

export function methodNotAllowed(response: ServerResponse, allow: string): void {
  empty(response, 405, { allow });
}

export function allowed(response: ServerResponse, allow: string): void {
  empty(response, 200, { allow });
}

export function csrfFailed(response: ServerResponse): void {
  page(response, 403, "Forbidden", "CSRF verification failed. Request aborted.");
}

export function clientIdError(response: ServerResponse): void {
  page(
    response,
    400,
    "Client ID Error",
    "The client identifier (client_id) is missing or invalid.",
  );
}

export function redirectUriError(response: ServerResponse): void {
  page(
    response,
    400,
    "Redirect URI Error",
    "The request fails due to a missing, invalid, or mismatching redirection URI (redirect_uri).",
  );
}

export function redirect(response: ServerResponse, location: string): void {
  empty(response, 302, { location });
}

/** authentik refuses a client with 400 at the token endpoint and with 401 at the revocation endpoint. */
export function invalidClient(response: ServerResponse, status: 400 | 401): void {
  oauthError(response, status, "invalid_client", clientFailed);
}

export function invalidGrant(response: ServerResponse): void {
  oauthError(response, 400, "invalid_grant", grantFailed);
}

export function invalidToken(response: ServerResponse): void {
  empty(response, 401, {
    "www-authenticate": `error="invalid_token", error_description="${tokenFailed}"`,
  });
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "cache-control": "no-store",
    pragma: "no-cache",
  });
  response.end(JSON.stringify(body));
}

function oauthError(
  response: ServerResponse,
  status: number,
  error: string,
  description: string,
): void {
  const requestId = response.getHeader("x-authentik-id");
  json(response, status, { error, error_description: description, request_id: requestId });
}

function empty(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": "0",
    ...headers,
  });
  response.end();
}

/** The title is the brand's, whatever happened; what happened is the heading. */
function page(response: ServerResponse, status: number, heading: string, text = ""): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!DOCTYPE html>
<html lang="en">
    <head>
        <meta charset="UTF-8">
        <title>
authentik
</title>
    </head>
    <body>
        <h1 class="pf-c-title pf-m-3xl" data-test-id="card-title">
            ${heading}
        </h1>
        <p>${text}</p>
    </body>
</html>
`);
}
