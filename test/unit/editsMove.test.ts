import assert from "node:assert/strict";
import type { FixIntent } from "../../server/src/edit/intent";
import { edited, remove, set, table } from "./editing";

const move = (path: string, to: string): FixIntent => ({
  kind: "move",
  path: path.split("."),
  to: to.split("."),
});

table("moving oidc.expiry to node.expiry", move("oidc.expiry", "node.expiry"), [
  {
    name: "behind the last key of the section",
    before: "oidc:\n  expiry: 1d\n  issuer: x\nnode:\n  a: b # c\nlog: {}\n",
    after: "oidc:\n  issuer: x\nnode:\n  a: b # c\n  expiry: 1d\nlog: {}\n",
  },
  {
    name: "into a section above",
    before: "node:\n  a: b\noidc:\n  issuer: x\n  expiry: 1d\n",
    after: "node:\n  a: b\n  expiry: 1d\noidc:\n  issuer: x\n",
  },
  {
    name: "into a section that is made",
    before: "oidc:\n  expiry: 1d\n  issuer: x\n",
    after: "oidc:\n  issuer: x\nnode:\n  expiry: 1d\n",
  },
  {
    name: "from the last line into a section that is made",
    before: "oidc:\n  issuer: x\n  expiry: 1d\n",
    after: "oidc:\n  issuer: x\nnode:\n  expiry: 1d\n",
  },
  {
    name: "from the last line of a file without a last line break",
    before: "oidc:\n  issuer: x\n  expiry: 1d",
    after: "oidc:\n  issuer: x\nnode:\n  expiry: 1d",
  },
  {
    name: "to the end of a file without a last line break",
    before: "oidc:\n  expiry: 1d\nnode:\n  a: b",
    after: "oidc:\nnode:\n  a: b\n  expiry: 1d",
  },
  {
    name: "the only one of its section, which stays",
    before: "node:\n  a: b\noidc:\n  expiry: 1d\n",
    after: "node:\n  a: b\n  expiry: 1d\noidc:\n",
  },
  {
    name: "into an empty section",
    before: "node: # n\n  # a: b\noidc:\n  expiry: 1d\n  issuer: x\n",
    after: "node: # n\n  expiry: 1d\n  # a: b\noidc:\n  issuer: x\n",
  },
  {
    name: "into a null",
    before: "node: null # n\noidc:\n  expiry: 1d\n",
    after: "node: # n\n  expiry: 1d\noidc:\n",
  },
  {
    name: "with the comments above and behind, tabs included",
    before:
      "node:\n  a: b\noidc:\n  issuer: x\n\n  # one\t1\n  #two\n  expiry: 1d\t# three\t3\n  # four\n",
    after:
      "node:\n  a: b\n  # one\t1\n  #two\n  expiry: 1d\t# three\t3\noidc:\n  issuer: x\n\n  # four\n",
  },
  {
    name: "without comments that belong to others",
    before: "oidc:\n  # one\n\n# two\n  # issuer: x\n  # three\n  expiry: 1d\n  a: b\n",
    after: "oidc:\n  # one\n\n# two\n  # issuer: x\n  a: b\nnode:\n  # three\n  expiry: 1d\n",
  },
  {
    name: "without a comment of another depth",
    before: "oidc:\n    # one\n  expiry: 1d\n  a: b\n",
    after: "oidc:\n    # one\n  a: b\nnode:\n  expiry: 1d\n",
  },
  {
    name: "with the line endings of Windows",
    before: "node:\r\n  a: b\r\noidc:\r\n  # c\r\n  expiry:\r\n    - d # e\r\n    - f\r\n",
    after: "node:\r\n  a: b\r\n  # c\r\n  expiry:\r\n    - d # e\r\n    - f\r\noidc:\r\n",
  },
  {
    name: "out of an indentation by four",
    before: "oidc:\n    # a\n    expiry:\n        b: c\n    issuer: x\n",
    after: "oidc:\n    issuer: x\nnode:\n    # a\n    expiry:\n        b: c\n",
  },
  {
    name: "with its lines, gaps and comments as they stand",
    before:
      "oidc:\n  expiry:\n\n    # a\n    b: |\n      c\n\n       d\n # e\n    f: 'g\n     h'\nnode:\n    i: j\n",
    after:
      "oidc:\nnode:\n    i: j\n    expiry:\n\n      # a\n      b: |\n        c\n\n         d\n     # e\n      f: 'g\n       h'\n",
  },
  {
    name: "a list at the margin of its key",
    before: "oidc:\n  expiry:\n  - a\n  # b\n  - c\nnode:\n    i: j\n",
    after: "oidc:\nnode:\n    i: j\n    expiry:\n    - a\n    # b\n    - c\n",
  },
  {
    name: "a value in quotes, with its key in quotes",
    before: "oidc:\n  'Expiry': \"1\\u0064\"\nnode:\n  i: j\n",
    after: "oidc:\nnode:\n  i: j\n  'expiry': \"1\\u0064\"\n",
  },
  {
    name: "without a value",
    before: "oidc:\n  expiry: # a\nnode:\n  i: j\n",
    after: "oidc:\nnode:\n  i: j\n  expiry: # a\n",
  },
  {
    name: "in dotted spelling, where it stands",
    before: "a: b\n# c\noidc.expiry: 1d # d\nlog: {}\n",
    after: "a: b\nnode:\n  # c\n  expiry: 1d # d\nlog: {}\n",
  },
  {
    name: "in dotted spelling, alone behind a byte order mark",
    before: "\uFEFF# c\r\noidc.expiry: 1d",
    after: "\uFEFFnode:\r\n  # c\r\n  expiry: 1d",
  },
  {
    name: "in dotted spelling, into a section that is there",
    before: "\uFEFFoidc.expiry: 1d\nnode:\n  a: b\n",
    after: "\uFEFFnode:\n  a: b\n  expiry: 1d\n",
  },
  {
    name: "in dotted spelling, away from the line of the version",
    before: "# headscale-config: version=0.22\noidc.expiry: 1d\nnode: {}\n",
    after: "# headscale-config: version=0.22\nnode: { expiry: 1d }\n",
  },
  {
    name: "with an anchor",
    before: "oidc:\n  expiry: &e 1d\nnode:\n  a: b\nlog: *e\n",
    after: "oidc:\nnode:\n  a: b\n  expiry: &e 1d\nlog: *e\n",
  },
  {
    name: "an alias",
    before: "x: &e 1d\noidc:\n  expiry: *e\nnode:\n  a: b\n",
    after: "x: &e 1d\noidc:\nnode:\n  a: b\n  expiry: *e\n",
  },
  {
    name: "not an anchor to behind its alias",
    before: "oidc:\n  expiry: &e 1d\nlog: *e\nnode:\n  a: b\n",
    after: undefined,
  },
  {
    name: "not an alias to before its anchor",
    before: "node:\n  a: b\nx: &e 1d\noidc:\n  expiry: *e\n",
    after: undefined,
  },
  {
    name: "before another document",
    before: "oidc:\n  expiry: 1d\n---\nnode:\n  expiry: 2d\n",
    after: "oidc:\nnode:\n  expiry: 1d\n---\nnode:\n  expiry: 2d\n",
  },
  {
    name: "not where the target is there",
    before: "oidc:\n  expiry: 1d\nnode:\n  Expiry: 2d\n",
    after: undefined,
  },
  {
    name: "not where the target is there in dotted spelling",
    before: "oidc:\n  expiry: 1d\nnode.expiry: 2d\n",
    after: undefined,
  },
  {
    name: "not where a value is in the way",
    before: "oidc:\n  expiry: 1d\nnode: x\n",
    after: undefined,
  },
  { name: "not what is missing", before: "oidc:\n  a: 1d\nnode:\n  b: c\n", after: undefined },
  {
    name: "not what << brought in",
    before: "a: &a {expiry: 1d}\noidc:\n  <<: *a\nnode:\n  b: c\n",
    after: undefined,
  },
  {
    name: "not out of what << brings in elsewhere",
    before: "oidc: &a\n  expiry: 1d\nnode:\n  b: c\nlog:\n  <<: *a\n",
    after: undefined,
  },
  {
    name: "not into a section that stands elsewhere",
    before: "a: &a {b: c}\noidc:\n  expiry: 1d\nnode: *a\n",
    after: undefined,
  },
  {
    name: "not a key with a question mark",
    before: "oidc:\n  ? expiry\n  : 1d\n",
    after: undefined,
  },
  {
    name: "not a block that lasts up to the empty lines behind it",
    before: "oidc:\n  expiry: |+\n    1d\n\nnode:\n  b: c\n",
    after: undefined,
  },

  {
    name: "out of brackets",
    before: "oidc: {issuer: x, expiry: 1d}\nnode:\n  a: b\n",
    after: "oidc: {issuer: x}\nnode:\n  a: b\n  expiry: 1d\n",
  },
  {
    name: "out of brackets, with comments and lines",
    before:
      "oidc: {\n  # one\n  expiry: [a, # two\n    b], # three\n  issuer: x # four\n}\nnode:\n    a: b\n",
    after:
      "oidc: {\n  issuer: x # four\n}\nnode:\n    a: b\n    # one\n    expiry: [a, # two\n      b] # three\n",
  },
  {
    name: "out of brackets, without a colon",
    before: "oidc: {expiry}\nnode:\n  a: b\n",
    after: "oidc: {}\nnode:\n  a: b\n  expiry:\n",
  },
  {
    name: "out of brackets as in JSON",
    before: '"oidc": {"expiry":&e "1d","issuer":"x"}\nnode:\n  a: b\n',
    after: '"oidc": {"issuer":"x"}\nnode:\n  a: b\n  "expiry": &e "1d"\n',
  },
  {
    name: "into brackets",
    before: "oidc:\n  expiry: 1d\nnode: {a: b} # c\n",
    after: "oidc:\nnode: {a: b, expiry: 1d} # c\n",
  },
  {
    name: "into empty brackets, with comments above them",
    before: "log: {}\nnode: {}\noidc:\n  # one\n  expiry: 1d # two\n",
    after: "log: {}\n# one\n# two\nnode: { expiry: 1d }\noidc:\n",
  },
  {
    name: "a section into brackets",
    before:
      "oidc:\n  expiry: # one\n    a: &a !!str 5\n    b: [c, # two\n      d]\n    e:\n    - f # three\n    - g, h\n    i: |\n      j\n    k:\nnode: {l: m}\n",
    after:
      'oidc:\n# one\n# three\nnode: {l: m, expiry: { a: &a !!str 5, b: [c, # two\n      d], e: [f, "g, h"], i: "j\\n", k:  }}\n',
  },
  {
    name: "not what << is part of into brackets",
    before: "a: &a {b: c}\noidc:\n  expiry:\n    <<: *a\nnode: {l: m}\n",
    after: undefined,
  },
  {
    name: "from brackets to brackets, as JSON",
    before: '{"oidc":{"expiry":"1d","issuer":"x"},"node":{"a":"b"}}',
    after: '{"oidc":{"issuer":"x"},"node":{"a":"b", "expiry": "1d"}}',
  },
  {
    name: "from brackets into brackets that are made",
    before: "{\n  oidc: {\n    # one\n    expiry: 1d, # two\n  },\n}\n",
    after: "# one\n# two\n{\n  oidc: {\n  }, node: { expiry: 1d },\n}\n",
  },
  {
    name: "between brackets in dotted spelling, where it stands",
    before: "{a: b, oidc.expiry: 1d, c: d}\n",
    after: "{a: b, node: { expiry: 1d }, c: d}\n",
  },
  {
    name: "not a key with a question mark between brackets",
    before: "oidc: {? expiry : 1d}\nnode:\n  a: b\n",
    after: undefined,
  },
  {
    name: "not a key with an anchor between brackets",
    before: "oidc: {&k expiry: 1d}\nnode:\n  a: b\n",
    after: undefined,
  },
]);

