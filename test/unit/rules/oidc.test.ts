import type { FileContent, HostFiles } from "../../../server/src/headscale/hostFiles";
import { describeRules, type RuleCase } from "../ruleCases";

/** A machine with these files and no others. */
function machine(files: Readonly<Record<string, string>>): HostFiles {
  return {
    besideConfig: (path) => path,
    read: (path): FileContent => {
      const text = files[path];
      if (text !== undefined) return { kind: "content", text };
      return {
        kind: "unreadable",
        words: `open ${path}: no such file or directory`,
        isMissing: true,
      };
    },
    whyUnwritable: () => undefined,
  };
}

const authentik = "https://auth.example.net/application/o/hs/";

/** A whole section, so that only the piece's own fault shows. */
function section(more: string, issuer = "https://sso.example.net"): string {
  return `oidc:\n  issuer: ${issuer}\n  client_id: hs\n  client_secret: abc\n${more}`;
}

const incomplete: readonly RuleCase[] = [
  {
    name: "an issuer alone",
    source: "‹‹oidc››:\n  issuer: https://sso.example.net\n",
    found: ["warning oidc-client-id-missing", "information oidc-secret-missing"],
    says: null,
  },
  {
    name: "an issuer alone in 0.30, which says the first thing that it lacks",
    version: "0.30",
    source: "‹‹oidc››:\n  issuer: https://sso.example.net\n",
    found: ["error oidc-client-id-missing", "error oidc-secret-missing"],
    says: "oidc.client_id is required when oidc.issuer is set",
  },
  {
    name: "no secret in 0.30",
    version: "0.30",
    source:
      '‹oidc›:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret_path: ""\n',
    found: ["error oidc-secret-missing"],
    says: "oidc.client_secret or oidc.client_secret_path is required when oidc.issuer is set",
  },
  {
    name: "an empty client id",
    source:
      'oidc:\n  issuer: https://sso.example.net\n  client_id: ‹""›\n  client_secret_path: /run/s\n',
    found: ["warning oidc-client-id-missing"],
  },
  {
    name: "a misspelt client id is the cause of its absence",
    version: "0.30",
    source:
      "oidc:\n  issuer: https://sso.example.net\n  ‹client_ids›: hs\n  client_secret_path: /run/s\n",
    found: ["warning unknown-key"],
    says: "oidc.client_id is required when oidc.issuer is set",
  },
  {
    name: "variables complete the section",
    version: "0.30",
    environment: { HEADSCALE_OIDC_CLIENT_ID: "hs", HEADSCALE_OIDC_CLIENT_SECRET: "abc" },
    source: "oidc:\n  issuer: https://sso.example.net\n",
    found: [],
    says: null,
  },
  {
    name: "an issuer from a variable",
    version: "0.30",
    environment: { HEADSCALE_OIDC_ISSUER: "sso" },
    source: "‹oidc›:\n  client_id: hs\n  client_secret: abc\n",
    found: ["error oidc-issuer-shape"],
    says: 'oidc.issuer must be a valid http(s) URL: got "sso"',
  },
  {
    name: "no secret where all variables are known",
    host: machine({}),
    source: "‹oidc›:\n  issuer: https://sso.example.net\n  client_id: hs\n",
    found: ["warning oidc-secret-missing"],
  },
  {
    name: "no secret but PKCE where all variables are known",
    host: machine({}),
    source:
      "‹oidc›:\n  issuer: https://sso.example.net\n  client_id: hs\n  pkce: { enabled: true }\n",
    found: ["information oidc-secret-missing"],
  },
  {
    name: "settings without an issuer",
    source: "‹oidc›:\n  client_id: hs\n  allowed_domains: [example.org]\n",
    found: ["information oidc-off"],
  },
  {
    name: "settings without an issuer, in dotted spelling",
    source: "log: { level: info }\n‹oidc.client_id›: hs\n",
    found: ["information oidc-off"],
  },
  {
    name: "an empty issuer",
    source: 'oidc:\n  issuer: ‹""›\n  allowed_users: [alice@example.org]\n',
    found: ["information oidc-off"],
  },
  {
    name: "a section full of defaults wants nothing",
    source:
      'oidc:\n  issuer: ""\n  client_id: ""\n  allowed_domains: []\n  pkce:\n    enabled: false\n',
    found: [],
  },
];

