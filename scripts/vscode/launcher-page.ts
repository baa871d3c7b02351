import { chromium, type Page } from "playwright-core";
import type { Browser } from "./browser";
import type { HostLog } from "./host-log";

export interface WorkbenchPage {
  readonly page: Page;
  /** The exit code that VS Code reports when the suite has ended. */
  readonly exitCode: Promise<number>;
  /** Settles with what happened when the page can no longer report anything. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

const viewport = { width: 1280, height: 800 };

/** Opens an empty page with the two functions by which VS Code's smoke test driver talks to its launcher. */
export async function openPage(browser: Browser, log: HostLog): Promise<WorkbenchPage> {
  const chromiumProcess = await chromium.launch({
    executablePath: browser.executable,
    args: [...browser.args],
    env: { ...process.env, ...browser.env },
    // Signals are ours to handle: Playwright would end this process before the server is stopped.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = await chromiumProcess.newPage({ viewport });
  await page.exposeFunction("codeAutomationLog", log.record);
  const exitCode = new Promise<number>((resolve, reject) => {
    page.exposeFunction("codeAutomationExit", resolve).catch(reject);
  });
  const lost = new Promise<string>((resolve) => {
    page.on("crash", () => {
      resolve("The page crashed.");
    });
    chromiumProcess.on("disconnected", () => {
      resolve("The browser ended.");
    });
  });
  return { page, exitCode, lost, close: () => chromiumProcess.close() };
}
