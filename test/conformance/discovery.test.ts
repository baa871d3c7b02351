import assert from "node:assert/strict";
import { httpClient } from "../../server/src/host/http";
import { parseDocument } from "../../server/src/document/parse";
import { type Assessment, assess } from "../../server/src/headscale/analyse";
import type { HostFiles } from "../../server/src/headscale/hostFiles";
import { parseVersion, versions } from "../../server/src/headscale/versions";
import { clock } from "../../server/src/host/node";
import { checkProvider, type Clock, type DiscoveryOutcome } from "../../server/src/oidc/discovery";
import { issuerShape } from "../../server/src/oidc/issuer";
import { discoverTrusting } from "../protocol/trusting";
import { faultNames, type RunningFaults, startFaults } from "../providers/faults";
import { completed } from "../unit/completed";
import { readFixture } from "../unit/fixtures";

interface Recorded {
  readonly fault: string;
  readonly results: Readonly<Record<string, Result>>;
}

interface Result {
  readonly effect: "starts" | "refuses" | "hangs";
  readonly text?: string;
  readonly oidc_active?: boolean | null;
}

const recorded = readFixture("oidc/discovery-faults.json") as readonly Recorded[];
const recordedVersions = ["0.26.1", "0.28.0", "0.29.2"];
const fallback = "fallback (only_start_if_oidc_is_available: false), 0.29.2";
const begin = "creating OIDC provider from issuer config: ";
const fellBack = "failed to set up OIDC provider, falling back to CLI based authentication";

/** Our own limits end the check here, so that nobody knows how Headscale's ends. */
const notKnown = new Set(["redirect-to-refused", "huge-10mb-json"]);

/** What was found wrong although Headscale starts: nobody will be able to sign in. */
const signInFaults: Readonly<Record<string, readonly string[]>> = {
  "no-authorization_endpoint": ["oidc-endpoint-missing"],
  "no-token_endpoint": ["oidc-endpoint-missing"],
  "no-jwks_uri": ["oidc-endpoint-missing"],
  "no-endpoints-at-all": Array<string>(3).fill("oidc-endpoint-missing"),
  "hs256-only": ["oidc-signing-algorithm"],
};

const decoding =
  "oidc: failed to decode provider discovery object: got Content-Type = application/json, but could not unmarshal as JSON: ";

/** Of the faults beyond the recorded ones: what Headscale 0.22.3 to 0.30-dev all said, run with them. */
const unrecorded: Readonly<Record<string, string>> = {
  "gzip-without-header": `${decoding}invalid character '\\x1f' looking for beginning of value`,
  "issuer-numeric": `${decoding}json: cannot unmarshal number into Go struct field providerJSON.issuer of type string`,
  "short-body": "unable to read response body: unexpected EOF",
  "status-204": "204 No Content:",
  "status-401": "401 Unauthorized:",
};

/** Headscale's own machine, with nothing on it. */
const host: HostFiles = {
  besideConfig: (path) => path,
  read: (path) => ({
    kind: "unreadable",
    words: `open ${path}: no such file or directory`,
    isMissing: true,
  }),
  whyUnwritable: () => undefined,
};

/** Nearly all of a check's 10 seconds have passed whenever the clock is looked at again. */
function hastyClock(): Clock {
  let time = 0;
  return { now: () => (time += 9_700) };
}