const issuers: readonly RuleCase[] = [
  {
    name: "an issuer that Go refuses and browsers take",
    version: "0.30",
    source: section("", "‹https://sso.example.net/%zz›"),
    found: ["error oidc-issuer-shape"],
    says: 'oidc.issuer must be a valid http(s) URL: got "https://sso.example.net/%zz"',
  },
  {
    name: "an issuer that Go takes and browsers refuse",
    version: "0.30",
    source: section("", "‹https://sso.example.net:99999/›"),
    found: ["warning oidc-issuer-shape"],
    says: null,
  },
  {
    name: "an issuer from a variable that nobody puts in",
    version: "0.30",
    source: section("", "‹${ISSUER}›"),
    found: ["warning unexpanded-variable"],
    says: 'oidc.issuer must be a valid http(s) URL: got "${ISSUER}"',
  },
  {
    name: "an issuer in brackets, quoted as Go does",
    version: "0.30",
    source: section("", "‹'<your \"issuer\">'›"),
    found: ["error oidc-issuer-shape"],
    says: 'oidc.issuer must be a valid http(s) URL: got "<your \\"issuer\\">"',
  },
  {
    name: "an issuer that cannot be asked",
    source: section("", "‹ftp://sso.example.net›"),
    found: ["error oidc-issuer-shape"],
    says: 'creating OIDC provider from issuer config: Get "ftp://sso.example.net/.well-known/openid-configuration": unsupported protocol scheme "ftp"',
  },
  {
    name: "an issuer without a host",
    version: "0.28",
    source: section("", "‹https:///x›"),
    found: ["error oidc-issuer-shape"],
    says: 'creating OIDC provider from issuer config: Get "https:///x/.well-known/openid-configuration": http: no Host in request URL',
  },
  {
    name: "an issuer with white space in 0.22, which has other words",
    version: "0.22",
    source: section("", "‹https://a b.example.net/x›"),
    found: ["error oidc-issuer-shape"],
    says: 'parse "https://a b.example.net/x/.well-known/openid-configuration": invalid character " " in host name',
  },
  {
    name: "an issuer that cannot be asked, and need not be",
    source: section("  only_start_if_oidc_is_available: false\n", "‹sso.example.net›"),
    found: ["warning oidc-issuer-shape"],
    says: null,
  },
  {
    name: "a provider below the tailnet's domain, and one elsewhere",
    source: section("", "‹https://auth.tailnet.example.com›"),
    found: ["information oidc-bootstrap"],
  },
  {
    name: "a provider at an address of the tailnet",
    source: section("", "‹http://100.100.1.2:9000/x›"),
    found: ["information oidc-bootstrap"],
  },
  {
    name: "a provider at an IPv6 address of the tailnet",
    source: section("", "‹http://[fd7a:115c:a1e0::5]/x›"),
    found: ["information oidc-bootstrap"],
  },
  {
    name: "a provider that is a container's name",
    source: section("", "‹http://keycloak:8080/realms/x›"),
    found: ["information oidc-bootstrap"],
  },
  {
    name: "providers at other addresses, and this machine",
    source: section("", "http://100.128.0.1/x"),
    found: [],
  },
  { name: "a provider on this machine", source: section("", "http://localhost:9000/x"), found: [] },
];

