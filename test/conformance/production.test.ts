import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readFixture } from "../unit/fixtures";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Recorded {
  readonly case: string;
  readonly yaml: string;
}

/** What we ship must know Headscale, and not the cases that it is tried with. */
describe("the production code", () => {
  const sources = ["server/src", "client/src", "schemas"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8")),
  );
  const cases = ["verdict-cases", "env-cases", "start-cases"].flatMap(
    (name) => readFixture(`headscale/${name}.json`) as readonly Recorded[],
  );

  it("names no recorded case", () => {
    // A short name is a word that may well be needed.
    const names = cases.map((one) => one.case).filter((name) => /.-.*-|.{12}/.test(name));
    assert.ok(names.length > 50);
    const named = names.filter((name) => sources.some((source) => source.includes(`"${name}"`)));
    assert.deepEqual(named, []);
  });

  it("holds no recorded configuration", () => {
    const lines = new Set(
      cases.flatMap(({ yaml }) => yaml.split("\n").filter((line) => line.length > 45)),
    );
    assert.ok(lines.size > 20);
    const held = [...lines].filter((line) => sources.some((source) => source.includes(line)));
    assert.deepEqual(held, []);
  });
});
