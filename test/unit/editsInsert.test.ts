import { comment, insert, key, table } from "./editing";

const secret = key("client_secret_path", "/run/s");

table("inserting into oidc", insert("oidc", [secret]), [
  {
    name: "behind its last key",
    before: "oidc:\n  issuer: x\n  scope:\n    - a\nlog: {}\n",
    after: "oidc:\n  issuer: x\n  scope:\n    - a\n  client_secret_path: /run/s\nlog: {}\n",
  },
  {
    name: "behind the comment of its last key",
    before: "oidc:\n  issuer: x # y\nlog: {}\n",
    after: "oidc:\n  issuer: x # y\n  client_secret_path: /run/s\nlog: {}\n",
  },
  {
    name: "before lines that are commented out",
    before: "oidc:\n  issuer: x\n  # client_id: y\n  # scope: [a]\n\nlog: {}\n",
    after:
      "oidc:\n  issuer: x\n  client_secret_path: /run/s\n  # client_id: y\n  # scope: [a]\n\nlog: {}\n",
  },
  {
    name: "at the end of the file",
    before: "log: {}\noidc:\n  issuer: x\n",
    after: "log: {}\noidc:\n  issuer: x\n  client_secret_path: /run/s\n",
  },
  {
    name: "at the end of a file without a last line break",
    before: "oidc:\n  issuer: x",
    after: "oidc:\n  issuer: x\n  client_secret_path: /run/s",
  },
  {
    name: "with the line endings of Windows",
    before: "oidc:\r\n  issuer: x\r\nlog: {}\r\n",
    after: "oidc:\r\n  issuer: x\r\n  client_secret_path: /run/s\r\nlog: {}\r\n",
  },
  {
    name: "as deep as its keys stand",
    before: "oidc:\n    issuer: x\n",
    after: "oidc:\n    issuer: x\n    client_secret_path: /run/s\n",
  },
  {
    name: "behind a tab",
    before: "oidc:\n  issuer: x\t# y\n",
    after: "oidc:\n  issuer: x\t# y\n  client_secret_path: /run/s\n",
  },
  {
    name: "behind a block",
    before: "oidc:\n  issuer: |\n    x\n    y\n\nlog: {}\n",
    after: "oidc:\n  issuer: |\n    x\n    y\n  client_secret_path: /run/s\n\nlog: {}\n",
  },
  {
    name: "behind a section",
    before: "oidc:\n  pkce:\n    enabled: true # y\n\nlog: {}\n",
    after: "oidc:\n  pkce:\n    enabled: true # y\n  client_secret_path: /run/s\n\nlog: {}\n",
  },
  {
    name: "behind a key without a value",
    before: "oidc:\n  issuer: # y\nlog: {}\n",
    after: "oidc:\n  issuer: # y\n  client_secret_path: /run/s\nlog: {}\n",
  },
  {
    name: "behind a key with a question mark",
    before: "oidc:\n  ? issuer\n  : x\n",
    after: "oidc:\n  ? issuer\n  : x\n  client_secret_path: /run/s\n",
  },
  {
    name: "before another document",
    before: "oidc:\n  issuer: x\n---\noidc:\n  a: b\n",
    after: "oidc:\n  issuer: x\n  client_secret_path: /run/s\n---\noidc:\n  a: b\n",
  },
  {
    name: "in capitals",
    before: "OIDC:\n  Issuer: x\n",
    after: "OIDC:\n  Issuer: x\n  client_secret_path: /run/s\n",
  },

  {
    name: "where it is empty",
    before: "oidc:\nlog: {}\n",
    after: "oidc:\n  client_secret_path: /run/s\nlog: {}\n",
  },
  {
    name: "where it is empty, at the end of the file",
    before: "log: {}\noidc:",
    after: "log: {}\noidc:\n  client_secret_path: /run/s",
  },
  {
    name: "where it has only comments",
    before: "oidc: # sso\n  # issuer: x\n  # client_id: y\nlog: {}\n",
    after: "oidc: # sso\n  client_secret_path: /run/s\n  # issuer: x\n  # client_id: y\nlog: {}\n",
  },
  {
    name: "where it is empty and others are indented by four",
    before: "log:\n    level: info\noidc:\n",
    after: "log:\n    level: info\noidc:\n    client_secret_path: /run/s\n",
  },
  {
    name: "where it is null",
    before: "oidc: null\nlog: {}\n",
    after: "oidc:\n  client_secret_path: /run/s\nlog: {}\n",
  },
  {
    name: "where it is null, with a comment behind",
    before: "oidc: ~ # sso\r\nlog: {}\r\n",
    after: "oidc: # sso\r\n  client_secret_path: /run/s\r\nlog: {}\r\n",
  },
  {
    name: "where it is null, at the end of the file",
    before: "oidc: Null",
    after: "oidc:\n  client_secret_path: /run/s",
  },
  {
    name: "where it is missing",
    before: "log:\n  level: info\n",
    after: "log:\n  level: info\noidc:\n  client_secret_path: /run/s\n",
  },
  {
    name: "where it is missing, at the end of a file without a last line break",
    before: "log: {}",
    after: "log: {}\noidc:\n  client_secret_path: /run/s\n",
  },
  {
    name: "where it is missing, behind the comments at the end",
    before: "log:\n    level: info\n\n# oidc:\n#   issuer: x\n",
    after:
      "log:\n    level: info\n\n# oidc:\n#   issuer: x\noidc:\n    client_secret_path: /run/s\n",
  },
  {
    name: "where it is missing, before another document",
    before: "log: {}\n# end\n---\noidc:\n  a: b\n",
    after: "log: {}\n# end\noidc:\n  client_secret_path: /run/s\n---\noidc:\n  a: b\n",
  },
  {
    name: "where it is missing, before the end of the document",
    before: "log: {}\r\n...\r\n",
    after: "log: {}\r\noidc:\r\n  client_secret_path: /run/s\r\n...\r\n",
  },
  {
    name: "where it is missing and everything is indented",
    before: "  log: {}\n",
    after: "  log: {}\n  oidc:\n    client_secret_path: /run/s\n",
  },
  { name: "into an empty file", before: "", after: "oidc:\n  client_secret_path: /run/s\n" },
  {
    name: "into a file of comments",
    before: "# nothing",
    after: "# nothing\noidc:\n  client_secret_path: /run/s\n",
  },
  {
    name: "below --- alone",
    before: "---\n# nothing\n",
    after: "---\n# nothing\noidc:\n  client_secret_path: /run/s\n",
  },
  {
    name: "into the first of two empty documents",
    before: "---\n---\noidc: {a: b}\n",
    after: "---\noidc:\n  client_secret_path: /run/s\n---\noidc: {a: b}\n",
  },

  {
    name: "between brackets",
    before: "oidc: {issuer: x} # y\n",
    after: "oidc: {issuer: x, client_secret_path: /run/s} # y\n",
  },
  {
    name: "between brackets, before a comma",
    before: "oidc: {issuer: x,}\n",
    after: "oidc: {issuer: x, client_secret_path: /run/s,}\n",
  },
  {
    name: "between brackets over several lines",
    before: "oidc: {\n  issuer: x, # y\n  client_id: z # a\n}\n",
    after: "oidc: {\n  issuer: x, # y\n  client_id: z, client_secret_path: /run/s # a\n}\n",
  },
  {
    name: "between brackets, behind a key without a value",
    before: "oidc: {issuer: }\n",
    after: "oidc: {issuer: , client_secret_path: /run/s }\n",
  },
  {
    name: "between empty brackets",
    before: "oidc: {} # y\n",
    after: "oidc: { client_secret_path: /run/s } # y\n",
  },
  {
    name: "between brackets with a comment alone",
    before: "oidc: {\n  # y\n}\n",
    after: "oidc: {\n  # y\nclient_secret_path: /run/s }\n",
  },
  {
    name: "between empty brackets in others",
    before: "{log: {a: b}, oidc: {}}\n",
    after: "{log: {a: b}, oidc: { client_secret_path: /run/s }}\n",
  },
  {
    name: "where it is empty between brackets",
    before: "{oidc: , log: x}\n",
    after: "{oidc: { client_secret_path: /run/s } , log: x}\n",
  },
  {
    name: "where it is null between brackets",
    before: "{oidc: null, log: x}\n",
    after: "{oidc: { client_secret_path: /run/s }, log: x}\n",
  },
  {
    name: "where it is missing between brackets",
    before: "{log: x}\n",
    after: "{log: x, oidc: { client_secret_path: /run/s }}\n",
  },
  {
    name: "into empty brackets",
    before: "{}\n",
    after: "{ oidc: { client_secret_path: /run/s } }\n",
  },
  {
    name: "as JSON",
    before: '{"oidc":{"issuer":"x"}}',
    after: '{"oidc":{"issuer":"x", client_secret_path: /run/s}}',
  },

  {
    name: "behind the first key of a file with a byte order mark",
    before: "\uFEFFoidc:\n",
    after: "\uFEFFoidc:\n  client_secret_path: /run/s\n",
  },
  {
    name: "beside what << brings in",
    before: "x: &x {a: b}\noidc:\n  <<: *x\n  issuer: y\n",
    after: "x: &x {a: b}\noidc:\n  <<: *x\n  issuer: y\n  client_secret_path: /run/s\n",
  },
  {
    name: "not where everything came with <<",
    before: "x: &x {a: b}\noidc:\n  <<: *x\nlog: {}\n",
    after: undefined,
  },
  {
    name: "not where the section stands elsewhere",
    before: "x: &x {a: b}\noidc: *x\nlog: {}\n",
    after: undefined,
  },
  {
    name: "not where the section came with <<",
    before: "x: &x {oidc: {a: b}}\n<<: *x\n",
    after: undefined,
  },
  { name: "not where a value stands", before: "oidc: x\n", after: undefined },
  { name: "not where a list stands", before: "oidc: [a]\n", after: undefined },
  { name: "not below a question mark", before: "? oidc\n", after: undefined },
]);

