import { describeRules, type RuleCase } from "../ruleCases";

const prefixes: readonly RuleCase[] = [
  {
    name: "a prefix without its length",
    source: "prefixes:\n  v4: ‹100.64.0.0›\n",
    found: ["error prefix-invalid"],
    says: "parsing IPv4 prefix from config: netip.ParsePrefix(\"100.64.0.0\"): no '/'",
    fixed: "prefixes:\n  v4: 100.64.0.0/10\n",
  },
  {
    name: "an IPv6 prefix with a blank around it",
    version: "0.23",
    source: 'prefixes:\n  v4: 100.64.0.0/10\n  v6: ‹"fd7a:115c:a1e0::/48 "›\n',
    found: ["error prefix-invalid"],
    says: 'parsing IPv6 prefix from config: netip.ParsePrefix("fd7a:115c:a1e0::/48 "): bad bits after slash: "48 "',
    fixed: 'prefixes:\n  v4: 100.64.0.0/10\n  v6: "fd7a:115c:a1e0::/48"\n',
  },
  {
    name: "the first bad entry of ip_prefixes crashes 0.22",
    version: "0.22",
    source: "ip_prefixes:\n  - 100.64.0.0/10\n  - ‹x/8›\n  - ‹100.64.0.0›\n",
    found: ["error prefix-invalid", "error prefix-invalid"],
    says: 'failed to parse ip_prefixes[1]: netip.ParsePrefix("x/8"): ParseAddr("x"): unable to parse IP',
  },
  {
    name: "a prefix in a variable",
    source: "‹prefixes›:\n  allocation: random\n",
    environment: { HEADSCALE_PREFIXES_V6: "fd00::/x" },
    found: ["error prefix-invalid"],
    says: 'parsing IPv6 prefix from config: netip.ParsePrefix("fd00::/x"): bad bits after slash: "x"',
  },
  {
    name: "prefixes within the usual ones",
    source: "prefixes:\n  v4: 100.100.0.0/16\n  v6: fd7a:115c:a1e0:ab12::/64\n",
    found: [],
    says: null,
  },
  {
    name: "prefixes outside: each one in 0.28, one banner in 0.29",
    source: "prefixes:\n  v4: ‹10.0.0.0/8›\n  v6: ‹fd00::/8›\n",
    found: ["warning prefix-outside-range", "warning prefix-outside-range"],
    says: null,
  },
  {
    name: "prefixes in each other's place",
    version: "0.28",
    source: "prefixes:\n  v4: ‹fd7a:115c:a1e0::/48›\n  v6: ‹100.64.0.0/10›\n",
    found: ["warning prefix-outside-range", "warning prefix-outside-range"],
    says: null,
  },
  {
    name: "ip_prefixes in any order",
    version: "0.22",
    source: "ip_prefixes: [fd7a:115c:a1e0::/48, 100.64.0.0/10, ‹192.168.0.0/16›]\n",
    found: ["warning prefix-outside-range"],
    says: null,
  },
  {
    name: "no prefix",
    source: "‹prefixes›:\n  allocation: random\n",
    found: ["error prefix-missing"],
    says: "no IPv4 or IPv6 prefix configured, minimum one prefix is required",
    fixed: "prefixes:\n  allocation: random\n  v4: 100.64.0.0/10\n  v6: fd7a:115c:a1e0::/48\n",
  },
  {
    name: "an empty prefix beside one of the other family",
    source: 'prefixes:\n  v4: ""\n  v6: fd7a:115c:a1e0::/48\n',
    found: [],
    says: null,
  },
  {
    name: "that there is no prefix follows from a misspelt one",
    source: "prefixes:\n  ‹vv4›: 100.64.0.0/10\n",
    found: ["warning unknown-key"],
    says: "no IPv4 or IPv6 prefix configured, minimum one prefix is required",
  },
  {
    name: "0.22 falls back to its own prefix",
    version: "0.22",
    source: "‹ip_prefixes›: []\n",
    found: ["information prefix-missing"],
    says: null,
  },
  {
    name: "more address than the length covers",
    source: "prefixes:\n  v4: ‹100.64.10.0/12› # ours\n",
    found: ["information prefix-host-bits"],
    says: null,
    fixed: "prefixes:\n  v4: 100.64.0.0/12 # ours\n",
  },
  {
    name: "more address than the length covers, in a list",
    version: "0.22",
    source: "ip_prefixes:\n  - ‹fd7a:115c:a1e0::1/48›\n",
    found: ["information prefix-host-bits"],
    fixed: "ip_prefixes:\n  - fd7a:115c:a1e0::/48\n",
  },
  {
    name: "an allocation in capitals",
    source: "prefixes:\n  v4: 100.64.0.0/10\n  allocation: ‹Random›\n",
    found: ["error prefix-allocation"],
    says: 'invalid prefix allocation strategy: "Random", allowed options: sequential, random',
    fixed: "prefixes:\n  v4: 100.64.0.0/10\n  allocation: random\n",
  },
  {
    name: "an unknown allocation in 0.28",
    version: "0.28",
    source: "prefixes:\n  v4: 100.64.0.0/10\n  allocation: ‹hash›\n",
    found: ["error prefix-allocation"],
    says: "config error, prefixes.allocation is set to hash, which is not a valid strategy, allowed options: sequential, random",
  },
  {
    name: "an allocation of the wrong kind has one diagnostic",
    source: "prefixes:\n  v4: 100.64.0.0/10\n  ‹allocation›: [random]\n",
    found: ["warning wrong-kind"],
    says: 'invalid prefix allocation strategy: "", allowed options: sequential, random',
  },
  {
    name: "an allocation without a value is the default",
    source: "prefixes:\n  v4: 100.64.0.0/10\n  allocation:\n",
    found: [],
    says: null,
  },
  {
    name: "a proxy's address without its length",
    source: "trusted_proxies:\n  - 10.0.0.1/32\n  - ‹::1› # local\n",
    found: ["error trusted-proxies"],
    says: 'trusted_proxies[1] "::1": netip.ParsePrefix("::1"): no \'/\'',
    fixed: 'trusted_proxies:\n  - 10.0.0.1/32\n  - "::1/128" # local\n',
  },
  {
    name: "everybody as a proxy",
    version: "0.30-dev",
    source: "trusted_proxies: [‹0.0.0.0/0›]\n",
    found: ["error trusted-proxies"],
    says: 'trusted_proxies[0] "0.0.0.0/0": 0.0.0.0/0 and ::/0 are not allowed',
  },
  {
    name: "proxies with host bits are cut to their network",
    source: "trusted_proxies: 127.0.0.1/8 ::1/128\n",
    found: [],
    says: null,
  },
];

