import { createServer } from "node:net";

export const loopback = "127.0.0.1";

/** The wished port when nobody has it, else one that the system picks. */
export async function freePort(wished = 0): Promise<number> {
  return (await tryPort(wished)) ?? (await tryPort(0)) ?? noPort();
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => {
      resolve(undefined);
    });
    probe.listen(port, loopback, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : undefined);
      });
    });
  });
}

function noPort(): never {
  throw new Error(`No port on ${loopback} could be opened.`);
}