const pkce: readonly RuleCase[] = [
  {
    name: "a PKCE method comes before all else that 0.30 refuses",
    version: "0.30",
    source: "‹‹oidc››:\n  issuer: ‹sso›\n  pkce: { method: ‹plan› }\n",
    found: [
      "error oidc-client-id-missing",
      "error oidc-secret-missing",
      "error oidc-issuer-shape",
      "error oidc-pkce-method",
    ],
    says: "pkce.method must be either 'plain' or 'S256'",
  },
  {
    name: "a value for the whole of PKCE takes the method away",
    version: "0.30",
    source: section("  pkce: ‹true›\n"),
    found: ["warning wrong-kind"],
    says: "pkce.method must be either 'plain' or 'S256'",
  },
  {
    name: "a PKCE method from a variable",
    environment: { HEADSCALE_OIDC_PKCE_METHOD: "s256" },
    source: section("  ‹pkce›: { enabled: true }\n"),
    found: ["warning oidc-pkce-method"],
  },
  {
    name: "oidc.enabled that is false beside an issuer",
    source: section("  ‹enabled›: false\n"),
    found: ["warning oidc-enabled-key"],
  },
  {
    name: "oidc.enabled that says what is so",
    source: section("  ‹enabled›: true\n"),
    found: ["information oidc-enabled-key"],
  },
  {
    name: "oidc.enabled without an issuer",
    version: "0.24",
    source: "oidc:\n  ‹enabled›: true\n",
    found: ["warning oidc-enabled-key"],
  },
  {
    name: "oidc.enabled that is false, and there is no issuer",
    source: "oidc:\n  enabled: false\n",
    found: [],
  },
  {
    name: "oidc.enabled in 0.23, which does not know it",
    version: "0.23",
    source: section("  ‹enabled›: true\n"),
    found: ["warning newer-key"],
  },
];

const secrets: readonly RuleCase[] = [
  {
    name: "a secret's file that is not there, with OIDC off",
    host: machine({}),
    source: "‹oidc›:\n  only_start_if_oidc_is_available: true\n  client_secret_path: ‹./nope›\n",
    found: ["information oidc-off", "error oidc-secret-file"],
    says: "open ./nope: no such file or directory",
  },
  {
    name: "a secret's file that nobody can look for",
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret_path: ./nope\n",
    found: [],
    says: null,
  },
  {
    name: "a secret's file whose path holds variables, as Go reads them",
    host: machine({}),
    environment: { A: "aa", B: "bb", C: "cc" },
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret_path: ‹'$A/${B}x$-$ $$C ${ ${} $.y'›\n",
    found: ["error oidc-secret-file"],
    says: "open aa/bbx$ C  $.y: no such file or directory",
  },
  {
    name: "a secret's file that is there",
    host: machine({ "/run/c/s": "abc\n" }),
    environment: { CREDENTIALS_DIRECTORY: "/run/c" },
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret_path: ${CREDENTIALS_DIRECTORY}/s\n",
    found: [],
    says: null,
  },
  {
    name: "a secret's file with a line break in 0.22",
    version: "0.22",
    host: machine({ "/run/s": "abc\n" }),
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret_path: ‹/run/s›\n",
    found: ["warning oidc-secret-untrimmed"],
  },
  {
    name: "a secret's file without one in 0.22",
    version: "0.22",
    host: machine({ "/run/s": "abc" }),
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret_path: /run/s\n",
    found: [],
  },
  {
    name: "both secrets, one from a variable",
    host: machine({}),
    environment: { HEADSCALE_OIDC_CLIENT_SECRET: "abc" },
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  ‹client_secret_path›: /run/s\n",
    found: ["error oidc-secret-conflict"],
    says: "oidc_client_secret and oidc_client_secret_path are mutually exclusive",
    fixed: "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n",
  },
  {
    name: "a digest for a secret",
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret: ‹$pbkdf2-sha512$310000$abc›\n",
    found: ["warning oidc-secret-digest"],
  },
  {
    name: "a secret that begins with a dollar sign",
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret: $2pac-was-here\n",
    found: [],
  },
  {
    name: "a digest in the secret's file",
    host: machine({ "/run/s": "$2b$12$abcdefg\n" }),
    source:
      "oidc:\n  issuer: https://sso.example.net\n  client_id: hs\n  client_secret_path: ‹/run/s›\n",
    found: ["warning oidc-secret-digest"],
  },
  {
    name: "a placeholder from a variable",
    environment: { HEADSCALE_OIDC_CLIENT_ID: "your-oidc-client-id" },
    source: "‹oidc›:\n  issuer: https://sso.example.net\n  client_secret: abc\n",
    found: ["warning oidc-placeholder"],
  },
];

