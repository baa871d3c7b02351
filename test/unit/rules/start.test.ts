import assert from "node:assert/strict";
import { parseDocument } from "../../../server/src/document/parse";
import { assess } from "../../../server/src/headscale/analyse";
import type { HostFiles } from "../../../server/src/headscale/hostFiles";
import { completed } from "../completed";
import { describeRules, type RuleCase, versionOf } from "../ruleCases";

/** A machine with these files: null is a folder; all others are missing and can be created. */
function machine(files: Readonly<Record<string, string | null>>, unwritable?: string): HostFiles {
  return {
    besideConfig: (path) => (path.startsWith("/") ? path : `/etc/headscale/${path}`),
    read: (path) => {
      const text = files[path];
      if (text === null) {
        return { kind: "unreadable", words: `read ${path}: is a directory`, isMissing: false };
      }
      return text === undefined
        ? { kind: "unreadable", words: `open ${path}: no such file or directory`, isMissing: true }
        : { kind: "content", text };
    },
    whyUnwritable: (path) => (unwritable === undefined ? undefined : `open ${path}: ${unwritable}`),
  };
}

const locked: HostFiles = {
  ...machine({}),
  read: (path) => ({
    kind: "unreadable",
    words: `open ${path}: permission denied`,
    isMissing: false,
  }),
};

const key = `privkey:${"0a".repeat(32)}`;
const otherKey = `privkey:${"0b".repeat(32)}`;
const noisePath = "/var/lib/headscale/noise_private.key";
const noise = "noise:\n  private_key_path: ‹/n.key›\n";
const noiseOlder = "failed to read or create Noise protocol private key: ";
const noiseNewer = "reading or creating Noise protocol private key: ";
const noPrefix = "key hex string doesn't have expected type prefix privkey:";
const missing = "open : no such file or directory";
const derp = 'derp:\n  server:\n    enabled: true\n    stun_listen_addr: "0.0.0.0:3478"\n';
const derpSame = "DERP server private key and noise private key are the same: %!w(<nil>)";

