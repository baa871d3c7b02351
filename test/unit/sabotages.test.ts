import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { sabotages } from "../../scripts/teeth/sabotages";

describe("the committed sabotages", () => {
  for (const { name, file, find } of sabotages) {
    it(`finds its line: ${name}`, () => {
      const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
      assert.equal(text.split(find).length - 1, 1, `${file} has not exactly one ${find}`);
    });
  }
});
