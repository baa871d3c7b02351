import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./unavailable";

export interface SuiteOutput {
  /** Prints what is still missing and ends; resolves to whether there was any output at all. */
  finish(): Promise<boolean>;
}

const intervalMs = 100;

/**
 * Prints the growing file. The page's own log would carry the report too, but unformatted and mixed with
 * the workbench's noise.
 */
export function followSuiteOutput(file: string): SuiteOutput {
  let position = 0;
  const finished = new AbortController();

  const printNew = async (): Promise<void> => {
    const handle = await open(file).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    });
    if (!handle) return;
    try {
      const { size } = await handle.stat();
      const { buffer } = await handle.read(Buffer.alloc(size - position), 0, undefined, position);
      position = size;
      process.stdout.write(buffer);
    } finally {
      await handle.close();
    }
  };

  const following = (async () => {
    while (!finished.signal.aborted) {
      await printNew();
      await sleep(intervalMs);
    }
  })();

  return {
    finish: async () => {
      finished.abort();
      await following;
      await printNew();
      return position > 0;
    },
  };
}
