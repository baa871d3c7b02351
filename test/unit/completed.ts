import { type HeadscaleVersion, inRange } from "../../server/src/headscale/versions";

/** What every version wants to be told before it starts, by the key that each line gives. */
const lines: ReadonlyMap<string, string> = new Map([
  ["server_url", "server_url: https://headscale.example.org"],
  ["listen_addr", "listen_addr: 127.0.0.1:8080"],
  ["noise", "noise: { private_key_path: /var/lib/headscale/noise_private.key }"],
]);

const newer: ReadonlyMap<string, string> = new Map([
  ["prefixes", "prefixes: { v4: 100.64.0.0/10 }"],
  ["database", "database: { type: sqlite, sqlite: { path: /var/lib/headscale/db.sqlite } }"],
  ["derp", "derp: { urls: [https://controlplane.tailscale.com/derpmap/default] }"],
  ["dns", "dns: { base_domain: tailnet.example.com, nameservers: { global: [9.9.9.9] } }"],
]);

const older: ReadonlyMap<string, string> = new Map([
  ["private_key_path", "private_key_path: /var/lib/headscale/private.key"],
  ["ip_prefixes", "ip_prefixes: [100.64.0.0/10]"],
  ["db_type", "db_type: sqlite3"],
  ["db_path", "db_path: /var/lib/headscale/db.sqlite"],
]);

/** A piece of a configuration with all that it lacks to start, behind it: its own places stay. */
export function completed(text: string, version: HeadscaleVersion): string {
  const more = inRange(version, { from: "0.23" }) ? newer : older;
  const missing = [...lines, ...more].filter(
    ([key]) => !new RegExp(`^["']?${key}["']?(?:\\.\\w+)*["']?:`, "im").test(text),
  );
  const end = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${end}${missing.map(([, line]) => `${line}\n`).join("")}`;
}
