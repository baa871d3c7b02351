import { once } from "node:events";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Server, Socket } from "node:net";

/** One request a server saw, for tests that count or inspect what a client really sends. */
export interface SeenRequest {
  readonly method: string;
  /** As sent: with the query, undecoded. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Listening {
  readonly port: number;
  /** TCP connections accepted so far, whether or not a request came over them. */
  readonly connections: number;
  close(): Promise<void>;
}

const address = "127.0.0.1";

export function seen(request: IncomingMessage): SeenRequest {
  return { method: request.method ?? "", path: request.url ?? "", headers: request.headers };
}

/** Listens on the loopback address only: at the wished port, or at any free one when that is taken. */
export async function listen(server: Server, wishedPort = 0): Promise<Listening> {
  const open = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket) => {
    connections += 1;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });

  const port = await bind(server, wishedPort);
  return {
    port,
    get connections() {
      return connections;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      // A server waits for its connections, and a client may keep one alive or wait for an answer.
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

async function bind(server: Server, wishedPort: number): Promise<number> {
  try {
    return await tryPort(server, wishedPort);
  } catch (error) {
    if (wishedPort === 0 || !isBusy(error)) throw error;
    return tryPort(server, 0);
  }
}

async function tryPort(server: Server, port: number): Promise<number> {
  const listening = once(server, "listening");
  server.listen(port, address);
  await listening;
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no TCP port.");
  return bound.port;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
