import assert from "node:assert/strict";
import { describe as describeFailure, fuzz } from "../../scripts/fuzz/run";

/** Milliseconds for each of the two; more runs are made by `npm run fuzz`. */
const time = 1200;
const fixedSeed = 29_2;
const randomSeed = Math.floor(Math.random() * 2 ** 31);

describe("random texts", () => {
  for (const [name, seed] of [
    ["those of every run", fixedSeed],
    [`new ones, of seed ${randomSeed}`, randomSeed],
  ] as const) {
    it(name, async () => {
      const { runs, failure } = await fuzz({ runs: Number.POSITIVE_INFINITY, seed, time });
      assert.ok(runs > 0);
      if (failure !== undefined) assert.fail(describeFailure(failure, seed));
    }).timeout(60_000);
  }
});