const keys: readonly RuleCase[] = [
  {
    name: "a noise key that is missing is created",
    source: "noise:\n  private_key_path: n.key\n",
    host: machine({}),
    found: [],
  },
  {
    name: "a noise key as Headscale writes it, with a line break",
    source: "noise:\n  private_key_path: n.key\n",
    host: machine({ "/etc/headscale/n.key": `${key}\n` }),
    found: [],
    says: null,
  },
  {
    name: "what a noise key's file holds does not matter elsewhere",
    source: "noise:\n  private_key_path: /n.key\n",
    found: [],
  },
  {
    name: "an empty noise key, beside the configuration",
    source: "noise:\n  private_key_path: ‹n.key›\n",
    host: machine({ "/etc/headscale/n.key": "" }),
    found: ["error noise-key-file"],
    says: `${noiseNewer}parsing private key: ${noPrefix}`,
  },
  {
    name: "an empty noise key in 0.28",
    version: "0.28",
    source: noise,
    host: machine({ "/n.key": "" }),
    found: ["error noise-key-file"],
    says: `${noiseOlder}failed to parse private key: ${noPrefix}`,
  },
  {
    name: "a short noise key",
    source: noise,
    host: machine({ "/n.key": "privkey:abcd" }),
    found: ["error noise-key-file"],
    says: `${noiseNewer}parsing private key: key hex has the wrong size, got 4 want 64`,
  },
  {
    name: "a noise key with other letters",
    source: noise,
    host: machine({ "/n.key": `privkey:${"zz".repeat(32)}` }),
    found: ["error noise-key-file"],
    says: `${noiseNewer}parsing private key: invalid hex character in key`,
  },
  {
    name: "a folder as noise key",
    version: "0.23",
    source: noise,
    host: machine({ "/n.key": null }),
    found: ["error noise-key-file"],
    says: `${noiseOlder}failed to read private key file: read /n.key: is a directory`,
  },
  {
    name: "a noise key that may not be written",
    source: noise,
    host: machine({}, "permission denied"),
    found: ["error noise-key-file"],
    says: `${noiseNewer}saving private key to disk at path "/n.key": open /n.key: permission denied`,
  },
  {
    name: "a noise key whose folder is missing, and made",
    source: "noise:\n  private_key_path: /n.key\n",
    host: machine({}, "no such file or directory"),
    found: [],
  },
  {
    name: "a noise key that a variable names",
    source: `noise:\n  ‹private_key_path: ‹${noisePath}››\n`,
    environment: { HEADSCALE_NOISE_PRIVATE_KEY_PATH: "/folder" },
    host: machine({ "/folder": null }),
    found: ["hint overridden-by-environment", "error noise-key-file"],
    says: `${noiseNewer}reading private key file: read /folder: is a directory`,
  },
  {
    name: "0.22 takes a key without its prefix",
    version: "0.22",
    source: "private_key_path: /p.key\nnoise:\n  private_key_path: /n.key\n",
    host: machine({ "/p.key": "0a".repeat(32), "/n.key": otherKey }),
    found: [],
    says: null,
  },
  {
    name: "the same key twice in 0.22, only one of them with its prefix",
    version: "0.22",
    source: "private_key_path: ‹/p.key›\nnoise:\n  private_key_path: /n.key\n",
    host: machine({ "/p.key": "0A".repeat(32), "/n.key": key }),
    found: ["error same-private-key"],
    says: "private key and noise private key are the same: %!w(<nil>)",
  },
  {
    name: "the same path twice in 0.22",
    version: "0.22",
    source: "private_key_path: ‹./a.key›\nnoise:\n  private_key_path: a.key\n",
    found: ["error same-private-key"],
    says: "private key and noise private key are the same: %!w(<nil>)",
  },
  {
    name: "a path that a step back may lead elsewhere",
    version: "0.22",
    source: "private_key_path: a/../a.key\nnoise:\n  private_key_path: a.key\n",
    found: [],
  },
  {
    name: "0.22 without a path for its first key",
    version: "0.22",
    source: 'private_key_path: ‹""›\n',
    found: ["error private-key-022"],
    says: `failed to read or create private key: failed to save private key to disk: ${missing}`,
    fixed: 'private_key_path: "/var/lib/headscale/private.key"\n',
  },
  {
    name: "0.22 makes no folder for a key",
    version: "0.22",
    source:
      "private_key_path: ‹/no/p.key›\nnoise:\n  private_key_path: ‹/no/n.key›\ndb_path: ‹/no/db.sqlite›\n",
    host: machine({}, "no such file or directory"),
    found: ["error private-key-022", "error noise-key-file", "error sqlite-file"],
    says: "failed to read or create private key: failed to save private key to disk: open /no/p.key: no such file or directory",
  },
  {
    name: "0.23 needs no such key",
    version: "0.23",
    source: "listen_addr: 127.0.0.1:8080\n",
    found: [],
    says: null,
  },
  {
    name: "a relay without a key's path",
    source: derp.replace("server", "‹server›"),
    found: ["error derp-key-file"],
    says: `reading or creating DERP server private key: saving private key to disk at path "": ${missing}`,
  },
  {
    name: "a relay without a key's path in 0.28",
    version: "0.28",
    source: `${derp}    private_key_path: ‹""›\n`,
    found: ["error derp-key-file"],
    says: `failed to read or create DERP server private key: failed to save private key to disk at path "": ${missing}`,
    fixed: `${derp}    private_key_path: "/var/lib/headscale/derp_server_private.key"\n`,
  },
  {
    name: "a relay that is off needs no key",
    source:
      "derp:\n  urls: [https://controlplane.tailscale.com/derpmap/default]\n  server: { enabled: false }\n",
    found: [],
  },
  {
    name: "0.22 has no key of its own for the relay",
    version: "0.22",
    source: derp,
    found: [],
    says: null,
  },
  {
    name: "a relay with the path of the noise key",
    source: `${derp}    private_key_path: ‹${noisePath}›\n`,
    found: ["error derp-key-file"],
    says: derpSame,
  },
  {
    name: "a relay with the key of the noise key",
    source: `${derp}    private_key_path: ‹/d.key›\n`,
    host: machine({ "/d.key": key, [noisePath]: key }),
    found: ["error derp-key-file"],
    says: derpSame,
  },
  {
    name: "a relay with a key of its own",
    source: `${derp}    private_key_path: /d.key\n`,
    host: machine({ "/d.key": otherKey, [noisePath]: key }),
    found: [],
    says: null,
  },
  {
    name: "a relay with a short key",
    source: `${derp}    private_key_path: ‹/d.key›\n`,
    host: machine({ "/d.key": "privkey:ab" }),
    found: ["error derp-key-file"],
    says: "reading or creating DERP server private key: parsing private key: key hex has the wrong size, got 2 want 64",
  },
];

const policyPath = "policy:\n  path: ‹acl.hujson›\n";
const policyAt = (text: string | null): HostFiles => machine({ "/etc/headscale/acl.hujson": text });
const unmarked = policyPath.replace(/[‹›]/g, "");
const parsing = "initializing policy manager: parsing policy: ";