const nameserver = "  nameservers: { global: [9.9.9.9] }\n";

const baseDomain: readonly RuleCase[] = [
  {
    name: "a server below the base domain",
    source: `server_url: https://hs.example.com\ndns:\n  base_domain: ‹example.com›\n${nameserver}`,
    found: ["error dns-base-domain-conflict"],
    says: "server_url cannot be part of base_domain in a way that could make the DERP and headscale server unreachable",
    fixed: `server_url: https://hs.example.com\ndns:\n  base_domain: tailnet.example.com\n${nameserver}`,
  },
  {
    name: "a server at the base domain, refused since 0.26",
    version: "0.26",
    source: `server_url: https://hs.example.com:8443\ndns:\n  base_domain: ‹hs.example.com›\n${nameserver}`,
    found: ["error dns-base-domain-conflict"],
    says: "server_url cannot use the same domain as base_domain in a way that could make the DERP and headscale server unreachable",
  },
  {
    name: "a server at the base domain in 0.25",
    version: "0.25",
    source: `server_url: https://hs.example.com\ndns:\n  base_domain: hs.example.com\n${nameserver}`,
    found: [],
    says: null,
  },
  {
    name: "a server below the base domain with a port, which 0.29 does not notice",
    source: `server_url: https://hs.example.com:8443\ndns:\n  base_domain: ‹example.com›\n${nameserver}`,
    found: ["warning dns-base-domain-conflict"],
    says: null,
  },
  {
    name: "a server below the base domain with a port, which 0.30 notices",
    version: "0.30-dev",
    source: `server_url: https://hs.example.com:8443\ndns:\n  base_domain: ‹example.com›\n${nameserver}`,
    found: ["error dns-base-domain-conflict"],
    says: "server_url cannot be part of base_domain in a way that could make the DERP and headscale server unreachable",
  },
  {
    name: "0.23 looks for the base domain anywhere in the URL",
    version: "0.23",
    source: `server_url: https://myexample.com\ndns:\n  base_domain: ‹example.com›\n${nameserver}`,
    found: ["error dns-base-domain-conflict"],
    says: "server_url cannot contain the base_domain, this will cause the headscale server and embedded DERP to become unreachable from the Tailscale node.",
  },
  {
    name: "0.23 does not look when user names are in the names",
    version: "0.23",
    source: `server_url: https://hs.example.com\ndns:\n  base_domain: example.com\n  ‹use_username_in_magic_dns›: true\n${nameserver}`,
    found: ["information deprecated-key"],
    says: null,
  },
  {
    name: "a domain that only ends alike",
    source: `server_url: https://myexample.com\ndns:\n  base_domain: example.com\n${nameserver}`,
    found: [],
    says: null,
  },
  {
    name: "a base domain from a variable",
    source: `server_url: https://hs.example.com\n‹dns›:\n${nameserver}`,
    environment: { HEADSCALE_DNS_BASE_DOMAIN: "example.com" },
    found: ["error dns-base-domain-conflict"],
  },
  {
    name: "no base domain",
    source: `‹dns›:\n${nameserver}`,
    found: ["error dns-base-domain-missing"],
    says: "dns.base_domain must be set when using MagicDNS (dns.magic_dns)",
  },
  {
    name: "an empty base domain",
    version: "0.23",
    source: `dns:\n  base_domain: ‹""›\n${nameserver}`,
    found: ["error dns-base-domain-missing"],
  },
  {
    name: "no base domain without MagicDNS",
    source: `dns:\n  magic_dns: false\n${nameserver}`,
    found: [],
    says: null,
  },
];

