import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { parseVersion } from "../../server/src/headscale/versions";
import { analyse } from "../../server/src/headscale/analyse";
import { marked } from "./markers";

/** Each of these was given to Headscale's own parser, which reads it. A fault here would be a false alarm. */
const accepted: Readonly<Record<string, string>> = {
  "brackets that close at the margin": "oidc:\n  scope: [\n    openid\n]\n",
  "brackets whose lines stand at the margin": "oidc:\n  scope: [openid,\nemail]\n  issuer: x\n",
  "braces whose lines stand too far left": "oidc:\n  pkce: {enabled: true,\n  method: S256}\n",
  "a comment at the margin between brackets": "oidc:\n  scope: [a,\n# b\n  c]\n",
  "a comment right behind a comma": "oidc:\n  scope: [a,# b\n    c]\n",
  "a comment right behind a bracket": "oidc: {}# b\n",
  "a comment right behind a quote": "oidc:\n  issuer: 'x'# y\n",
  "a tab between brackets": "oidc:\n  scope: [a,\n\tb]\n",
  "a tab before a comment": "oidc:\t# b\n  issuer: x\t# y\n",
  "a tab at the beginning of a comment between comments": "# a\n\t# b\nlog: {}\n",
  "a tab between blanks and a line break": "log: x\n  \t\noidc: {}\n",
  "a text in quotes that goes on at the margin": 'oidc:\n  issuer: "x\ny"\n  scope: [a]\n',
  "a text in single quotes that goes on too far left": "oidc:\n  issuer: 'x\n y'\n",
  "a text in quotes that goes on behind a tab": 'oidc:\n  issuer: "x\n\ty"\n',
  "an escaped apostrophe": 'oidc:\n  client_secret: "it\\\'s"\n',
  "a tag that nobody knows": "oidc:\n  issuer: !secret x\n",
  "version 1.1 of YAML": "%YAML 1.1\n---\noidc: {}\n",
  "what stands behind the first document": "oidc: {}\n---\n[\n",
  "a colon in a text": "oidc:\n  issuer: a:b\n",
  "a question mark outside of brackets": "oidc:\n  issuer: https://a.example.net/?b=c\n",
  "a question mark in quotes between brackets": "oidc: {issuer: 'https://a.example.net/?b=c'}\n",
  "keys that differ only by their case": "oidc: {}\nOIDC: {}\n",
};

/** Headscale's own parser refuses each of these; the mark stands around what has to be mended. */
const refused: Readonly<Record<string, string>> = {
  "a bracket that is not closed": "oidc:\n  scope: ‹[a, b›\n  issuer: x\n",
  "a brace that is not closed": "oidc:\n  pkce: ‹{enabled: true›\n  issuer: x\nlog: {}\n",
  "a bracket that is not closed, at the end": "oidc:\n  scope: ‹[›\n",
  "a double quote that is not closed": 'oidc:\n  issuer: ‹"x›\n  client_id: y\n',
  "a single quote that is not closed": "oidc:\n  issuer: ‹'x›\n  client_id: y\n",
  "a deeper line": "oidc:\n  issuer: x\n   ‹client_id: y›\n",
  "a tab at the beginning of an empty line": "oidc:\n  issuer: x\n‹\t›\n  client_id: y\n",
  "a tab before a comment at the margin": "oidc:\n  issuer: x\n‹\t›# y\n",
  "a question mark between brackets": "oidc: {issuer: https://a.example.net/‹?b=c›}\n",
  "an escape that JSON has and YAML 1.1 has not": 'oidc:\n  issuer: ‹"https:\\/\\/x"›\n',
  "half of a pair of code units": 'oidc:\n  issuer: ‹"\\ud83d\\ude00"›\n',
  "a text that is no number": "oidc:\n  issuer: !!int ‹x›\n",
  "a word that is no boolean": "oidc:\n  pkce:\n    enabled: !!bool ‹yes›\n",
  "version 1.2 of YAML": "‹%YAML› 1.2\n---\noidc: {}\n",
  "a control character": "oidc:\n  issuer: x‹\u0007›\n",
  "a control character of the second block": "oidc:\n  issuer: x‹\u0090›\n",
  "a colon without a key": "oidc:\n  ‹:› x\n",
  "a key twice": "oidc:\n  issuer: x\n  ‹issuer›: y\n",
  "a key twice, once in quotes": 'oidc:\n  issuer: x\n  ‹"issuer"›: y\n',
};

const version = parseVersion("0.29");

function faultsOf(text: string): readonly { code: string; span: object }[] {
  assert.ok(version);
  return (
    analyse({ document: parseDocument(text), version })
      // The texts are about YAML, and lack what a configuration has to have.
      .filter(({ step }) => step === "parse")
      .map(({ code, place }) => ({ code, span: place.span }))
  );
}

describe("text that Headscale's parser reads", () => {
  for (const [name, text] of Object.entries(accepted)) {
    it(name, () => {
      assert.deepEqual(faultsOf(text), []);
    });
  }
});

describe("text that Headscale's parser refuses", () => {
  for (const [name, source] of Object.entries(refused)) {
    it(name, () => {
      const { text, spans } = marked(source);
      const faults = faultsOf(text);
      assert.deepEqual(
        faults.map(({ span }) => span),
        spans,
      );
      assert.match(faults[0]?.code ?? "", /^(?:yaml-syntax|duplicate-key)$/);
    });
  }

  it("says what stands in the place of a mapping", () => {
    const message = (text: string): string => {
      assert.ok(version);
      return (
        analyse({ document: parseDocument(text), version }).find(({ step }) => step === "parse")
          ?.message ?? ""
      );
    };
    assert.match(message("- a\n"), /this is a list/);
    assert.match(message("[a, b]\n"), /this is a list/);
    assert.match(message("server_url\n"), /this is a single value/);
  });
});
