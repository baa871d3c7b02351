import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { edited, set, table } from "./editing";

table("setting oidc.issuer to https://a.example.net", set("oidc.issuer", "https://a.example.net"), [
  {
    name: "a plain value",
    before: "oidc:\n  issuer: x # y\n",
    after: "oidc:\n  issuer: https://a.example.net # y\n",
  },
  {
    name: "in single quotes",
    before: "oidc:\n  issuer: 'x'# y\n",
    after: "oidc:\n  issuer: 'https://a.example.net'# y\n",
  },
  {
    name: "in double quotes",
    before: 'oidc:\r\n  issuer:  "x"\t# y\r\n',
    after: 'oidc:\r\n  issuer:  "https://a.example.net"\t# y\r\n',
  },
  {
    name: "no value",
    before: "oidc:\n  issuer:\n",
    after: "oidc:\n  issuer: https://a.example.net\n",
  },
  {
    name: "no value at the end of the file",
    before: "oidc:\n  issuer:",
    after: "oidc:\n  issuer: https://a.example.net",
  },
  {
    name: "no value, but blanks",
    before: "oidc:\n  issuer: \n",
    after: "oidc:\n  issuer: https://a.example.net \n",
  },
  {
    name: "no value, but a comment",
    before: "oidc:\n  issuer: # y\n",
    after: "oidc:\n  issuer: https://a.example.net # y\n",
  },
  {
    name: "no value, but a comment line below",
    before: "oidc:\n  issuer:\n  # y\n",
    after: "oidc:\n  issuer: https://a.example.net\n  # y\n",
  },
  {
    name: "no value behind a tag and before a comment",
    before: "oidc:\n  issuer: !!str # y\n",
    after: "oidc:\n  issuer: !!str  https://a.example.net # y\n",
  },
  {
    name: "null",
    before: "oidc:\n  issuer: null # y\n",
    after: "oidc:\n  issuer: https://a.example.net # y\n",
  },
  {
    name: "a block",
    before: "oidc:\n  issuer: |\n    x\n\n  client_id: y\n",
    after: "oidc:\n  issuer: https://a.example.net\n\n  client_id: y\n",
  },
  {
    name: "a block at the end of the file",
    before: "oidc:\r\n  issuer: >-\r\n    x\r\n    y",
    after: "oidc:\r\n  issuer: https://a.example.net",
  },
  {
    name: "a block of nothing",
    before: "oidc:\n  issuer: |\n  client_id: y\n",
    after: "oidc:\n  issuer: https://a.example.net\n  client_id: y\n",
  },
  {
    name: "a text over two lines",
    before: "oidc:\n  issuer: x\n    y\n",
    after: "oidc:\n  issuer: https://a.example.net\n",
  },
  {
    name: "a value below its key",
    before: "oidc:\n  issuer:\n    x\n",
    after: "oidc:\n  issuer:\n    https://a.example.net\n",
  },
  {
    name: "an alias, and not what it stands for",
    before: "a: &a x\noidc:\n  issuer: *a\n",
    after: "a: &a x\noidc:\n  issuer: https://a.example.net\n",
  },
  {
    name: "the dotted key, which counts",
    before: "oidc.issuer: x\noidc:\n  issuer: y\n",
    after: "oidc.issuer: https://a.example.net\noidc:\n  issuer: y\n",
  },
  {
    name: "between brackets",
    before: "oidc: {issuer: x, client_id: y}\n",
    after: "oidc: {issuer: https://a.example.net, client_id: y}\n",
  },
  {
    name: "between brackets, no value",
    before: "oidc: {issuer: , client_id: y}\n",
    after: "oidc: {issuer: https://a.example.net , client_id: y}\n",
  },
  {
    name: "between brackets, no colon",
    before: "oidc: {issuer, client_id: y}\n",
    after: "oidc: {issuer: https://a.example.net, client_id: y}\n",
  },
  {
    name: "as JSON",
    before: '{"oidc":{"issuer":"x"}}',
    after: '{"oidc":{"issuer":"https://a.example.net"}}',
  },
  { name: "not a list", before: "oidc:\n  issuer: [x]\n", after: undefined },
  { name: "not a section", before: "oidc:\n  issuer: {x: y}\n", after: undefined },
  {
    name: "not a key with a question mark and nothing else",
    before: "oidc:\n  ? issuer\n",
    after: undefined,
  },
  {
    name: "not what << brought in",
    before: "a: &a {issuer: x}\noidc:\n  <<: *a\n",
    after: undefined,
  },
]);

