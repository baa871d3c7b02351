import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { parseDocument } from "../../server/src/document/parse";
import { readFixture } from "./fixtures";
import { plainRecording, plainSection } from "./plain";

/** Texts, and what Headscale's YAML parser makes of them, recorded with the real one. */
type YamlCase = { readonly case: string; readonly yaml: string } & (
  { readonly value: unknown } | { readonly error: string }
);

const cases = readFixture("headscale/yaml-cases.json") as readonly YamlCase[];

/** Where the settings tree is not there yet. A gap that is closed must leave this list. */
const expectedGaps: ReadonlyMap<string, string> = new Map([
  ["scalar-112", "!!binary is not decoded: no key of a configuration holds bytes"],
]);

/** What is wrong with our reading of a case, or nothing. */
function complaint(recorded: YamlCase): string | undefined {
  const { root, faults } = parseDocument(recorded.yaml);
  const found = faults.map(({ kind, detail }) => `${kind}: ${detail}`).join("; ");
  if ("error" in recorded) {
    return faults.length > 0 ? undefined : `no fault is found; yaml.v3 says ${recorded.error}`;
  }
  if (faults.length > 0) return `yaml.v3 accepts it; we say ${found}`;
  return isDeepStrictEqual(plainSection(root), plainRecording(recorded.value))
    ? undefined
    : "the settings differ";
}

describe("what yaml.v3 makes of a text", () => {
  it("has the recordings to compare with", () => {
    assert.equal(cases.filter((recorded) => "value" in recorded).length, 131);
    assert.equal(cases.filter((recorded) => "error" in recorded).length, 67);
  });

  for (const recorded of cases) {
    const gap = expectedGaps.get(recorded.case);
    it(`${recorded.case} ${JSON.stringify(recorded.yaml)}${gap === undefined ? "" : " (gap)"}`, () => {
      if (gap !== undefined) {
        assert.ok(complaint(recorded), "The gap is closed: take the case out of expectedGaps.");
        return;
      }
      // First, so that a failure shows what differs.
      if ("value" in recorded) {
        const ours = plainSection(parseDocument(recorded.yaml).root);
        assert.deepEqual(ours, plainRecording(recorded.value));
      }
      assert.equal(complaint(recorded), undefined);
    });
  }

  it("lists only gaps that are cases", () => {
    const names = new Set(cases.map((recorded) => recorded.case));
    for (const name of expectedGaps.keys()) assert.ok(names.has(name), name);
  });

  it("has no gap where a fault would be reported that Headscale does not have", () => {
    const falseFaults = cases.filter(
      (recorded) => "value" in recorded && parseDocument(recorded.yaml).faults.length > 0,
    );
    assert.deepEqual(
      falseFaults.map((recorded) => recorded.case),
      [],
    );
  });
});
