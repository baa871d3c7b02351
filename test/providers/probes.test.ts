import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { httpClient } from "../../server/src/host/http";
import { clock } from "../../server/src/host/node";
import { credentialProbe, type CredentialQuestion } from "../../server/src/oidc/credentialProbe";
import { checkProvider } from "../../server/src/oidc/discovery";
import type { ProviderMetadata } from "../../server/src/oidc/metadata";
import { redirectUriOf, redirectUriProbe } from "../../server/src/oidc/redirectUriProbe";
import { type RunningProvider, startAuthentik } from "./authentik";
import { listen } from "./listening";

const serverUrl = "https://headscale.example.org/";
/** All that must be written otherwise in a form; real providers take no more than ASCII. */
const secret = "s3cr3t+/:%&=~";
const scopes = ["openid", "profile", "email"];

function random(length: number): string {
  return randomBytes(length).toString("hex").slice(0, length);
}

describe("the probes, against a real provider", () => {
  let provider: RunningProvider;
  let document: ProviderMetadata;

  before(async () => {
    provider = await startAuthentik({
      applications: {
        headscale: {
          clientSecret: secret,
          redirectUris: ["https://headscale.example.org/oidc/callback"],
        },
      },
    });
    const outcome = await checkProvider(provider.issuer("headscale"), httpClient, clock);
    assert.ok(outcome.kind === "match");
    document = outcome.provider;
  });
  after(() => provider.close());

  function redirect(changes: Partial<Parameters<typeof redirectUriProbe>[0]> = {}) {
    const question = {
      authorizationEndpoint: document.authorizationEndpoint ?? "",
      clientId: "headscale",
      serverUrl,
      scopes,
    };
    return redirectUriProbe({ ...question, ...changes }, httpClient, random);
  }

  function credentials(changes: Partial<CredentialQuestion> = {}) {
    const question = {
      revocationEndpoint: document.revocationEndpoint ?? "",
      clientId: "headscale",
      clientSecret: secret,
      methods: document.tokenAuthMethods,
    };
    return credentialProbe({ ...question, ...changes }, httpClient, random);
  }

  it("have the provider's keys to go with its document", async () => {
    const outcome = await checkProvider(provider.issuer("headscale"), httpClient, clock);
    assert.ok(outcome.kind === "match" && outcome.keys?.kind === "keys");
    assert.deepEqual(outcome.keys.keys, [{ type: "RSA", algorithm: "RS256", use: "sig" }]);
  });

  it("find the application that was meant by its slug in other letters", async () => {
    const wrong = provider.issuer("headscale").replace("/headscale/", "/Headscale/");
    const outcome = await checkProvider(wrong, httpClient, clock);
    assert.ok(outcome.kind === "not-found");
    assert.equal(outcome.suggestion, provider.issuer("headscale"));
    assert.equal(outcome.from, "authentik");
    assert.match(outcome.words ?? "", /^404 Not Found: <!DOCTYPE html>/);
  });

  it("see that the redirect URI is registered, with and without PKCE", async () => {
    for (const more of [{}, { pkce: "S256" as const }]) {
      const answer = await redirect(more);
      assert.ok(answer.kind === "registered", JSON.stringify(answer));
      assert.equal(answer.redirectUri, "https://headscale.example.org/oidc/callback");
      assert.equal(answer.objection, undefined);
    }
  });

  it("ask exactly as Headscale does, without cookies, and follow nowhere", async () => {
    const before = provider.requests.length;
    await redirect();
    const [asked, ...others] = provider.requests.slice(before);
    assert.deepEqual(others, []);
    const { searchParams } = new URL(asked?.path ?? "", provider.origin);
    assert.equal(asked?.method, "GET");
    assert.equal(asked.headers.cookie, undefined);
    assert.equal(asked.headers.authorization, undefined);
    assert.equal(searchParams.get("redirect_uri"), redirectUriOf(serverUrl));
    assert.equal(searchParams.get("prompt"), "none");
    assert.equal(searchParams.get("response_type"), "code");
    assert.equal(searchParams.get("scope"), "openid profile email");
    assert.match(searchParams.get("state") ?? "", /^[\da-f]{32}$/);
    const again = await redirect();
    assert.equal(again.kind, "registered");
    const states = provider.requests
      .slice(before)
      .map(({ path }) => new URL(path, provider.origin).searchParams.get("state"));
    assert.equal(new Set(states).size, 2);
  });

  for (const other of [
    "https://headscale.example.org:443x/",
    "https://headscale.example.org/vpn",
    "http://headscale.example.org",
    "https://headscale.example.org//",
  ]) {
    it(`see that the redirect URI of ${other} is not`, async () => {
      const answer = await redirect({ serverUrl: other });
      assert.equal(answer.kind, "not-registered");
      assert.equal(answer.evidence.status, 400);
      assert.match(answer.evidence.excerpt, /Redirect URI Error/);
    });
  }

  it("see that the client is not known", async () => {
    const answer = await redirect({ clientId: "somebody" });
    assert.equal(answer.kind, "unknown-client");
  });

  it("tell what the provider objects to", async () => {
    for (const [changes, words] of [
      [{ pkce: "plain" }, /code_challenge_method/],
      [{ scopes: ["profile"] }, /openid scope/],
    ] as const) {
      const answer = await redirect(changes);
      assert.ok(answer.kind === "registered");
      assert.equal(answer.objection?.error, "invalid_request");
      assert.match(answer.objection.description, words);
    }
  });

  it("see that the secret is right, sent either way", async () => {
    for (const [methods, style] of [
      [["client_secret_basic"], "header"],
      [["client_secret_post"], "body"],
      [undefined, "header"],
    ] as const) {
      const answer = await credentials({ methods });
      assert.ok(answer.kind === "right", JSON.stringify(answer));
      assert.equal(answer.style, style);
    }
  });

  it("see that the secret, or the client, is wrong", async () => {
    for (const changes of [{ clientSecret: `${secret}x` }, { clientId: "somebody" }]) {
      for (const methods of [["client_secret_basic"], ["client_secret_post"], undefined]) {
        const answer = await credentials({ ...changes, methods });
        assert.equal(answer.kind, "wrong");
        assert.equal(answer.evidence.status, 401);
      }
    }
  });

  it("send the secret to the revocation endpoint alone, and not in the address", async () => {
    const before = provider.requests.length;
    await credentials({ methods: undefined, clientSecret: "other" });
    const asked = provider.requests.slice(before);
    assert.deepEqual(
      asked.map(({ method, path }) => `${method} ${path}`),
      ["POST /application/o/revoke/", "POST /application/o/revoke/"],
    );
    assert.deepEqual(
      asked.map(({ headers }) => headers.authorization !== undefined),
      [true, false],
    );
  });
});

