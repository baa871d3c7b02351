import assert from "node:assert/strict";
import { parseDocument } from "../../../server/src/document/parse";
import { assess } from "../../../server/src/headscale/analyse";
import { completed } from "../completed";
import { versionOf } from "../ruleCases";

/** The keys that authentik's guide for Headscale shows, with values as somebody may have filled them in. */
const guided = `oidc:
  only_start_if_oidc_is_available: true
  issuer: "https://sso.example.net/application/o/headscale/"
  client_id: "q3YbW0rXmVt7"
  client_secret: "Lk29sPq0vTz4"
  scope: ["openid", "profile", "email", "custom"]
  extra_params:
    domain_hint: example.org
  allowed_domains:
    - example.org
  allowed_groups:
    - /vpn
  allowed_users:
    - alice@example.org
  pkce:
    enabled: true
    method: S256
  strip_email_domain: true
`;

function judged(version: string): { found: string[]; verdict: string; last: string | undefined } {
  const wanted = versionOf(version);
  const document = parseDocument(completed(guided, wanted));
  const { findings, verdict } = assess({ document, version: wanted });
  return {
    found: findings.map(
      ({ severity, code, place }) => `${severity} ${code} ${place.key.join(".")}`,
    ),
    verdict: verdict.verdict,
    last: verdict.log.at(-1)?.message,
  };
}

describe("authentik's guide for Headscale", () => {
  it("is refused by 0.29 for one key, and has three more things to look at", () => {
    const { found, verdict, last } = judged("0.29");
    assert.deepEqual(found, [
      "information oidc-scope-custom oidc.scope",
      "warning oidc-domain-hint oidc.extra_params.domain_hint",
      "information oidc-email-verified oidc.allowed_domains",
      "warning oidc-groups-slash oidc.allowed_groups",
      "error removed-key oidc.strip_email_domain",
    ]);
    assert.equal(verdict, "refuses");
    assert.equal(
      last,
      'The "oidc.strip_email_domain" configuration key has been removed. Please see the changelog for more details.',
    );
  });

  it("is what 0.25 starts with", () => {
    const { found, verdict } = judged("0.25");
    assert.deepEqual(found, [
      "information oidc-scope-custom oidc.scope",
      "warning oidc-domain-hint oidc.extra_params.domain_hint",
      "warning oidc-groups-slash oidc.allowed_groups",
    ]);
    assert.equal(verdict, "starts");
  });
});
