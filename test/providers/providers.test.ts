import assert from "node:assert/strict";
import { get, getJson, type Json, post } from "./asking";
import { exampleRedirectUri, type RunningProvider, startAuthentik } from "./authentik";
import { signIn } from "./browser";
import { createAuthority } from "./certificates";
import { getOnce } from "./getOnce";
import { withoutAdvice } from "./oidcLibrary";
import { recordedDiscovery, recordedOrigin } from "./recordedDiscovery";
import { startPlayground } from "./start";

/** How the stand-in's discovery document differs from a real authentik's. */
const missingFields: string[] = [];
const extraFields: string[] = [];

/** Advertised, as authentik does, but not served here; Headscale uses none of it. */
const onlyAdvertised = {
  grantTypes: [
    "refresh_token",
    "implicit",
    "client_credentials",
    "password",
    "urn:ietf:params:oauth:grant-type:device_code",
  ],
  endpoint: "device_authorization_endpoint",
  challengeMethod: "plain",
};

const discovery = ".well-known/openid-configuration";

/** Lists are sets here: authentik's order is no promise. */
function unordered(document: object): Json {
  const entries = Object.entries(document) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map(String).sort() : value,
    ]),
  );
}

describe("the stand-in for authentik", () => {
  let provider: RunningProvider;
  let base: string;
  let printed: unknown[];

  before(async () => {
    ({ result: provider, lines: printed } = await printedBy(() =>
      startAuthentik({
        applications: {
          headscale: {},
          "second-app": { clientId: "second", algorithm: "ES256" },
          keyless: { algorithm: "HS256" },
          global: { issuerMode: "global" },
        },
      }),
    ));
    base = `${provider.origin}/application/o`;
  });
  after(() => provider.close());

  it("starts without a word", () => {
    assert.deepEqual(printed, []);
  });

  it("hides no warning but the library's advice", async () => {
    const { lines } = await printedBy(() => {
      withoutAdvice(() => {
        console.warn("oidc-provider WARNING: change this");
        console.warn("something else");
      });
      return Promise.resolve();
    });
    assert.deepEqual(lines, ["something else"]);
  });

  describe("discovery", () => {
    it("has the fields and values of a real authentik's document", async () => {
      const actual = await getJson(`${base}/headscale/${discovery}`);
      const recorded = JSON.parse(
        JSON.stringify(recordedDiscovery).replaceAll(recordedOrigin, provider.origin),
      ) as Json;
      const lacks = Object.keys(recorded).filter((field) => !(field in actual));
      const adds = Object.keys(actual).filter((field) => !(field in recorded));
      assert.deepEqual(lacks, missingFields);
      assert.deepEqual(adds, extraFields);
      assert.deepEqual(unordered(actual), unordered(recorded));
    });

    it("advertises what is not served here, as listed", async () => {
      const document = await getJson(`${base}/headscale/${discovery}`);
      const { clientId: client_id, clientSecret: client_secret } = provider.client("headscale");
      const refused: string[] = [];
      for (const grant_type of document["grant_types_supported"] as string[]) {
        const response = await post(`${base}/token/`, { client_id, client_secret, grant_type });
        const { error } = (await response.json()) as Json;
        if (error === "unsupported_grant_type") refused.push(grant_type);
      }
      assert.deepEqual(refused, onlyAdvertised.grantTypes);

      const device = await post(String(document[onlyAdvertised.endpoint]), { client_id });
      assert.equal(device.status, 405);

      const { callback } = await signIn(
        `${base}/authorize/?${new URLSearchParams({
          client_id,
          redirect_uri: exampleRedirectUri,
          response_type: "code",
          scope: "openid",
          code_challenge: "x".repeat(43),
          code_challenge_method: onlyAdvertised.challengeMethod,
        }).toString()}`,
        "alice",
      );
      assert.equal(callback.searchParams.get("error"), "invalid_request");
    });

    it("is JSON that says authentik answered", async () => {
      const response = await get(`${base}/headscale/${discovery}`);
      assert.equal(response.headers.get("content-type"), "application/json");
      assert.match(response.headers.get("x-authentik-id") ?? "", /^[0-9a-f]{32}$/);
    });

    it("is also at the address of RFC 8414", async () => {
      const path = "/.well-known/oauth-authorization-server/application/o/headscale/";
      const { issuer } = await getJson(provider.origin + path);
      assert.equal(issuer, `${base}/headscale/`);
    });

    for (const path of [
      `unknown/${discovery}`,
      `HEADSCALE/${discovery}`,
      `headscale/${discovery}/`,
      `headscale//${discovery}`,
      "headscale",
      "headscale/jwks",
      "headscale/token/",
      "headscale/.well-known/oauth-authorization-server",
      "token",
    ]) {
      it(`is a page "Not Found" for ${path}`, async () => {
        const response = await get(`${base}/${path}`);
        assert.equal(response.status, 404);
        assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
        assert.match(await response.text(), /<h1[^>]*>\s*Not Found\s*<\/h1>/);
      });
    }

    it("is where the issuer's own address leads", async () => {
      const response = await get(`${base}/headscale/`);
      assert.equal(response.status, 302);
      assert.equal(response.headers.get("location"), `/application/o/headscale/${discovery}`);
    });

    it("gives two applications their own issuer and keys, and shared endpoints", async () => {
      const first = await getJson(`${base}/headscale/${discovery}`);
      const second = await getJson(`${base}/second-app/${discovery}`);
      assert.equal(first["issuer"], `${base}/headscale/`);
      assert.equal(second["issuer"], `${base}/second-app/`);
      assert.equal(second["jwks_uri"], `${base}/second-app/jwks/`);
      assert.deepEqual(second["id_token_signing_alg_values_supported"], ["ES256"]);
      for (const endpoint of [
        "authorization",
        "token",
        "userinfo",
        "introspection",
        "revocation",
      ]) {
        assert.equal(first[`${endpoint}_endpoint`], second[`${endpoint}_endpoint`]);
      }
    });

    it("names the host alone as issuer in the mode global", async () => {
      const { issuer, jwks_uri } = await getJson(`${base}/global/${discovery}`);
      assert.equal(issuer, `${provider.origin}/`);
      assert.equal(issuer, provider.issuer("global"));
      assert.equal(jwks_uri, `${base}/global/jwks/`);
    });

    it("admits HS256 and publishes no key when there is no signing key", async () => {
      const document = await getJson(`${base}/keyless/${discovery}`);
      assert.deepEqual(document["id_token_signing_alg_values_supported"], ["HS256"]);
      assert.deepEqual(await getJson(`${base}/keyless/jwks/`), {});
    });
  });

  describe("requests", () => {
    it("are recorded, and their connections counted", async () => {
      const requests = provider.requests.length;
      const { connections } = provider;
      await getOnce(`${base}/headscale/${discovery}?first`);
      await getOnce(`${base}/headscale/${discovery}?second`);
      assert.equal(provider.connections, connections + 2);
      const seen = provider.requests.slice(requests).map(({ method, path }) => [method, path]);
      assert.deepEqual(seen, [
        ["GET", `/application/o/headscale/${discovery}?first`],
        ["GET", `/application/o/headscale/${discovery}?second`],
      ]);
    });
  });

  it("rejects a slug that authentik reserves", async () => {
    await assert.rejects(startAuthentik({ applications: { token: {} } }), /reserved/);
  });
});

