import { describeRules, type RuleCase } from "../ruleCases";

const refusals: readonly RuleCase[] = [
  {
    name: "a server_url without its scheme",
    source: "server_url: ‹hs.example.com:8080› # why\n",
    found: ["error server-url-scheme"],
    says: "Fatal config error: server_url must start with https:// or http://",
    fixed: "server_url: https://hs.example.com:8080 # why\n",
  },
  {
    name: "a server_url in capitals",
    version: "0.22",
    source: 'server_url: ‹"HTTPS://hs.example.com"›\n',
    found: ["error server-url-scheme"],
    fixed: 'server_url: "https://hs.example.com"\n',
  },
  {
    name: "a server_url of another scheme has no fix that surely mends it",
    source: "server_url: ‹ws://hs.example.com›\n",
    found: ["error server-url-scheme"],
  },
  {
    name: "a server_url that only a variable gives",
    source: "server_url:\n",
    environment: { HEADSCALE_SERVER_URL: "https://hs.example.com" },
    found: [],
  },
  {
    name: "a misspelt server_url is the cause of the missing one",
    source: "‹servr_url›: https://hs.example.com\nserver_url:\n",
    found: ["warning unknown-key"],
    says: "Fatal config error: server_url must start with https:// or http://",
  },
  {
    name: "Let's Encrypt beside a certificate",
    source:
      "tls_letsencrypt_hostname: hs.example.com\n‹tls_cert_path›: /etc/cert.pem\ntls_key_path: ''\n",
    found: ["error tls-letsencrypt-conflict"],
    says: "Fatal config error: set either tls_letsencrypt_hostname or tls_cert_path/tls_key_path, not both",
    fixed: "tls_cert_path: /etc/cert.pem\ntls_key_path: ''\n",
  },
  {
    name: "Let's Encrypt from a variable beside a certificate",
    source: "tls_cert_path: /etc/cert.pem\n‹tls_key_path›: /etc/key.pem\n",
    environment: { HEADSCALE_TLS_LETSENCRYPT_HOSTNAME: "hs.example.com" },
    found: ["error tls-letsencrypt-conflict"],
    fixed: "",
  },
  {
    name: "an empty host name beside a certificate",
    source: "tls_letsencrypt_hostname: ''\ntls_cert_path: /c.pem\ntls_key_path: /k.pem\n",
    found: [],
  },
  {
    name: "an empty path of the noise key",
    source: "noise:\n  private_key_path: ‹''›\n",
    found: ["error noise-key-missing"],
    says: "Fatal config error: headscale now requires a new `noise.private_key_path` field in the config file for the Tailscale v2 protocol",
    fixed: "noise:\n  private_key_path: '/var/lib/headscale/noise_private.key'\n",
  },
  {
    name: "a section without the noise key",
    source: "‹noise›: # keys\n",
    found: ["error noise-key-missing"],
    fixed: "noise: # keys\n  private_key_path: /var/lib/headscale/noise_private.key\n",
  },
  {
    name: "a dotted noise key, which 0.26 does not take for a section",
    version: "0.26",
    source: "noise.private_key_path: ‹/var/lib/noise.key›\n",
    found: ["error noise-key-missing"],
    says: "Fatal config error: headscale now requires a new `noise.private_key_path` field in the config file for the Tailscale v2 protocol",
  },
  {
    name: "a dotted noise key from 0.27 on",
    version: "0.27",
    source: "noise.private_key_path: /var/lib/noise.key\n",
    found: [],
  },
  {
    name: "a noise key from a variable",
    source: "noise:\n",
    environment: { HEADSCALE_NOISE_PRIVATE_KEY_PATH: "/var/lib/noise.key" },
    found: [],
  },
  {
    name: "TLS-ALPN-01 at another port",
    source:
      "listen_addr: ‹0.0.0.0:8080›\ntls_letsencrypt_hostname: a.example.com\ntls_letsencrypt_challenge_type: TLS-ALPN-01\n",
    found: ["warning tls-alpn-port"],
    says: null,
  },
  {
    name: "TLS-ALPN-01 at port 443, or without a host name",
    source:
      "listen_addr: 0.0.0.0:443\ntls_letsencrypt_hostname: a.example.com\ntls_letsencrypt_challenge_type: TLS-ALPN-01\n",
    found: [],
  },
  {
    name: "a challenge in small letters",
    source: "tls_letsencrypt_challenge_type: ‹http-01›\n",
    found: ["error tls-challenge-type"],
    says: "Fatal config error: the only supported values for tls_letsencrypt_challenge_type are HTTP-01 and TLS-ALPN-01",
    fixed: "tls_letsencrypt_challenge_type: HTTP-01\n",
  },
  {
    name: "an empty challenge, and one that is a list",
    source: "tls_letsencrypt_challenge_type: ‹''›\n",
    found: ["error tls-challenge-type"],
  },
  {
    name: "a list of challenges is of the wrong kind, and refused for it",
    source: "‹tls_letsencrypt_challenge_type›: [HTTP-01]\n",
    found: ["warning wrong-kind"],
    says: "Fatal config error: the only supported values for tls_letsencrypt_challenge_type are HTTP-01 and TLS-ALPN-01",
  },
  {
    name: "an ephemeral timeout in days, in the words of 0.28",
    version: "0.28",
    source: "ephemeral_node_inactivity_timeout: ‹30d›\n",
    found: ["error ephemeral-timeout"],
    says: "Fatal config error: ephemeral_node_inactivity_timeout (30d) is set too low, must be more than 1m5s",
    fixed: "ephemeral_node_inactivity_timeout: 720h\n",
  },
  {
    name: "an ephemeral timeout without a unit, in the words of 0.29",
    source: "node: { ephemeral: { inactivity_timeout: ‹1800› } }\n",
    found: ["error ephemeral-timeout"],
    says: "Fatal config error: node.ephemeral.inactivity_timeout (1.8µs) is set too low, must be more than 1m5s",
    fixed: "node: { ephemeral: { inactivity_timeout: 120s } }\n",
  },
  {
    name: "the old ephemeral timeout is not looked at by 0.29",
    source: "‹ephemeral_node_inactivity_timeout›: 10s\n",
    found: ["warning deprecated-key"],
    says: null,
  },
  {
    name: "just 65 seconds are too few, and a little more is enough",
    version: "0.22",
    source: "ephemeral_node_inactivity_timeout: ‹65s›\n",
    found: ["error ephemeral-timeout"],
  },
  {
    name: "66 seconds",
    version: "0.22",
    source: "ephemeral_node_inactivity_timeout: 66s\n",
    found: [],
  },
  {
    name: "the two faults that 0.22 glues together",
    version: "0.22",
    source: "ephemeral_node_inactivity_timeout: ‹10s›\nnode_update_check_interval: ‹120s›\n",
    found: ["error ephemeral-timeout", "error node-update-interval"],
    says: "Fatal config error: ephemeral_node_inactivity_timeout (10s) is set too low, must be more than 1m5sFatal config error: node_update_check_interval (120s) is set too high, must be less than 1m0s",
  },
  {
    name: "a check for updates once a minute",
    version: "0.22",
    source: "node_update_check_interval: 60s\n",
    found: [],
  },
  {
    name: "a check for updates that 0.23 knows no more",
    version: "0.23",
    source: "‹node_update_check_interval›: 5m\n",
    found: ["warning removed-key"],
  },
  {
    name: "probes that are too quick, the order being a consequence",
    source:
      "node:\n  routes:\n    ha:\n      probe_interval: ‹500ms›\n      probe_timeout: ‹600ms›\n",
    found: ["error node-probe", "error node-probe"],
    says: "Fatal config error: node.routes.ha.probe_interval (500ms) must be >= 2s\nFatal config error: node.routes.ha.probe_timeout (600ms) must be >= 1s\nFatal config error: node.routes.ha.probe_timeout (600ms) must be less than node.routes.ha.probe_interval (500ms)",
  },
  {
    name: "a timeout as long as the interval",
    source: "node.routes.ha: { probe_interval: 5s, probe_timeout: ‹5s› }\n",
    found: ["error node-probe"],
    says: "Fatal config error: node.routes.ha.probe_timeout (5s) must be less than node.routes.ha.probe_interval (5s)",
  },
  {
    name: "an interval that is shorter than the default timeout",
    source: "node:\n  routes:\n    ha:\n      probe_interval: ‹4s›\n",
    found: ["error node-probe"],
  },
  {
    name: "no probes, whatever the timeout",
    source: "node:\n  routes:\n    ha:\n      probe_interval: 0s\n      probe_timeout: 5ms\n",
    found: [],
  },
  {
    name: "probes before 0.29",
    version: "0.28",
    source: "‹node.routes.ha.probe_interval›: 1s\n",
    found: ["warning newer-key"],
  },
  {
    name: "batches of nothing",
    version: "0.28",
    source: "tuning:\n  node_store_batch_size: ‹many›\n  node_store_batch_timeout: ‹-1s›\n",
    found: ["error tuning-batch", "error tuning-batch"],
    says: "Fatal config error: tuning.node_store_batch_size must be positive, got 0\nFatal config error: tuning.node_store_batch_timeout must be positive, got -1s",
    fixed: "tuning:\n  node_store_batch_size: 100\n  node_store_batch_timeout: -1s\n",
  },
  {
    name: "batches before 0.28",
    version: "0.27",
    source: "tuning:\n  ‹node_store_batch_size›: 0\n",
    found: ["warning newer-key"],
  },
  {
    name: "a log format in capitals",
    source: "log:\n  format: ‹JSON›\n",
    found: ["warning log-format"],
    says: null,
    fixed: "log:\n  format: json\n",
  },
  { name: "an empty log format is text", source: "log:\n  format: ''\n", found: [] },
];

