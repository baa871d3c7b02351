import assert from "node:assert/strict";
import { isSharedIssuer, issuerShape } from "../../server/src/oidc/issuer";
import {
  knownProviders,
  otherIssuers,
  probableProvider,
  providerOfIssuer,
} from "../../server/src/oidc/providers";
import { hintsFor } from "../../server/src/oidc/providers/hints";
import type { ProviderId } from "../../server/src/oidc/providers/provider";

/** Issuers as the providers publish them; `sure`: nobody else's looks so. */
const published: readonly (readonly [id: ProviderId, issuer: string, sure: boolean])[] = [
  ["authentik", "https://auth.example.com/application/o/headscale/", true],
  ["authentik", "https://example.com/authentik/application/o/headscale/", true],
  ["keycloak", "https://sso.example.com/realms/main", true],
  ["keycloak", "https://sso.example.com/auth/realms/main", true],
  ["authelia", "https://authelia.example.com", false],
  ["zitadel", "https://example-abc123.zitadel.cloud", true],
  ["zitadel", "https://zitadel.example.com", false],
  ["kanidm", "https://idm.example.com/oauth2/openid/headscale", true],
  ["pocket-id", "https://pocketid.example.com", false],
  ["entra", "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0", true],
  ["google", "https://accounts.google.com", true],
  ["okta", "https://dev-1.okta.com/oauth2/default", true],
  ["auth0", "https://tenant.eu.auth0.com/", true],
  ["dex", "https://dex.example.com", false],
  ["dex", "https://example.com/dex", false],
  ["apple", "https://appleid.apple.com", true],
];

describe("providers, as data", () => {
  for (const [id, issuer, sure] of published) {
    it(`${issuer} is ${id}'s${sure ? "" : ", probably"}, and looks right`, () => {
      assert.equal(probableProvider(issuer)?.id, id);
      assert.equal(providerOfIssuer(issuer)?.id, sure ? id : undefined);
      assert.equal(issuerShape(issuer).kind, "plausible");
    });
  }

  it("each have a source and say it of each hint", () => {
    assert.deepEqual(
      knownProviders.map(({ id }) => id).sort(),
      [...new Set(published.map(([id]) => id))].sort(),
    );
    for (const { id, source } of knownProviders) {
      assert.notEqual(source, "");
      if (id !== "apple") assert.ok(hintsFor[id].length > 0, id);
      for (const hint of hintsFor[id]) {
        assert.notEqual(hint.source, "");
        assert.notEqual(hint.text(), "");
      }
    }
  });

  for (const [id, about, words] of [
    ["google", "groups", /no groups/],
    ["google", "user-name", /preferred_username/],
    ["entra", "groups", /no scope groups/],
    ["keycloak", "groups", /Full group path/],
    ["kanidm", "groups", /domain/],
    ["kanidm", "pkce", /PKCE/],
  ] as const) {
    it(`know of ${id} what to say about ${about}`, () => {
      const [hint] = hintsFor[id].filter((each) => each.about === about);
      assert.match(hint?.text() ?? "", words);
    });
  }

  it("are nobody's where the host says nothing", () => {
    for (const issuer of ["https://id.example.com", "https://example.com/oidc", "not a url"]) {
      assert.equal(probableProvider(issuer), undefined);
    }
  });

  it("know who lets anybody in", () => {
    const open = (issuer: string): boolean =>
      providerOfIssuer(issuer)?.isOpen?.(new URL(issuer)) === true;
    assert.equal(open("https://accounts.google.com"), true);
    assert.equal(open("https://login.microsoftonline.com/common/v2.0"), true);
    assert.equal(open("https://login.microsoftonline.com/11111111-2222/v2.0"), false);
    assert.equal(open("https://auth.example.com/application/o/headscale/"), false);
  });
});

describe("an issuer's ending and form", () => {
  const rows: readonly (readonly [issuer: string, kind: string, meant?: string])[] = [
    [
      "https://a.example.com/application/o/hs",
      "missing-slash",
      "https://a.example.com/application/o/hs/",
    ],
    ["https://tenant.eu.auth0.com", "missing-slash", "https://tenant.eu.auth0.com/"],
    ["https://sso.example.com/realms/main/", "extra-slash", "https://sso.example.com/realms/main"],
    ["https://accounts.google.com/", "extra-slash", "https://accounts.google.com"],
    ["https://dex.example.com/", "plausible"],
    ["https://authelia.example.com/", "plausible"],
    ["https://a.example.com/application/o/authorize/", "shared-endpoint"],
    ["https://a.example.com/application/o/authorize/?client_id=x", "shared-endpoint"],
    [
      "https://a.example.com/x/application/o/hs/jwks/",
      "application-address",
      "https://a.example.com/x/application/o/hs/",
    ],
    [
      "https://a.example.com/application/o/hs/end-session/",
      "application-address",
      "https://a.example.com/application/o/hs/",
    ],
    [
      "https://a.example.com/application/launch/hs/",
      "application-address",
      "https://a.example.com/application/o/hs/",
    ],
    ["https://a.example.com/application/o/", "no-application"],
    ["https://a.example.com/if/user/#/library", "no-application"],
    ["https://a.example.com/if/admin/#/core/applications/hs", "no-application"],
    ["https://a.example.com/application/o/hs/other", "plausible"],
  ];
  for (const [issuer, kind, meant] of rows) {
    it(`${issuer} is ${kind}`, () => {
      const shape = issuerShape(issuer);
      assert.equal(shape.kind, kind);
      assert.equal("issuer" in shape ? shape.issuer : undefined, meant);
    });
  }

  it("leads to what may have been meant", () => {
    assert.deepEqual(otherIssuers("https://a.example.com/application/o/Headscale/"), [
      "https://a.example.com/application/o/headscale/",
    ]);
    assert.deepEqual(otherIssuers("https://a.example.com/application/o/headscale/"), []);
    assert.deepEqual(otherIssuers("https://sso.example.com/auth/realms/main"), [
      "https://sso.example.com/realms/main",
    ]);
    assert.deepEqual(otherIssuers("https://sso.example.com/realms/main"), [
      "https://sso.example.com/auth/realms/main",
    ]);
    assert.deepEqual(otherIssuers("https://id.example.com"), []);
  });

  it("tells authentik's issuer for all from another path", () => {
    const own = "https://a.example.com/application/o/hs/";
    assert.equal(isSharedIssuer(own, "https://a.example.com/"), true);
    assert.equal(isSharedIssuer(own, "http://a.example.com/"), true);
    assert.equal(isSharedIssuer(own, "https://b.example.com/"), false);
    assert.equal(isSharedIssuer(own, "https://a.example.com/application/o/other/"), false);
    assert.equal(
      isSharedIssuer("https://a.example.com/x/application/o/hs/", "https://a.example.com/x/"),
      true,
    );
    assert.equal(isSharedIssuer("https://a.example.com/realms/x", "https://a.example.com/"), false);
  });
});
