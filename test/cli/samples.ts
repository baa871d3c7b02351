import { newestStable } from "../../server/src/headscale/versions";
import { completed } from "../unit/completed";

const beginning = [
  "server_url: https://hs.example.net",
  "oidc:",
  "  issuer: https://auth.example.net",
  "  client_id: x",
  "  client_secret: hunter2",
  "",
].join("\n");

/** A configuration that the newest Headscale takes, with these lines at the end of its section `oidc`. */
export function configuration(lines = ""): string {
  return completed(`${beginning}${lines}`, newestStable);
}

/** Nothing is found in it. */
export const good = configuration();
/** Of a key that nobody knows, in line 6. */
export const warned = configuration("  isuer: x\n");
/** Of two secrets, in the lines 5 and 6. */
export const refused = configuration("  client_secret_path: /run/s\n");

export const refusal = "oidc_client_secret and oidc_client_secret_path are mutually exclusive";