const domain = "dns:\n  base_domain: tailnet.example.com\n";

const nameservers: readonly RuleCase[] = [
  {
    name: "no name servers",
    source: domain.replace("dns", "‹dns›"),
    found: ["error dns-nameservers-missing"],
    says: "Fatal config error: dns.nameservers.global must be set when dns.override_local_dns is true",
  },
  { name: "no name servers in 0.25", version: "0.25", source: domain, found: [], says: null },
  {
    name: "no name servers, and those of the nodes stay",
    source: `${domain}  override_local_dns: false\n`,
    found: [],
    says: null,
  },
  {
    name: "name servers as a plain list",
    source: `${domain}  ‹nameservers›: [1.1.1.1]\n`,
    found: ["warning wrong-kind"],
    says: "Fatal config error: dns.nameservers.global must be set when dns.override_local_dns is true",
  },
  {
    name: "name servers with a port",
    source: `${domain}  nameservers:\n    global: [9.9.9.9, ‹192.0.2.1:53›]\n    split:\n      corp.example.com: [10.0.0.1, ‹10.0.0.2:53›]\n`,
    found: ["warning dns-nameserver-invalid", "warning dns-nameserver-invalid"],
    says: null,
  },
  {
    name: "words that are no name servers",
    source: `${domain}  nameservers:\n    global: [‹cloudflare›, ‹tls://1.1.1.1›, https://dns.example.net/query]\n    split:\n      a.example.com: ‹localhost›\n      ‹b.example.com›:\n`,
    found: Array.from({ length: 4 }, () => "warning dns-nameserver-word"),
    says: null,
  },
  {
    name: "0.22 takes https:// for all names and nothing but addresses for some",
    version: "0.22",
    source:
      "dns_config:\n  nameservers: [https://dns.example.net/q, ‹tls://1.1.1.1›]\n  restricted_nameservers:\n    a.example.com: [1.1.1.1, ‹https://dns.example.net/q›]\n",
    found: ["warning dns-nameserver-invalid", "warning dns-nameserver-invalid"],
    says: null,
  },
  {
    name: "search domains without name servers",
    version: "0.22",
    source: "dns_config:\n  ‹domains›: [a.example.com]\n",
    found: ["warning dns-search-domains"],
    says: null,
  },
  {
    name: "search domains while the nodes keep their name servers",
    version: "0.22",
    source:
      "dns_config:\n  override_local_dns: false\n  nameservers: [1.1.1.1]\n  domains: ‹a.example.com›\n",
    found: ["warning dns-search-domains"],
  },
  {
    name: "search domains with name servers, and none",
    version: "0.22",
    source: "dns_config:\n  nameservers: [1.1.1.1]\n  domains: [a.example.com]\n",
    found: [],
  },
];

