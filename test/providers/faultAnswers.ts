import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { discoveryDocument, type JsonObject } from "./discoveryDocument";

/** One discovery request, answered by the fault its path names. */
export interface Asked {
  readonly fault: string;
  /** Scheme, host and port the client asked at. */
  readonly origin: string;
  /** A server of another origin that answers as this one does. */
  readonly otherOrigin: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

type Answer = (asked: Asked) => void;

const json = "application/json";
const html = "text/html; charset=utf-8";
const brokenJson = '{"issuer": "x",}';
const loginPage =
  '<!DOCTYPE html><html><head><title>Login</title></head><body><form method="post"></form></body></html>';
const tenMegabytes = 10 * 1024 * 1024;

/** The document of an authentik application whose slug is the fault's name. */
export function rightDocument({ fault, origin }: Pick<Asked, "fault" | "origin">): JsonObject {
  return discoveryDocument(origin, {
    slug: fault,
    algorithm: "RS256",
    issuerMode: "per_provider",
  });
}

export const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["good", changed({})],
  ["tls-good", changed({})],
  ["missing-trailing-slash", changed({})],

  // The issuer
  ["issuer-absent", changed({ issuer: undefined })],
  ["issuer-empty", changed({ issuer: "" })],
  ["issuer-null", changed({ issuer: null })],
  ["issuer-numeric", changed({ issuer: 42 })],
  ["issuer-other-host", changed({ issuer: "https://auth.other.example/application/o/headscale/" })],
  ["issuer-mode-global", changedIssuer(({ origin }) => `${origin}/`)],
  ["issuer-without-slash", changedIssuer((asked) => issuer(asked).replace(/\/$/, ""))],
  ["issuer-extra-slash", changedIssuer((asked) => `${issuer(asked)}/`)],
  [
    "issuer-http-instead-of-https",
    changedIssuer((asked) => issuer(asked).replace(/^https:/, "http:")),
  ],
  [
    "issuer-https-instead-of-http",
    changedIssuer((asked) => issuer(asked).replace(/^http:/, "https:")),
  ],

  // Other fields
  ["no-authorization_endpoint", changed({ authorization_endpoint: undefined })],
  ["no-token_endpoint", changed({ token_endpoint: undefined })],
  ["no-jwks_uri", changed({ jwks_uri: undefined })],
  ["no-signing-algs", changed({ id_token_signing_alg_values_supported: undefined })],
  ["hs256-only", changed({ id_token_signing_alg_values_supported: ["HS256"] })],
  [
    "jwe-advertised",
    changed({
      id_token_encryption_alg_values_supported: ["RSA-OAEP-256"],
      id_token_encryption_enc_values_supported: ["A256CBC-HS512"],
    }),
  ],
  [
    "no-endpoints-at-all",
    (asked) => {
      send(asked, 200, json, JSON.stringify({ issuer: issuer(asked) }));
    },
  ],

  // Status codes
  ["wrong-slug-404-html", fixed(404, html, notFoundPage())],
  ["status-204", fixed(204, json, "")],
  ["status-401", fixed(401, html, "")],
  ["status-403-just-a-moment", fixed(403, html, justAMomentPage())],
  [
    "status-500",
    fixed(500, html, "<!DOCTYPE html><html><body><h1>Server Error</h1></body></html>"),
  ],
  ["status-502-empty", fixed(502, html, "")],
  [
    "status-503-starting",
    fixed(503, json, '{"error":"authentik starting"}', { "retry-after": "5" }),
  ],

  // Redirects
  ["redirect-301-same-issuer", redirect(301, ({ request }) => `/moved${request.url ?? ""}`)],
  ["redirect-301-other-issuer", redirect(301, ({ request }) => `/moved${request.url ?? ""}`)],
  [
    "redirect-other-origin",
    redirect(302, ({ otherOrigin, request }) => `${otherOrigin}/moved${request.url ?? ""}`),
  ],
  ["redirect-loop", redirect(302, ({ request }) => request.url ?? "")],
  ["redirect-to-refused", redirect(301, () => "http://127.0.0.1:1/x")],
  ["redirect-without-location", fixed(301, html, "")],

