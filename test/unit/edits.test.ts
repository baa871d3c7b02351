import assert from "node:assert/strict";
import { edited, insert, key, remove, rename, set, setItem, table } from "./editing";

table("renaming oidc.isuer to issuer", rename("oidc.isuer", "issuer"), [
  {
    name: "a plain key",
    before: "oidc:\n  isuer: x # y\n",
    after: "oidc:\n  issuer: x # y\n",
  },
  {
    name: "in double quotes",
    before: 'oidc:\n  "isuer": x\n',
    after: 'oidc:\n  "issuer": x\n',
  },
  {
    name: "in single quotes",
    before: "oidc: {'isuer': x}\n",
    after: "oidc: {'issuer': x}\n",
  },
  {
    name: "in capitals",
    before: "OIDC:\n  ISUER: x\n",
    after: "OIDC:\n  issuer: x\n",
  },
  {
    name: "a dotted key",
    before: "oidc.isuer: x\n",
    after: "oidc.issuer: x\n",
  },
  {
    name: "a dotted key in quotes",
    before: '"Oidc.Isuer": x\n',
    after: '"Oidc.issuer": x\n',
  },
  {
    name: "as JSON",
    before: '{"oidc":{"isuer":"x"}}',
    after: '{"oidc":{"issuer":"x"}}',
  },
  {
    name: "without a value",
    before: "oidc:\r\n  isuer:\r\n",
    after: "oidc:\r\n  issuer:\r\n",
  },
  {
    name: "with its value below",
    before: "oidc:\n  isuer:\n    x\n",
    after: "oidc:\n  issuer:\n    x\n",
  },
  {
    name: "with an anchor",
    before: "oidc:\n  &k isuer: x\n",
    after: "oidc:\n  &k issuer: x\n",
  },
  {
    name: "with a question mark",
    before: "oidc:\n  ? isuer\n  : x\n",
    after: "oidc:\n  ? issuer\n  : x\n",
  },
  {
    name: "not where the right one is there already",
    before: "oidc:\n  isuer: x\n  issuer: y\n",
    after: undefined,
  },
  {
    name: "not where it is there in capitals",
    before: "oidc:\n  Issuer: y\n  isuer: x\n",
    after: undefined,
  },
  {
    name: "not where it came with <<",
    before: "a: &a {isuer: x}\noidc:\n  <<: *a\n",
    after: undefined,
  },
  {
    name: "not where it came with an alias",
    before: "a: &a {isuer: x}\noidc: *a\n",
    after: undefined,
  },
  {
    name: "not where it is missing",
    before: "oidc:\n  client_id: x\n",
    after: undefined,
  },
]);

