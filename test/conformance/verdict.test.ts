import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { assess } from "../../server/src/headscale/analyse";
import type { Finding } from "../../server/src/headscale/finding";
import type { HostFiles } from "../../server/src/headscale/hostFiles";
import type { Verdict } from "../../server/src/headscale/verdict";
import { versions } from "../../server/src/headscale/versions";
import { readFixture } from "../unit/fixtures";
import { comparable } from "./comparable";

/** What each Headscale did with a configuration when it loaded it, recorded from the real programs. */
interface VerdictCase {
  readonly case: string;
  readonly yaml: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, Recorded>>;
}

interface Recorded {
  readonly status: "ok" | "ok-with-log" | "fatal" | "panic";
  /** `level: text`, split at line breaks. */
  readonly messages: readonly string[];
}

const loads = {
  ok: "accepts",
  "ok-with-log": "accepts",
  fatal: "refuses",
  panic: "crashes",
} as const;

/** No file that a recorded configuration names was there. */
const emptyMachine: HostFiles = {
  besideConfig: (path) => path,
  read: (path) => ({
    kind: "unreadable",
    words: `open ${path}: no such file or directory`,
    isMissing: true,
  }),
  whyUnwritable: () => undefined,
};

interface Compared {
  readonly name: string;
  readonly recorded: Recorded;
  readonly ours: Verdict;
  readonly findings: readonly Finding[];
}

function compare(cases: readonly VerdictCase[]): readonly Compared[] {
  return cases.flatMap(({ case: name, yaml, env, results }) => {
    const document = parseDocument(yaml);
    const environment = new Map(Object.entries(env ?? {}));
    return versions.map((version) => {
      const recorded = results[version.patch];
      assert.ok(recorded, `${name} was not recorded for ${version.patch}`);
      const assessed = assess({ document, version, environment, host: emptyMachine });
      return {
        name: `${name} in ${version.patch}`,
        recorded,
        ours: assessed.verdict,
        findings: assessed.findings,
      };
    });
  });
}

function describeCases(title: string, file: string, count: number): void {
  const compared = compare(readFixture(file) as readonly VerdictCase[]);
  const isSame = ({ recorded, ours }: Compared): boolean => ours.load === loads[recorded.status];

  describe(title, () => {
    it(`agrees with Headscale on whether it loads: ${compared.filter(isSame).length}/${count}`, () => {
      assert.equal(compared.length, count);
      assert.deepEqual(
        compared
          .filter((one) => !isSame(one))
          .map(({ name, recorded, ours }) => `${name}: ${recorded.status}, not ${ours.load}`),
        [],
      );
    });

    it("prints what Headscale prints, at its level", () => {
      const different = compared.flatMap(({ name, recorded, ours }) => {
        const wanted = comparable(recorded.messages).join("\n");
        const loading = ours.log.filter(({ stage }) => stage === "load");
        const printed = comparable(
          loading.map(({ level, message }) => `${level}: ${message}`),
        ).join("\n");
        return printed === wanted ? [] : [`${name}:\n${printed}\nnot\n${wanted}`];
      });
      assert.deepEqual(different, []);
    });

    it("has no error for what loads", () => {
      const wrong = compared
        .filter(({ ours }) => ours.load === "accepts")
        .flatMap(({ name, findings }) =>
          findings
            .filter(({ severity, step }) => severity === "error" && step !== "never")
            .filter(({ level }) => level !== "fatal" && level !== "panic")
            .map(({ code }) => `${name}: ${code}`),
        );
      assert.deepEqual(wrong, []);
    });
  });
}

describeCases("recorded configurations", "headscale/verdict-cases.json", 630);
describeCases("recorded configurations and environments", "headscale/env-cases.json", 378);
