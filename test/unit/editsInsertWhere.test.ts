import { comment, insert, key, table } from "./editing";

const secret = key("client_secret_path", "/run/s");

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
