import { parseAddress } from "./address";

/** Host and port of an address to listen at; Go takes the names of ports as well. */
export interface ListenAddress {
  /** Without brackets; empty: all addresses of the machine. */
  readonly host: string;
  readonly port: number;
}

const portNames: ReadonlyMap<string, number> = new Map([
  ["http", 80],
  ["https", 443],
]);

/** Nothing where the port cannot be told. Source: Go `net.SplitHostPort`. */
export function parseListenAddress(text: string): ListenAddress | undefined {
  const [, bracketed, plain = "", port = ""] =
    /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]+)$/.exec(text) ?? [];
  const number = /^\d{1,5}$/.test(port) ? Number(port) : portNames.get(port.toLowerCase());
  if (number === undefined || number > 65535) return undefined;
  return { host: bracketed ?? plain, port: number };
}

/** Whether only one of the two can be had at a time; nobody gets port 0. */
export function collide(a: ListenAddress, b: ListenAddress): boolean {
  if (a.port !== b.port || a.port === 0) return false;
  return isEverywhere(a.host) || isEverywhere(b.host) || sameHost(a.host, b.host);
}

/** Go listens at both families where one of these is wanted. Source: Go `net`, `favoriteAddrFamily`. */
function isEverywhere(host: string): boolean {
  return ["", "0.0.0.0", "::"].includes(host) || parseAddress(host)?.value === 0n;
}

function sameHost(a: string, b: string): boolean {
  const [first, second] = [a, b].map((host) => {
    const name = host.toLowerCase() === "localhost" ? "127.0.0.1" : host.toLowerCase();
    const address = parseAddress(name);
    return address === undefined ? name : `${address.family}/${address.value}`;
  });
  return first === second;
}

/** A host that means the machine that asks: nobody else gets there. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  const address = parseAddress(name);
  if (address === undefined) return false;
  const { family, value } = address;
  return value <= 1n || (family === 4 && value >> 24n === 127n);
}