const expiries: readonly RuleCase[] = [
  {
    name: "an expiry in days with a point",
    version: "0.28",
    source: section("  expiry: ‹1.5d›\n"),
    found: ["warning oidc-expiry-invalid"],
    says: null,
  },
  {
    name: "an expiry that is only written otherwise",
    version: "0.22",
    source: section("  expiry: ‹30 D›\n"),
    found: ["warning oidc-expiry-invalid"],
    fixed: section("  expiry: 30d\n"),
  },
  {
    name: "an empty expiry",
    version: "0.25",
    source: section('  expiry: ‹""›\n'),
    found: ["warning oidc-expiry-invalid"],
  },
  {
    name: "an expiry in a list",
    version: "0.28",
    source: "oidc: { ‹expiry›: [30d] }\n",
    found: ["warning wrong-kind"],
  },
  { name: "no expiry at all", version: "0.28", source: section("  expiry: 0\n"), found: [] },
  {
    name: "an expiry of days and hours",
    version: "0.28",
    source: section("  expiry: 30d12h\n"),
    found: [],
  },
  {
    name: "an expiry that is removed",
    source: section("  ‹expiry›: 1.5d\n"),
    found: ["error removed-key"],
  },
  {
    name: "a node's expiry as people write it",
    source: "node:\n  expiry: ‹30 d›\n",
    found: ["warning node-expiry-invalid"],
    says: null,
    fixed: "node:\n  expiry: 30d\n",
  },
  {
    name: "a node's expiry without a unit, from a variable",
    version: "0.30",
    environment: { HEADSCALE_NODE_EXPIRY: "90" },
    source: "‹server_url›: https://headscale.example.org\n",
    found: ["warning node-expiry-invalid"],
  },
  { name: "a node's expiry that is empty", source: 'node:\n  expiry: ""\n', found: [] },
  { name: "a node's expiry of nothing", source: "node:\n  expiry: 0\n", found: [] },
  {
    name: "the expiry of the token",
    source: section("  use_expiry_from_token: ‹true›\n"),
    found: ["warning oidc-expiry-from-token"],
    fixed: section(""),
  },
  {
    name: "not the expiry of the token",
    source: section("  use_expiry_from_token: false\n"),
    found: [],
  },
];

const google = "https://accounts.google.com";
const entra = "https://login.microsoftonline.com/31f1a6e2-2b0a-4a4c-8f5e-7a6d0e0b1c2d/v2.0";