const policies: readonly RuleCase[] = [
  {
    name: "a policy mode that 0.27 refuses",
    version: "0.27",
    source: "policy:\n  mode: ‹File›\n",
    found: ["error policy-mode"],
    says: "loading policy: unsupported policy mode: File",
    fixed: "policy:\n  mode: file\n",
  },
  {
    name: "a policy mode that 0.26 refuses",
    version: "0.26",
    source: "policy:\n  mode: ‹db›\n",
    found: ["error policy-mode"],
    says: "loading ACL policy: loading policy bytes: unsupported policy mode: db",
    fixed: "policy:\n  mode: database\n",
  },
  {
    name: "a policy mode that 0.24 refuses",
    version: "0.24",
    source: "policy:\n  mode: ‹none›\n",
    found: ["error policy-mode"],
    says: "failed to load ACL policy: loading policy bytes: unsupported policy mode: none",
  },
  {
    name: "a policy mode that only serve stops at",
    version: "0.23",
    source: "policy:\n  mode: ‹db›\n",
    found: ["warning policy-mode"],
    says: null,
  },
  {
    name: "a policy mode without a policy since 0.28",
    version: "0.28",
    source: "policy:\n  mode: ‹FILE›\n",
    found: ["warning policy-mode"],
    says: null,
    fixed: "policy:\n  mode: file\n",
  },
  {
    name: "a policy mode from a variable",
    version: "0.27",
    source: "‹policy›: {}\n",
    environment: { HEADSCALE_POLICY_MODE: "db" },
    found: ["error policy-mode"],
    says: "loading policy: unsupported policy mode: db",
  },
  {
    name: "a value in the section's place leaves no policy mode, which stands under it",
    version: "0.27",
    source: "policy: ‹x›\n",
    found: ["warning wrong-kind"],
    says: "loading policy: unsupported policy mode: ",
  },
  {
    name: "a list is said to be none already, where Headscale starts",
    source: "policy:\n  ‹mode›: [file]\n",
    found: ["warning wrong-kind"],
  },
  {
    name: "a policy mode without a value",
    source: "policy:\n  mode:\n",
    found: [],
  },
  { name: "the policy in the database", source: "policy:\n  mode: database\n", found: [] },
  {
    name: "a policy file that is missing",
    source: policyPath,
    host: machine({}),
    found: ["error policy-file"],
    says: "loading policy: open /etc/headscale/acl.hujson: no such file or directory",
  },
  {
    name: "a policy file that is a folder",
    version: "0.26",
    source: policyPath,
    host: policyAt(null),
    found: ["error policy-file"],
    says: "loading ACL policy: loading policy bytes: read /etc/headscale/acl.hujson: is a directory",
  },
  {
    name: "a policy file that is missing in the other mode",
    source: `${unmarked}  mode: database\n`,
    host: machine({}),
    found: [],
  },
  {
    name: "a policy file that 0.23 reads only to serve",
    version: "0.23",
    source: unmarked,
    host: machine({}),
    found: [],
  },
  {
    name: "a policy with comments and a comma at the end",
    source: unmarked,
    host: policyAt('// a\n{ "acls": [ /* b */ ], }\n'),
    found: [],
    says: null,
  },
  { name: "an empty policy file", source: unmarked, host: policyAt(""), found: [] },
  {
    name: "a policy that ends early",
    source: policyPath,
    host: policyAt('{"acls": ['),
    found: ["error policy-file"],
    says: `${parsing}parsing HuJSON: hujson: line 1, column 11: parsing value: unexpected EOF`,
  },
  {
    name: "a policy that ends early, in 0.25",
    version: "0.25",
    source: policyPath,
    host: policyAt('{"acls": ['),
    found: ["error policy-file"],
    says: "failed to load ACL policy: creating policy manager: parsing policy: parsing hujson, err: hujson: line 1, column 11: parsing value: unexpected EOF",
  },
  {
    name: "a list as policy",
    source: policyPath,
    host: policyAt("[]"),
    found: ["error policy-file"],
    says: `${parsing}parsing policy from bytes: json: cannot unmarshal JSON array into Go v2.Policy`,
  },
  {
    name: "a policy without rules up to 0.25",
    version: "0.25",
    source: policyPath,
    host: policyAt("{}"),
    found: ["error policy-file"],
    says: "failed to load ACL policy: creating policy manager: parsing policy: empty policy",
  },
  {
    name: "a policy without rules since 0.26",
    version: "0.26",
    source: unmarked,
    host: policyAt("{}"),
    found: [],
  },
  {
    name: "0.22 reads YAML by the file's name",
    version: "0.22",
    source: "acl_policy_path: /acl.yaml\n",
    host: machine({ "/acl.yaml": "acls:\n  - action: accept\n" }),
    found: [],
    says: null,
  },
  {
    name: "0.22 reads no YAML under another name",
    version: "0.22",
    source: "acl_policy_path: ‹/acl.YAML›\n",
    host: machine({ "/acl.YAML": "acls:\n  - action: accept\n" }),
    found: ["error policy-file"],
    says: "Could not load the ACL policy",
  },
  {
    name: "0.22 reads no list as policy in YAML",
    version: "0.22",
    source: "acl_policy_path: ‹/acl.yml›\n",
    host: machine({ "/acl.yml": "- accept\n" }),
    found: ["error policy-file"],
    says: "Could not load the ACL policy",
  },
  {
    name: "a policy in YAML by its name",
    source: "policy:\n  path: ‹/etc/headscale/acl.yaml›\n",
    found: ["warning policy-yaml-path"],
    says: null,
  },
  {
    name: "a policy in YAML by its name, in the other mode",
    source: "policy:\n  mode: database\n  path: /etc/headscale/acl.yaml\n",
    found: [],
  },
  {
    name: "a policy in HuJSON, whatever its name",
    version: "0.23",
    source: "policy:\n  path: /acl.yaml\n",
    host: machine({ "/acl.yaml": '{"acls":[{}]}' }),
    found: [],
  },
  {
    name: "a policy in YAML",
    source: "policy:\n  path: ‹/acl.yaml›\n",
    host: machine({ "/acl.yaml": "acls: []\n" }),
    found: ["error policy-file"],
  },
];