table(
  "inserting behind client_secret, else client_id",
  insert("oidc", [secret], ["client_secret", "client_id"]),
  [
    {
      name: "the first that is there",
      before: "oidc:\n  client_id: x # y\n  scope: [a]\n",
      after: "oidc:\n  client_id: x # y\n  client_secret_path: /run/s\n  scope: [a]\n",
    },
    {
      name: "the one that is named first, not that stands first",
      before: "oidc:\n  client_id: x\n  a: b\n  client_secret: y\n  c: d\n",
      after:
        "oidc:\n  client_id: x\n  a: b\n  client_secret: y\n  client_secret_path: /run/s\n  c: d\n",
    },
    {
      name: "in capitals",
      before: "oidc:\n  CLIENT_ID: x\n  scope: [a]\n",
      after: "oidc:\n  CLIENT_ID: x\n  client_secret_path: /run/s\n  scope: [a]\n",
    },
    {
      name: "at the end where none is there",
      before: "oidc:\n  issuer: x\n  scope: [a]\n",
      after: "oidc:\n  issuer: x\n  scope: [a]\n  client_secret_path: /run/s\n",
    },
    {
      name: "behind a value of several lines",
      before: "oidc:\n  client_id: >-\n    x\n    y\n  scope: [a]\n",
      after: "oidc:\n  client_id: >-\n    x\n    y\n  client_secret_path: /run/s\n  scope: [a]\n",
    },
    {
      name: "at the end between brackets",
      before: "oidc: {client_id: x, scope: [a]}\n",
      after: "oidc: {client_id: x, scope: [a], client_secret_path: /run/s}\n",
    },
  ],
);

