import { runMocha } from "../mocha.js";

export function run(): Promise<void> {
  return runMocha([
    // First, while nothing of ours has been loaded yet.
    () => import("./recognition.test.js"),
    () => import("./typing.test.js"),
    () => import("./hover.test.js"),
    () => import("./issuer.test.js"),
    () => import("./signIn.test.js"),
    () => import("./secret.test.js"),
    () => import("./fetch.test.js"),
    () => import("./ownExample.test.js"),
    () => import("./version.test.js"),
    () => import("./effective.test.js"),
    () => import("./badInput.test.js"),
    () => import("./server.test.js"),
  ]);
}
