import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { httpClient } from "../../server/src/host/http";
import { parseDocument } from "../../server/src/document/parse";
import { clock } from "../../server/src/host/node";
import { analyse } from "../../server/src/headscale/analyse";
import type { Finding } from "../../server/src/headscale/finding";
import { parseVersion } from "../../server/src/headscale/versions";
import { type Clock, discover, type DiscoveryOutcome } from "../../server/src/oidc/discovery";
import { issuerShape } from "../../server/src/oidc/issuer";
import { faultNames, type RunningFaults, startFaults } from "../providers/faults";
import { listen } from "../providers/listening";
import { discoverTrusting } from "./trusting";
import { completed } from "../unit/completed";

interface Recorded {
  readonly fault: string;
  readonly results: Readonly<Record<string, { effect: string; text?: string }>>;
}

/** What Headscale itself did at each fault. */
const recorded = JSON.parse(
  readFileSync(new URL("../fixtures/oidc/discovery-faults.json", import.meta.url), "utf8"),
) as Recorded[];

const current = "0.29.2";
const recordedVersions = ["0.26.1", "0.28.0", current];

/** The kind of an outcome, and of an unreachable provider the reason; "not-asked": the text is no URL. */
type Outcome = string;

/** What of Headscale's own words means which outcome. */
const meanings: readonly [RegExp, Outcome][] = [
  [/did not match the issuer/, "mismatch"],
  [/^404 Not Found/, "not-found"],
  [/^\d{3} /, "status"],
  [/failed to decode provider discovery object/, "not-a-document"],
  [/stopped after 10 redirects/, "unreachable other"],
  [/connection refused/, "unreachable refused"],
  [/connection reset|: EOF$/, "unreachable closed"],
  [/no such host/, `unreachable ${hasNetwork() ? "dns" : "offline"}`],
  [/failed to verify certificate/, "unreachable certificate"],
  [/gave HTTP response to HTTPS client/, "unreachable protocol"],
  [/unsupported protocol scheme|first path segment in URL/, "not-asked"],
];

/** Where our own limits end the check before Headscale would have ended it. */
const limited: Readonly<Record<string, Outcome>> = {
  "huge-10mb-json": "unreachable too-large",
  "redirect-to-refused": "redirected-away",
};

/** Headscale starts, and the document tells that nobody will be able to sign in. */
const signInFaults: Readonly<Record<string, readonly string[]>> = {
  "no-authorization_endpoint": ["oidc-endpoint-missing"],
  "no-token_endpoint": ["oidc-endpoint-missing"],
  "no-jwks_uri": ["oidc-endpoint-missing"],
  "no-endpoints-at-all": Array<string>(3).fill("oidc-endpoint-missing"),
  "hs256-only": ["oidc-signing-algorithm"],
};

/** Served beyond the recorded ones; by what Go's client and decoder make of them. */
const unrecorded: Readonly<Record<string, Outcome>> = {
  "gzip-without-header": "not-a-document",
  "issuer-empty": "mismatch",
  "issuer-extra-slash": "mismatch",
  "issuer-null": "mismatch",
  "issuer-numeric": "not-a-document",
  "issuer-without-slash": "mismatch",
  "redirect-other-origin": "redirected-away",
  "short-body": "unreachable closed",
  "status-204": "status",
  "status-401": "status",
  "stops-in-body": "unreachable timeout",
};

/** How a mismatch is described: what the person has to look at. */
const differences: Readonly<Record<string, string>> = {
  "missing-trailing-slash": "missing-slash",
  "issuer-without-slash": "extra-slash",
  "issuer-http-instead-of-https": "scheme",
  "issuer-https-instead-of-http": "scheme",
  "issuer-other-host": "host",
  "issuer-mode-global": "path",
  "redirect-301-other-issuer": "path",
  "config-is-discovery-url": "path",
  "config-trailing-space": "text",
  "issuer-absent": "text",
};

function expectedFor(fault: string): Outcome {
  const known = limited[fault] ?? unrecorded[fault];
  if (known !== undefined) return known;
  const { effect = "", text = "" } =
    recorded.find((each) => each.fault === fault)?.results[current] ?? {};
  if (effect === "starts") return "match";
  if (effect === "hangs") return "unreachable timeout";
  const [, meaning] = meanings.find(([words]) => words.test(text)) ?? [];
  assert.ok(meaning, `nobody says what "${text}" means`);
  return meaning;
}

/** Nearly all of a check's 10 seconds have passed whenever the clock is looked at again. */
function hastyClock(): Clock {
  let time = 0;
  return { now: () => (time += 9_700) };
}

const liveCodes = new Set([
  "oidc-issuer-mismatch",
  "oidc-issuer-not-found",
  "oidc-discovery-invalid",
  "oidc-unreachable",
]);