const admission: readonly RuleCase[] = [
  {
    name: "a provider for everybody and no list of who may come",
    source: section("", `‹${google}›`),
    found: ["warning oidc-no-allow-list"],
  },
  {
    name: "Microsoft for any organisation",
    source: section("", "‹https://login.microsoftonline.com/common/v2.0›"),
    found: ["warning oidc-no-allow-list"],
  },
  { name: "Microsoft for one organisation", source: section("", entra), found: [] },
  {
    name: "a provider for everybody and a domain of one's own",
    source: section("  allowed_domains: [example.org]\n", google),
    found: [],
  },
  {
    name: "a domain where everybody may have an address",
    source: section("  allowed_domains: [example.org, ‹gmail.com›]\n", google),
    found: ["warning oidc-no-allow-list"],
  },
  {
    name: "the same domain with a list of users",
    source: section("  allowed_domains: [gmail.com]\n  allowed_users: [alice@gmail.com]\n", google),
    found: [],
  },
  {
    name: "the same domain at a provider of one's own",
    source: section("  allowed_domains: [gmail.com]\n"),
    found: [],
  },
  {
    name: "groups that Google does not tell",
    source: section("  ‹allowed_groups›: [admins]\n", google),
    found: ["warning oidc-groups-claim"],
  },
  {
    name: "names of groups for Entra, which sends their ids",
    source: section(
      "  allowed_groups:\n    - ‹admins›\n    - 0d9f1c1e-5b0f-4d93-9a55-3a1d3d4f6c11\n",
      entra,
    ),
    found: ["information oidc-groups-claim"],
  },
  {
    name: "groups for Kanidm with their domain and without",
    source: section(
      "  pkce: { enabled: true }\n  allowed_groups: [‹users›, users@sso.example.net]\n",
      "https://sso.example.net/oauth2/openid/hs",
    ),
    found: ["information oidc-groups-claim"],
  },
  {
    name: "scopes in one text without the one for the address",
    source: section('  ‹scope›: "openid profile"\n  allowed_users: [a@example.com]\n'),
    found: ["warning oidc-scope"],
    fixed: section('  scope: "openid profile email"\n  allowed_users: [a@example.com]\n'),
  },
  {
    name: "scopes in one text without openid",
    source: section('  ‹scope›: "profile email"\n'),
    found: ["warning oidc-scope"],
    fixed: section('  scope: "openid profile email"\n'),
  },
  {
    name: "Kanidm without PKCE",
    source:
      "‹oidc›:\n  issuer: https://sso.example.net/oauth2/openid/hs\n  client_id: hs\n  client_secret: abc\n",
    found: ["information oidc-pkce-demanded"],
    fixed:
      "oidc:\n  issuer: https://sso.example.net/oauth2/openid/hs\n  client_id: hs\n  client_secret: abc\n  pkce:\n    enabled: true\n",
  },
  {
    name: "a slash that Keycloak never publishes",
    source:
      "oidc:\n  issuer: ‹https://sso.example.net/realms/hs/›\n  client_id: hs\n  client_secret: abc\n",
    found: ["warning oidc-issuer-shape"],
    fixed:
      "oidc:\n  issuer: https://sso.example.net/realms/hs\n  client_id: hs\n  client_secret: abc\n",
  },
  {
    name: "authentik's launch URL",
    source:
      "oidc:\n  issuer: ‹https://auth.example.net/application/launch/hs/›\n  client_id: hs\n  client_secret: abc\n",
    found: ["warning oidc-issuer-shape"],
    fixed:
      "oidc:\n  issuer: https://auth.example.net/application/o/hs/\n  client_id: hs\n  client_secret: abc\n",
  },
  {
    name: "authentik's application path without an application",
    source:
      "oidc:\n  issuer: ‹https://auth.example.net/application/o/›\n  client_id: hs\n  client_secret: abc\n",
    found: ["warning oidc-issuer-shape"],
  },
  {
    name: "groups elsewhere",
    source: section("  allowed_groups: [/admins, users]\n", "https://sso.example.net/realms/x"),
    found: [],
  },
  {
    name: "one group with a slash on authentik, as a single text",
    source: section("  allowed_groups: ‹/vpn›\n", authentik),
    found: ["warning oidc-groups-slash"],
    fixed: section("  allowed_groups: vpn\n", authentik),
  },
  {
    name: "groups from a variable",
    environment: { HEADSCALE_OIDC_ALLOWED_GROUPS: "/vpn plain" },
    source: section("", authentik).replace("oidc", "‹oidc›"),
    found: ["warning oidc-groups-slash"],
  },
  {
    name: "a domain with an @",
    source: section('  allowed_domains:\n    - ‹"@Example.org"›\n    - example.net\n'),
    found: ["warning oidc-allowed-domain"],
    fixed: section('  allowed_domains:\n    - "example.org"\n    - example.net\n'),
  },
  {
    name: "domains in capitals, with a wildcard, and an address",
    source: section(
      "  allowed_domains:\n    - ‹Example.org›\n    - ‹'*.example.org'›\n    - ‹alice@example.org›\n",
    ),
    found: [
      "warning oidc-allowed-domain",
      "warning oidc-allowed-domain",
      "warning oidc-allowed-domain",
    ],
    fixed: section(
      "  allowed_domains:\n    - example.org\n    - '*.example.org'\n    - alice@example.org\n",
    ),
  },
  {
    name: "users by name and by domain",
    source: section("  allowed_users: [‹alice›, ‹'@example.org'›, bob@example.org]\n"),
    found: ["warning oidc-allowed-user", "warning oidc-allowed-user"],
  },
];