describeRules("the server's refusals", refusals);

const silent: readonly RuleCase[] = [
  {
    name: "a log level of another name",
    source: "log:\n  level: ‹warning›\n",
    found: ["warning log-level"],
    fixed: "log:\n  level: warn\n",
  },
  {
    name: "an empty log level",
    source: "log:\n  level: ‹''›\n",
    found: ["warning log-level"],
    fixed: "log:\n  level: 'info'\n",
  },
  { name: "a log level in capitals", source: "log:\n  level: WARN\n", found: [] },
  { name: "a log level by its number", source: "log:\n  level: -1\n", found: [] },
  {
    name: "yes, on, no and off",
    source:
      "dns:\n  magic_dns: ‹yes›\n  base_domain: a.net\n  override_local_dns: ‹off›\nlogtail: { enabled: ‹'On'› }\n",
    found: ["warning boolean-word", "information boolean-word", "warning boolean-word"],
    fixed:
      "dns:\n  magic_dns: true\n  base_domain: a.net\n  override_local_dns: off\nlogtail: { enabled: 'On' }\n",
  },
  {
    name: "texts that Headscale takes as they are meant",
    source: "logtail: { enabled: 'True' }\ndisable_check_updates: T\n",
    found: [],
  },
  {
    name: "a word in a variable",
    source: "‹server_url›: https://hs.example.com\n",
    environment: { HEADSCALE_LOGTAIL_ENABLED: "yes" },
    found: ["warning boolean-word"],
  },
  {
    name: "days where Go counts hours at most",
    source: "derp:\n  update_frequency: ‹1d›\n  urls: [https://a.example.com/d.json]\n",
    found: ["warning duration-without-effect"],
    fixed: "derp:\n  update_frequency: 24h\n  urls: [https://a.example.com/d.json]\n",
  },
  {
    name: "a number that counts nanoseconds",
    source: "cli:\n  timeout: ‹10›\n",
    found: ["warning duration-without-effect"],
  },
  {
    name: "durations that are read, and nanoseconds that were meant",
    source:
      "cli:\n  timeout: 1m30s\nderp:\n  urls: [https://a.example.com/d.json]\n  update_frequency: 3600000000000\ntuning: { notifier_send_timeout: 0 }\n",
    found: [],
  },
  {
    name: "a duration of a key that this version does not know",
    version: "0.29",
    source: "preauth_keys:\n  ‹revoked_retention›: 7d\n",
    found: ["warning newer-key"],
  },
  {
    name: "a text where a number belongs",
    source: "tuning:\n  batcher_workers: ‹four›\n",
    found: ["warning integer-text"],
  },
  {
    name: "numbers in quotes",
    source: "tuning:\n  batcher_workers: '8'\n  register_cache_max_entries: '0'\n",
    found: [],
  },
  {
    name: "a list with commas",
    source:
      'oidc:\n  issuer: https://a.example.net\n  client_id: a\n  client_secret: b1c2d3\n  allowed_users: ‹"a@x.net,b@x.net"›\n',
    found: ["warning list-as-text"],
    fixed:
      'oidc:\n  issuer: https://a.example.net\n  client_id: a\n  client_secret: b1c2d3\n  allowed_users: "a@x.net b@x.net"\n',
  },
  {
    name: "a list with blanks, and a path with a comma",
    source: "derp:\n  urls: https://a.example.com/d.json\n  paths: /etc/a,b.yaml /etc/c.yaml\n",
    found: [],
  },
  {
    name: "a number and a date for a text",
    source: "acme_email: ‹0123›\ntls_letsencrypt_cache_dir: ‹2024-01-01› # x\n",
    found: ["warning date-as-text", "warning date-as-text"],
    fixed: 'acme_email: "0123"\ntls_letsencrypt_cache_dir: 2024-01-01 # x\n',
  },
  {
    name: "a number whose text stays, and one in quotes",
    source: "acme_email: 123\ntls_letsencrypt_cache_dir: '0123'\n",
    found: [],
  },
  {
    name: "the socket's rights without quotes",
    source: "unix_socket_permission: ‹0770› # group\n",
    found: ["warning socket-permission"],
    fixed: 'unix_socket_permission: "0770" # group\n',
  },
  {
    name: "the socket's rights in the default's own notation",
    source: 'unix_socket_permission: ‹"0o770"›\n',
    found: ["warning socket-permission"],
    fixed: 'unix_socket_permission: "0770"\n',
  },
  {
    name: "the socket's rights in quotes",
    source: "unix_socket_permission: '0770'\n",
    found: [],
  },
  {
    name: "the socket's rights without the zero",
    source: "unix_socket_permission: 770\n",
    found: [],
  },
  {
    name: "variables that nobody replaces",
    source:
      "acme_email: ‹${MAIL}›\ntls_letsencrypt_cache_dir: ‹$CACHE_DIR/acme›\nderp:\n  urls: [https://a.example.com/d.json]\n  paths:\n    - ‹${DERP:-/etc/derp.yaml}›\n",
    found: [
      "warning unexpanded-variable",
      "warning unexpanded-variable",
      "warning unexpanded-variable",
    ],
  },
  {
    name: "a variable for the server's URL is the cause of its refusal",
    source: "server_url: ‹${URL}›\n",
    found: ["warning unexpanded-variable"],
    says: "Fatal config error: server_url must start with https:// or http://",
  },
  {
    name: "a variable in a mapping, and one where a mapping belongs",
    source: `oidc:\n  issuer: https://a.example.net\n  client_id: a\n  client_secret_path: \${DIR}/s\n  extra_params:\n    hd: ‹\${DOMAIN}›\n`,
    found: ["warning unexpanded-variable"],
  },
  {
    name: "a log format from a variable that nobody replaces",
    source: "log:\n  format: ‹$LOG_FORMAT›\n",
    found: ["warning unexpanded-variable"],
    says: null,
  },
  {
    name: "dollar signs that name no variable",
    source:
      "database:\n  type: sqlite\n  sqlite: { path: /var/lib/db.sqlite }\n  postgres:\n    pass: pa$WORD1x\nacme_email: a$b@example.com\n",
    found: [],
  },
  {
    name: "a value that a variable overrides",
    source: "log:\n  ‹level: info›\n  format: text\n",
    environment: { HEADSCALE_LOG_LEVEL: "debug" },
    found: ["hint overridden-by-environment"],
  },
  {
    name: "a variable that is empty overrides nothing",
    source: "log:\n  level: info\n",
    environment: { HEADSCALE_LOG_LEVEL: "" },
    found: [],
  },
  {
    name: "two keys that differ by their capitals",
    source: "log:\n  level: info\n  ‹Level›: debug\n",
    found: ["warning case-collision"],
  },
  {
    name: "a key with its dot and without",
    source: "log:\n  ‹level›: info\nlog.level: debug\n",
    found: ["warning case-collision"],
  },
  {
    name: "different keys of a section with a dot and without",
    source: "log:\n  level: info\nlog.format: text\n",
    found: [],
  },
  {
    name: "a dotted key without a value leaves the other one",
    source: "log:\n  level: info\nlog.level:\n",
    found: [],
  },
];