table("removing oidc.expiry", remove("oidc.expiry"), [
  {
    name: "the first of its section",
    before: "oidc:\n  expiry: 1d\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "the last of its section",
    before: "oidc:\n  issuer: x\n  expiry: 1d\nlog: {}\n",
    after: "oidc:\n  issuer: x\nlog: {}\n",
  },
  {
    name: "the only one of its section",
    before: "oidc:\n  expiry: 1d\nlog: {}\n",
    after: "oidc:\nlog: {}\n",
  },
  {
    name: "the very last of the file",
    before: "oidc:\n  issuer: x\n  expiry: 1d\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "at the end of a file without a last line break",
    before: "oidc:\n  issuer: x\n  expiry: 1d",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "with the comment behind it",
    before: "oidc:\n  expiry: 1d # old\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "but not the comments around it",
    before: "oidc:\n  # above\n  expiry: 1d\n  # below\n  issuer: x\n",
    after: "oidc:\n  # above\n  # below\n  issuer: x\n",
  },
  {
    name: "nor the empty lines",
    before: "oidc:\n\n  expiry: 1d\n\n  issuer: x\n",
    after: "oidc:\n\n\n  issuer: x\n",
  },
  {
    name: "with the line endings of Windows",
    before: "oidc:\r\n  expiry: 1d\r\n  issuer: x\r\n",
    after: "oidc:\r\n  issuer: x\r\n",
  },
  {
    name: "with a tab behind its value",
    before: "oidc:\n  expiry: 1d\t# old\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "with a value in quotes over two lines",
    before: 'oidc:\n  expiry: "1d\n    2h"\n  issuer: x\n',
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "with a block for a value",
    before: "oidc:\n  expiry: |\n    1d\n    2d\n\n  issuer: x\n",
    after: "oidc:\n\n  issuer: x\n",
  },
  {
    name: "with a list for a value",
    before: "oidc:\n  expiry:\n    - a\n    # b\n    - c # d\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "with a section for a value",
    before: "oidc:\n  expiry:\n    a:\n      b: c\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "with brackets over several lines",
    before: "oidc:\n  expiry: [\n    a, # b\n    c\n  ] # d\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "without a value",
    before: "oidc:\n  expiry: # later\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "in dotted spelling",
    before: "oidc.expiry: 1d\noidc:\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "before another document",
    before: "oidc:\n  expiry: 1d\n---\noidc:\n  expiry: 2d\n",
    after: "oidc:\n---\noidc:\n  expiry: 2d\n",
  },
  {
    name: "not all that the first of two documents holds",
    before: "oidc.expiry: 1d\n# end\n---\noidc:\n  expiry: 2d\n",
    after: undefined,
  },
  {
    name: "in a section indented by four",
    before: "oidc:\n    issuer: x\n    expiry: 1d\n    scope: [a]\n",
    after: "oidc:\n    issuer: x\n    scope: [a]\n",
  },
  {
    name: "the first key of a file with a byte order mark",
    before: "\uFEFFoidc.expiry: 1d\nlog: {}\n",
    after: "\uFEFFlog: {}\n",
  },
  {
    name: "not an anchor that others refer to",
    before: "oidc:\n  expiry: &e 1d\nnode:\n  expiry: *e\n",
    after: undefined,
  },
  {
    name: "an anchor that nobody refers to",
    before: "oidc:\n  expiry: &e 1d\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "with a comment that looks like an anchor",
    before: "oidc:\n  expiry: 1d # R &D\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n",
  },
  {
    name: "an alias",
    before: "node:\n  expiry: &e 1d\noidc:\n  expiry: *e\n  issuer: x\n",
    after: "node:\n  expiry: &e 1d\noidc:\n  issuer: x\n",
  },
  {
    name: "not what << brought in",
    before: "a: &a {expiry: 1d}\noidc:\n  <<: *a\n",
    after: undefined,
  },
  {
    name: "not a key with a question mark",
    before: "oidc:\n  ? expiry\n  : 1d\n",
    after: undefined,
  },

  {
    name: "the first between brackets",
    before: "oidc: {expiry: 1d, issuer: x}\n",
    after: "oidc: {issuer: x}\n",
  },
  {
    name: "the last between brackets",
    before: "oidc: {issuer: x, expiry: 1d}\n",
    after: "oidc: {issuer: x}\n",
  },
  {
    name: "the last between brackets, behind a key without a value",
    before: "oidc: {issuer: , expiry: 1d}\n",
    after: "oidc: {issuer: }\n",
  },
  {
    name: "the middle one between brackets",
    before: "oidc: { a: b, expiry: 1d, c: d }\n",
    after: "oidc: { a: b, c: d }\n",
  },
  {
    name: "the only one between brackets",
    before: "oidc: {expiry: 1d}\n",
    after: "oidc: {}\n",
  },
  {
    name: "the only one, before a comma",
    before: "oidc: {expiry: 1d,}\n",
    after: "oidc: {}\n",
  },
  {
    name: "the last one, before a comma",
    before: "oidc: {issuer: x, expiry: 1d,}\n",
    after: "oidc: {issuer: x,}\n",
  },
  {
    name: "a list between brackets",
    before: "oidc: {expiry: [a, b], issuer: x}\n",
    after: "oidc: {issuer: x}\n",
  },
  {
    name: "between brackets, without a value",
    before: "oidc: {expiry, issuer: x}\n",
    after: "oidc: {issuer: x}\n",
  },
  {
    name: "as JSON",
    before: '{"oidc":{"expiry":"1d","issuer":"x"}}',
    after: '{"oidc":{"issuer":"x"}}',
  },
  {
    name: "the first between brackets on lines of its own, with its comment alone",
    before: "oidc: {\n  # one\n  expiry: 1d, # two\n  # three\n  issuer: x, # four\n}\n",
    after: "oidc: {\n  # one\n  # three\n  issuer: x, # four\n}\n",
  },
  {
    name: "the last between brackets on lines of its own, with its comment alone",
    before: "oidc: {\n  issuer: x, # one\n  # two\n  expiry: 1d # three\n  # four\n}\n",
    after: "oidc: {\n  issuer: x, # one\n  # two\n  # four\n}\n",
  },
  {
    name: "the last one, behind a comment on the one before",
    before: "oidc: { issuer: x, # one\n  expiry: 1d }\n",
    after: "oidc: { issuer: x, # one\n   }\n",
  },
  {
    name: "the first one, before a comment on the next",
    before: "oidc: { expiry: 1d,\n  # two\n  issuer: x }\n",
    after: "oidc: { \n  # two\n  issuer: x }\n",
  },
]);

