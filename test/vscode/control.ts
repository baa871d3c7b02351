import { createServer } from "node:http";
import type { RunningProvider } from "../providers/authentik";

export interface Control {
  readonly origin: string;
  close(): Promise<void>;
}

/** Tells a suite, which runs in another process, how many TCP connections the provider has seen. */
export async function startControl(provider: RunningProvider): Promise<Control> {
  const server = createServer((_request, response) => {
    response.end(String(provider.connections));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
