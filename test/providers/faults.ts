import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, createServer as createTcpServer } from "node:net";
import { TLSSocket } from "node:tls";
import { createAuthority, createSelfSigned, type KeyAndCertificate } from "./certificates";
import { answerKeys, answerMoved, answers } from "./faultAnswers";
import { listen, type Listening, seen, type SeenRequest } from "./listening";

export interface RunningFaults {
  /** The plain http server. */
  readonly origin: string;
  /** The issuer URL to configure, so that a client meets the fault. */
  issuer(fault: string): string;
  /** The certificate authority the client must trust for this fault, as PEM, if it needs one. */
  trusted(fault: string): string | undefined;
  /** Every request so far, at all servers, in order; grows. */
  readonly requests: readonly SeenRequest[];
  /** TCP connections so far, at all servers. */
  readonly connections: number;
  close(): Promise<void>;
}

/** Where the servers are that the faults need. */
interface Origins {
  readonly plain: string;
  /** Nothing listens there. */
  readonly refused: string;
  readonly tls: string;
  readonly tlsExpired: string;
  readonly tlsOtherName: string;
  readonly tlsSelfSigned: string;
}

/** Faults that lie in the address or the certificate, by the issuer that shows them. */
const issuers = new Map<string, (origins: Origins) => string>([
  ["missing-trailing-slash", ({ plain }) => `${plain}/application/o/missing-trailing-slash`],
  [
    "issuer-http-instead-of-https",
    ({ tls }) => `${tls}/application/o/issuer-http-instead-of-https/`,
  ],
  ["connection-refused", ({ refused }) => `${refused}/application/o/good/`],
  ["dns-failure", () => "http://auth.nonexistent.invalid/application/o/headscale/"],
  ["tls-good-trusted", ({ tls }) => `${tls}/application/o/tls-good/`],
  ["tls-unknown-authority", ({ tls }) => `${tls}/application/o/tls-good/`],
  ["tls-expired", ({ tlsExpired }) => `${tlsExpired}/application/o/tls-good/`],
  ["tls-hostname-mismatch", ({ tlsOtherName }) => `${tlsOtherName}/application/o/tls-good/`],
  [
    "tls-hostname-mismatch-dns",
    ({ tlsOtherName }) =>
      `${tlsOtherName.replace("127.0.0.1", "localhost")}/application/o/tls-good/`,
  ],
  ["tls-self-signed", ({ tlsSelfSigned }) => `${tlsSelfSigned}/application/o/tls-good/`],
  [
    "https-to-plain-http-port",
    ({ plain }) => `${plain.replace("http:", "https:")}/application/o/good/`,
  ],
  ["http-to-tls-port", ({ tls }) => `${tls.replace("https:", "http:")}/application/o/good/`],
  ["config-no-scheme", ({ plain }) => `${plain.replace("http://", "")}/application/o/good/`],
  ["config-hostname-only", () => "auth.example.com"],
  ["config-trailing-space", ({ plain }) => `${plain}/application/o/good/ `],
  [
    "config-is-discovery-url",
    ({ plain }) => `${plain}/application/o/good/.well-known/openid-configuration`,
  ],
  ["config-ftp", ({ plain }) => `${plain.replace("http:", "ftp:")}/application/o/good/`],
]);

/** Faults in spite of which, or about which, the client must trust the authority. */
const withTrust = new Set([
  "issuer-http-instead-of-https",
  "tls-good-trusted",
  "tls-expired",
  "tls-hostname-mismatch",
  "tls-hostname-mismatch-dns",
]);

/**
 * Also where a client looks that was configured with a trailing space or with the discovery address itself:
 * what such a client then says of the document is recorded in the list of faults.
 */
const discoveryPath =
  /^(\/moved)?\/application\/o\/([-\w]+)(?:\/%20|\/\.well-known\/openid-configuration)?\/\.well-known\/openid-configuration$/;

const keysPath = /^\/application\/o\/[-\w]+\/jwks\/$/;

/** Every fault served: those of test/fixtures/oidc/discovery-faults.json and some more. */
export const faultNames: readonly string[] = [...new Set([...answers.keys(), ...issuers.keys()])]
  // Only the place the TLS faults point at.
  .filter((name) => name !== "tls-good");

/** A provider for every way discovery can go wrong, chosen by the slug. */
export async function startFaults(): Promise<RunningFaults> {
  const running: Listening[] = [];
  const requests: SeenRequest[] = [];
  const start = async (onRequest: RequestListener, tls?: KeyAndCertificate): Promise<string> => {
    const server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest);
    const listening = await listen(server);
    running.push(listening);
    return `${tls === undefined ? "http" : "https"}://127.0.0.1:${listening.port}`;
  };

  let plain = "";
  let other = "";
  const onRequest: RequestListener = (request, response) => {
    requests.push(seen(request));
    if (keysPath.test(request.url ?? "")) {
      answerKeys({ response });
      return;
    }
    const [, moved, fault = ""] = discoveryPath.exec(request.url ?? "") ?? [];
    const scheme = request.socket instanceof TLSSocket ? "https" : "http";
    const origin = `${scheme}://${request.headers.host ?? ""}`;
    const asked = { fault, origin, otherOrigin: other, request, response };
    const answer = answers.get(fault) ?? answers.get("wrong-slug-404-html");
    if (moved === undefined) answer?.(asked);
    else answerMoved(asked, plain);
  };

  const authority = await createAuthority();
  plain = await start(onRequest);
  other = await start(onRequest);
  const refused = await reserveRefusingPort();
  const origins: Origins = {
    plain,
    refused: `http://127.0.0.1:${refused.port}`,
    tls: await start(onRequest, await authority.issue()),
    tlsExpired: await start(onRequest, await authority.issue({ expired: true })),
    tlsOtherName: await start(onRequest, await authority.issue({ hosts: ["auth.other.example"] })),
    tlsSelfSigned: await start(onRequest, await createSelfSigned()),
  };

  return {
    origin: plain,
    issuer(fault) {
      if (!faultNames.includes(fault)) throw new Error(`No fault is called "${fault}".`);
      return issuers.get(fault)?.(origins) ?? `${plain}/application/o/${fault}/`;
    },
    trusted: (fault) => (withTrust.has(fault) ? authority.cert : undefined),
    requests,
    get connections() {
      return running.reduce((sum, listening) => sum + listening.connections, 0);
    },
    async close() {
      await Promise.all([...running, refused].map((listening) => listening.close()));
    },
  };
}

/**
 * A port that refuses connections for as long as it is held. It is a client's end of a connection: nothing
 * listens on it, and no other program can be given it meanwhile, as could happen to a port just closed.
 */
async function reserveRefusingPort(): Promise<Pick<Listening, "port" | "close">> {
  const listening = await listen(createTcpServer());
  const client = connect(listening.port, "127.0.0.1");
  await once(client, "connect");
  // The other end is destroyed at the close, which can reach this one as a reset.
  client.on("error", () => client.destroy());
  return { port: client.localPort ?? 0, close: () => listening.close() };
}
