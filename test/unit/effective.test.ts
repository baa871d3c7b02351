import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { type EffectiveConfig, loadConfig } from "../../server/src/headscale/load/effective";
import { parseVersion } from "../../server/src/headscale/versions";

describe("the effective configuration", () => {
  function load(text: string, minor = "0.29"): EffectiveConfig {
    const version = parseVersion(minor);
    assert.ok(version);
    return loadConfig(parseDocument(text).root, version);
  }

  it("takes defaults where the file says nothing, those of the version", () => {
    assert.equal(load("").boolean("oidc.only_start_if_oidc_is_available").known, true);
    assert.equal(load("").text("oidc.pkce.method").known, "S256");
    assert.equal(load("").text("oidc.issuer").known, "");
    assert.equal(load("", "0.24").boolean("oidc.map_legacy_users").known, true);
    assert.equal(load("", "0.25").boolean("oidc.map_legacy_users").known, false);
    assert.equal(load("", "0.28").text("oidc.expiry").known, "180d");
    const scope = load("")
      .list("oidc.scope")
      .known.map(({ text }) => text);
    assert.deepEqual(scope, ["openid", "profile", "email"]);
    assert.deepEqual(load("").text("oidc.pkce.method").from, { kind: "default" });
  });

  it("keeps the defaults where a key or its section has no value", () => {
    for (const text of ["oidc:\n", "oidc: ~\n", "oidc: null\n", "oidc: {}\n", "OIDC:\n"]) {
      assert.equal(load(text).text("oidc.pkce.method").known, "S256", text);
      assert.equal(load(text).entry("oidc.pkce.method"), undefined, text);
    }
    const empty = "oidc:\n  pkce:\n    method:\n";
    assert.equal(load(empty).text("oidc.pkce.method").known, "S256");
    assert.equal(load(empty).entry("oidc.pkce.method"), undefined);
  });

  it("loses the defaults below a section that is given a value or a list", () => {
    for (const text of ["oidc: foo\n", "oidc: [a]\n", 'oidc: ""\n', "oidc: 5\n", "oidc: false\n"]) {
      const config = load(text);
      assert.equal(config.text("oidc.pkce.method").known, "", text);
      assert.equal(config.boolean("oidc.only_start_if_oidc_is_available").known, false, text);
      assert.deepEqual(config.list("oidc.scope").known, [], text);
    }
    assert.equal(load("dns: foo\n").boolean("dns.magic_dns").known, false);
    assert.equal(load("oidc:\n  pkce: true\n").text("oidc.pkce.method").known, "");
    assert.equal(
      load("oidc:\n  pkce: true\n").boolean("oidc.only_start_if_oidc_is_available").known,
      true,
    );
  });

  it("lets an empty text override the default", () => {
    const config = load('oidc:\n  scope: ""\n  only_start_if_oidc_is_available: ""\n');
    assert.deepEqual(config.list("oidc.scope").known, []);
    assert.equal(config.boolean("oidc.only_start_if_oidc_is_available").known, false);
    assert.ok(config.entry("oidc.scope"));
  });

  it("lets a dotted key beat the nested one, whichever comes first", () => {
    assert.equal(load("oidc.issuer: a\noidc:\n  issuer: b\n").text("oidc.issuer").known, "a");
    assert.equal(load("oidc:\n  issuer: b\noidc.issuer: a\n").text("oidc.issuer").known, "a");
  });

  it("does not care for the case of a key, and keeps that of a value", () => {
    const config = load("OIDC:\n  Issuer: https://SSO.example.net/A\n");
    assert.equal(config.text("oidc.issuer").known, "https://SSO.example.net/A");
  });

  it("reads the first document alone", () => {
    const text = "oidc:\n  issuer: a\n---\noidc:\n  issuer: b\n  client_id: c\n";
    assert.equal(load(text).text("oidc.issuer").known, "a");
    assert.equal(load(text).entry("oidc.client_id"), undefined);
  });
});