describe("the stand-in for authentik with https", () => {
  it("is accepted with its authority, and refused without or with another", async () => {
    const authority = await createAuthority();
    const another = await createAuthority();
    const tls = await authority.issue();
    const provider = await startAuthentik({ applications: { headscale: {} }, tls });
    try {
      const issuer = provider.issuer("headscale");
      assert.match(issuer, /^https:/);
      for (const host of ["127.0.0.1", "localhost"]) {
        const url = `${issuer.replace("127.0.0.1", host)}${discovery}`;
        const answer = await getOnce(url, { ca: authority.cert });
        assert.ok("body" in answer);
        const document = JSON.parse(answer.body.toString()) as Json;
        assert.equal(document["issuer"], issuer);
        assert.equal(document["token_endpoint"], `${provider.origin}/application/o/token/`);
      }
      for (const ca of ["", another.cert]) {
        const refused = await getOnce(`${issuer}${discovery}`, { ca });
        assert.ok("failure" in refused);
        assert.match(refused.failure, /^UNABLE_TO_|_SIGNATURE_|SELF_SIGNED/);
      }
    } finally {
      await provider.close();
    }
  });
});

describe("the playground's provider", () => {
  it("says where it is and whom to sign in as, also when its port is taken", async () => {
    const first = await startPlayground();
    const second = await startPlayground();
    try {
      assert.notEqual(first.provider.origin, second.provider.origin);
      for (const { provider, lines } of [first, second]) {
        const text = lines.join("\n");
        assert.ok(text.includes(provider.issuer("headscale")));
        assert.match(text, /alice \(group headscale-users\) or bob \(no groups\)/);
        const document = await getJson(`${provider.issuer("headscale")}${discovery}`);
        assert.equal(document["issuer"], provider.issuer("headscale"));
      }
    } finally {
      await first.provider.close();
      await second.provider.close();
    }
  });
});

/** What goes to the console meanwhile, instead of there. */
async function printedBy<T>(act: () => Promise<T>): Promise<{ result: T; lines: unknown[] }> {
  const { info, warn } = console;
  const lines: unknown[] = [];
  console.info = console.warn = (line: unknown) => lines.push(line);
  try {
    return { result: await act(), lines };
  } finally {
    Object.assign(console, { info, warn });
  }
}
