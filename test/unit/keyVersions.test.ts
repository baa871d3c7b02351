import assert from "node:assert/strict";
import { parse, stringify } from "yaml";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { allKeys, type Key, standing } from "../../server/src/headscale/catalogue";
import { loadConfig } from "../../server/src/headscale/load/effective";
import { noticeAbout } from "../../server/src/headscale/oldKeys";
import { type HeadscaleVersion, versions } from "../../server/src/headscale/versions";

/** Where the usual value of its kind is one that a rule speaks about. */
const samples: ReadonlyMap<string, string> = new Map([
  ["server_url", "https://headscale.example.org"],
  ["node_update_check_interval", "10s"],
  ["node.routes.ha.probe_timeout", "2s"],
  ["oidc.enabled", "false"],
  ["oidc.scope", "[openid, profile, email]"],
  ["oidc.use_expiry_from_token", "false"],
  ["prefixes.v4", "100.64.0.0/10"],
  ["prefixes.v6", '"fd7a:115c:a1e0::/48"'],
  ["ip_prefixes", "[100.64.0.0/10]"],
  ["dns.nameservers.global", "[9.9.9.9]"],
  ["derp.urls", "[https://controlplane.tailscale.com/derpmap/default]"],
  ["derp.server.private_key_path", "/derp.key"],
  ["private_key_path", "/private.key"],
]);

/** A value of the right kind, in flow style; secrets and paths stay empty, so that no rule about them speaks. */
function sample({ path, kind, values }: Key): string {
  const own = samples.get(path);
  if (own !== undefined) return own;
  switch (kind) {
    case "section":
      return "{}";
    case "list":
    case "records":
      return "[]";
    case "map":
    case "list-map":
      return "{}";
    case "boolean":
      return "true";
    case "integer":
      return "1";
    case "duration":
    case "prometheus-duration":
      return "2m";
    case "text":
    case "mode":
      return values?.[0] ?? '"770"';
  }
}

/** A configuration that holds this key and nothing else. */
function only(path: string, value: string): string {
  return path
    .split(".")
    .map((step, depth) => `${"  ".repeat(depth)}${step}:`)
    .join("\n")
    .concat(` ${value}\n`);
}

function codesAt(path: string, value: string, version: HeadscaleVersion): string[] {
  return (
    analyse({ document: parseDocument(only(path, value)), version })
      // What follows from another fault is shown under that one.
      .filter(({ place, causedBy }) => causedBy === undefined && place.key.join(".") === path)
      .map(({ code }) => code)
  );
}

/** Keys that exclude another one, which stands in the example, or say nothing beside it. */
const excluded = new Set([
  "oidc.client_secret_path",
  "dns.extra_records_path",
  "oidc.enabled",
  "tls_letsencrypt_hostname",
]);

interface Tree {
  [name: string]: unknown;
}

/** A configuration with every key of a version. */
function everything(version: HeadscaleVersion): Tree {
  const tree: Tree = {};
  for (const key of allKeys()) {
    const { kind } = standing(key, version);
    if (key.kind === "section" || kind === "removed" || kind === "not-yet") continue;
    if (excluded.has(key.path)) continue;
    const steps = key.path.split(".");
    const section = steps.slice(0, -1).reduce<Tree>((inner, step) => {
      inner[step] ??= {};
      return inner[step] as Tree;
    }, tree);
    const value =
      key.path === "oidc.issuer" ? "https://auth.example.net" : (parse(sample(key)) as unknown);
    section[steps.at(-1) ?? ""] = value;
  }
  return tree;
}

const expected = {
  current: [],
  deprecated: [],
  removed: ["removed-key"],
  "not-yet": ["newer-key"],
} as const;

const howToFix =
  "Mend `since` and `removed` in schemas/headscale.schema.json, then `npm run generate`.";

describe("every key in every version", () => {
  const leaves = allKeys().filter(({ kind }) => kind !== "section");

  for (const version of versions) {
    it(`is accepted by ${version.patch} where it exists, and reported where it does not`, () => {
      const wrong = leaves.flatMap((key) => {
        // An issuer must be a URL to be accepted whole.
        const value = key.path === "oidc.issuer" ? "https://auth.example.net" : sample(key);
        const found = codesAt(key.path, value, version);
        const state = standing(key, version).kind;
        const config = loadConfig(parseDocument(only(key.path, value)).root, version);
        const isNoticed =
          state === "deprecated" && noticeAbout(key.path, config, version) !== undefined;
        const wanted = isNoticed ? ["deprecated-key"] : expected[state];
        return found.join() === wanted.join() ? [] : [`${key.path}: ${found.join()} (${value})`];
      });
      assert.deepEqual(wrong, [], howToFix);
    });

    it(`is accepted by ${version.patch} beside all the others that it reads`, () => {
      const document = parseDocument(stringify(everything(version)));
      const found = analyse({ document, version });
      assert.deepEqual(
        found
          .filter(({ code }) => code !== "deprecated-key")
          .map(({ code, place }) => `${code} at ${place.key.join(".")}`),
        [],
      );
    });

    it(`has one diagnostic at most in ${version.patch}, whatever stands in its place`, () => {
      const values = ["x", "[]", "{}", "[{}]", "{a: b}", "[a]", "", "~", "1", "yes"];
      const wrong = allKeys().flatMap(({ path }) =>
        values
          .map((value) => ({ value, codes: codesAt(path, value, version) }))
          .filter(({ codes }) => codes.length > 1)
          .map(({ value, codes }) => `${path}: ${value} has ${codes.join()}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
