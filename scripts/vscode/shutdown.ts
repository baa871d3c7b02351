import { constants } from "node:os";
import { codeOf } from "./unavailable";

export interface Cleanup {
  /** Runs in the exit event, where nothing can be awaited. Must not throw. */
  readonly atExit: () => void;
  /** Runs first when a signal asks us to end; given a few seconds. */
  readonly gracefully?: () => Promise<void>;
}

const gracePeriod = 5_000;
/** What a shell reports for a program that died writing to `| head`. */
const brokenPipeCode = 128 + constants.signals.SIGPIPE;

const cleanups = new Set<Cleanup>();
let listening = false;
let ending = false;

/** Registers what must not outlive this process, however it ends; returns the function that takes it back. */
export function onShutdown(cleanup: Cleanup): () => void {
  listen();
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  process.on("exit", () => {
    for (const cleanup of cleanups) cleanup.atExit();
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void shutDown(128 + constants.signals[signal]));
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (codeOf(error) !== "EPIPE") throw error;
      void shutDown(brokenPipeCode);
    });
  }
}

/** A second request (an impatient Ctrl-C) does not wait for the graceful part. */
export async function shutDown(exitCode: number): Promise<never> {
  if (!ending) {
    ending = true;
    const graceful = Promise.allSettled(
      [...cleanups].map(async (cleanup) => cleanup.gracefully?.()),
    );
    await Promise.race([graceful, new Promise((resolve) => setTimeout(resolve, gracePeriod))]);
  }
  process.exit(exitCode);
}