table("inserting a comment", insert("oidc", [comment("from the environment")]), [
  {
    name: "behind the last key",
    before: "oidc:\n  issuer: x\n",
    after: "oidc:\n  issuer: x\n  # from the environment\n",
  },
  {
    name: "where the section is empty",
    before: "oidc:\r\nlog: {}\r\n",
    after: "oidc:\r\n  # from the environment\r\nlog: {}\r\n",
  },
  { name: "not between brackets", before: "oidc: {issuer: x}\n", after: undefined },
  { name: "not between empty brackets", before: "oidc: {}\n", after: undefined },
]);

table(
  "inserting a comment and two keys",
  insert("oidc", [comment("sso"), key("issuer", "a: b"), key("scope", "?")]),
  [
    {
      name: "in this order",
      before: "oidc:\n    a: b\n",
      after: 'oidc:\n    a: b\n    # sso\n    issuer: "a: b"\n    scope: "?"\n',
    },
    {
      name: "the keys alone between brackets",
      before: "oidc: {a: b}\n",
      after: 'oidc: {a: b, issuer: "a: b", scope: "?"}\n',
    },
  ],
);

table("inserting into oidc.pkce", insert("oidc.pkce", [key("method", "S256")]), [
  {
    name: "where both are there",
    before: "oidc:\n  pkce:\n    enabled: true\n  issuer: x\n",
    after: "oidc:\n  pkce:\n    enabled: true\n    method: S256\n  issuer: x\n",
  },
  {
    name: "where only oidc is there",
    before: "oidc:\n  issuer: x\nlog: {}\n",
    after: "oidc:\n  issuer: x\n  pkce:\n    method: S256\nlog: {}\n",
  },
  {
    name: "where oidc is empty",
    before: "oidc:\nlog: {}\n",
    after: "oidc:\n  pkce:\n    method: S256\nlog: {}\n",
  },
  {
    name: "where oidc is null",
    before: "oidc: null\n",
    after: "oidc:\n  pkce:\n    method: S256\n",
  },
  {
    name: "where oidc stands between brackets",
    before: "oidc: {issuer: x}\n",
    after: "oidc: {issuer: x, pkce: { method: S256 }}\n",
  },
  {
    name: "where neither is there",
    before: "log:\n    level: info\n",
    after: "log:\n    level: info\noidc:\n    pkce:\n        method: S256\n",
  },
  {
    name: "where it has a dotted name",
    before: "oidc.pkce:\n  enabled: true\n",
    after: "oidc.pkce:\n  enabled: true\n  method: S256\n",
  },
]);

table(
  "inserting at the top",
  insert("", [key("server_url", "https://a.example.net")], ["listen_addr"]),
  [
    {
      name: "behind the last key",
      before: "log:\n  level: info\n# end\n",
      after: "log:\n  level: info\nserver_url: https://a.example.net\n# end\n",
    },
    {
      name: "behind the key that is named",
      before: "listen_addr: x # y\nlog: {}\n",
      after: "listen_addr: x # y\nserver_url: https://a.example.net\nlog: {}\n",
    },
    {
      name: "behind the first key of a file with a byte order mark",
      before: "\uFEFFlisten_addr: x\nlog: {}\n",
      after: "\uFEFFlisten_addr: x\nserver_url: https://a.example.net\nlog: {}\n",
    },
    { name: "into an empty file", before: "", after: "server_url: https://a.example.net\n" },
    {
      name: "into a file of comments",
      before: "# x\r\n",
      after: "# x\r\nserver_url: https://a.example.net\r\n",
    },
    {
      name: "into brackets",
      before: "{log: x}",
      after: "{log: x, server_url: https://a.example.net}",
    },
    {
      name: "into a file that is indented",
      before: "  log: {}\n",
      after: "  log: {}\n  server_url: https://a.example.net\n",
    },
  ],
);
