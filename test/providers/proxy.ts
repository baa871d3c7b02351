import { createServer, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { listen, type Listening } from "./listening";

export interface RunningProxy extends Pick<Listening, "close"> {
  /** As HTTPS_PROXY wants it. */
  readonly url: string;
  /** What it was asked for, method and target, in order; grows. */
  readonly asked: readonly string[];
  /** What clients identified themselves to it with. */
  readonly credentials: readonly string[];
}

export interface ProxyOptions {
  /** Where each host really is, by `host:port`; any other is refused with 502. */
  readonly places: Readonly<Record<string, number>>;
}

/** A forward proxy as companies have them: tunnels by CONNECT, plain text by whole addresses. */
export async function startProxy({ places }: ProxyOptions): Promise<RunningProxy> {
  const asked: string[] = [];
  const credentials: string[] = [];
  const note = ({ method = "", url = "", headers }: IncomingMessage): void => {
    asked.push(`${method} ${url}`);
    const { "proxy-authorization": given } = headers;
    if (given !== undefined) credentials.push(given);
  };
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(200, { "content-type": "application/json" });
    const issuer = (request.url ?? "").replace(/\.well-known\/.*/, "");
    response.end(JSON.stringify({ issuer }));
  });
  server.on("connect", (request, client) => {
    note(request);
    const port = places[request.url ?? ""];
    if (port === undefined) {
      client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const upstream = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
    client.on("close", () => upstream.destroy());
  });
  const listening = await listen(server);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    asked,
    credentials,
    close: () => listening.close(),
  };
}
