import assert from "node:assert/strict";
import { parseDocument } from "../../../server/src/document/parse";
import { analyse } from "../../../server/src/headscale/analyse";
import { describeRules, type RuleCase, versionOf } from "../ruleCases";

/** What an issuer in the file wants beside it. */
const client = { HEADSCALE_OIDC_CLIENT_ID: "headscale", HEADSCALE_OIDC_CLIENT_SECRET: "s3cret" };

const issuer = { HEADSCALE_OIDC_ISSUER: "https://a.example.net" };

/** What every version since 0.26 wants, and the DERP map that \`serve\` wants. */
const lacking = [
  "error prefix-missing",
  "error dns-base-domain-missing",
  "error dns-nameservers-missing",
  "warning derp-oddity",
  "error database-type",
  "error server-url-scheme",
  "error noise-key-missing",
];

const cases: readonly RuleCase[] = [
  {
    name: "a misspelt key",
    source: "oidc:\n  ‹isuer›: https://a.example.net\n",
    found: ["warning unknown-key"],
    fixed: "oidc:\n  issuer: https://a.example.net\n",
  },
  {
    name: "a misspelt key in quotes, in flow style and in capitals",
    source: 'OIDC: { ‹"Client_Idd"›: x }\r\n',
    found: ["warning unknown-key"],
    fixed: 'OIDC: { "client_id": x }\r\n',
  },
  {
    name: "a misspelt key in dotted spelling",
    source: "‹oidc.isuer›: https://a.example.net # why\n",
    found: ["warning unknown-key"],
    fixed: "oidc.issuer: https://a.example.net # why\n",
  },
  {
    name: "a key in the wrong place",
    source: "‹allowed_groups›: [a]\n",
    found: ["warning unknown-key"],
  },
  {
    name: "the user's own names in a mapping are no keys",
    source: "oidc:\n  extra_params:\n    domain_hint: a\n    x.y: b\n",
    found: [],
  },
  {
    name: "a value where a section belongs",
    source: "oidc:\n  pkce: ‹true›\n",
    found: ["warning wrong-kind"],
  },
  {
    name: "a section where a value belongs",
    source: "oidc:\n  ‹issuer›:\n    url: https://a.example.net\n",
    found: ["warning wrong-kind"],
  },
  {
    name: "one text is a list to Headscale, and nothing is no fault",
    source: "oidc:\n  scope: openid profile\n  pkce:\n  allowed_users:\n",
    found: [],
  },
  {
    name: "a list that holds a section",
    source: "oidc:\n  ‹scope›:\n    - openid\n    - a: b\n",
    found: ["warning wrong-kind"],
  },
  {
    name: "the path of the extra records beside a list of them, were it an empty one",
    source:
      "dns:\n  magic_dns: false\n  override_local_dns: false\n  extra_records: []\n  ‹extra_records_path›: /var/lib/headscale/extra.json # why\n",
    found: ["error dns-extra-records-conflict"],
    fixed:
      "dns:\n  magic_dns: false\n  override_local_dns: false\n  extra_records_path: /var/lib/headscale/extra.json # why\n",
  },
  {
    name: "the path of the extra records beside a key without a value",
    source:
      "dns:\n  magic_dns: false\n  override_local_dns: false\n  extra_records:\n  extra_records_path: /var/lib/headscale/extra.json\n",
    found: [],
  },
  {
    name: "an authentik issuer without its slash",
    environment: client,
    source: "oidc:\n  issuer: ‹https://a.example.net/application/o/hs›\n",
    found: ["warning oidc-issuer-shape"],
    fixed: "oidc:\n  issuer: https://a.example.net/application/o/hs/\n",
  },
  {
    name: "an authentik issuer below a path, in single quotes",
    environment: client,
    source: "oidc:\n  issuer: ‹'https://a.example.net/auth/application/o/hs'›  # sso\n",
    found: ["warning oidc-issuer-shape"],
    fixed: "oidc:\n  issuer: 'https://a.example.net/auth/application/o/hs/'  # sso\n",
  },
  {
    name: "an issuer with its slash, and one of Keycloak without",
    environment: client,
    source: "oidc:\n  issuer: https://a.example.net/realms/hs\n",
    found: [],
  },
  {
    name: "a pasted discovery URL of authentik",
    environment: client,
    source:
      'oidc:\n  issuer: ‹"https://a.example.net/application/o/hs/.well-known/openid-configuration"›\n',
    found: ["warning oidc-issuer-shape"],
    fixed: 'oidc:\n  issuer: "https://a.example.net/application/o/hs/"\n',
  },
  {
    name: "a pasted discovery URL of another provider",
    environment: client,
    source: "oidc:\n  issuer: ‹https://a.example.net/.well-known/openid-configuration›\n",
    found: ["warning oidc-issuer-shape"],
    fixed: "oidc:\n  issuer: https://a.example.net\n",
  },
  {
    name: "authentik's authorize URL as issuer",
    environment: client,
    source: "oidc:\n  issuer: ‹https://a.example.net/application/o/authorize/›\n",
    found: ["warning oidc-issuer-shape"],
  },
  {
    name: "the guide's placeholder",
    environment: { HEADSCALE_OIDC_CLIENT_SECRET: "s3cret" },
    source:
      "oidc:\n  issuer: ‹https://authentik.company/application/o/<slug>/›\n  client_id: ‹<Client ID>›\n",
    found: ["warning oidc-issuer-shape", "warning oidc-placeholder"],
  },
  {
    name: "an issuer that is no URL: never asked by 0.29",
    environment: client,
    source: "oidc:\n  issuer: ‹auth.example.net›\n",
    found: ["error oidc-issuer-shape"],
  },
  {
    name: "an issuer that is no URL: refused by 0.30",
    environment: client,
    version: "0.30-dev",
    source: "oidc:\n  issuer: ‹auth.example.net›\n",
    found: ["error oidc-issuer-shape"],
  },
  {
    name: "both secrets",
    environment: { ...issuer, HEADSCALE_OIDC_CLIENT_ID: "headscale" },
    source: "oidc:\n  client_secret: abc # old\n  ‹client_secret_path›: /run/secret\n",
    found: ["error oidc-secret-conflict"],
    fixed: "oidc:\n  client_secret_path: /run/secret\n",
  },
  {
    name: "an empty secret beside a path is none",
    environment: { ...issuer, HEADSCALE_OIDC_CLIENT_ID: "headscale" },
    source: 'oidc:\n  client_secret: ""\n  client_secret_path: /run/secret\n',
    found: [],
  },
  {
    name: "groups with a slash on authentik",
    environment: client,
    source:
      "oidc:\n  issuer: https://a.example.net/application/o/hs/\n  allowed_groups:\n    - ‹/headscale› # all\n    - plain\n",
    found: ["warning oidc-groups-slash"],
    fixed:
      "oidc:\n  issuer: https://a.example.net/application/o/hs/\n  allowed_groups:\n    - headscale # all\n    - plain\n",
  },
  {
    name: "groups with a slash elsewhere are Keycloak's way",
    environment: client,
    source: "oidc:\n  issuer: https://a.example.net/realms/hs\n  allowed_groups: [/headscale]\n",
    found: [],
  },
  {
    name: "a PKCE method in lower case, unchecked by 0.29",
    source: "oidc:\n  pkce:\n    method: ‹s256›\n",
    found: ["warning oidc-pkce-method"],
    fixed: "oidc:\n  pkce:\n    method: S256\n",
  },
  {
    name: "a PKCE method that 0.29 checks because of oidc.enabled",
    source: "oidc:\n  ‹enabled›: true\n  pkce:\n    method: ‹s256›\n",
    found: ["warning oidc-enabled-key", "error oidc-pkce-method"],
  },
  {
    name: "a PKCE method that 0.30 checks because of the issuer",
    environment: client,
    version: "0.30",
    source: "oidc:\n  issuer: https://a.example.net\n  pkce: { method: ‹s256› }\n",
    found: ["error oidc-pkce-method"],
  },
  {
    name: "removed keys",
    source: "oidc:\n  ‹strip_email_domain›: true\n  ‹map_legacy_users›: false\n  ‹expiry›: 30d\n",
    found: ["error removed-key", "error removed-key", "error removed-key"],
    fixed: "oidc:\n  map_legacy_users: false\n  expiry: 30d\n",
  },
  {
    name: "a switch that moved into the policy, and is off",
    source: "‹randomize_client_port›: false # old\n",
    found: ["error removed-key"],
    fixed: "",
  },
  {
    name: "keys that were still there in 0.25",
    version: "0.25",
    source: "oidc:\n  strip_email_domain: true\n  map_legacy_users: false\n  expiry: 30d\n",
    found: [],
  },
  {
    name: "a key that came later",
    version: "0.27.1",
    source: "oidc:\n  ‹email_verified_required›: false\n",
    found: ["warning newer-key"],
  },
  {
    name: "a removed key without a value is not set",
    source: "oidc:\n  strip_email_domain:\n",
    found: [],
  },
  {
    name: "a key twice",
    environment: { ...issuer, HEADSCALE_OIDC_CLIENT_SECRET: "s3cret" },
    source: "oidc:\n  client_id: a\n  ‹client_id›: b\n",
    found: ["error duplicate-key"],
  },
  {
    name: "broken YAML says its own fault and nothing that follows from it",
    source: "oidc:\n  client_id: a\n   ‹issuer: b›\n",
    found: ["error yaml-syntax"],
  },
  { name: "a list at the top", bare: true, source: "‹-› a\n", found: ["error yaml-syntax"] },
  { name: "an empty file", bare: true, source: "‹›".repeat(7), found: lacking },
  { name: "comments only", source: "# nothing\n\n", found: [] },
  {
    name: "what an alias brings in is judged where it is used, and not edited from there",
    source: "oidc: &o\n  ‹isuer›: x\nnode:\n  <<: ‹*o›\n",
    found: ["warning unknown-key", "warning unknown-key"],
    fixed: "oidc: &o\n  issuer: x\nnode:\n  <<: *o\n",
  },
];

describeRules("rules", cases);

describe("an unknown key", () => {
  it("says which key is meant and where it belongs", () => {
    const messages = (text: string): string[] =>
      analyse({ document: parseDocument(text), version: versionOf("0.29") })
        .filter(({ code }) => code === "unknown-key")
        .map(({ message }) => message);
    assert.match(messages("oidc:\n  isuer: x\n")[0] ?? "", /Did you mean "issuer"\?/);
    assert.match(messages("allowed_groups: [a]\n")[0] ?? "", /There is "oidc\.allowed_groups"/);
    assert.doesNotMatch(messages("completely_else: 1\n")[0] ?? "", /Did you mean|There is/);
  });
});
