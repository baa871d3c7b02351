import * as http from "node:http";
import * as https from "node:https";
import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { networkInterfaces } from "node:os";
import { pipeline, type Readable } from "node:stream";
import type { SecureContext } from "node:tls";
import { createGunzip } from "node:zlib";
import { isForbiddenAddress, isLoopbackHost } from "../oidc/addresses";
import { bodyText } from "../oidc/body";
import {
  type HttpAnswer,
  type HttpClient,
  type HttpFailure,
  type HttpSender,
  type SentRequest,
  type ToldHeaders,
  toldHeaders,
} from "../oidc/http";
import {
  behindProxy,
  ForbiddenAddressError,
  plainFailure,
  TooLargeError,
  toFailure,
  traceBehindProxy,
  type Traces,
  traceOf,
} from "./httpFailure";

/** How a request leaves that goes through a proxy. */
export interface Detour {
  readonly kind: "detour";
  /** What is spoken with the first host on the way. */
  readonly protocol: string;
  /** Wins over what a direct request would have. */
  readonly options: http.RequestOptions;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nothing for a host that is asked directly, a failure where there is no way. */
export type ProxyFor = (url: URL, timeout: number) => Detour | HttpFailure | undefined;

export interface HttpOptions {
  /** Whether a machine without any network says so, instead of trying and failing. */
  readonly tellsOffline: boolean;
  /** Left out where Node's modules know the way themselves, as they do in VS Code. */
  readonly proxyFor?: ProxyFor;
  /** Which authorities are trusted, where it is not for Node to say. */
  readonly secureContext?: SecureContext | undefined;
}

/**
 * One request through Node's own modules. No cookies, no redirect, no credential but one that is handed in;
 * every address is looked at after its name was resolved, unless a proxy does that.
 */
export function createHttpClient(options: HttpOptions): HttpClient & HttpSender {
  return {
    // What else a message from the server may carry is left behind.
    get: ({ url, timeout, maxBytes }) => send({ method: "GET", url, timeout, maxBytes }, options),
    send: (request) => send(request, options),
  };
}

/** The editor's: VS Code has taught Node's modules its proxy and certificate settings. */
export const httpClient: HttpClient & HttpSender = createHttpClient({ tellsOffline: true });

async function send(
  request: SentRequest,
  { tellsOffline, proxyFor, secureContext }: HttpOptions,
): Promise<HttpAnswer> {
  const url = new URL(request.url);
  const host = url.hostname;
  if (tellsOffline && !isLoopbackHost(host) && !hasNetwork()) {
    return plainFailure("offline", "no network interface");
  }
  if (isForbiddenAddress(host)) return plainFailure("forbidden-address", host);
  const way = proxyFor?.(url, request.timeout);
  return way?.kind === "failure" ? way : exchange(url, request, way, secureContext);
}

function exchange(
  url: URL,
  { method, headers = {}, body, timeout, maxBytes }: SentRequest,
  detour: Detour | undefined,
  secureContext: SecureContext | undefined,
): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const module = (detour ?? url).protocol === "https:" ? https : http;
    const request = module.request(
      url,
      {
        method,
        headers: { accept: "application/json", ...headers, ...detour?.headers },
        agent: false,
        // What stands before an @ in the URL would be sent as a credential.
        auth: null,
        ...(secureContext === undefined ? {} : { secureContext }),
        ...(detour?.options ?? { lookup: checkedLookup }),
      },
      (response) => {
        traces.stage = "body";
        readBody(response, maxBytes).then(
          (text) => {
            finish(toAnswer(response, text));
          },
          (error: unknown) => {
            finish(toFailure(error, traces));
          },
        );
      },
    );
    const isDirect = detour === undefined;
    const traces: Traces = isDirect ? traceOf(request, url) : traceBehindProxy(request, url);
    // The socket's own time-out starts anew with each byte; this one is for the whole request.
    const timer = setTimeout(() => {
      finish({ ...plainFailure("timeout", "no answer in time"), ...traces });
    }, timeout);
    const finish = (answer: HttpAnswer): void => {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    };
    request.on("error", (error) => {
      const failure = toFailure(error, traces);
      finish(isDirect ? failure : behindProxy(failure));
    });
    request.end(body);
  });
}

async function readBody(response: http.IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Go's client, Headscale's, asks for gzip and unpacks it, so a server that sends it unasked is no fault.
  const isPacked = response.headers["content-encoding"] === "gzip";
  const body = isPacked ? unpack(response) : response;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    length += chunk.byteLength;
    if (length > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return bodyText(Buffer.concat(chunks));
}

function unpack(response: http.IncomingMessage): Readable {
  // Unlike `pipe`, this ends the reading when the connection ends too early.
  return pipeline(response, createGunzip(), () => undefined);
}

function toAnswer(response: http.IncomingMessage, body: string): HttpAnswer {
  const { location, "content-type": contentType } = response.headers;
  const { statusMessage = "" } = response;
  return {
    kind: "response",
    status: response.statusCode ?? 0,
    ...(statusMessage === "" ? {} : { statusText: statusMessage }),
    ...(location === undefined ? {} : { location }),
    ...(contentType === undefined ? {} : { contentType }),
    headers: told(response.headers),
    body,
  };
}

function told(headers: http.IncomingHttpHeaders): ToldHeaders {
  return Object.fromEntries(
    toldHeaders.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/** `dns.lookup`, but an address that must not be asked ends the request before it is connected to. */
const checkedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const forbidden =
      error === null ? addresses.find(({ address }) => isForbiddenAddress(address)) : undefined;
    if (error !== null) {
      callback(error, []);
    } else if (forbidden !== undefined) {
      callback(new ForbiddenAddressError(forbidden.address), []);
    } else if (options.all === true) {
      callback(null, addresses);
    } else {
      const [first] = addresses;
      callback(null, first?.address ?? "", first?.family ?? 4);
    }
  });
};

function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ internal }) => !internal),
  );
}
