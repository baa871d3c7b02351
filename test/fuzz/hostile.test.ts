import assert from "node:assert/strict";
import { incomplete } from "../protocol/incomplete";
import { timed } from "../../scripts/fuzz/limits";
import { checkFile } from "../../server/src/cli/check";
import { type HeadscaleDocument, parseDocument } from "../../server/src/document/parse";
import { editsFor } from "../../server/src/edit/edits";
import { analyse } from "../../server/src/headscale/analyse";
import type { Finding } from "../../server/src/headscale/finding";
import { newestStable } from "../../server/src/headscale/versions";
import { isHeadscaleConfig } from "../../server/src/recognise/recognise";
import { plainSection } from "../unit/plain";

interface Analysed {
  readonly document: HeadscaleDocument;
  readonly findings: readonly Finding[];
}

/** What an editor does at each key stroke, in the time that a person waits without noticing much. */
function analysed(text: string, allowed?: number): Analysed {
  const call = (): Analysed => {
    const document = parseDocument(text);
    return { document, findings: analyse({ document, version: newestStable }) };
  };
  return timed("parse and analyse", call, allowed);
}

function codes(text: string): string[] {
  return analysed(text)
    .findings.filter(({ code }) => !Object.hasOwn(incomplete, code))
    .map(({ code, place }) => `${code} ${place.key.join(".")}`);
}

describe("names that JavaScript has taken", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];
  const clean = Object.getOwnPropertyNames(Object.prototype).sort();

  afterEach(() => {
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), clean);
    assert.equal(Object.getPrototypeOf({}), Object.prototype);
  });

  for (const name of names) {
    const lower = name.toLowerCase();

    it(`${name} is unknown at the top and in oidc, whatever it holds`, () => {
      for (const value of ["x", "[a]", "{ polluted: yes }", "{ __proto__: { polluted: yes } }"]) {
        assert.deepEqual(codes(`${name}: ${value}\n`), [`unknown-key ${lower}`]);
        assert.deepEqual(codes(`oidc:\n  ${name}: ${value}\n`), [`unknown-key oidc.${lower}`]);
      }
    });

    it(`${name} is unknown in a dotted key`, () => {
      assert.deepEqual(codes(`oidc.${name}: x\n`), [`unknown-key oidc.${lower}`]);
      assert.deepEqual(codes(`${name}.polluted: x\n`).slice(0, 1), [
        `unknown-key ${lower}.polluted`,
      ]);
    });

    it(`${name} is a name like all others in extra_params`, () => {
      const text = `oidc:\n  extra_params:\n    ${name}: x\n    b: y\n`;
      assert.deepEqual(codes(text), []);
      const tree = plainSection(parseDocument(text).root);
      const extra = new Map([
        [name, "x"],
        ["b", "y"],
      ]);
      assert.deepEqual(tree, new Map([["oidc", new Map([["extra_params", extra]])]]));
    });
  }
});