describeRules("what the server says nothing about", silent);

const oidc = "oidc: { issuer: https://a.example.net, client_id: a, client_secret: b1c2d3 }\n";

const urls: readonly RuleCase[] = [
  {
    name: "the usual port while OIDC is on",
    source: `server_url: ‹https://hs.example.org:443/hs›\n${oidc}`,
    found: ["warning server-url-port"],
    fixed: `server_url: https://hs.example.org/hs\n${oidc}`,
  },
  {
    name: "the usual port while OIDC is off",
    source: "server_url: https://hs.example.org:443\n",
    found: [],
  },
  {
    name: "another port while OIDC is on",
    source: `server_url: https://hs.example.org:8443\n${oidc}`,
    found: [],
  },
  {
    name: "http while OIDC is on",
    source: `server_url: ‹http://hs.example.org›\n${oidc}`,
    found: ["warning server-url-http"],
  },
  {
    name: "http while OIDC is off",
    source: "server_url: http://hs.example.org\n",
    found: [],
  },
  {
    name: "the local machine while OIDC is on",
    source: `server_url: ‹http://127.0.0.1:8080›\n${oidc}`,
    found: ["warning server-url-loopback"],
  },
  {
    name: "the local machine while OIDC is off",
    source: "server_url: ‹http://[::1]:8080›\n",
    found: ["information server-url-loopback"],
  },
  {
    name: "the local machine by its name, from a variable",
    source: "listen_addr: 127.0.0.1:8080\n‹server_url›:\n",
    environment: { HEADSCALE_SERVER_URL: "https://localhost" },
    found: ["information server-url-loopback"],
  },
  {
    name: "two listeners at one port",
    source: "listen_addr: 0.0.0.0:8080\nmetrics_listen_addr: ‹127.0.0.1:8080›\n",
    found: ["warning port-collision"],
    says: null,
  },
  {
    name: "two listeners at one port of different addresses, and two at any port",
    source: "listen_addr: 127.0.0.1:8080\nmetrics_listen_addr: 127.0.0.2:8080\n",
    found: [],
  },
  {
    name: "two listeners at port 0",
    source: "listen_addr: 127.0.0.1:0\nmetrics_listen_addr: 127.0.0.1:0\n",
    found: [],
  },
  {
    name: "gRPC without TLS does not listen",
    source: "listen_addr: 127.0.0.1:8080\ngrpc_listen_addr: 127.0.0.1:8080\n",
    found: [],
  },
  {
    name: "gRPC with TLS at the port of the rest",
    source: "listen_addr: ‹':50443'›\ntls_cert_path: /c.pem\ntls_key_path: /k.pem\n",
    found: ["warning port-collision"],
  },
  {
    name: "gRPC is gone from 0.30",
    version: "0.30",
    source: "listen_addr: ':50443'\ntls_cert_path: /c.pem\ntls_key_path: /k.pem\n",
    found: [],
  },
  {
    name: "Let's Encrypt at port 80 of its own accord",
    source: "listen_addr: ‹':80'›\ntls_letsencrypt_hostname: hs.example.org\n",
    found: ["warning port-collision"],
  },
  {
    name: "a certificate without its key",
    source: "‹tls_cert_path›: /c.pem\n",
    found: ["warning tls-pair"],
    says: null,
  },
  {
    name: "a key without its certificate",
    source: "tls_key_path: /k.pem\ntls_cert_path: ‹''›\n",
    found: ["warning tls-pair"],
  },
  {
    name: "a certificate whose key a variable names",
    source: "tls_cert_path: /c.pem\n",
    environment: { HEADSCALE_TLS_KEY_PATH: "/k.pem" },
    found: [],
  },
];

describeRules("the server's URL and its listeners", urls);