describe("discovery at every fault", () => {
  let faults: RunningFaults;
  const outcomes = new Map<string, DiscoveryOutcome>();

  before(async () => {
    faults = await startFaults();
    await Promise.all([askAsWeAre(), askTrusting()]);
  });
  after(() => faults.close());

  async function askAsWeAre(): Promise<void> {
    const names = faultNames.filter((name) => faults.trusted(name) === undefined && isAsked(name));
    await Promise.all(
      names.map(async (name) => {
        const ends = expectedFor(name) !== "unreachable timeout";
        const issuer = faults.issuer(name);
        outcomes.set(name, await discover(issuer, httpClient, ends ? clock : hastyClock()));
      }),
    );
  }

  async function askTrusting(): Promise<void> {
    const names = faultNames.filter((name) => faults.trusted(name) !== undefined);
    const authority = faults.trusted(names[0] ?? "") ?? "";
    const answers = await discoverTrusting(
      authority,
      names.map((name) => faults.issuer(name)),
    );
    for (const [index, name] of names.entries()) {
      const answer = answers[index];
      if (answer !== undefined) outcomes.set(name, answer);
    }
  }

  function isAsked(name: string): boolean {
    return issuerShape(faults.issuer(name)).kind !== "not-a-url";
  }

  function findings(name: string, version: string, more = ""): readonly Finding[] {
    const judged = parseVersion(version);
    assert.ok(judged);
    const client = "  client_id: headscale\n  client_secret: secret\n";
    const oidc = `oidc:\n  issuer: ${JSON.stringify(faults.issuer(name))}\n${client}${more}`;
    const text = completed(oidc, judged);
    const discovery = outcomes.get(name);
    return analyse({ document: parseDocument(text), version: judged, discovery });
  }

  it("knows what to expect of each", () => {
    const known = [...recorded.map(({ fault }) => fault), ...Object.keys(unrecorded)];
    assert.deepEqual([...faultNames].sort(), known.sort());
  });

  for (const name of faultNames) {
    const expected = expectedFor(name);
    it(`${name}: ${expected}`, () => {
      const outcome = outcomes.get(name);
      if (outcome === undefined) {
        assert.equal(expected, "not-asked");
        return;
      }
      assert.equal(short(outcome), expected);
      if (outcome.kind !== "mismatch") return;
      assert.equal(outcome.configured, faults.issuer(name));
      const difference = differences[name];
      if (difference !== undefined) assert.equal(outcome.difference, difference);
    });
  }

  for (const { fault, results } of recorded) {
    it(`says of ${fault} what Headscale does and prints`, () => {
      const { effect } = results[current] ?? {};
      const codes = findings(fault, current).map(({ code }) => code);
      if (effect === "starts" && limited[fault] === undefined) {
        assert.deepEqual(codes, signInFaults[fault] ?? []);
        return;
      }
      assert.notDeepEqual(codes, []);
      for (const version of recordedVersions) {
        const start = "creating OIDC provider from issuer config: ";
        const mismatch = findings(fault, version).find(
          ({ code }) => code === "oidc-issuer-mismatch",
        );
        assert.equal(mismatch !== undefined, expectedFor(fault) === "mismatch");
        if (mismatch === undefined) continue;
        assert.equal(mismatch.text?.startsWith(start), true);
        assert.equal(withoutPort(mismatch.text.slice(start.length)), results[version]?.text);
      }
    });

    it(`takes ${fault} as seriously as it is`, () => {
      const proven = ["mismatch", "not-found", "not-a-document"].includes(expectedFor(fault));
      const fallback = "  only_start_if_oidc_is_available: false\n";
      for (const [more, severity] of [
        ["", proven ? "error" : "warning"],
        [fallback, "warning"],
      ] as const) {
        const live = findings(fault, current, more).filter(({ code }) => liveCodes.has(code));
        for (const found of live) {
          assert.equal(
            found.severity,
            found.message.includes("has no network") ? "information" : severity,
          );
          assert.equal(found.level === "fatal", severity === "error");
          assert.equal(proven || /^(?:From this|This) machine /.test(found.message), true);
        }
        const isFault = !["match", "not-asked"].includes(expectedFor(fault));
        assert.equal(live.length, isFault ? 1 : 0);
      }
    });
  }

  it("reads a document that is null as Go does: it names no issuer", async () => {
    const empty = await listen(createServer((_request, response) => response.end("null")));
    try {
      const outcome = await discover(`http://127.0.0.1:${empty.port}/`, httpClient, clock);
      assert.ok(outcome.kind === "mismatch");
      assert.equal(outcome.reported, "");
    } finally {
      await empty.close();
    }
  });

  it("follows no more than 10 redirects", async () => {
    const before = faults.requests.length;
    await discover(faults.issuer("redirect-loop"), httpClient, clock);
    assert.equal(faults.requests.length - before, 11);
  });

  it("asks no other origin than the issuer's", () => {
    const moved = faults.requests.filter(({ path }) => path.includes("redirect-other-origin"));
    assert.deepEqual(
      moved.map(({ path }) => path),
      ["/application/o/redirect-other-origin/.well-known/openid-configuration"],
    );
    const outcome = outcomes.get("redirect-other-origin");
    assert.equal(outcome?.kind, "redirected-away");
    assert.notEqual(new URL(outcome.to).origin, faults.origin);
  });

  it("trusts a private authority only where the machine does", async () => {
    const issuer = faults.issuer("tls-good-trusted");
    const stranger = await discover(issuer, httpClient, clock);
    assert.equal(short(stranger), "unreachable certificate");
    const [known] = await discoverTrusting(faults.trusted("tls-good-trusted") ?? "", [issuer]);
    assert.ok(known?.kind === "match");
    assert.equal(known.provider.issuer, issuer);
  });
});

function short(outcome: DiscoveryOutcome): Outcome {
  return outcome.kind === "unreachable" ? `unreachable ${outcome.reason}` : outcome.kind;
}

function withoutPort(text: string): string {
  return text.replace(/(127\.0\.0\.1|localhost):\d+/g, "$1:PORT");
}

function hasNetwork(): boolean {
  return Object.values(networkInterfaces())
    .flat()
    .some((address) => address?.internal === false);
}