const records: readonly RuleCase[] = [
  {
    name: "a record that has a list for a value",
    source: `${domain}${nameserver}  extra_records:\n    - name: a.example.com\n      type: A\n      ‹value›: [100.64.0.1]\n`,
    found: ["error dns-extra-records-invalid"],
    says: "unmarshalling dns extra records: decoding failed due to the following error(s):\n\n'[0].Value' expected type 'string', got unconvertible type '[]interface {}'",
  },
  {
    name: "records in a variable",
    version: "0.23",
    source: `‹dns›:\n  base_domain: tailnet.example.com\n${nameserver}`,
    environment: { HEADSCALE_DNS_EXTRA_RECORDS: "[]" },
    found: ["error dns-extra-records-invalid"],
    says: "unmarshaling dns extra records: decoding failed due to the following error(s):\n\n'[0]' expected a map, got 'string'",
  },
  {
    name: "a record with a list in 0.22, which goes on",
    version: "0.22",
    source:
      "dns_config:\n  extra_records:\n    - ‹name›: [a.example.com]\n      value: 100.64.0.1\n",
    found: ["warning dns-extra-records-invalid"],
    says: null,
  },
  {
    name: "records that nodes ignore",
    source: `${domain}${nameserver}  extra_records:
    - { name: a.example.com, type: ‹CNAME›, value: b.example.com }
    - { name: a.example.com, type: ‹a›, value: 100.64.0.1 }
    - { name: ‹"*.example.com"›, type: A, value: 100.64.0.1 }
    - { name: a.example.com, value: ‹b.example.com› }
    - { name: a.example.com, type: ‹A›, value: "fd7a:115c:a1e0::1" }
    - { ‹type›: A, value: 100.64.0.1 }
`,
    found: [
      "warning dns-extra-record",
      "warning dns-extra-record",
      "warning dns-extra-record",
      "warning dns-extra-record",
      "information dns-extra-record",
      "warning dns-extra-record",
    ],
    says: null,
  },
  {
    name: "records that work",
    source: `${domain}${nameserver}  extra_records:\n    - { name: a.example.com, type: A, value: 100.64.0.1 }\n    - { name: a.example.com, value: "fd7a:115c:a1e0::1" }\n`,
    found: [],
    says: null,
  },
];

const derp: readonly RuleCase[] = [
  {
    name: "the embedded server without STUN",
    source:
      "derp:\n  ‹server›:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp.key\n",
    found: ["error derp-stun-missing"],
    says: "derp.server.stun_listen_addr must be set if derp.server.enabled is true",
    fixed:
      "derp:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp.key\n    stun_listen_addr: 0.0.0.0:3478\n",
  },
  {
    name: "the embedded server with STUN",
    source:
      "derp:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp.key\n    stun_listen_addr: 0.0.0.0:3478\n",
    found: [],
    says: null,
  },
  {
    name: "the embedded server, in a variable",
    version: "0.22",
    source: "‹derp›:\n  urls: []\n",
    environment: { HEADSCALE_DERP_SERVER_ENABLED: "true" },
    found: ["error derp-stun-missing"],
  },
  {
    name: "a map's URL that is none crashes 0.28",
    version: "0.28",
    source: "derp:\n  urls: [‹https://derp.example.com:https/map›]\n",
    found: ["error derp-url-invalid"],
    says: "runtime error: invalid memory address or nil pointer dereference",
  },
  {
    name: "a map's URL that is none is left out by 0.29",
    source: "derp:\n  urls: [‹https://derp.example.com:https/map›]\n",
    found: ["warning derp-url-invalid"],
    says: null,
  },
  {
    name: "the embedded server, which nobody is told of",
    source:
      "‹derp›:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp.key\n    stun_listen_addr: 0.0.0.0:3478\n    automatically_add_embedded_derp_region: false\n",
    found: ["error derp-paths-missing"],
    says: "Disabling derp.server.automatically_add_embedded_derp_region requires to configure the derp server in derp.paths",
  },
  {
    name: "the embedded server in a file",
    source:
      "derp:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp.key\n    stun_listen_addr: 0.0.0.0:3478\n    automatically_add_embedded_derp_region: false\n  paths: [/etc/headscale/derp.yaml]\n",
    found: [],
    says: null,
  },
  {
    name: "no DERP server at all stops serve, not configtest",
    source: "derp:\n  ‹urls›: []\n",
    found: ["warning derp-oddity"],
    says: null,
  },
  { name: "no DERP server in 0.22", version: "0.22", source: "derp:\n  urls: []\n", found: [] },
  {
    name: "a map without a scheme",
    source: "derp:\n  urls: [‹derp.example.com/map›]\n",
    found: ["warning derp-oddity"],
    says: null,
  },
];

const sqlite = "database:\n  type: sqlite\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n";

