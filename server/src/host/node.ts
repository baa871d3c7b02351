import { performance } from "node:perf_hooks";
import type { Clock } from "../oidc/discovery";

/** Milliseconds that never go backwards, whatever happens to the time of day. */
export const clock: Clock = { now: () => performance.now() };
