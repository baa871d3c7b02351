import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { signInMarkdown } from "../../server/src/features/signInMarkdown";
import {
  type CheckId,
  type CheckLine,
  type SignInFacts,
  signInReport,
} from "../../server/src/features/signInReport";
import { analyse } from "../../server/src/headscale/analyse";
import type { DiscoveryOutcome } from "../../server/src/oidc/discovery";
import type { Evidence } from "../../server/src/oidc/probe";
import { versionOf } from "./ruleCases";

const issuer = "https://auth.example.net/application/o/hs/";

const match: DiscoveryOutcome = {
  kind: "match",
  provider: {
    issuer,
    authorizationEndpoint: "https://auth.example.net/application/o/authorize/",
    tokenEndpoint: "https://auth.example.net/application/o/token/",
    jwksUri: "https://auth.example.net/application/o/hs/jwks/",
  },
  keys: { kind: "keys", url: "https://auth.example.net/jwks", keys: [{ type: "RSA" }] },
};

const evidence: Evidence = {
  status: 302,
  location: "https://hs.example.net/oidc/callback?error=login_required&state=abcdef",
  excerpt: "",
};

function facts(
  discovery: DiscoveryOutcome | undefined,
  more: Partial<SignInFacts> = {},
): SignInFacts {
  const document = parseDocument(
    `oidc:\n  issuer: ${issuer}\n  client_id: x\n  client_secret: hunter2\n`,
  );
  const findings = analyse({ document, version: versionOf("0.29"), discovery });
  return { issuer, findings, discovery, ...more };
}

function results(given: SignInFacts): Partial<Record<CheckId, string>> {
  return Object.fromEntries(signInReport(given).lines.map(({ id, result }) => [id, result]));
}

describe("the report on sign-in", () => {
  it("has one line for each check, and says what is not known", () => {
    const { lines, hints } = signInReport(facts(undefined));
    assert.deepEqual(
      lines.map(({ id, result }) => `${id} ${result}`),
      [
        "issuer passed",
        "client passed",
        "discovery not-known",
        "issuer-match not-known",
        "endpoints not-known",
        "signing-algorithm not-known",
        "keys not-known",
        "token-encryption not-known",
        "response-type not-known",
        "token-auth not-known",
        "scopes not-known",
        "groups-and-claims not-known",
        "pkce not-known",
        "redirect-uri not-known",
        "client-secret not-known",
      ],
    );
    assert.ok(hints.some((hint) => hint.includes("Encryption Key")));
  });

  it("passes what was looked at and is right", () => {
    const given = facts(match, {
      redirectUri: {
        kind: "registered",
        redirectUri: "https://hs.example.net/oidc/callback",
        evidence,
      },
      credentials: { kind: "right", style: "header", evidence: { status: 200, excerpt: "{}" } },
    });
    assert.deepEqual([...new Set(Object.values(results(given)))], ["passed"]);
    const line = signInReport(given).lines.find(({ id }) => id === "redirect-uri");
    assert.equal(
      line?.evidence,
      "status 302 · Location: https://hs.example.net/oidc/callback?error=login_required&state=…",
    );
  });

  it("fails what the provider contradicts, with Headscale's words and the next step", () => {
    const wrong = issuer.slice(0, -1);
    const document = parseDocument(
      `oidc:\n  issuer: ${wrong}\n  client_id: x\n  client_secret: y\n`,
    );
    const discovery: DiscoveryOutcome = {
      kind: "mismatch",
      configured: wrong,
      reported: issuer,
      difference: "missing-slash",
      provider: match.provider,
    };
    const findings = analyse({ document, version: versionOf("0.29"), discovery });
    const { lines } = signInReport({ issuer: wrong, findings, discovery });
    const line = lines.find(({ id }) => id === "issuer-match");
    assert.equal(line?.result, "failed");
    assert.match(
      line.evidence ?? "",
      /^creating OIDC provider from issuer config: oidc: issuer URL/,
    );
    assert.equal(line.next, "Use the issuer that the provider reports");
    assert.equal(lines.find(({ id }) => id === "discovery")?.result, "passed");
    assert.equal(lines.find(({ id }) => id === "keys")?.result, "not-known");
  });

  it("does not take for a failure what only this machine met", () => {
    const given = facts({ kind: "unreachable", url: issuer, reason: "dns", detail: "ENOTFOUND" });
    assert.equal(results(given).discovery, "not-known");
    assert.equal(results(given).endpoints, "not-known");
  });

  it("says what to do about a redirect URI and a secret that the provider refuses", () => {
    const redirectUri = "https://hs.example.net/oidc/callback";
    const refused: Evidence = { status: 400, excerpt: "Redirect URI Error" };
    const cases: readonly (readonly [Partial<SignInFacts>, RegExp])[] = [
      [
        { redirectUri: { kind: "not-registered", redirectUri, evidence: refused } },
        /^Register exactly this URI .*https:\/\/hs\.example\.net\/oidc\/callback$/,
      ],
      [{ redirectUri: { kind: "unknown-client", evidence: refused } }, /client_id/],
      [
        {
          redirectUri: {
            kind: "registered",
            redirectUri,
            evidence,
            objection: { error: "invalid_request", description: "code_challenge is required" },
          },
        },
        /^Switch PKCE on/,
      ],
      [
        {
          redirectUri: {
            kind: "registered",
            redirectUri,
            evidence,
            objection: { error: "invalid_scope", description: "" },
          },
        },
        /oidc\.scope/,
      ],
      [{ credentials: { kind: "wrong", evidence: refused } }, /^Copy the client's secret/],
    ];
    for (const [more, next] of cases) {
      const failed: readonly CheckLine[] = signInReport(facts(match, more)).lines.filter(
        ({ result }) => result === "failed",
      );
      assert.equal(failed.length, 1);
      assert.match(failed[0]?.next ?? "", next);
    }
  });

  it("is readable as Markdown, in which nothing that a provider says is markup", () => {
    const page = signInMarkdown(
      signInReport(
        facts(match, {
          credentials: {
            kind: "not-known",
            evidence: {
              status: 500,
              excerpt: "<img src=x> [a](command:b) `c` \n# d \u202e\u001b[31m",
            },
          },
        }),
      ),
    );
    assert.match(page, /^# Would sign-in work\?\n/);
    assert.match(page, /^13 passed, 0 failed, 2 not known$/m);
    assert.match(page, /^- ✔ \*\*Issuer as published\*\*: /m);
    assert.match(page, /^- \? \*\*Client secret\*\*: /m);
    const shown = page.split("\n").find((line) => line.includes("500")) ?? "";
    assert.equal(
      shown,
      "  - Evidence: status 500 · \\<img src=x\\> \\[a\\]\\(command:b\\) \\`c\\` \\# d \\[31m",
    );
    assert.equal(page.includes("hunter2"), false);
  });
});
