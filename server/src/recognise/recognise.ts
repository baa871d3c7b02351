import { topLevelKeys } from "../generated/topLevelKeys";

/** Names that no other program's configuration is known to have at its top level. */
const onlyHeadscale = new Set([
  "acl_policy_path",
  "db_path",
  "db_type",
  "derp",
  "dns_config",
  "ephemeral_node_inactivity_timeout",
  "grpc_allow_insecure",
  "ip_prefixes",
  "node_update_check_interval",
  "noise",
  "randomize_client_port",
  "server_url",
  "tls_letsencrypt_hostname",
  "unix_socket_permission",
]);

/** What must stand beside `server_url` where neither name nor folder speaks for Headscale. */
const beside = [
  "noise",
  "prefixes",
  "dns",
  "derp",
  "database",
  "ip_prefixes",
  "private_key_path",
  "dns_config",
];

/** A key at the left margin; viper's dotted spelling counts for the section that it begins with. */
const keyLine = /^(?:"([^"\n]*)"|'([^'\n]*)'|([A-Za-z_][\w.-]*))[ \t]*:(?=[ \t\r]|$)/;

/** More than this is not looked at: a configuration shows itself early. */
const maxLength = 1_000_000;

/**
 * Is this text a Headscale configuration? The content decides, the name only lowers the bar, and texts
 * in which a configuration could merely be embedded (Kubernetes, Compose) are not claimed.
 *
 * @param path the file's path or URI path, with `/` between its parts
 */
export function isHeadscaleConfig(text: string, path: string): boolean {
  const keys = findTopLevelKeys(text.slice(0, maxLength));
  if (keys === undefined) return false;
  if (keys.has("services") || (keys.has("apiversion") && keys.has("kind"))) return false;
  if (hasTellingName(path)) {
    const known = [...keys].filter((key) => topLevelKeys.has(key));
    return known.length >= 2 || known.some((key) => onlyHeadscale.has(key));
  }
  return keys.has("server_url") && beside.some((key) => keys.has(key));
}

/** The keys at the left margin of the first document, or nothing where the text is a list. */
function findTopLevelKeys(text: string): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  for (const line of text.split("\n")) {
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
      if (keys.size > 0) break;
      continue;
    }
    // Behind a key, dashes at the left margin are that key's list.
    if (keys.size === 0 && /^-(?:\s|$)/.test(line)) return undefined;
    const match = keyLine.exec(line.startsWith("\uFEFF") ? line.slice(1) : line);
    const name = match?.[1] ?? match?.[2] ?? match?.[3];
    const [first] = name?.toLowerCase().split(".") ?? [];
    if (first !== undefined) keys.add(first);
  }
  return keys;
}

function hasTellingName(path: string): boolean {
  const parts = path.toLowerCase().split("/");
  const name = parts.pop() ?? "";
  return name.includes("headscale") || parts.some((folder) => folder === "headscale");
}