const database = "database:\n  type: sqlite\n  sqlite:\n    path: ‹/db.sqlite›\n";

const databases: readonly RuleCase[] = [
  {
    name: "a text as database",
    source: database,
    host: machine({ "/db.sqlite": "this is no database" }),
    found: ["error sqlite-file"],
    says: "initializing database: file is not a database (26)",
  },
  {
    name: "a text as database in 0.25",
    version: "0.25",
    source: database,
    host: machine({ "/db.sqlite": "this is no database" }),
    found: ["error sqlite-file"],
    says: "enabling foreign keys: file is not a database (26)",
  },
  {
    name: "a folder as database in 0.25",
    version: "0.25",
    source: database,
    host: machine({ "/db.sqlite": null }),
    found: ["error sqlite-file"],
    says: "unable to open database file: out of memory (14)",
  },
  {
    name: "a text as database in 0.22",
    version: "0.22",
    source: "db_type: sqlite3\ndb_path: ‹/db.sqlite›\n",
    host: machine({ "/db.sqlite": "this is no database" }),
    found: ["error sqlite-file"],
    says: "file is not a database (26)",
  },
  {
    name: "a database",
    source: database.replace(/[‹›]/g, ""),
    host: machine({ "/db.sqlite": "SQLite format 3\0 and so on" }),
    found: [],
  },
  {
    name: "an empty database",
    source: database.replace(/[‹›]/g, ""),
    host: machine({ "/db.sqlite": "" }),
    found: [],
  },
  {
    name: "a text as database that is not used",
    source: database.replace("type: sqlite", "type: postgres").replace(/[‹›]/g, ""),
    host: machine({ "/db.sqlite": "this is no database" }),
    found: [],
  },
];

describeRules("rules of the start: keys", keys);
describeRules("rules of the start: policy", policies);
describeRules("rules of the start: database", databases);

describe("files of Headscale's machine", () => {
  const of = (piece: string, host: HostFiles) => {
    const version = versionOf("0.29");
    return assess({ document: parseDocument(completed(piece, version)), version, host });
  };

  it("says who should look at a file that another user may read", () => {
    const [finding] = of("noise:\n  private_key_path: /n.key\n", locked).findings;
    assert.match(finding?.message ?? "", /run this check as that user/);
  });

  it("repeats nothing of a file that is no policy", () => {
    const { findings, verdict } = of(unmarked, policyAt("s3cret"));
    assert.doesNotMatch(JSON.stringify([findings, verdict]), /s3cret/);
  });

  it("knows a policy that it refuses, and of others only that they are one", () => {
    assert.deepEqual(of(unmarked, policyAt("[")).unknown, []);
    assert.deepEqual(of(unmarked, policyAt("")).unknown, []);
    assert.deepEqual(of(unmarked, policyAt('{"acls":[]}')).unknown, ["policy.content"]);
  });

  it("judges nothing by the beginning of a file", () => {
    const host: HostFiles = {
      ...machine({}),
      read: () => ({ kind: "content", text: "", isPart: true }),
    };
    const assessed = of(unmarked, host);
    assert.deepEqual(assessed.findings, []);
    assert.deepEqual(assessed.unknown, ["policy.content"]);
  });
});