table("moving db_path to database.sqlite.path", move("db_path", "database.sqlite.path"), [
  {
    name: "where it stands",
    before: "a: b\n# c\ndb_path: /x # d\ne: f\n",
    after: "a: b\ndatabase:\n  sqlite:\n    # c\n    path: /x # d\ne: f\n",
  },
  {
    name: "where it stands, alone",
    before: "db_path: /x",
    after: "database:\n  sqlite:\n    path: /x",
  },
  {
    name: "indented as others are",
    before: "a:\n    b: c\ndb_path: >-\n  /x\n  /y\n",
    after: "a:\n    b: c\ndatabase:\n    sqlite:\n        path: >-\n          /x\n          /y\n",
  },
  {
    name: "into a section that is there",
    before: "database:\n  type: sqlite\n\ndb_path: /x\n",
    after: "database:\n  type: sqlite\n  sqlite:\n    path: /x\n\n",
  },
  {
    name: "into brackets",
    before: "db_path: /x\ndatabase: {type: sqlite}\n",
    after: "database: {type: sqlite, sqlite: { path: /x }}\n",
  },
]);

table("moving dns.nameservers", move("dns.nameservers", "dns.nameservers.global"), [
  {
    name: "below itself",
    before: "dns:\n  nameservers:\n    - a # b\n  c: d\n",
    after: "dns:\n  nameservers:\n    global:\n      - a # b\n  c: d\n",
  },
  {
    name: "below itself between brackets",
    before: "dns: {nameservers: [a]}\n",
    after: "dns: {nameservers: { global: [a] }}\n",
  },
  {
    name: "not where it is there",
    before: "dns:\n  nameservers:\n    global: [a]\n",
    after: undefined,
  },
]);

