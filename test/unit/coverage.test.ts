import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rules } from "../../server/src/headscale/rules";

const page = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8");

describe("docs/coverage.md", () => {
  it("speaks of every known problem, once and in order", () => {
    const numbers = [...page.matchAll(/^\| (\d+) +\|/gm)].map(([, number]) => Number(number));
    assert.deepEqual(
      numbers,
      Array.from({ length: 62 }, (_, index) => index + 1),
    );
  });

  it("names no rule that is not there", () => {
    const codes = new Set(rules.map(({ code }) => code));
    const named = [...page.matchAll(/\[([\w-]+)\]\(rules\/([\w-]+)\.md\)/g)];
    assert.ok(named.length > 62);
    for (const [, code = "", file] of named) {
      assert.equal(code, file);
      assert.ok(codes.has(code), code);
    }
  });
});
