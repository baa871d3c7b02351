import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseDocument } from "../../server/src/document/parse";
import { assess } from "../../server/src/headscale/analyse";
import type { Verdict } from "../../server/src/headscale/verdict";
import { versions } from "../../server/src/headscale/versions";
import { hostFiles } from "../../server/src/host/hostFiles";
import { readFixture } from "../unit/fixtures";
import { comparable } from "./comparable";

/** What `configtest` of each Headscale did in a fresh folder, recorded from the real programs. */
interface StartCase {
  readonly case: string;
  readonly yaml: string;
  readonly files: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, Recorded>>;
}

interface Recorded {
  readonly status: "starts" | "refuses" | "crashes";
  /** The last one, with `DIR` for the folder. */
  readonly message: string;
}

/** Whether the rules of a policy make sense, and what only a system's own folders refuse, is not looked at. */
const outOfScope: ReadonlySet<string> = new Set([
  "policy-noat",
  "policy-undeftag",
  "policy-noport",
  "policy-randomize",
  "policy-autobad",
  "noise-unwritable",
]);

/** Headscale repeats a part of the file, which may be a secret where the path is a wrong one; we do not. */
const otherWords: ReadonlySet<string> = new Set(["policy-yaml"]);

/** Of these the longest that fits is cut off, as product output does. */
const beginnings = [
  "failed to load configuration while creating headscale instance: ",
  "creating new headscale: init state: ",
  "creating new headscale: ",
  "configuration error: ",
  "loading configuration: ",
];

interface Compared {
  readonly case: string;
  readonly name: string;
  readonly recorded: Recorded;
  readonly ours: Verdict;
  readonly wanted: string;
  readonly said: string;
}

function compare(one: StartCase): readonly Compared[] {
  const folder = mkdtempSync(join(tmpdir(), "headscale-start-"));
  try {
    const config = join(folder, "config.yaml");
    for (const [name, text] of Object.entries({ ...one.files, "config.yaml": one.yaml })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const document = parseDocument(one.yaml);
    const environment = new Map(Object.entries(one.env));
    return versions.map((version) => {
      const recorded = one.results[version.patch];
      assert.ok(recorded, `${one.case} was not recorded for ${version.patch}`);
      const host = hostFiles(config, folder);
      const { verdict } = assess({ document, version, environment, host });
      return {
        case: one.case,
        name: `${one.case} in ${version.patch}`,
        recorded,
        ours: verdict,
        wanted: withoutBeginning(recorded.message),
        said: lastMessage(verdict).replaceAll(folder, "DIR"),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withoutBeginning(message: string): string {
  const found = beginnings.find((beginning) => message.startsWith(beginning));
  return found === undefined ? message : message.slice(found.length);
}

/** What it ended at; a crash was recorded without its words. */
function lastMessage({ verdict, log }: Verdict): string {
  if (verdict === "starts") return "";
  return verdict === "crashes" ? "panic" : (log.at(-1)?.message ?? "");
}

describe("recorded starts", () => {
  const cases = (readFixture("headscale/start-cases.json") as readonly StartCase[]).filter(
    ({ case: name }) => !outOfScope.has(name),
  );
  const compared = cases.flatMap(compare);
  const isSame = ({ recorded, ours }: Compared): boolean => recorded.status === ours.verdict;
  const worded = compared.filter(({ case: name }) => !otherWords.has(name));
  const isSaid = ({ wanted, said }: Compared): boolean =>
    comparable([`fatal: ${wanted}`]).join("\n") === comparable([`fatal: ${said}`]).join("\n");

  it(`agrees with Headscale on whether it starts: ${compared.filter(isSame).length}/351`, () => {
    assert.equal(compared.length, 351);
    assert.deepEqual(
      compared
        .filter((one) => !isSame(one))
        .map(({ name, recorded, ours }) => `${name}: ${recorded.status}, not ${ours.verdict}`),
      [],
    );
  });

  it(`ends with Headscale's last words: ${worded.filter(isSaid).length}/${worded.length}`, () => {
    assert.deepEqual(
      worded
        .filter((one) => !isSaid(one))
        .map(({ name, wanted, said }) => `${name}: ${wanted}, not ${said}`),
      [],
    );
  });
});