describe("the probes, against others", () => {
  type Respond = (request: IncomingMessage, response: ServerResponse) => void;

  async function at(respond: Respond, probe: (origin: string) => Promise<void>): Promise<void> {
    const listening = await listen(createServer(respond));
    try {
      await probe(`http://127.0.0.1:${listening.port}`);
    } finally {
      await listening.close();
    }
  }

  function redirect(origin: string) {
    return redirectUriProbe(
      { authorizationEndpoint: `${origin}/authorize?tenant=a`, clientId: "hs", serverUrl, scopes },
      httpClient,
      random,
    );
  }

  function credentials(origin: string) {
    return credentialProbe(
      { revocationEndpoint: `${origin}/revoke`, clientId: "hs", clientSecret: secret },
      httpClient,
      random,
    );
  }

  const redirectCases: readonly (readonly [name: string, respond: Respond, kind: string])[] = [
    [
      "Keycloak's page",
      (_request, response) => response.writeHead(400).end("<p>Invalid parameter: redirect_uri</p>"),
      "not-registered",
    ],
    [
      "a page of JSON",
      (_request, response) =>
        response
          .writeHead(400)
          .end('{"error":"invalid_request","error_description":"redirect_uri"}'),
      "not-registered",
    ],
    [
      "a client that is not found",
      (_request, response) => response.writeHead(400).end("<b>Client not found.</b>"),
      "unknown-client",
    ],
    [
      "a redirect to the provider's own page",
      (_request, response) => response.writeHead(302, { location: "/login" }).end(),
      "not-known",
    ],
    [
      "a redirect to another path of Headscale",
      (_request, response) =>
        response.writeHead(302, { location: "https://headscale.example.org/other?error=x" }).end(),
      "not-known",
    ],
    [
      "a sign-in page",
      (_request, response) => response.writeHead(200).end("<h1>Sign in</h1>"),
      "not-known",
    ],
    ["a broken server", (_request, response) => response.writeHead(500).end(), "not-known"],
    ["nobody", (request) => request.socket.destroy(), "not-known"],
  ];
  for (const [name, respond, kind] of redirectCases) {
    it(`make of ${name}: ${kind}`, () =>
      at(respond, async (origin) => {
        assert.equal((await redirect(origin)).kind, kind);
      }));
  }

  it("keep what the authorize address says already, and see errors behind a #", () =>
    at(
      (request, response) => {
        assert.match(request.url ?? "", /[?&]tenant=a&/);
        const location = "https://headscale.example.org/oidc/callback#error=invalid_scope";
        response.writeHead(303, { location }).end();
      },
      async (origin) => {
        const answer = await redirect(origin);
        assert.ok(answer.kind === "registered");
        assert.deepEqual(answer.objection, { error: "invalid_scope", description: "" });
      },
    ));

  it("write id and secret as forms do, and hide them where they come back", () =>
    at(
      (request, response) => {
        response.writeHead(500).end(`${request.headers.authorization ?? ""} ${secret}`);
      },
      async (origin) => {
        const answer = await credentials(origin);
        assert.equal(answer.kind, "not-known");
        assert.equal(answer.evidence.excerpt.includes("s3cr3t"), false);
        const encoded = Buffer.from("hs:s3cr3t%2B%2F%3A%25%26%3D%7E").toString("base64");
        assert.equal(answer.evidence.excerpt.includes(encoded), false);
      },
    ));

  for (const [name, status, body, kind] of [
    ["200", 200, "{}", "right"],
    ["400 invalid_client", 400, '{"error": "invalid_client"}', "wrong"],
    ["400 of another kind", 400, '{"error": "unsupported_token_type"}', "not-known"],
    ["401 without a word", 401, "", "not-known"],
    ["404", 404, "<h1>Not Found</h1>", "not-known"],
    ["503", 503, "", "not-known"],
  ] as const) {
    it(`make of ${name}: ${kind}`, () =>
      at(
        (_request, response) => response.writeHead(status).end(body),
        async (origin) => {
          assert.equal((await credentials(origin)).kind, kind);
        },
      ));
  }
});
