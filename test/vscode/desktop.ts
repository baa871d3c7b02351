import { spawn } from "node:child_process";
import { once } from "node:events";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { exitCodeOf, type PreparedRun } from "./run";

const releases = "https://update.code.visualstudio.com/api/releases/stable";
const probeMs = 10_000;

/**
 * The way on where the server does not run (macOS without Node 24) or no browser is to be had: a desktop
 * VS Code, which `@vscode/test-electron` downloads. Undefined when that is not possible here.
 */
export async function runOnDesktop(run: PreparedRun): Promise<number | undefined> {
  if (process.platform === "linux" && process.env["DISPLAY"] === undefined) return undefined;
  if (!(await downloadsWork())) return undefined;
  console.log("Using a desktop VS Code instead; steps that click in its window are skipped.");
  if (run.suite === "trusted") return exitCodeOf(runTests(run));
  return runUntrusted(await downloadAndUnzipVSCode(), run);
}

async function downloadsWork(): Promise<boolean> {
  return fetch(releases, { signal: AbortSignal.timeout(probeMs) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** `runTests` always trusts the folder, so this is its command line without that. */
async function runUntrusted(executable: string, run: PreparedRun): Promise<number> {
  const child = spawn(
    executable,
    [
      ...run.launchArgs,
      ...["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates"],
      ...["--skip-welcome", "--skip-release-notes"],
      `--extensionTestsPath=${run.extensionTestsPath}`,
      `--extensionDevelopmentPath=${run.extensionDevelopmentPath}`,
    ],
    { env: { ...process.env, ...run.extensionTestsEnv }, stdio: "inherit" },
  );
  await once(child, "exit");
  return child.exitCode ?? 1;
}