const scopes: readonly RuleCase[] = [
  {
    name: "a scope without openid",
    source: section("  ‹scope›: [profile, email]\n"),
    found: ["warning oidc-scope"],
  },
  {
    name: "a scope with openid in capitals",
    source: section("  ‹scope›: [OpenID, email]\n"),
    found: ["warning oidc-scope"],
    fixed: section("  scope: [openid, email]\n"),
  },
  { name: "an empty scope", source: section("  ‹scope›: []\n"), found: ["warning oidc-scope"] },
  { name: "a scope as one text", source: section("  scope: openid profile\n"), found: [] },
  {
    name: "users by their address, and a scope that tells none",
    source: section("  ‹scope›: [openid, profile]\n  allowed_users: [alice@example.org]\n"),
    found: ["warning oidc-scope"],
  },
  {
    name: "groups on authentik without profile",
    source: section("  ‹scope›: [openid, email]\n  allowed_groups: [vpn]\n", authentik),
    found: ["warning oidc-scope"],
  },
  {
    name: "groups on authentik with a scope of one's own",
    source: section("  scope: [openid, email, groups]\n  allowed_groups: [vpn]\n", authentik),
    found: [],
  },
  {
    name: "a scope for groups, which Entra refuses",
    source: section("  scope: [openid, profile, email, ‹groups›]\n", entra),
    found: ["warning oidc-scope"],
  },
  {
    name: "the guide's own scope on authentik",
    source: section("  scope: [openid, profile, email, ‹custom›]\n", authentik),
    found: ["information oidc-scope-custom"],
  },
  {
    name: "the same scope elsewhere",
    source: section("  scope: [openid, profile, email, custom]\n"),
    found: [],
  },
  {
    name: "a hint that authentik does not look at",
    source: section(
      "  extra_params:\n    prompt: login\n    ‹domain_hint›: example.org\n",
      authentik,
    ),
    found: ["warning oidc-domain-hint"],
    fixed: section("  extra_params:\n    prompt: login\n", authentik),
  },
  {
    name: "a hint that others look at",
    source: section("  extra_params: { domain_hint: example.org }\n", entra),
    found: [],
  },
  {
    name: "addresses that authentik calls unverified",
    version: "0.28",
    source: section("  ‹allowed_users›: [alice@example.org]\n", authentik),
    found: ["information oidc-email-verified"],
  },
  {
    name: "addresses that need not be verified",
    source: section(
      "  allowed_users: [alice@example.org]\n  email_verified_required: false\n",
      authentik,
    ),
    found: [],
  },
  {
    name: "addresses in 0.27, which does not ask",
    version: "0.27",
    source: section("  allowed_users: [alice@example.org]\n", authentik),
    found: [],
  },
];

describeRules("what OIDC needs", incomplete);
describeRules("the issuer", issuers);
describeRules("PKCE and oidc.enabled", pkce);
describeRules("the client secret", secrets);
describeRules("how long a sign-in lasts", expiries);
describeRules("who may sign in", admission);
describeRules("scope and parameters", scopes);
