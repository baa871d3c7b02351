import * as http from "node:http";
import * as https from "node:https";
import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { networkInterfaces } from "node:os";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { isForbiddenAddress, isLoopbackHost } from "../../server/src/oidc/addresses";
import type {
  FailureReason,
  HttpAnswer,
  HttpClient,
  HttpRequest,
} from "../../server/src/oidc/http";

/**
 * One GET through Node's own modules, which VS Code has taught its proxy and certificate settings. No
 * cookies, no credentials, no redirect; every address is looked at after its name was resolved.
 */
export const httpClient: HttpClient = {
  get: (request) => {
    const url = new URL(request.url);
    const host = url.hostname;
    if (!isLoopbackHost(host) && !hasNetwork()) {
      return Promise.resolve(failure("offline", "no network interface"));
    }
    if (isForbiddenAddress(host)) return Promise.resolve(failure("forbidden-address", host));
    return send(url, request);
  },
};

class ForbiddenAddressError extends Error {}
class TooLargeError extends Error {}

function send(url: URL, { timeout, maxBytes }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const module = url.protocol === "https:" ? https : http;
    const request = module.get(
      url,
      // What stands before an @ in the URL would be sent as a credential.
      { lookup: checkedLookup, headers: { accept: "application/json" }, agent: false, auth: null },
      (response) => {
        readBody(response, maxBytes).then(
          (body) => {
            finish(toAnswer(response, body));
          },
          (error: unknown) => {
            finish(toFailure(error));
          },
        );
      },
    );
    // The socket's own time-out starts anew with each byte; this one is for the whole request.
    const timer = setTimeout(() => {
      finish(failure("timeout", "no answer in time"));
    }, timeout);
    const finish = (answer: HttpAnswer): void => {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    };
    request.on("error", (error) => {
      finish(toFailure(error));
    });
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
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(chunks));
}

function unpack(response: http.IncomingMessage): Readable {
  // Unlike `pipe`, this ends the reading when the connection ends too early.
  return pipeline(response, createGunzip(), () => undefined);
}

function toAnswer(response: http.IncomingMessage, body: string): HttpAnswer {
  const { location, "content-type": contentType } = response.headers;
  return {
    kind: "response",
    status: response.statusCode ?? 0,
    ...(location === undefined ? {} : { location }),
    ...(contentType === undefined ? {} : { contentType }),
    body,
  };
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

function failure(reason: FailureReason, detail: string): HttpAnswer {
  return { kind: "failure", reason, detail };
}

function toFailure(error: unknown): HttpAnswer {
  const detail = error instanceof Error ? error.message : String(error);
  return failure(reasonOf(error), detail);
}

const reasons: Readonly<Record<string, FailureReason>> = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ETIMEDOUT: "timeout",
  ECONNRESET: "closed",
  EPIPE: "closed",
  ERR_STREAM_PREMATURE_CLOSE: "closed",
  HPE_INVALID_CONSTANT: "protocol",
  EPROTO: "protocol",
  ERR_SSL_WRONG_VERSION_NUMBER: "protocol",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "protocol",
};

function reasonOf(error: unknown): FailureReason {
  if (error instanceof ForbiddenAddressError) return "forbidden-address";
  if (error instanceof TooLargeError) return "too-large";
  const code = codeOf(error);
  const known = reasons[code];
  if (known !== undefined) return known;
  return /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|HOSTNAME_MISMATCH/.test(code)
    ? "certificate"
    : "other";
}

/** Where several addresses were tried, the first one's error speaks for all. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return error.code;
  return "";
}
