import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { editsFor } from "../../server/src/edit/edits";
import { applyEdits } from "../../server/src/edit/textEdit";
import { analyse } from "../../server/src/headscale/analyse";
import type { Finding } from "../../server/src/headscale/finding";
import type { DiscoveryOutcome, ProviderMetadata } from "../../server/src/oidc/discovery";
import type { KeysOutcome } from "../../server/src/oidc/keys";
import { versionOf } from "./ruleCases";

const rsa: KeysOutcome = {
  kind: "keys",
  url: "https://x.example/jwks",
  keys: [{ type: "RSA", algorithm: "RS256", use: "sig" }],
};

function endpoints(issuer: string): ProviderMetadata {
  return {
    issuer,
    authorizationEndpoint: "https://x.example/authorize",
    tokenEndpoint: "https://x.example/token",
    jwksUri: "https://x.example/jwks",
    responseTypes: ["code", "id_token"],
    tokenAuthMethods: ["client_secret_post", "client_secret_basic"],
    signingAlgorithms: ["RS256"],
  };
}

/** As authentik 2026.5 publishes it. */
const authentik: ProviderMetadata = {
  ...endpoints("https://auth.example.net/application/o/hs/"),
  scopes: ["email", "openid", "profile"],
  claims: ["sub", "iss", "aud", "exp", "iat", "email", "email_verified", "name", "groups"],
  pkceMethods: ["plain", "S256"],
};

/** As Keycloak 26.7 publishes it: groups unlisted, encryption and HS256 always listed. */
const keycloak: ProviderMetadata = {
  ...endpoints("https://sso.example.net/realms/main"),
  signingAlgorithms: ["PS384", "RS384", "EdDSA", "ES384", "HS256", "HS512", "ES256", "RS256"],
  encryptionAlgorithms: ["ECDH-ES+A256KW", "RSA-OAEP", "RSA1_5"],
  scopes: ["openid", "profile", "email", "roles", "groups", "offline_access"],
  claims: ["aud", "sub", "iss", "auth_time", "name", "given_name", "preferred_username", "email"],
  pkceMethods: ["plain", "S256"],
  tokenAuthMethods: [
    "private_key_jwt",
    "client_secret_basic",
    "client_secret_post",
    "tls_client_auth",
  ],
};

/** As Microsoft Entra publishes it: no PKCE methods. */
const entra: ProviderMetadata = {
  ...endpoints("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0"),
  scopes: ["openid", "profile", "email", "offline_access"],
  claims: ["sub", "iss", "aud", "exp", "iat", "name", "preferred_username", "email"],
};

const filters =
  "  allowed_groups: [11111111-2222-3333-4444-555555555555]\n  pkce: { enabled: true }\n";

function textFor({ issuer }: ProviderMetadata, more: string): string {
  return `oidc:\n  issuer: ${issuer}\n  client_id: x\n  client_secret: y\n${more}`;
}

/** What the provider's document and keys add to what the text alone says. */
function found(
  provider: ProviderMetadata,
  more = "",
  keys: KeysOutcome = rsa,
  version = "0.29",
): readonly Finding[] {
  const document = parseDocument(textFor(provider, more));
  const discovery: DiscoveryOutcome = { kind: "match", provider, keys };
  const judge = (asked?: DiscoveryOutcome): readonly Finding[] =>
    analyse({ document, version: versionOf(version), discovery: asked });
  const alone = new Set(judge().map(({ code, message }) => code + message));
  return judge(discovery).filter(({ code, message }) => !alone.has(code + message));
}

function codes(...parameters: Parameters<typeof found>): string[] {
  return found(...parameters).map(({ severity, code }) => `${severity} ${code}`);
}

