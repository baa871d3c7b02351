import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

/** Waits for what other parties bring about, and fails with what was waited for. */
export async function until(
  condition: () => boolean,
  what: string,
  patience = 5000,
): Promise<void> {
  const deadline = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > deadline) assert.fail(`not within ${patience} ms: ${what}`);
    await pause(5);
  }
}
