import { properties, tidyUp } from "./properties";
import type { Failure } from "./property";

export interface RunOptions {
  readonly runs: number;
  readonly seed: number;
  /** The number of the first run: a failure is repeated without those before it. */
  readonly from?: number;
  /** Told after each run how many are done. */
  readonly progress?: (done: number) => void;
  /** Milliseconds after which no other run is begun. */
  readonly time?: number;
}

export interface RunResult {
  readonly runs: number;
  readonly failure?: Failure;
}

/** Every property that is due, run after run, up to the first failure. */
export async function fuzz({
  runs,
  seed,
  from = 0,
  progress,
  time,
}: RunOptions): Promise<RunResult> {
  const started = performance.now();
  try {
    for (let done = 0; done < runs; done += 1) {
      if (time !== undefined && performance.now() - started > time) return { runs: done };
      const run = from + done;
      for (const property of properties) {
        if (run % property.every !== 0) continue;
        const failure = await property.run(seed, run);
        if (failure !== undefined) return { runs: done + 1, failure };
      }
      progress?.(done + 1);
    }
    return { runs };
  } finally {
    await tidyUp();
  }
}

export function describe({ property, run, reason, shown }: Failure, seed: number): string {
  return [
    `The property "${property}" does not hold (seed ${seed}, run ${run}):`,
    shown,
    reason,
    `Again: npm run fuzz -- --seed ${seed} --from ${run} --runs 1`,
  ].join("\n");
}
