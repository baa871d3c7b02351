import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { newestStable } from "../../server/src/headscale/versions";
import type { DiscoveryOutcome, ProviderMetadata } from "../../server/src/oidc/discovery";

const issuer = "https://auth.example.net/application/o/hs";

/** A document with all that sign-in needs. */
function whole(published: string): ProviderMetadata {
  return {
    issuer: published,
    authorizationEndpoint: "https://auth.example.net/application/o/authorize/",
    tokenEndpoint: "https://auth.example.net/application/o/token/",
    jwksUri: "https://auth.example.net/application/o/hs/jwks/",
  };
}

const mismatch: DiscoveryOutcome = {
  kind: "mismatch",
  configured: issuer,
  reported: `${issuer}/`,
  difference: "missing-slash",
  provider: whole(`${issuer}/`),
};

/** Of one cause there is one diagnostic: what the provider said replaces what the text gave away. */
const cases: readonly (readonly [
  name: string,
  issuer: string,
  outcome: DiscoveryOutcome,
  codes: string[],
])[] = [
  ["a missing slash that the provider confirms", issuer, mismatch, ["oidc-issuer-mismatch"]],
  [
    "a discovery URL whose document names the issuer",
    `${issuer}/.well-known/openid-configuration`,
    mismatch,
    ["oidc-issuer-mismatch"],
  ],
  [
    "a discovery URL that is not found",
    `${issuer}/.well-known/openid-configuration`,
    { kind: "not-found", url: issuer },
    ["oidc-issuer-shape"],
  ],
  [
    "a shape that we doubt and the provider does not",
    issuer,
    { kind: "match", provider: whole(issuer) },
    [],
  ],
];

describe("what a provider has said", () => {
  for (const [name, configured, discovery, codes] of cases) {
    it(`is said once: ${name}`, () => {
      const document = parseDocument(`oidc:\n  issuer: ${configured}\n`);
      const findings = analyse({ document, version: newestStable, discovery }).filter(
        ({ place }) => place.key.join(".") === "oidc.issuer",
      );
      assert.deepEqual(
        findings.map(({ code }) => code),
        codes,
      );
    });
  }
});
