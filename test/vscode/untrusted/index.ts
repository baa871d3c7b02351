import { runMocha } from "../mocha.js";

export function run(): Promise<void> {
  return runMocha([() => import("./trust.test.js")]);
}