  // Bodies that are no JSON document
  ["html-200", fixed(200, html, loginPage)],
  ["invalid-json", fixed(200, json, brokenJson)],
  ["invalid-json-as-text-html", fixed(200, html, brokenJson)],
  ["empty-body", fixed(200, json, "")],
  ["json-array", fixed(200, json, "[]")],
  ["truncated-json", encoded((document) => document.slice(0, 80))],
  ["json-trailing-text", encoded((document) => `${document} x`)],
  ["json-bom", encoded((document) => `\uFEFF${document}`)],
  ["json-as-text-html", encoded((document) => document, "text/html")],
  ["json-as-octet-stream", encoded((document) => document, "application/octet-stream")],
  ["huge-10mb-json", encoded((document) => document.padEnd(tenMegabytes))],
  ["gzip-with-header", encoded(gzipSync, json, { "content-encoding": "gzip" })],
  ["gzip-without-header", encoded(gzipSync)],
  ["brotli-with-header", encoded(brotliCompressSync, json, { "content-encoding": "br" })],

  // Connections
  [
    "never-answers",
    () => {
      // The connection stays open until the client or the server's end closes it.
    },
  ],
  ["stops-in-body", startOfBody],
  [
    "short-body",
    (asked) => {
      startOfBody(asked);
      setImmediate(() => asked.response.socket?.end());
    },
  ],
  ["drops-connection", ({ request }) => request.socket.resetAndDestroy()],
  ["closes-connection", ({ request }) => request.socket.end()],
]);

/** The right document, at the place the redirects lead to. */
export function answerMoved(asked: Asked, firstOrigin: string): void {
  const document = rightDocument({ fault: asked.fault, origin: firstOrigin });
  const issuerHere = `${asked.origin}/moved/application/o/${asked.fault}/`;
  const published =
    asked.fault === "redirect-301-other-issuer" ? { ...document, issuer: issuerHere } : document;
  send(asked, 200, json, JSON.stringify(published));
}

/** The keys of every application here: one that a token could be signed with. */
export function answerKeys({ response }: Pick<Asked, "response">): void {
  const keys = [{ alg: "RS256", kid: "1", kty: "RSA", use: "sig", n: "AQAB", e: "AQAB" }];
  response.writeHead(200, { "content-type": json });
  response.end(JSON.stringify({ keys }));
}

function issuer({ fault, origin }: Asked): string {
  return `${origin}/application/o/${fault}/`;
}

/** The right document with some fields replaced; undefined leaves one out. */
function changed(fields: JsonObject): Answer {
  return (asked) => {
    send(asked, 200, json, JSON.stringify({ ...rightDocument(asked), ...fields }));
  };
}

function changedIssuer(wrong: (asked: Asked) => string): Answer {
  return (asked) => {
    changed({ issuer: wrong(asked) })(asked);
  };
}

function encoded(
  encode: (document: string) => string | Buffer,
  type: string = json,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (asked) => {
    send(asked, 200, type, encode(JSON.stringify(rightDocument(asked))), headers);
  };
}

function fixed(
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (asked) => {
    send(asked, status, type, body, headers);
  };
}

function redirect(status: number, target: (asked: Asked) => string): Answer {
  return (asked) => {
    send(asked, status, html, "", { location: target(asked) });
  };
}

/** Announces the whole document and sends half of it. */
function startOfBody(asked: Asked): void {
  const body = JSON.stringify(rightDocument(asked));
  asked.response.writeHead(200, { "content-type": json, "content-length": body.length });
  asked.response.write(body.slice(0, body.length / 2));
}

function send(
  { response }: Asked,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": type, ...headers });
  response.end(body);
}

function notFoundPage(): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><title>authentik</title></head>
<body><h1>Not Found</h1></body>
</html>
`;
}

function justAMomentPage(): string {
  return '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body>Enable JavaScript and cookies to continue</body></html>';
}
