import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { findEntry, type Setting } from "../../server/src/document/settings";
import { toBoolean, toList, toText } from "../../server/src/headscale/load/convert";
import { type EffectiveConfig, loadConfig } from "../../server/src/headscale/load/effective";
import { parseVersion } from "../../server/src/headscale/versions";

/** Headscale's own conversions, row by row as they were reproduced with its loader. */

function settingOf(yaml: string): Setting {
  const entry = findEntry(parseDocument(`k: ${yaml}\n`).root, ["k"]);
  assert.ok(entry);
  return entry.value;
}

describe("a value that is read as true or false", () => {
  const rows: Readonly<Record<string, boolean>> = {
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    '"true"': true,
    "'True'": true,
    '"TRUE"': true,
    '"1"': true,
    t: true,
    T: true,
    f: false,
    F: false,
    '"0"': false,
    '"false"': false,
    1: true,
    0: false,
    2: true,
    "-1": true,
    "0x10": true,
    "!!str true": true,
    // Words that other YAML readers take for booleans are texts for yaml.v3, and no text but the above is true.
    yes: false,
    Yes: false,
    on: false,
    no: false,
    off: false,
    y: false,
    enabled: false,
    tRue: false,
    '"2"': false,
    '" true"': false,
    '""': false,
    "[true]": false,
    "{a: true}": false,
    "2024-01-01": false,
  };
  for (const [yaml, wanted] of Object.entries(rows)) {
    it(`${yaml} is ${String(wanted)}`, () => {
      assert.equal(toBoolean(settingOf(yaml)), wanted);
    });
  }
});

describe("a value that is read as text", () => {
  const rows: Readonly<Record<string, string>> = {
    "plain text": "plain text",
    '"quoted"': "quoted",
    '""': "",
    "1.0": "1",
    "1.50": "1.5",
    "1e3": "1000",
    "0x10": "16",
    "0770": "504",
    "0o770": "504",
    '"0770"': "0770",
    "1_000": "1000",
    "-7": "-7",
    true: "true",
    True: "true",
    yes: "yes",
    "2024-01-01": "2024-01-01 00:00:00 +0000 UTC",
    '"2024-01-01"': "2024-01-01",
    "!!str 0770": "0770",
    "https://a.example.net:8080/x": "https://a.example.net:8080/x",
    "fd7a:115c:a1e0::/48": "fd7a:115c:a1e0::/48",
    "${SECRET}": "${SECRET}",
    "[a, b]": "",
    "{a: b}": "",
    "|\n  a\n  b": "a\nb\n",
    ">-\n  a\n  b": "a b",
  };
  for (const [yaml, wanted] of Object.entries(rows)) {
    it(`${JSON.stringify(yaml)} is ${JSON.stringify(wanted)}`, () => {
      assert.equal(toText(settingOf(yaml)), wanted);
    });
  }
});

describe("a value that is read as a list", () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    "[a, b]": ["a", "b"],
    "\n  - a\n  - b": ["a", "b"],
    "[]": [],
    "openid profile email": ["openid", "profile", "email"],
    '"  a \\t b  "': ["a", "b"],
    "a,b": ["a,b"],
    '""': [],
    '[""]': [""],
    "[1, 1.0, true, 0x10]": ["1", "1", "true", "16"],
    '[" a b "]': [" a b "],
    "5": ["5"],
    // One list or mapping among the items empties the whole list.
    "[a, [b]]": [],
    "[a, {b: c}]": [],
    "{a: b}": [],
  };
  for (const [yaml, wanted] of Object.entries(rows)) {
    it(`${JSON.stringify(yaml)} is ${JSON.stringify(wanted)}`, () => {
      assert.deepEqual(
        toList(settingOf(yaml)).map(({ text }) => text),
        wanted,
      );
    });
  }

  it("tells where each item stands, so that it can be underlined and changed", () => {
    const text = "k:\n  - a\n  - 'b c'\n";
    const entry = findEntry(parseDocument(text).root, ["k"]);
    assert.ok(entry);
    assert.deepEqual(
      toList(entry.value).map(({ span, index }) => [text.slice(span.start, span.end), index]),
      [
        ["a", 0],
        ["'b c'", 1],
      ],
    );
  });

  it("gives words of one text its whole place and no number", () => {
    const text = "k: a b\n";
    const entry = findEntry(parseDocument(text).root, ["k"]);
    assert.ok(entry);
    assert.deepEqual(
      toList(entry.value).map(({ span, index }) => [text.slice(span.start, span.end), index]),
      [
        ["a b", undefined],
        ["a b", undefined],
      ],
    );
  });
});

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
    assert.deepEqual(load("").text("oidc.pkce.method").from, { default: true });
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
