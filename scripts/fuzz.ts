/**
 * Random texts against everything that must always hold: `npm run fuzz -- --runs N [--seed S] [--from RUN]`.
 * The same seed makes the same texts.
 */
import { parseArgs } from "node:util";
import { describe, fuzz } from "./fuzz/run";

/** Milliseconds between two lines about the progress. */
const pause = 5000;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    from: { type: "string", default: "0" },
  },
});

function number(name: "runs" | "seed" | "from"): number {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`--${name} wants a number from 0 on, not ${values[name]}.`);
}

const [runs, seed, from] = [number("runs"), number("seed"), number("from")];
// Where many errors are made and caught, their stacks cost half of the time; the run that is repeated has them.
if (runs !== 1) Error.stackTraceLimit = 0;
console.log(`seed ${seed}`);
let told = performance.now();
const { failure, runs: done } = await fuzz({
  runs,
  seed,
  from,
  progress: (count) => {
    if (performance.now() - told < pause) return;
    told = performance.now();
    console.log(`${count} of ${runs}`);
  },
});
if (failure === undefined) {
  console.log(`${done} runs, 0 failures`);
} else {
  console.error(describe(failure, seed));
  process.exitCode = 1;
}
