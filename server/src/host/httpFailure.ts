import type { ClientRequest } from "node:http";
import { getServers } from "node:dns";
import { isIP, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { CertificateFacts, FailureReason, HttpFailure, Stage } from "../oidc/http";

export class ForbiddenAddressError extends Error {}
export class TooLargeError extends Error {}

/** What is known of a request while it is under way; filled in as it goes on. */
export interface Traces {
  stage: Stage;
  remote?: string;
  local?: string;
  certificate?: CertificateFacts;
}

/** Follows a request, for the sake of those that fail. */
export function traceOf(request: ClientRequest, url: URL): Traces {
  const traces: Traces = { stage: isIP(hostOf(url)) === 0 ? "name" : "connection" };
  request.on("socket", (socket) => {
    socket.once("lookup", () => {
      traces.stage = "connection";
    });
    socket.once("connect", () => {
      connected(traces, socket, url);
    });
    followTls(traces, socket);
  });
  return traces;
}

/** The same behind a proxy: until the provider, or for plain text the proxy, is connected, it is one step. */
export function traceBehindProxy(request: ClientRequest, url: URL): Traces {
  const traces: Traces = { stage: "connection" };
  request.on("socket", (socket) => {
    // One through a tunnel is handed over when the tunnel stands.
    if (url.protocol === "https:") connected(traces, socket, url);
    else {
      socket.once("connect", () => {
        connected(traces, socket, url);
      });
    }
    followTls(traces, socket);
  });
  return traces;
}

function connected(traces: Traces, socket: Socket, { protocol }: URL): void {
  traces.stage = protocol === "https:" ? "tls" : "answer";
  Object.assign(traces, endsOf(socket));
}

function followTls(traces: Traces, socket: Socket): void {
  socket.once("secureConnect", () => {
    traces.stage = "answer";
  });
  // Node closes the connection as soon as it refuses a certificate; before that it can be looked at.
  socket.prependOnceListener("secure", () => {
    Object.assign(traces, certificateOf(socket));
  });
}

/** What failed before there was a connection is the proxy's fault, or its refusal. */
export function behindProxy(failure: HttpFailure): HttpFailure {
  if (failure.stage !== "connection" || failure.reason === "timeout") return failure;
  // The proxy's library knows its status only.
  const [, status] = /^Bad response: (\d+)$/.exec(failure.detail) ?? [];
  const detail = status === undefined ? failure.detail : `status ${status}`;
  return { ...failure, reason: "proxy", detail };
}

export function plainFailure(reason: FailureReason, detail: string): HttpFailure {
  return { kind: "failure", reason, detail };
}

export function toFailure(error: unknown, traces: Traces): HttpFailure {
  const detail = error instanceof Error ? error.message : String(error);
  const reason = reasonOf(error);
  const first = firstOf(error);
  const code = codeOf(first);
  const remote = triedAddress(first);
  const [resolver] = reason === "dns" ? getServers() : [];
  return {
    ...plainFailure(reason, detail),
    ...traces,
    ...(code === "" ? {} : { code }),
    ...(remote === undefined ? {} : { remote }),
    ...(resolver === undefined ? {} : { resolver: withPort(resolver) }),
  };
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
  const code = codeOf(firstOf(error));
  const known = reasons[code];
  if (known !== undefined) return known;
  return /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|HOSTNAME_MISMATCH/.test(code)
    ? "certificate"
    : "other";
}

/** Where several addresses were tried, the first one's error speaks for all. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
}

function codeOf(error: unknown): string {
  const isCoded = error instanceof Error && "code" in error && typeof error.code === "string";
  return isCoded ? String(error.code) : "";
}

function triedAddress(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("address" in error) || !("port" in error)) return undefined;
  const { address, port } = error;
  if (typeof address !== "string" || typeof port !== "number") return undefined;
  return joined(address, port);
}

function endsOf(socket: Socket): Pick<Traces, "remote" | "local"> {
  const { remoteAddress, remotePort, localAddress, localPort } = socket;
  const remote = joined(remoteAddress, remotePort);
  const local = joined(localAddress, localPort);
  return {
    ...(remote === undefined ? {} : { remote }),
    ...(local === undefined ? {} : { local }),
  };
}

function joined(address: string | undefined, port: number | undefined): string | undefined {
  if (address === undefined || port === undefined) return undefined;
  return `${address.includes(":") ? `[${address}]` : address}:${port}`;
}

/** Node leaves the usual port out. */
function withPort(server: string): string {
  if (isIP(server) === 6) return `[${server}]:53`;
  return isIP(server) === 4 ? `${server}:53` : server;
}

function certificateOf(socket: Socket): Pick<Traces, "certificate"> {
  // Behind a proxy it may be another kind of connection.
  if (!(socket instanceof TLSSocket)) return {};
  const { valid_from, valid_to, subjectaltname = "" } = socket.getPeerCertificate();
  const all = [...subjectaltname.matchAll(/(DNS|IP Address):([^,\s"]+)/g)];
  const those = (kind: string): string[] =>
    all.flatMap(([, found, value]) => (found === kind && value !== undefined ? [value] : []));
  return {
    certificate: {
      from: goTime(new Date(valid_from)),
      until: goTime(new Date(valid_to)),
      names: those("DNS"),
      addresses: those("IP Address"),
      checkedAt: goTime(new Date()),
    },
  };
}

/** As Go prints it: to the second, in UTC. */
function goTime(time: Date): string {
  return Number.isNaN(time.getTime()) ? "" : time.toISOString().replace(/\.\d+Z$/, "Z");
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}