describe("sign-in, asked on Headscale's own machine", () => {
  let faults: RunningFaults;
  const outcomes = new Map<string, DiscoveryOutcome>();

  before(async () => {
    faults = await startFaults();
    const asked = faultNames.filter(
      (name) => issuerShape(faults.issuer(name)).kind !== "not-a-url",
    );
    const trusting = asked.filter((name) => faults.trusted(name) !== undefined);
    const others = asked.filter((name) => faults.trusted(name) === undefined);
    await Promise.all([
      ...others.map(async (name) => {
        const time = ["never-answers", "stops-in-body"].includes(name) ? hastyClock() : clock;
        outcomes.set(name, await checkProvider(faults.issuer(name), httpClient, time));
      }),
      discoverTrusting(
        faults.trusted("tls-good-trusted") ?? "",
        trusting.map((name) => faults.issuer(name)),
      ).then((found) => {
        for (const [index, outcome] of found.entries()) {
          outcomes.set(trusting[index] ?? "", outcome);
        }
      }),
    ]);
  });
  after(() => faults.close());

  function assessed(fault: string, name: string, more = "", onHost = true): Assessment {
    const version = parseVersion(name);
    assert.ok(version);
    const issuer = JSON.stringify(faults.issuer(fault));
    const section = `oidc:\n  issuer: ${issuer}\n  client_id: x\n  client_secret: y\n${more}`;
    return assess({
      document: parseDocument(completed(section, version)),
      version,
      discovery: outcomes.get(fault),
      host: onHost ? host : undefined,
    });
  }

  function live({ findings }: Assessment): string[] {
    return findings
      .filter(({ place }) => place.key.join(".") === "oidc.issuer")
      .map(({ code }) => code);
  }

  for (const { fault, results } of recorded.filter((one) => !notKnown.has(one.fault))) {
    it(`ends at ${fault} as Headscale does, in its words`, () => {
      for (const name of recordedVersions) {
        const { effect, text = "" } = results[name] ?? {};
        const { verdict, unknown } = assessed(fault, name);
        assert.equal(verdict.verdict, effect, name);
        assert.equal(unknown.includes("oidc.discovery"), false);
        const last = verdict.log.at(-1);
        if (effect !== "refuses") assert.notEqual(last?.level, "fatal");
        else assert.match(collapsed(last?.message ?? ""), patternOf(begin + text));
      }
    });

    it(`ends at ${fault} as Headscale does where it may start without`, () => {
      const { effect, oidc_active } = results[fallback] ?? {};
      const { verdict } = assessed(fault, "0.29", "  only_start_if_oidc_is_available: false\n");
      assert.equal(verdict.verdict, effect);
      const isOff = verdict.log.some(({ message }) => message === fellBack);
      assert.equal(isOff, oidc_active === false);
    });

    it(`has its own word for ${fault}, or none where all is well`, () => {
      const { effect } = results["0.29.2"] ?? {};
      const codes = live(assessed(fault, "0.29"));
      if (effect === "starts") assert.deepEqual(codes, signInFaults[fault] ?? []);
      else assert.ok(codes.length > 0);
    });
  }

  it("tells all faults apart", () => {
    const said = new Map<string, string[]>();
    for (const { fault } of recorded) {
      const { findings } = assessed(fault, "0.29");
      const found = findings.filter(({ place }) => place.key.join(".") === "oidc.issuer");
      if (found.length === 0) continue;
      const words = found
        .map(({ code, message, text = "" }) => `${code}: ${message}\n${text}`)
        .join("\n");
      assert.doesNotMatch(words, /fetch failed|failed to fetch/i);
      const general = words.replaceAll(faults.issuer(fault), "ISSUER").replaceAll(fault, "SLUG");
      said.set(general, [...(said.get(general) ?? []), fault]);
    }
    const alike = [...said.values()].filter(({ length }) => length > 1);
    assert.deepEqual(alike, []);
  });

  for (const fault of notKnown) {
    it(`does not claim to know how ${fault} ends`, () => {
      const { verdict, unknown, findings } = assessed(fault, "0.29");
      assert.equal(verdict.verdict, "starts");
      assert.ok(unknown.includes("oidc.discovery"));
      const [found, ...others] = findings.filter(({ code }) => code === "oidc-unreachable");
      assert.deepEqual(others, []);
      assert.equal(found?.severity, "warning");
      assert.match(found.message, /^From this machine /);
    });
  }

  for (const [fault, text] of Object.entries(unrecorded)) {
    it(`knows every version's words for ${fault}`, () => {
      for (const { minor } of versions) {
        const { verdict } = assessed(fault, minor);
        const wanted = minor === "0.22" ? text : begin + text;
        assert.equal(verdict.verdict, "refuses");
        assert.equal(collapsed(verdict.log.at(-1)?.message ?? ""), wanted);
      }
    });
  }

  for (const fault of ["never-answers", "stops-in-body"]) {
    it(`waits at ${fault} for ever, from 0.30 on for 30 seconds`, () => {
      for (const { minor } of versions) {
        for (const more of ["", "  only_start_if_oidc_is_available: false\n"]) {
          const { verdict } = assessed(fault, minor, more);
          const after30 = more === "" ? "refuses" : "starts";
          assert.equal(verdict.verdict, minor === "0.30" ? after30 : "hangs");
          assert.equal(verdict.load, "accepts");
        }
      }
      assert.match(
        assessed(fault, "0.30").verdict.log.at(-1)?.message ?? "",
        /: context deadline exceeded$/,
      );
    });
  }

  it("says in 0.22 first that it could not read the document", () => {
    const words = `oidc: issuer did not match the issuer returned by provider, expected "${faults.issuer("issuer-empty")}" got ""`;
    assert.deepEqual(assessed("issuer-empty", "0.22").verdict.log, [
      { level: "error", stage: "start", message: `Could not retrieve OIDC Config: ${words}` },
      { level: "fatal", stage: "start", message: words },
    ]);
  });

  it("leaves open elsewhere what only this machine met", () => {
    for (const { fault } of recorded) {
      const outcome = outcomes.get(fault);
      const { unknown, verdict, findings } = assessed(fault, "0.29", "", false);
      const isOwn = ["unreachable", "redirected-away", "status"].includes(outcome?.kind ?? "");
      assert.equal(unknown.includes("oidc.discovery"), isOwn, fault);
      if (!isOwn) continue;
      assert.equal(verdict.verdict, "starts");
      const [found] = findings.filter(({ code }) => code === "oidc-unreachable");
      assert.match(found?.message ?? "", /^(?:From this|This) machine /);
      assert.notEqual(found?.severity, "error");
    }
  });
});

/** Only the machine's own numbers and names may differ. */
function patternOf(text: string): RegExp {
  const literal = collapsed(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `^${literal
      .replace(/PORT|EPHEMERAL/g, "\\d+")
      .replace(/ on RESOLVER/g, "(?: on \\S+)?")
      .replace(/\bNOW\b/g, "\\S+")}$`,
  );
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
