import assert from "node:assert/strict";
import {
  allKeys,
  defaultIn,
  findKey,
  type Key,
  standing,
} from "../../server/src/headscale/catalogue";
import { versions } from "../../server/src/headscale/versions";
import { readFixture } from "./fixtures";

/** What is known of a key from Headscale's own code, without our words about it. */
interface KeyFacts {
  readonly path: string;
  /** Looks like a key in Headscale's test data, but no code reads it. */
  readonly noKey?: boolean;
  readonly since: string;
  readonly removed?: string;
  readonly environment?: string;
}

const facts = readFixture("headscale/key-facts.json") as readonly KeyFacts[];

/** Where the catalogue rightly says something else, and why. */
const exceptions: Readonly<Record<string, Partial<KeyFacts>>> = {
  // Only detected so that it can be refused; it never was in a stable 0.22.
  "dns_config.use_username_in_magic_dns": { since: "0.23" },
};

/** A list of mappings cannot be given by a variable: Headscale refuses every text. */
function environmentOf(key: Key | undefined, fact: KeyFacts): string | undefined {
  return key?.kind === "records" ? undefined : fact.environment;
}

function describeKey(since?: string, removed?: string, environment?: string): string {
  return `since ${since ?? "never"}, removed ${removed ?? "never"}, ${environment ?? "no variable"}`;
}

const howToFix =
  "Mend the key's `x-headscale` in schemas/headscale.schema.json and run `npm run generate`; " +
  "where Headscale itself changed, mend test/fixtures/headscale/key-facts.json too.";

describe("catalogue", () => {
  it("has the facts to compare with", () => {
    assert.ok(facts.length > 100, "test/fixtures/headscale/key-facts.json has lost its keys");
  });

  it("knows every key as Headscale does", () => {
    const different: string[] = [];
    for (const fact of facts.filter(({ noKey }) => noKey !== true)) {
      const key = findKey(fact.path.split("."));
      const wanted = { ...fact, ...exceptions[fact.path] };
      const ours = describeKey(key?.since, key?.removed, key?.environment);
      const theirs = describeKey(wanted.since, wanted.removed, environmentOf(key, fact));
      if (ours !== theirs) different.push(`${fact.path}: ${ours}, in Headscale ${theirs}`);
    }
    assert.deepEqual(different, [], `${different.join("\n")}\n${howToFix}`);
  });

  it("has no key that Headscale does not have", () => {
    const known = new Set(facts.filter(({ noKey }) => noKey !== true).map(({ path }) => path));
    const extra = allKeys().filter(({ kind, path }) => kind !== "section" && !known.has(path));
    assert.deepEqual(
      extra.map(({ path }) => path),
      [],
      howToFix,
    );
  });

  it("names every version that it speaks of among the supported ones", () => {
    const minors = new Set<string>(versions.map(({ minor }) => minor));
    for (const { path, since, deprecated, removed, defaults } of allKeys()) {
      const named = [since, deprecated ?? since, removed ?? since, ...Object.keys(defaults)];
      assert.deepEqual(
        named.filter((minor) => !minors.has(minor)),
        [],
        path,
      );
    }
  });

  it("has a section for every key that stands in one", () => {
    for (const { path } of allKeys().filter((key) => key.path.includes("."))) {
      const parent = path.split(".").slice(0, -1);
      assert.equal(findKey(parent)?.kind, "section", `${parent.join(".")}, parent of ${path}`);
    }
  });

  it("names only keys as successors, and none of them removed in the newest version", () => {
    const newest = versions[versions.length - 1];
    assert.ok(newest);
    for (const { path, replacedBy } of allKeys()) {
      for (const successor of replacedBy ?? []) {
        const key = findKey(successor.split("."));
        assert.ok(key, `${successor}, successor of ${path}`);
        assert.notEqual(standing(key, newest).kind, "removed", successor);
      }
    }
  });
});

describe("standing of a key in a version", () => {
  const cases = [
    ["server_url", "0.22", "current"],
    ["prefixes.v4", "0.22", "not-yet"],
    ["prefixes.v4", "0.23", "current"],
    ["oidc.strip_email_domain", "0.23", "current"],
    ["oidc.strip_email_domain", "0.24", "deprecated"],
    ["oidc.strip_email_domain", "0.25", "deprecated"],
    ["oidc.strip_email_domain", "0.26", "removed"],
    ["oidc.map_legacy_users", "0.25", "current"],
    ["oidc.map_legacy_users", "0.26", "removed"],
    ["oidc.expiry", "0.28", "current"],
    ["oidc.expiry", "0.29", "removed"],
    ["randomize_client_port", "0.28", "current"],
    ["randomize_client_port", "0.29", "removed"],
    ["ephemeral_node_inactivity_timeout", "0.29", "deprecated"],
    ["preauth_keys.revoked_retention", "0.29", "not-yet"],
    ["preauth_keys.revoked_retention", "0.30", "current"],
    ["grpc_listen_addr", "0.29", "current"],
    ["grpc_listen_addr", "0.30", "removed"],
  ] as const;
  for (const [path, minor, wanted] of cases) {
    it(`${path} in ${minor} is ${wanted}`, () => {
      const key = findKey(path.split("."));
      const version = versions.find((candidate) => candidate.minor === minor);
      assert.ok(key && version);
      assert.equal(standing(key, version).kind, wanted);
    });
  }
});

describe("default of a key in a version", () => {
  const cases = [
    ["oidc.expiry", "0.22", "180d"],
    ["oidc.map_legacy_users", "0.24", true],
    ["oidc.map_legacy_users", "0.25", false],
    ["ephemeral_node_inactivity_timeout", "0.28", "120s"],
    ["ephemeral_node_inactivity_timeout", "0.29", undefined],
    ["server_url", "0.29", undefined],
    ["dns.override_local_dns", "0.26", true],
  ] as const;
  for (const [path, minor, wanted] of cases) {
    it(`${path} in ${minor} is ${String(wanted)}`, () => {
      const key = findKey(path.split("."));
      const version = versions.find((candidate) => candidate.minor === minor);
      assert.ok(key && version);
      assert.equal(defaultIn(key, version), wanted);
    });
  }
});
