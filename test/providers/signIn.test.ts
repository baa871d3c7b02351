import assert from "node:assert/strict";
import {
  createHash,
  createHmac,
  createPublicKey,
  type JsonWebKey,
  randomBytes,
  verify,
} from "node:crypto";
import { get, getJson, type Json, post } from "./asking";
import { exampleRedirectUri, type RunningProvider, startAuthentik } from "./authentik";
import { signIn } from "./browser";
import type { Application } from "./openIdProvider";

describe("signing in at the stand-in for authentik", () => {
  let provider: RunningProvider;
  let base: string;

  before(async () => {
    provider = await startAuthentik({
      applications: {
        headscale: {},
        "second-app": { clientId: "second", algorithm: "ES256" },
        keyless: { algorithm: "HS256" },
        global: { issuerMode: "global" },
      },
    });
    base = `${provider.origin}/application/o`;
  });
  after(() => provider.close());

  describe("probes without a sign-in", () => {
    const authorize = (changes: Record<string, string>): Promise<Response> => {
      const query = new URLSearchParams({
        client_id: "headscale",
        redirect_uri: exampleRedirectUri,
        response_type: "code",
        scope: "openid",
        state: "s",
        prompt: "none",
        ...changes,
      });
      return get(`${base}/authorize/?${query.toString()}`);
    };

    it("learn that client and redirect URI are right", async () => {
      const response = await authorize({});
      assert.equal(response.status, 302);
      const location = new URL(response.headers.get("location") ?? "");
      assert.equal(location.origin + location.pathname, exampleRedirectUri);
      assert.equal(location.searchParams.get("error"), "login_required");
    });

    it("learn that the client is unknown", async () => {
      const response = await authorize({ client_id: "nobody" });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /Client ID Error/);
    });

    it("learn that the redirect URI is another", async () => {
      const response = await authorize({ redirect_uri: `${exampleRedirectUri}/` });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /Redirect URI Error/);
    });

    it("learn from the revocation endpoint whether the secret is right", async () => {
      const client_secret = provider.client("headscale").clientSecret;
      const right = await post(`${base}/revoke/`, {
        client_id: "headscale",
        client_secret,
        token: "x",
      });
      assert.deepEqual([right.status, await right.json()], [200, {}]);
      const wrong = await post(`${base}/revoke/`, {
        client_id: "headscale",
        client_secret: "wrong",
        token: "x",
      });
      assert.equal(wrong.status, 401);
      assert.equal(((await wrong.json()) as Json)["error"], "invalid_client");
    });

    it("learn from the token endpoint whether the secret is right", async () => {
      const { clientId: client_id, clientSecret: client_secret } = provider.client("second-app");
      const grant_type = "authorization_code";
      const right = await post(`${base}/token/`, { client_id, client_secret, grant_type });
      assert.equal(((await right.json()) as Json)["error"], "invalid_grant");
      const wrong = await post(`${base}/token/`, { client_id, client_secret: "wrong", grant_type });
      assert.equal(((await wrong.json()) as Json)["error"], "invalid_client");
      assert.deepEqual([right.status, wrong.status], [400, 400]);
    });
  });

  describe("a sign-in", () => {
    const authorizationUrl = (slug: string, changes: Record<string, string> = {}): string => {
      const query = new URLSearchParams({
        client_id: provider.client(slug).clientId,
        redirect_uri: exampleRedirectUri,
        response_type: "code",
        scope: "openid profile email",
        state: "some-state",
        ...changes,
      });
      return `${base}/authorize/?${query.toString()}`;
    };
    const redeem = (slug: string, form: Record<string, string>): Promise<Json> => {
      const { clientId, clientSecret } = provider.client(slug);
      const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
      return getJson(`${base}/token/`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "authorization_code",
          redirect_uri: exampleRedirectUri,
          ...form,
        }),
        headers: { authorization: `Basic ${basic}` },
      });
    };

    for (const slug of ["headscale", "second-app", "keyless", "global"]) {
      it(`with PKCE gives tokens of the application ${slug}`, async () => {
        const verifier = randomBytes(32).toString("base64url");
        const challenge = createHash("sha256").update(verifier).digest("base64url");
        const { callback } = await signIn(
          authorizationUrl(slug, {
            nonce: "some-nonce",
            code_challenge: challenge,
            code_challenge_method: "S256",
          }),
          "alice",
        );
        assert.equal(callback.origin + callback.pathname, exampleRedirectUri);
        assert.equal(callback.searchParams.get("state"), "some-state");

        const code = callback.searchParams.get("code") ?? "";
        const tokens = await redeem(slug, { code, code_verifier: verifier });
        const jwks = await getJson(`${base}/${slug}/jwks/`);
        const claims = verified(String(tokens["id_token"]), provider.client(slug), jwks);
        assert.equal(claims["iss"], provider.issuer(slug));
        assert.equal(claims["aud"], provider.client(slug).clientId);
        assert.equal(claims["nonce"], "some-nonce");
        assert.deepEqual(claims["groups"], ["headscale-users"]);

        const userinfo = await getJson(`${base}/userinfo/`, {
          headers: { authorization: `Bearer ${String(tokens["access_token"])}` },
        });
        assert.equal(userinfo["sub"], claims["sub"]);
        assert.equal(userinfo["preferred_username"], "alice");
        assert.equal(userinfo["email"], "alice@example.org");
        assert.deepEqual(userinfo["groups"], ["headscale-users"]);
      });
    }

    it("gives a code that a wrong verifier cannot redeem", async () => {
      const { callback } = await signIn(
        authorizationUrl("headscale", {
          code_challenge: createHash("sha256").update("right".repeat(10)).digest("base64url"),
          code_challenge_method: "S256",
        }),
        "alice",
      );
      const code = callback.searchParams.get("code") ?? "";
      await assert.rejects(redeem("headscale", { code, code_verifier: "wrong".repeat(10) }));
    });

    it("without PKCE gives bob no groups", async () => {
      const { callback } = await signIn(authorizationUrl("headscale"), "bob");
      const tokens = await redeem("headscale", { code: callback.searchParams.get("code") ?? "" });
      const jwks = await getJson(`${base}/headscale/jwks/`);
      const claims = verified(String(tokens["id_token"]), provider.client("headscale"), jwks);
      assert.deepEqual(claims["groups"], []);
    });

    it("shows pages that need nothing from another host", async () => {
      const { pages } = await signIn(authorizationUrl("headscale"), "bob");
      assert.equal(pages.length, 2);
      for (const page of pages) {
        // Addresses may be shown, as the redirect URI is, but not loaded.
        assert.doesNotMatch(page, /@import|<link|<script|\bsrc=|url\(/);
      }
    });

    it("is refused to a stranger", async () => {
      await assert.rejects(signIn(authorizationUrl("headscale"), "mallory"), /refuses mallory/);
    });
  });
});

/** The claims of a token whose signature the application's key or secret confirms. */
function verified(token: string, { algorithm, clientSecret }: Application, jwks: Json): Json {
  const [header = "", payload = "", signature = ""] = token.split(".");
  assert.equal(decoded(header)["alg"], algorithm);
  const signed = Buffer.from(`${header}.${payload}`);
  if (algorithm === "HS256") {
    const expected = createHmac("sha256", clientSecret).update(signed).digest("base64url");
    assert.equal(signature, expected);
  } else {
    const [key] = jwks["keys"] as JsonWebKey[];
    assert.ok(key);
    const publicKey = createPublicKey({ key, format: "jwk" });
    const options = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
    assert.ok(verify("sha256", signed, options, Buffer.from(signature, "base64url")));
  }
  return decoded(payload);
}

function decoded(part: string): Json {
  return JSON.parse(Buffer.from(part, "base64url").toString()) as Json;
}
