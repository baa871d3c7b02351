import assert from "node:assert/strict";
import type { FixIntent } from "../../server/src/edit/intent";
import { edited, remove, table } from "./editing";

const commentOut = (path: string): FixIntent => ({
  kind: "comment-out",
  path: path.split("."),
  reason: "gone",
});

table("commenting out oidc.expiry", commentOut("oidc.expiry"), [
  {
    name: "the first of its section",
    before: "oidc:\n  expiry: 1d # a\n  issuer: x\n",
    after: "oidc:\n  # gone\n  # expiry: 1d # a\n  issuer: x\n",
  },
  {
    name: "the very last of the file",
    before: "oidc:\n  issuer: x\n  expiry: 1d\n",
    after: "oidc:\n  issuer: x\n  # gone\n  # expiry: 1d\n",
  },
  {
    name: "at the end of a file without a last line break",
    before: "oidc:\n    issuer: x\n    expiry: 1d",
    after: "oidc:\n    issuer: x\n    # gone\n    # expiry: 1d",
  },
  {
    name: "the only one of its section",
    before: "oidc:\r\n  expiry:\t1d\t# a\tb\r\nlog: {}\r\n",
    after: "oidc:\r\n  # gone\r\n  # expiry:\t1d\t# a\tb\r\nlog: {}\r\n",
  },
  {
    name: "below its comments",
    before: "oidc:\n  # a\n  expiry: 1d\n  # b\n",
    after: "oidc:\n  # a\n  # gone\n  # expiry: 1d\n  # b\n",
  },
  {
    name: "a section with its gaps and comments",
    before:
      "oidc:\n  expiry:\n    # a\n\n    b: |\n      c\n \n      d\n# e\n    f:\n    - g # h\n\n  issuer: x\n",
    after:
      "oidc:\n  # gone\n  # expiry:\n  #   # a\n  #\n  #   b: |\n  #     c\n  #\n  #     d\n# # e\n  #   f:\n  #   - g # h\n\n  issuer: x\n",
  },
  {
    name: "a text over lines with less indentation",
    before: "oidc:\n  expiry: 'a\n b'\n  issuer: x\n",
    after: "oidc:\n  # gone\n  # expiry: 'a\n # b'\n  issuer: x\n",
  },
  {
    name: "in dotted spelling, alone behind a byte order mark",
    before: "\uFEFFoidc.expiry: 1d",
    after: "\uFEFF# gone\n# oidc.expiry: 1d",
  },
  {
    name: "behind a block",
    before: "oidc:\n  issuer: |\n    x\n  expiry:\n",
    after: "oidc:\n  issuer: |\n    x\n  # gone\n  # expiry:\n",
  },
  {
    name: "an alias",
    before: "a: &a 1d\noidc:\n  expiry: *a\n",
    after: "a: &a 1d\noidc:\n  # gone\n  # expiry: *a\n",
  },
  {
    name: "not an anchor that others refer to",
    before: "oidc:\n  expiry: &e 1d\nnode: *e\n",
    after: undefined,
  },
  {
    name: "not what << brought in",
    before: "a: &a {expiry: 1d}\noidc:\n  <<: *a\n",
    after: undefined,
  },
  { name: "not what is missing", before: "oidc:\n  a: b\n", after: undefined },
  {
    name: "not a key with a question mark",
    before: "oidc:\n  ? expiry\n  : 1d\n",
    after: undefined,
  },
  {
    name: "not all that the first of two documents holds",
    before: "oidc.expiry: 1d\n---\na: b\n",
    after: undefined,
  },

  {
    name: "between brackets",
    before: "a: b\noidc: {issuer: x, expiry: 1d} # c\n",
    after: "a: b\n# gone\n# oidc.expiry: 1d\noidc: {issuer: x} # c\n",
  },
  {
    name: "between brackets in a section",
    before: "a:\n    oidc: x\noidc:\n    expiry: {b: c}\n",
    after: "a:\n    oidc: x\noidc:\n    # gone\n    # expiry: {b: c}\n",
  },
  {
    name: "between brackets on lines of its own",
    before: "oidc: {\n  # a\n  expiry: [b, # c\n\n    d], # e\n  issuer: x\n}\n",
    after: "# gone\n# oidc.expiry: [b, # c\n#\n#   d] # e\noidc: {\n  # a\n  issuer: x\n}\n",
  },
  {
    name: "between brackets in brackets",
    before: '\uFEFF{"oidc":{"expiry":"1d"}}',
    after: '\uFEFF# gone\n# oidc.expiry: "1d"\n{"oidc":{}}',
  },
  {
    name: "between brackets, with the line endings of Windows",
    before: "oidc: {expiry: , a: b}\r\n",
    after: "# gone\r\n# oidc.expiry:\r\noidc: {a: b}\r\n",
  },
]);

describe("commenting out", () => {
  it("works for several at once", () => {
    assert.equal(
      edited("oidc:\n  a: 1\n  b: 2\nlog: {c: 3, d: 4}\n", [
        commentOut("oidc.a"),
        commentOut("oidc.b"),
        commentOut("log.c"),
      ]),
      "oidc:\n  # gone\n  # a: 1\n  # gone\n  # b: 2\n# gone\n# log.c: 3\nlog: {d: 4}\n",
    );
  });

  it("does not work for one entry twice, or in an other", () => {
    const before = "oidc:\n  pkce:\n    a: 1\n";
    assert.equal(edited(before, [commentOut("oidc.pkce"), commentOut("oidc.pkce")]), undefined);
    assert.equal(edited(before, [commentOut("oidc.pkce"), remove("oidc.pkce.a")]), undefined);
    assert.equal(edited(before, [commentOut("oidc.pkce.a"), remove("oidc.pkce")]), undefined);
  });

  it("says why on one line", () => {
    const intent: FixIntent = { kind: "comment-out", path: ["a"], reason: "b\n c " };
    assert.equal(edited("a: 1\n", [intent]), "# b c\n# a: 1\n");
  });
});