describe("texts made to break the server", () => {
  it("an alias bomb", () => {
    const lines = Array.from({ length: 30 }, (_, level) => {
      const below = level === 0 ? "lol" : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 10 }, () => below).join(", ")}]`;
    });
    analysed(`${lines.join("\n")}\n`);
    const maps = Array.from({ length: 30 }, (_, level) =>
      level === 0
        ? "m0: &m0 { a: b }"
        : `m${level}: &m${level} { x: *m${level - 1}, y: *m${level - 1} }`,
    );
    analysed(`${maps.join("\n")}\n`);
    const merges = Array.from({ length: 30 }, (_, level) =>
      level === 0
        ? "m0: &m0 { a: b }"
        : `m${level}: &m${level} { <<: [*m${level - 1}, *m${level - 1}] }`,
    );
    analysed(`${merges.join("\n")}\n`);
    analysed("a: &a [*a, *a]\nb: &b { <<: *b, c: *b }\n");
  });

  const depth = 10_000;
  for (const [name, text] of [
    ["lists in flow style", `a: ${"[".repeat(depth)}${"]".repeat(depth)}\n`],
    ["lists in flow style that are not closed", `a: ${"[".repeat(depth)}`],
    ["mappings in flow style", `a: ${"{b: ".repeat(depth)}c${"}".repeat(depth)}\n`],
    ["mappings in flow style that are not closed", `oidc: ${"{oidc: ".repeat(depth)}`],
    ["lists in block style", `a:\n  ${"- ".repeat(depth)}x\n`],
    ["keys of keys", `${"? ".repeat(depth)}x\n`],
    // Indentation grows with the depth, and so the text with its square: a million characters are 1400 levels.
    ["mappings in block style", block(1400)],
    ["dots in a key", `oidc.${"a.".repeat(depth)}b: c\n`],
  ] as const) {
    it(`${name}, very deep`, () => {
      analysed(text);
    });
  }

  it("20,000 keys on one level", () => {
    const text = Array.from({ length: 20_000 }, (_, key) => `k${key}: \n`).join("");
    const { document, findings } = analysed(text);
    assert.deepEqual(document.faults, []);
    assert.ok(findings.length > 0);
  });

  it("20,000 keys of a name", () => {
    const { findings } = analysed("isuer: a\n".repeat(20_000));
    assert.ok(findings.some(({ code }) => code === "duplicate-key"));
  });

  for (const [name, text] of [
    [
      "100,000 keys on one level",
      Array.from({ length: 100_000 }, (_, key) => `k${key}: \n`).join(""),
    ],
    [
      "100,000 keys in braces",
      `{${Array.from({ length: 100_000 }, (_, key) => `k${key}: `).join(", ")}}`,
    ],
    ["200,000 quotes", `a: ${'"'.repeat(200_000)}`],
    ["200,000 brackets", `a: ${"[".repeat(200_000)}`],
    ["200,000 braces", `a: ${"{}".repeat(100_000)}`],
    ["200,000 dashes", "- ".repeat(200_000)],
  ] as const) {
    it(`${name} are more than is read`, () => {
      assert.deepEqual(
        analysed(text).findings.map(({ code }) => code),
        ["file-too-large"],
      );
    });
  }

  it("many misspelt keys, each with its fix", () => {
    const text = Array.from({ length: 50 }, (_, key) => `issuer${key}: a\n  `).join("");
    const { document, findings } = analysed(`oidc:\n  ${text}`);
    timed("all fixes", () => {
      for (const { fixes } of findings) for (const fix of fixes) editsFor(document, fix.intents);
    });
  });

  it("ten megabytes are not read at all", () => {
    const { findings } = analysed("server_url: https://headscale.example.com\n".repeat(250_000));
    assert.deepEqual(
      findings.map(({ code }) => code),
      ["file-too-large"],
    );
  });

  it("bytes that are no text", () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256));
    for (const encoding of ["latin1", "utf8", "utf16le"] as const) {
      const { findings } = analysed(bytes.toString(encoding));
      assert.ok(findings.some(({ severity }) => severity === "error"));
    }
  });

  it("halves of characters", () => {
    for (const half of ["\uD83D", "\uDE42", "\uDE42\uD83D"]) {
      for (const text of [half, `a: ${half}\n`, `${half}: a\n`, `oidc:\n  issuer: "x${half}"\n`]) {
        analysed(text);
        analysed(text.repeat(10_000));
      }
    }
  });

  const length = 900_000;
  for (const [name, text] of [
    ["a plain value", `oidc:\n  issuer: ${"a".repeat(length)}\n`],
    ["a quoted value", `oidc:\n  issuer: "${"a".repeat(length)}"\n`],
    ["a key", `${"k".repeat(length)}: a\n`],
    ["a quoted key", `"${"k".repeat(length)}": a\n`],
    ["a comment", `# ${"a".repeat(length)}\na: b\n`],
    ["blanks", `a:${" ".repeat(length)}b\n`],
    ["blanks behind a value", `oidc:\n  issuer: a${" ".repeat(length)}\n`],
    ["a list", `oidc:\n  scope: [${"aaaaaaa, ".repeat(length / 9)}]\n`],
    ["a group", `oidc:\n  allowed_groups: ["${"/".repeat(length)}"]\n`],
    ["a scope of words", `oidc:\n  scope: ${"a ".repeat(length / 2)}\n`],
    ["digits", `oidc:\n  client_id: ${"7".repeat(length)}\n`],
  ] as const) {
    it(`a line of 900,000 characters: ${name}`, () => {
      analysed(text);
      timed("check", () => checkFile("config.yaml", text, "auto"));
      timed("isHeadscaleConfig", () => isHeadscaleConfig(text, "/headscale/config.yaml"));
    }).timeout(60_000);
  }
});

function block(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
}