describe("a provider's document", () => {
  it("raises no false alarm for authentik, Keycloak and Microsoft Entra", () => {
    for (const provider of [authentik, keycloak, entra]) {
      assert.deepEqual(codes(provider), []);
      assert.deepEqual(codes(provider, filters), []);
    }
    assert.deepEqual(codes(keycloak, "  allowed_groups: [/vpn]\n"), []);
    assert.deepEqual(codes(keycloak, "  allowed_users: [a@example.com]\n"), []);
  });

  it("raises none where it leaves out what it may leave out", () => {
    const { issuer, authorizationEndpoint, tokenEndpoint, jwksUri } =
      endpoints("https://x.example");
    const least = {
      issuer,
      ...(authorizationEndpoint === undefined ? {} : { authorizationEndpoint }),
      ...(tokenEndpoint === undefined ? {} : { tokenEndpoint }),
      ...(jwksUri === undefined ? {} : { jwksUri }),
    };
    assert.deepEqual(codes(least, filters), []);
    assert.deepEqual(codes({ ...least, signingAlgorithms: [] }), []);
  });

  it("must name web addresses for sign-in", () => {
    const broken = { ...keycloak, authorizationEndpoint: "/authorize", tokenEndpoint: "" };
    const messages = found(broken).map(({ code, message }) => `${code} ${message}`);
    assert.equal(messages.length, 2);
    assert.match(
      messages[0] ?? "",
      /^oidc-endpoint-missing .*authorization_endpoint.*"\/authorize"/,
    );
    assert.match(messages[1] ?? "", /names no token_endpoint/);
  });

  it("must offer a signature that the version accepts", () => {
    const only = (...signingAlgorithms: string[]): ProviderMetadata => ({
      ...authentik,
      signingAlgorithms,
    });
    assert.deepEqual(codes(only("HS256")), ["warning oidc-signing-algorithm"]);
    assert.match(found(only("HS256"))[0]?.message ?? "", /Signing Key/);
    assert.deepEqual(codes(only("none", "HS512")), ["warning oidc-signing-algorithm"]);
    const ed: KeysOutcome = { ...rsa, keys: [{ type: "OKP", curve: "Ed25519" }] };
    assert.deepEqual(codes(only("EdDSA"), "", ed), []);
    // go-oidc 3.5 does not know EdDSA, and expects RS256 then.
    assert.deepEqual(codes(only("EdDSA"), "", ed, "0.22"), [
      "warning oidc-signing-algorithm",
      "warning oidc-jwks",
    ]);
  });

  it("must come with a key that fits", () => {
    const url = "https://x.example/jwks";
    const keys = (...list: Extract<KeysOutcome, { kind: "keys" }>["keys"]): KeysOutcome => ({
      kind: "keys",
      url,
      keys: list,
    });
    const faults: readonly (readonly [KeysOutcome, RegExp])[] = [
      [keys(), /publishes no key/],
      [keys({ type: "RSA", use: "enc" }), /encryption only/],
      [keys({ type: "EC", curve: "P-256" }), /None of the provider's keys .*RS256/],
      [{ kind: "status", url, status: 404 }, /status 404/],
      [{ kind: "not-keys", url }, /no set of keys/],
      [
        { kind: "redirected-away", url, to: "https://y.example/" },
        /^From this machine .*y\.example/,
      ],
      [
        { kind: "unreachable", url, reason: "refused", detail: "ECONNREFUSED" },
        /^From this machine .*ECONNREFUSED/,
      ],
    ];
    for (const [outcome, words] of faults) {
      const [fault, ...others] = found(
        keycloak.issuer === "" ? keycloak : { ...authentik },
        "",
        outcome,
      );
      assert.deepEqual(others, []);
      assert.equal(fault?.code, "oidc-jwks");
      assert.match(fault.message, words);
    }
    assert.deepEqual(
      codes(
        { ...authentik, signingAlgorithms: ["ES256"] },
        "",
        keys({ type: "EC", curve: "P-256" }),
      ),
      [],
    );
    assert.deepEqual(codes(authentik, "", keys({ type: "RSA" })), []);
  });

  it("tells of authentik's encryption only where there is a key for it", () => {
    const encrypting = {
      ...authentik,
      encryptionAlgorithms: ["RSA-OAEP-256"],
    };
    const both: KeysOutcome = {
      ...rsa,
      keys: [
        { type: "RSA", use: "sig" },
        { type: "RSA", use: "enc" },
      ],
    };
    assert.deepEqual(codes(encrypting), []);
    assert.deepEqual(codes(encrypting, "", both), ["warning oidc-token-encryption"]);
    assert.deepEqual(codes(keycloak, "", both), []);
  });

  it("must offer the code flow and take a secret", () => {
    assert.deepEqual(codes({ ...keycloak, responseTypes: ["id_token"] }), [
      "warning oidc-response-type",
    ]);
    assert.deepEqual(codes({ ...keycloak, tokenAuthMethods: ["private_key_jwt"] }), [
      "warning oidc-token-auth",
    ]);
    assert.deepEqual(codes({ ...keycloak, tokenAuthMethods: ["client_secret_post"] }), []);
  });

  it("is compared with the scopes that Headscale asks for", () => {
    const scopes = "  scope: [openid, profile, email, groups]\n";
    assert.deepEqual(codes(authentik, scopes), ["warning oidc-scope-unsupported"]);
    assert.deepEqual(codes(keycloak, scopes), []);
    assert.deepEqual(codes({ ...keycloak, scopes: ["openid", "profile", "email"] }, scopes), [
      "information oidc-scope-unsupported",
    ]);
    // Entra's groups and authentik's custom have complaints of their own already.
    assert.deepEqual(codes(entra, scopes), []);
    assert.deepEqual(codes(authentik, "  scope: [openid, profile, email, custom]\n"), []);
  });

  it("has scopes dropped where they are one text", () => {
    const [fault] = found(authentik, '  scope: "openid profile email groups"\n');
    assert.equal(
      fixed(authentik, '  scope: "openid profile email groups"\n', fault),
      textFor(authentik, '  scope: "openid profile email"\n'),
    );
  });

  it("tells on authentik whom the lists can admit", () => {
    const bare = { ...authentik, claims: ["sub", "iss"] };
    assert.deepEqual(codes(bare), []);
    assert.deepEqual(codes(bare, "  allowed_groups: [a]\n  allowed_domains: [example.com]\n"), [
      "warning oidc-claim-missing",
      "warning oidc-claim-missing",
    ]);
  });

  it("is compared with the PKCE method, and mends it", () => {
    const plain = "  pkce:\n    enabled: true\n    method: plain\n";
    const modern = { ...keycloak, pkceMethods: ["S256"] };
    assert.deepEqual(codes(modern, plain), ["warning oidc-pkce-unsupported"]);
    assert.equal(
      fixed(modern, plain, found(modern, plain)[0]),
      textFor(modern, plain.replace("plain", "S256")),
    );
    assert.deepEqual(codes(modern, plain.replace("true", "false")), []);
    assert.deepEqual(codes(modern, plain, rsa, "0.23"), []);
    assert.deepEqual(codes(keycloak, plain), []);
  });

  it("is looked at although its issuer is not the one configured", () => {
    const document = parseDocument(textFor(authentik, "").replace("/hs/", "/hs"));
    const discovery: DiscoveryOutcome = {
      kind: "mismatch",
      configured: authentik.issuer.slice(0, -1),
      reported: authentik.issuer,
      difference: "missing-slash",
      provider: { ...authentik, signingAlgorithms: ["HS256"] },
    };
    const all = analyse({ document, version: versionOf("0.29"), discovery }).map(
      ({ code }) => code,
    );
    assert.ok(all.includes("oidc-issuer-mismatch"));
    assert.ok(all.includes("oidc-signing-algorithm"));
  });
});

function fixed(
  provider: ProviderMetadata,
  more: string,
  fault: Finding | undefined,
): string | undefined {
  const document = parseDocument(textFor(provider, more));
  const edits = editsFor(document, fault?.fixes[0]?.intents ?? []);
  return edits && applyEdits(document.text, edits);
}
