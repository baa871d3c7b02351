import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/headscale/versions";
import { suggest } from "../../server/src/schema/suggest";

/** What is shown for an unknown key: another spelling, other places, or nothing. */
const cases: readonly (readonly [path: string, minor: string, wanted: string | string[]])[] = [
  ["oidc.isuer", "0.29", "issuer"],
  ["oidc.client_ID", "0.29", "client_id"],
  ["oidc.clientid", "0.29", "client_id"],
  ["oidc.client-secret", "0.29", "client_secret"],
  ["oidc.scopes", "0.29", "scope"],
  ["oidc.allowed_group", "0.29", "allowed_groups"],
  ["oidc.allowed_domain", "0.29", "allowed_domains"],
  ["server-url", "0.29", "server_url"],
  ["sever_url", "0.29", "server_url"],
  ["dns.nameserver", "0.29", "nameservers"],
  ["dns.nameservers.globl", "0.29", "global"],
  ["oidc.pkce.methode", "0.29", "method"],
  ["oicd", "0.29", "oidc"],
  ["nosie", "0.29", "noise"],
  // Right word, wrong place.
  ["allowed_groups", "0.29", ["oidc.allowed_groups"]],
  ["oidc.base_domain", "0.29", ["dns.base_domain"]],
  ["oidc.method", "0.29", ["oidc.pkce.method"]],
  ["private_key", "0.29", []],
  // Nothing near.
  ["completely_else", "0.29", []],
  ["oidc.zzzzz", "0.29", []],
  ["x", "0.29", []],
  // A key of another version is no help in this one.
  ["oidc.email_verified_require", "0.27", []],
  ["oidc.email_verified_require", "0.28", "email_verified_required"],
  ["oidc.strip_email_domains", "0.29", []],
  ["ip_prefix", "0.22", "ip_prefixes"],
];

describe("suggestions for unknown keys", () => {
  for (const [path, minor, wanted] of cases) {
    it(`${path} in ${minor}: ${JSON.stringify(wanted)}`, () => {
      const version = parseVersion(minor);
      assert.ok(version);
      const found = suggest(path.toLowerCase().split("."), version);
      switch (found.kind) {
        case "spelling":
          assert.equal(found.name, wanted);
          break;
        case "elsewhere":
          assert.deepEqual(found.paths, wanted);
          break;
        case "none":
          assert.deepEqual([], wanted);
      }
    });
  }

  it("has no guess where a dot stands at an end or beside another", () => {
    const version = parseVersion("0.29");
    assert.ok(version);
    for (const key of [".dns_config", "oidc..isuer", "server_ur."]) {
      assert.deepEqual(suggest(key.split("."), version), { kind: "none" });
    }
  });

  it("takes the nearest of several", () => {
    const version = parseVersion("0.29");
    assert.ok(version);
    // One letter from tls_key_path, two from tls_cert_path's neighbours.
    assert.deepEqual(suggest(["tls_kei_path"], version), {
      kind: "spelling",
      name: "tls_key_path",
    });
    assert.deepEqual(suggest(["tls_cert_pat"], version), {
      kind: "spelling",
      name: "tls_cert_path",
    });
  });
});
