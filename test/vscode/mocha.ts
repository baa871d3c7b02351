import { appendFileSync, writeFileSync } from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";
import { launcherVariables } from "../../scripts/vscode/launcher-variables";
import { originalStack } from "./stack";

export interface SuiteResult {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
  readonly failed: readonly { readonly title: string; readonly message: string }[];
}

/**
 * Runs test files inside the extension host; rejects when a test failed or none ran. A file is given as the
 * function that imports it, because `describe` exists only once mocha has been set up.
 */
export async function runMocha(files: readonly (() => Promise<unknown>)[]): Promise<void> {
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 20_000,
    grep: process.env["HEADSCALE_TEST_GREP"] ?? "",
    bail: process.env["HEADSCALE_TEST_BAIL"] === "1",
    forbidOnly: process.env["CI"] !== undefined,
  });
  writeReportToFile();
  for (const load of files) {
    mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, "", mocha);
    await load();
  }
  const result = await run(mocha);
  const resultFile = process.env[launcherVariables.result];
  if (resultFile !== undefined) writeFileSync(resultFile, JSON.stringify(result, undefined, 2));
  if (result.failures > 0) throw new Error(`${result.failures} failed.`);
  if (result.passes === 0) throw new Error("No test ran.");
}

function run(mocha: Mocha): Promise<SuiteResult> {
  return new Promise((resolve) => {
    const failed: { title: string; message: string }[] = [];
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passes, failures, pending, failed });
    });
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test, error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      failed.push({ title: test.fullTitle(), message });
      // The reporter prints the error itself, later.
      if (error instanceof Error && error.stack) error.stack = originalStack(error.stack);
    });
  });
}

/** The launcher prints this file as it grows; without one the console is what VS Code prints. */
function writeReportToFile(): void {
  const file = process.env[launcherVariables.output];
  if (file === undefined) return;
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    appendFileSync(file, `${format(...parts)}\n`);
  };
}