table("moving dns.a to the top", move("dns.a", "a"), [
  { name: "from the last line", before: "dns:\n  b: c\n  a: d\n", after: "dns:\n  b: c\na: d\n" },
  { name: "from another", before: "dns:\n  a: d # e\n  b: c\n", after: "dns:\n  b: c\na: d # e\n" },
  { name: "out of brackets", before: "{dns: {a: d, b: c}}\n", after: "{dns: {b: c}, a: d}\n" },
]);

describe("several moves at once", () => {
  it("share the sections that are made", () => {
    const before =
      "dns_config:\n  magic_dns: true # a\n  base_domain: b\n  nameservers:\n    - 1.1.1.1\nlog: {}\n";
    const moves = [
      move("dns_config.magic_dns", "dns.magic_dns"),
      move("dns_config.nameservers", "dns.nameservers.global"),
      move("dns_config.base_domain", "dns.base_domain"),
    ];
    assert.equal(
      edited(before, moves),
      "dns_config:\nlog: {}\ndns:\n  magic_dns: true # a\n  nameservers:\n    global:\n      - 1.1.1.1\n  base_domain: b\n",
    );
  });

  it("share one that is made where the first stood", () => {
    assert.equal(
      edited("db_type: sqlite3\n# a\ndb_path: /x\nlog: {}\n", [
        move("db_type", "database.type"),
        move("db_path", "database.sqlite.path"),
      ]),
      "database:\n  type: sqlite3\n  sqlite:\n    # a\n    path: /x\nlog: {}\n",
    );
  });

  it("are not carried out where they speak of one entry", () => {
    const before = "oidc:\n  expiry: 1d\nnode:\n  a: b\n";
    assert.equal(
      edited(before, [move("oidc.expiry", "node.expiry"), remove("oidc.expiry")]),
      undefined,
    );
    assert.equal(
      edited(before, [move("oidc.expiry", "node.expiry"), set("node.expiry", "x")]),
      undefined,
    );
    assert.equal(edited(before, [set("node.a", "x"), set("node.a", "y")]), undefined);
  });
});
