import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBrowser } from "./browser";
import { openHostLog } from "./host-log";
import { parseCommandLine, type LauncherOptions } from "./launcher-options";
import { openPage, type WorkbenchPage } from "./launcher-page";
import { launcherVariables } from "./launcher-variables";
import { outFolder } from "./paths";
import { remoteUri, startServer, workbenchUrl, type RunningServer } from "./server";
import { shutDown } from "./shutdown";
import { followSuiteOutput } from "./suite-output";
import { takeScreenshot } from "./ui-actions";
import { startUiDriver } from "./ui-driver";
import { messageOf } from "./unavailable";

const defaultTimeLimitS = 180;
/** What timeout(1) reports. */
const timeLimitCode = 124;
/** `@vscode/test-electron` throws away what is still in the pipe when this process ends. */
const pipeDrainMs = 250;
const parentCheckMs = 500;

/** Runs the tests that a VS Code command line names, in a real VS Code, and ends with their exit code. */
export async function main(args: readonly string[]): Promise<never> {
  const pidFile = process.env[launcherVariables.pidFile];
  if (pidFile !== undefined) writeFileSync(pidFile, String(process.pid));
  endWithParent();
  let code = 1;
  try {
    code = await runInBrowser(parseCommandLine(args));
  } catch (error) {
    console.error(messageOf(error));
  }
  await sleep(pipeDrainMs);
  return shutDown(code);
}

/** A parent that is killed outright sends no signal; its child then has another parent. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void shutDown(1);
  }, parentCheckMs).unref();
}

async function runInBrowser(options: LauncherOptions): Promise<number> {
  const suite = basename(options.extensionTestsPath).replace(/\.\w+$/, "");
  const outputFileIn = (runDir: string): string => join(runDir, "suite.out");
  const log = await openHostLog(join(outFolder, "vscode-suite", `${suite}.log`));
  const driver = await startUiDriver();
  const [server, workbench] = await Promise.all([
    startServer({
      smokeTestDriver: true,
      disableWorkspaceTrust:
        options.disableWorkspaceTrust && process.env[launcherVariables.untrusted] !== "1",
      env: (runDir) => ({
        [launcherVariables.ui]: driver.url,
        [launcherVariables.output]: outputFileIn(runDir),
      }),
      ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
      ...(options.extensionsDir === undefined ? {} : { extensionsDir: options.extensionsDir }),
    }),
    findBrowser().then((browser) => openPage(browser, log)),
  ]);
  driver.attach(workbench.page);
  const output = followSuiteOutput(outputFileIn(server.runDir));
  await workbench.page.goto(addressOf(options, server));
  const code = await outcome(server, workbench);
  const reported = await output.finish();
  if (code !== 0 && !reported) console.error(log.explanation());
  driver.close();
  await workbench.close();
  await server.stop();
  return code;
}

function addressOf(options: LauncherOptions, { origin }: RunningServer): string {
  return workbenchUrl({
    origin,
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    payload: [
      ...options.extensionDevelopmentPaths.map(
        (path) => ["extensionDevelopmentPath", remoteUri(origin, path)] as const,
      ),
      ["extensionTestsPath", remoteUri(origin, options.extensionTestsPath)],
    ],
  });
}

/** VS Code itself sets no limit: a suite that hangs would hang for ever. */
async function outcome(server: RunningServer, workbench: WorkbenchPage): Promise<number> {
  const seconds = Number(process.env[launcherVariables.timeLimit] ?? defaultTimeLimitS);
  const limit = new AbortController();
  const result = await Promise.race([
    workbench.exitCode,
    workbench.lost,
    server.ended.then(() => "VS Code's server ended."),
    sleep(seconds * 1000, timeLimitCode, { signal: limit.signal }).then(async (code) => {
      const screenshot = await takeScreenshot(workbench.page, "time-limit").catch(messageOf);
      console.error(`The suite did not end within ${seconds} s. Screenshot: ${screenshot}`);
      return code;
    }),
  ]);
  limit.abort();
  if (typeof result === "number") return result;
  console.error(result);
  return 1;
}