table("setting the second of oidc.allowed_groups to hs", setItem("oidc.allowed_groups", 1, "hs"), [
  {
    name: "in a list of dashes",
    before: "oidc:\n  allowed_groups:\n    - a\n    - /hs # all\n    - c\n",
    after: "oidc:\n  allowed_groups:\n    - a\n    - hs # all\n    - c\n",
  },
  {
    name: "at the margin of its key",
    before: "oidc:\n  allowed_groups:\n  - a\n  - '/hs'\n",
    after: "oidc:\n  allowed_groups:\n  - a\n  - 'hs'\n",
  },
  {
    name: "between brackets",
    before: 'oidc:\n  allowed_groups: [a, "/hs", c] # x\n',
    after: 'oidc:\n  allowed_groups: [a, "hs", c] # x\n',
  },
  {
    name: "the last one of the file",
    before: "oidc:\r\n  allowed_groups:\r\n    - a\r\n    - /hs",
    after: "oidc:\r\n  allowed_groups:\r\n    - a\r\n    - hs",
  },
  {
    name: "a block",
    before: "oidc:\n  allowed_groups:\n    - a\n    - |-\n      /hs\n    - c\n",
    after: "oidc:\n  allowed_groups:\n    - a\n    - hs\n    - c\n",
  },
  {
    name: "an alias of its own",
    before: "x: &x /hs\noidc:\n  allowed_groups: [a, *x]\n",
    after: "x: &x /hs\noidc:\n  allowed_groups: [a, hs]\n",
  },
  {
    name: "not one of a list that stands elsewhere",
    before: "x: &x [a, /hs]\noidc:\n  allowed_groups: *x\n",
    after: undefined,
  },
  {
    name: "not one that is missing",
    before: "oidc:\n  allowed_groups: [a]\n",
    after: undefined,
  },
  {
    name: "not a section",
    before: "oidc:\n  allowed_groups: [a, {b: c}]\n",
    after: undefined,
  },
  {
    name: "not a word of a text",
    before: "oidc:\n  allowed_groups: a /hs\n",
    after: undefined,
  },
]);

describe("several intents at once", () => {
  it("are carried out together", () => {
    const before = "oidc:\n  isuer: x\n  expiry: 1d\n  scope: [a]\n";
    const intents = [
      rename("oidc.isuer", "issuer"),
      remove("oidc.expiry"),
      setItem("oidc.scope", 0, "b"),
    ];
    assert.equal(edited(before, intents), "oidc:\n  issuer: x\n  scope: [b]\n");
  });

  it("are carried out in their order where they insert at one place", () => {
    const intents = ["a", "b", "c"].map((name) => insert("oidc", [key(name, "x")]));
    const after = "oidc:\n  issuer: x\n  a: x\n  b: x\n  c: x\n";
    assert.equal(edited("oidc:\n  issuer: x\n", intents), after);
    assert.equal(edited("oidc:\n  issuer: x\nlog: {}\n", intents), `${after}log: {}\n`);
  });

  it("are not carried out where one of them cannot be", () => {
    assert.equal(
      edited("oidc:\n  isuer: x\n", [rename("oidc.isuer", "issuer"), remove("oidc.x")]),
      undefined,
    );
  });

  it("are not carried out where they would touch the same text", () => {
    assert.equal(
      edited("oidc: {a: 1, b: 2, c: 3}\n", [remove("oidc.b"), remove("oidc.c")]),
      undefined,
    );
    assert.equal(
      edited("oidc:\n  pkce:\n    method: x\n", [
        remove("oidc.pkce"),
        set("oidc.pkce.method", "y"),
      ]),
      undefined,
    );
  });
});
