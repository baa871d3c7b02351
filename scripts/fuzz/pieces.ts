/** Pieces of configurations as people write them. */
export const snippets = [
  "server_url: https://headscale.example.com:443\nlisten_addr: 0.0.0.0:8080\n",
  "noise:\n  private_key_path: /var/lib/headscale/noise_private.key\n",
  "prefixes:\n  v4: 100.64.0.0/10\n  v6: fd7a:115c:a1e0::/48\n  allocation: sequential\n",
  "derp:\n  server:\n    enabled: false\n    region_id: 999\n  urls:\n    - https://controlplane.tailscale.com/derpmap/default\n  paths: []\n  update_frequency: 3h\n",
  "database:\n  type: sqlite\n  debug: false\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n    write_ahead_log: true\n",
  "dns:\n  magic_dns: true\n  base_domain: example.net\n  nameservers:\n    global: [1.1.1.1, 2606:4700:4700::1111]\n    split: { a.example.org: [10.0.0.1] }\n  search_domains: []\n  extra_records:\n    - name: a.example.net\n      type: A\n      value: 100.64.0.3\n",
  "dns_config:\n  override_local_dns: true\n  nameservers:\n    - 1.1.1.1\n  magic_dns: true\n",
  "log:\n  level: info\n  format: text\npolicy:\n  mode: file\n  path: ''\n",
  'tls_cert_path: ""\ntls_key_path: \'\'\nunix_socket_permission: "0770"\n',
  "logtail:\n  enabled: false # none\nrandomize_client_port: false\n",
  "oidc:\n  only_start_if_oidc_is_available: true\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: kJ8s0\n  client_secret: s3cret\n  scope: [openid, profile, email]\n",
  "oidc:\n  issuer: 'https://auth.example.com/application/o/headscale'\n  client_id: \"your-oidc-client-id\"\n  client_secret: &s hush\n  client_secret_path: /run/secrets/oidc\n  pkce:\n    enabled: true\n    method: s256\n",
  "oidc:\n  strip_email_domain: true\n  expiry: 30d\n  allowed_groups:\n    - /headscale\n  extra_params:\n    domain_hint: example.com\n",
  "x: &base\n  issuer: https://a.example.com\n  client_secret: x\noidc:\n  <<: *base\n  client_id: b\n",
  "OIDC:\n  Client_Secret: one\n  client_secret_path: two\noidc.scope: openid\n",
  "ip_prefixes:\n- 100.64.0.0/10\nacl_policy_path: /etc/acl.json\ndb_type: sqlite3\n",
  "# headscale-config: version=0.27\n",
];

/** What stands in OIDC sections, and what people take for it. */
export const oidcKeys = [
  ..."issuer client_id client_secret client_secret_path scope extra_params pkce method enabled".split(
    " ",
  ),
  ..."expiry use_expiry_from_token strip_email_domain map_legacy_users allowed_groups".split(" "),
  ..."allowed_domains allowed_users only_start_if_oidc_is_available email_verified_required".split(
    " ",
  ),
  ..."isuer clientid client_secert oidc.issuer pkce.method __proto__ constructor toString".split(
    " ",
  ),
];

export const words = [
  ..."a x1 true False yes ~ null 0770 1_000 1e3 .inf 2001-01-01 S256 s256 plain openid".split(" "),
  ..."https://auth.example.com/application/o/headscale https://auth.example.com/ <issuer>".split(
    " ",
  ),
  "https://auth.example.com/application/o/x/.well-known/openid-configuration",
  "https://auth.example.com/application/o/authorize/",
  ..."your-oidc-client-id /headscale //x 30d it's a#b a:b $HOME ${X} ! & *".split(" "),
  "two words",
  "ünïcode ☃ 🙂",
];

/** Every mark of YAML's syntax, alone and in the company that gives parsers trouble. */
export const marks = [
  ..."- ? : , [ ] { } # & * ! | > ' \" % @ ` -- --- ... << <<: *a &a !!str !!int !!binary !t".split(
    " ",
  ),
  ..."|+ >- |2 >9- {} [] {a} [a:b] {a:,} ,, :: \\ \\x \"\\u12\" 'it''s' %YAML %TAG".split(" "),
  ...[
    "- ",
    "? ",
    ": ",
    ", ",
    " #",
    "# ",
    "\n",
    "\n\n",
    "\n  ",
    "\n    ",
    "\n\t",
    "\t",
    "\r",
    "\r\n",
  ],
  ...["\n---\n", "\n...\n", "a: &a b\n", "c: *a\n", "<<: [*a, *a]\n", "? x\n: y\n", "- - -\n"],
  ...["%YAML 1.1\n---\n", "%TAG ! x\n", "a: |\n  b\n\n", "a: >-\n  b\n   c\n", 'k: "a\\\n  b"\n'],
];

/** Characters that editors, terminals and parsers disagree about. */
export const characters = [
  ...Array.from("\0\x01\x07\x08\x0b\x0c\x1b\x7f\x80\x85\x9f\xa0\xad"),
  ...[
    "\u200b",
    "\u2028",
    "\u2029",
    "\uFEFF",
    "\uFFFD",
    "\uFFFE",
    "\uD83D",
    "\uDE42",
    "🙂",
    "é",
    "ı",
    "İ",
  ],
];
