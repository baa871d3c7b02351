import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { readFixture } from "./fixtures";
import { plainRecording, plainSection } from "./plain";

/** A text, and what Headscale's YAML parser makes of it or says, recorded with the real one. */
type YamlCase = { readonly case: string; readonly yaml: string } & (
  { readonly value: unknown } | { readonly error: string }
);

const files = {
  "headscale/yaml-cases.json": { values: 131, errors: 67 },
  // Made by chance from pieces of YAML, and chosen so that every message occurs.
  "headscale/yaml-more-cases.json": { values: 70, errors: 442 },
};

for (const [file, counts] of Object.entries(files)) {
  describe(`what yaml.v3 makes of a text: ${file}`, () => {
    const cases = readFixture(file) as readonly YamlCase[];

    it("has the recordings to compare with", () => {
      assert.equal(cases.filter((recorded) => "value" in recorded).length, counts.values);
      assert.equal(cases.filter((recorded) => "error" in recorded).length, counts.errors);
    });

    for (const recorded of cases) {
      it(`${recorded.case} ${JSON.stringify(recorded.yaml)}`, () => {
        const { root, refusal, faults } = parseDocument(recorded.yaml);
        if ("error" in recorded) {
          assert.equal(refusal, recorded.error);
          assert.ok(faults.length > 0, "no place is shown");
          return;
        }
        assert.equal(refusal, undefined);
        assert.deepEqual(faults, []);
        assert.deepEqual(plainSection(root), plainRecording(recorded.value));
      });
    }
  });
}