describe("the way a value is written", () => {
  /** A value, and how it stands in the place of a plain one, between brackets, and of one in single quotes. */
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["a b", "a b", "a b", "'a b'"],
    ["", '""', '""', "''"],
    ["it's", "it's", "it's", "'it''s'"],
    ["yes", '"yes"', '"yes"', "'yes'"],
    ["true", '"true"', '"true"', "'true'"],
    ["null", '"null"', '"null"', "'null'"],
    ["0770", '"0770"', '"0770"', "'0770'"],
    ["1.5", '"1.5"', '"1.5"', "'1.5'"],
    ["2024-01-01", '"2024-01-01"', '"2024-01-01"', "'2024-01-01'"],
    ["a: b", '"a: b"', '"a: b"', "'a: b'"],
    ["a:", '"a:"', '"a:"', "'a:'"],
    ["a #b", '"a #b"', '"a #b"', "'a #b'"],
    ["a#b", "a#b", "a#b", "'a#b'"],
    ["- a", '"- a"', '"- a"', "'- a'"],
    ["@a", '"@a"', '"@a"', "'@a'"],
    ["`a", '"`a"', '"`a"', "'`a'"],
    ["%a", '"%a"', '"%a"', "'%a'"],
    ["*a", '"*a"', '"*a"', "'*a'"],
    ["&a", '"&a"', '"&a"', "'&a'"],
    ["!a", '"!a"', '"!a"', "'!a'"],
    ["|", '"|"', '"|"', "'|'"],
    ["?", '"?"', '"?"', "'?'"],
    [" a", '" a"', '" a"', "' a'"],
    ["a ", '"a "', '"a "', "'a '"],
    ["a, b", "a, b", '"a, b"', "'a, b'"],
    ["[a]", '"[a]"', '"[a]"', "'[a]'"],
    ["a]", "a]", '"a]"', "'a]'"],
    ["/x?a=b", "/x?a=b", '"/x?a=b"', "'/x?a=b'"],
    ['say "a"', 'say "a"', 'say "a"', "'say \"a\"'"],
    ['"a"', '"\\"a\\""', '"\\"a\\""', "'\"a\"'"],
    ["C:\\x", "C:\\x", "C:\\x", "'C:\\x'"],
    ["a\nb", '"a\\nb"', '"a\\nb"', '"a\\nb"'],
    ["a\tb", '"a\\tb"', '"a\\tb"', '"a\\tb"'],
    ["a\u0085b", '"a\\u0085b"', '"a\\u0085b"', '"a\\u0085b"'],
    ["a\u2028b", '"a\\u2028b"', '"a\\u2028b"', '"a\\u2028b"'],
    ["a\u007fb", '"a\\u007fb"', '"a\\u007fb"', '"a\\u007fb"'],
    ["${SECRET}", "${SECRET}", '"${SECRET}"', "'${SECRET}'"],
    ["--- a", '"--- a"', '"--- a"', "'--- a'"],
    ["... a", '"... a"', '"... a"', "'... a'"],
    ["~/x", "~/x", "~/x", "'~/x'"],
    ["~", '"~"', '"~"', "'~'"],
  ];
  for (const [value, plain, bracketed, quoted] of rows) {
    it(JSON.stringify(value), () => {
      const intents = [set("k", value)];
      assert.equal(edited("k: x\n", intents), `k: ${plain}\n`);
      assert.equal(edited("{k: x}\n", intents), `{k: ${bracketed}}\n`);
      assert.equal(edited("k: 'x'\n", intents), `k: ${quoted}\n`);
      for (const after of [`k: ${plain}\n`, `{k: ${bracketed}}\n`, `k: ${quoted}\n`]) {
        const { faults, root } = parseDocument(after);
        assert.deepEqual(faults, []);
        const [entry] = root.entries;
        assert.ok(entry?.value.kind === "scalar");
        assert.deepEqual(entry.value.value, { type: "string", value });
      }
    });
  }
});