const database: readonly RuleCase[] = [
  {
    name: "a database by another name",
    source: "database:\n  type: ‹postgresql› # ours\n",
    found: ["error database-type"],
    says: 'invalid database type "postgresql", must be sqlite, sqlite3 or postgres',
    fixed: "database:\n  type: postgres # ours\n",
  },
  {
    name: "no database",
    version: "0.23",
    source: "‹database›:\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n",
    found: ["error database-type"],
    says: 'invalid database type "", must be sqlite, sqlite3 or postgres',
    fixed: "database:\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n  type: sqlite\n",
  },
  {
    name: "a database in a variable",
    source: "database:\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n",
    environment: { HEADSCALE_DATABASE_TYPE: "sqlite3" },
    found: [],
    says: null,
  },
  {
    name: "SQLite without a file in 0.29",
    source: "‹database›:\n  type: sqlite\n",
    found: ["error database-sqlite-path"],
    says: "initializing database: building sqlite connection URL: invalid config: path cannot be empty",
    fixed: "database:\n  type: sqlite\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n",
  },
  {
    name: "SQLite without a file in 0.27",
    version: "0.27",
    source: "database:\n  type: sqlite3\n  sqlite:\n    path: ‹''›\n",
    found: ["error database-sqlite-path"],
    says: "init database: building sqlite connection URL: invalid config: path cannot be empty",
  },
  {
    name: "SQLite without a file in 0.26",
    version: "0.26",
    source: "‹database›:\n  type: sqlite\n",
    found: ["warning database-sqlite-path"],
    says: null,
  },
  { name: "SQLite with a file", source: sqlite, found: [], says: null },
  {
    name: "a checkpoint below -1",
    source: `${sqlite}    wal_autocheckpoint: ‹-2›\n`,
    found: ["error database-wal-autocheckpoint"],
    says: "initializing database: building sqlite connection URL: invalid config: wal_autocheckpoint must be >= -1, got -2",
    fixed: sqlite,
  },
  {
    name: "a checkpoint below -1 without a log",
    source: `${sqlite}    wal_autocheckpoint: -2\n    write_ahead_log: false\n`,
    found: [],
    says: null,
  },
  {
    name: "a checkpoint below -1 in 0.26",
    version: "0.26",
    source: `${sqlite}    wal_autocheckpoint: -2\n`,
    found: [],
  },
  {
    name: "a TLS mode that Postgres does not know",
    source: "database:\n  type: postgres\n  postgres:\n    ssl: ‹required›\n",
    found: ["error database-postgres-ssl"],
    says: "initializing database: cannot parse `host= dbname= user= sslmode=required`: failed to configure TLS (sslmode is invalid)",
    fixed: "database:\n  type: postgres\n  postgres:\n    ssl: require\n",
  },
  {
    name: "TLS modes that Postgres knows",
    source: "database:\n  type: postgres\n  postgres:\n    ssl: verify-full\n",
    found: [],
    says: null,
  },
  {
    name: "a TLS mode on a Unix socket does not matter",
    source:
      "database:\n  type: postgres\n  postgres:\n    host: /var/run/postgresql\n    ssl: required\n",
    found: [],
    says: null,
  },
  {
    name: "a TLS mode beside a password with blanks",
    source: "database:\n  type: postgres\n  postgres:\n    pass: a b\n    ssl: ‹required›\n",
    found: ["warning database-postgres-ssl"],
    says: null,
  },
  {
    name: "a TLS mode in 0.22",
    version: "0.22",
    source: "db_type: postgres\ndb_host: db\ndb_port: 5432\ndb_pass: s3cret\ndb_ssl: ‹off›\n",
    found: ["error database-postgres-ssl"],
    says: "cannot parse `host=db dbname= user= sslmode=off port=5432 password=xxxxx`: failed to configure TLS (sslmode is invalid)",
    fixed: "db_type: postgres\ndb_host: db\ndb_port: 5432\ndb_pass: s3cret\ndb_ssl: disable\n",
  },
  {
    name: "the short name of SQLite in 0.22",
    version: "0.22",
    source: "db_type: ‹sqlite›\n",
    found: ["error database-type-022"],
    says: "unsupported DB",
    fixed: "db_type: sqlite3\n",
  },
];

describeRules("prefixes and proxies", prefixes);
describeRules("the base domain", baseDomain);
describeRules("name servers", nameservers);
describeRules("extra records", records);
describeRules("DERP", derp);
describeRules("the database", database);
