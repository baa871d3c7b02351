import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { judge, type Verdict } from "../../server/src/headscale/verdict";
import { versions } from "../../server/src/headscale/versions";
import { readFixture } from "../unit/fixtures";

/** What each Headscale did with a configuration when it loaded it, recorded from the real programs. */
interface VerdictCase {
  readonly case: string;
  readonly yaml: string;
  readonly results: Readonly<Record<string, Recorded>>;
}

interface Recorded {
  readonly status: "ok" | "ok-with-log" | "fatal" | "panic";
  /** `level: text`, split at line breaks. */
  readonly messages: readonly string[];
}

const cases = readFixture("headscale/verdict-cases.json") as readonly VerdictCase[];

/** The refusals that our rules decide, by Headscale's words: here we have to refuse too. */
const decided: Readonly<Record<string, RegExp>> = {
  "the same key twice": /^fatal: .*mapping key ".*" already defined/,
  "text that is no YAML": /^fatal: fatal error reading config file: While parsing config: yaml:/,
  "both secrets": /^fatal: oidc_client_secret and oidc_client_secret_path are mutually exclusive$/,
  "the PKCE method": /^fatal: pkce\.method must be either 'plain' or 'S256'$/,
  "an issuer that is no URL": /^fatal: oidc\.issuer must be a valid http\(s\) URL: got /,
};

interface Compared {
  readonly name: string;
  readonly recorded: Recorded;
  readonly ours: Verdict;
  readonly codes: string;
}

const compared: readonly Compared[] = cases.flatMap(({ case: name, yaml, results }) => {
  const document = parseDocument(yaml);
  return versions.map((version) => {
    const recorded = results[version.patch];
    assert.ok(recorded, `${name} was not recorded for ${version.patch}`);
    const findings = analyse({ document, version });
    const codes = findings
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code)
      .join(", ");
    return { name: `${name} in ${version.patch}`, recorded, ours: judge(findings), codes };
  });
});

function isAccepted({ recorded }: Compared): boolean {
  return recorded.status === "ok" || recorded.status === "ok-with-log";
}

describe("the verdict on recorded configurations", () => {
  it("has the recordings to compare with", () => {
    assert.equal(compared.length, 70 * 9);
    assert.ok(compared.some(isAccepted));
  });

  it("never refuses what Headscale loads", () => {
    const wrong = compared.filter(
      (one) => isAccepted(one) && (one.ours.load !== "accepts" || one.codes !== ""),
    );
    assert.deepEqual(
      wrong.map(({ name, codes }) => `${name}: ${codes}`),
      [],
    );
  });

  for (const [what, words] of Object.entries(decided)) {
    it(`refuses what Headscale refuses because of ${what}`, () => {
      const refused = compared.filter(({ recorded }) =>
        recorded.messages.some((m) => words.test(m)),
      );
      assert.ok(refused.length > 0, "no such recording");
      const missed = refused.filter(({ ours }) => ours.load !== "refuses");
      assert.deepEqual(
        missed.map(({ name }) => name),
        [],
      );
    });
  }

  it("prints no words but those that Headscale prints, at their level", () => {
    const strange = compared.flatMap(({ name, recorded, ours }) =>
      ours.log
        // The recording has a message line by line.
        .flatMap(({ level, message }) =>
          message.split("\n").map((line) => `${level}: ${line.trim()}`),
        )
        .filter((line) => !recorded.messages.includes(line))
        .map((line) => `${name}: ${line}`),
    );
    assert.deepEqual(strange, []);
  });

  it("prints Headscale's last words where it refuses", () => {
    const silent = compared.filter(({ ours }) => ours.load === "refuses" && ours.log.length === 0);
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
  });

  it("knows that 0.22 crashes where it wants to refuse both secrets", () => {
    const verdicts = compared
      .filter(({ name }) => name.startsWith("oidc-bothsecrets "))
      .map(({ ours }) => ours.verdict);
    assert.deepEqual(verdicts, ["crashes", ...Array<string>(8).fill("refuses")]);
  });
});
