import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { runProgram } from "./programs";
import { ToolUnavailable } from "./unavailable";

const variable = "HEADSCALE_CONFIG_BROWSER";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const macPlaces = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);

const windowsPlaces = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

export async function findNamedBrowser(): Promise<{ executable: string } | undefined> {
  const named = process.env[variable];
  if (named === undefined || named === "") return undefined;
  const executable = await firstThatWorks(/[/\\]/.test(named) ? [resolve(named)] : onPath([named]));
  if (executable !== undefined) return { executable };
  throw new ToolUnavailable("browser", `${variable} names ${named}, which does not start here.`);
}

export async function findInstalledBrowser(): Promise<{ executable: string } | undefined> {
  const executable = await firstThatWorks([...onPath(names), ...usualPlaces()]);
  return executable === undefined ? undefined : { executable };
}

function onPath(programs: readonly string[]): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") return macPlaces;
  if (process.platform !== "win32") return [];
  return ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
    .map((name) => process.env[name])
    .filter((root) => root !== undefined)
    .flatMap((root) => windowsPlaces.map((place) => join(root, place)));
}

async function firstThatWorks(candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    if ((await isExecutable(candidate)) && (await answers(candidate))) return candidate;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Ubuntu's chromium-browser may be a script that only says "install the snap". */
async function answers(path: string): Promise<boolean> {
  // On Windows --version opens a window.
  if (process.platform === "win32") return true;
  return (await runProgram(path, ["--version"], { timeoutMs: 15_000 })).code === 0;
}
