import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { runTests, TestRunFailedError } from "@vscode/test-electron";
import { findBrowser } from "../../scripts/vscode/browser";
import { ensureVSCode } from "../../scripts/vscode/install";
import { launcherVariables } from "../../scripts/vscode/launcher-variables";
import { isAlive } from "../../scripts/vscode/lock";
import { onShutdown } from "../../scripts/vscode/shutdown";
import { ToolUnavailable } from "../../scripts/vscode/unavailable";
import { bundleSuite, type SuiteName } from "./bundle";
import { runOnDesktop } from "./desktop";

export interface SuiteRun {
  readonly suite: SuiteName;
  /** The folder that is opened; the suite works on a copy. */
  readonly workspace: string;
  readonly extensionPath: string;
  /** For the suite and the extension. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What a suite needs to be started, whichever VS Code does it. */
export interface PreparedRun {
  readonly suite: SuiteName;
  readonly runDir: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly launchArgs: string[];
  readonly extensionTestsEnv: Record<string, string>;
}

/** No VS Code could be started on this machine (EX_UNAVAILABLE of sysexits.h). */
export const unavailableCode = 69;

const launcher = fileURLToPath(
  new URL(
    `../../scripts/vscode/launcher.${process.platform === "win32" ? "cmd" : "mjs"}`,
    import.meta.url,
  ),
);

/** Runs a suite inside a real VS Code and resolves to its exit code: 0 only when tests ran and passed. */
export async function runSuite(run: SuiteRun): Promise<number> {
  const runDir = realpathSync(await mkdtemp(join(tmpdir(), "vscode-suite-")));
  const pidFile = join(runDir, "launcher.pid");
  const removeRunDir = (): void => {
    rmSync(runDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = onShutdown({ gracefully: () => endLauncher(pidFile), atExit: removeRunDir });
  try {
    const prepared = await prepare(run, runDir, pidFile);
    const code = await runSomewhere(prepared);
    const silent = code === 0 && !existsSync(resultFileOf(prepared));
    if (silent) console.error(`The ${run.suite} suite ended without a result.`);
    return silent ? 1 : code;
  } finally {
    removeRunDir();
    forget();
  }
}

async function prepare(run: SuiteRun, runDir: string, pidFile: string): Promise<PreparedRun> {
  // The name stays: what a folder is called can mean something to the extension.
  const workspace = join(runDir, basename(run.workspace));
  await cp(run.workspace, workspace, { recursive: true });
  return {
    suite: run.suite,
    runDir,
    extensionDevelopmentPath: run.extensionPath,
    extensionTestsPath: await bundleSuite(run.suite),
    launchArgs: [
      workspace,
      `--user-data-dir=${join(runDir, "user")}`,
      `--extensions-dir=${join(runDir, "extensions")}`,
    ],
    extensionTestsEnv: {
      [launcherVariables.result]: join(runDir, "result.json"),
      ...run.env,
      [launcherVariables.pidFile]: pidFile,
      ...(run.suite === "untrusted" ? { [launcherVariables.untrusted]: "1" } : {}),
    },
  };
}

function resultFileOf({ extensionTestsEnv }: PreparedRun): string {
  return extensionTestsEnv[launcherVariables.result] ?? "";
}

async function runSomewhere(run: PreparedRun): Promise<number> {
  try {
    // Here and not only in the launcher, so that the time limit of a run does not include an installation.
    await ensureVSCode();
    await findBrowser();
  } catch (error) {
    if (!(error instanceof ToolUnavailable)) throw error;
    const code = await runOnDesktop(run);
    if (code !== undefined) return code;
    console.error(`The ${run.suite} suite in a real VS Code could not run. ${error.message}`);
    return unavailableCode;
  }
  return exitCodeOf(runTests({ ...run, vscodeExecutablePath: launcher }));
}

/** `runTests` rejects for every exit code but 0. */
export async function exitCodeOf(running: Promise<number>): Promise<number> {
  try {
    return await running;
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}

/** `runTests` keeps its child to itself, and passes on Ctrl-C only. */
async function endLauncher(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8"));
  if (!(pid > 0)) return;
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  while (isAlive(pid)) await sleep(50);
}
