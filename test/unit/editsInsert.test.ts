import { insert, key, table } from "./editing";

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
    name: "where it is empty and others stand between brackets",
    before: "log: {level: info}\noidc:\n",
    after: "log: {level: info}\noidc:\n  client_secret_path: /run/s\n",
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
    name: "between brackets with a blank alone",
    before: "oidc: { }\n",
    after: "oidc: { client_secret_path: /run/s }\n",
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
