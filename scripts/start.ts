/**
 * The playground: a local OIDC provider and a real VS Code with the extension and examples/ open.
 * `npm start -- --desktop` uses an installed VS Code instead of one in the browser.
 */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { startPlayground } from "../test/providers/start";
import { openDesktop } from "./start/desktop";
import { makeWorkspace } from "./start/workspace";
import { repositoryRoot } from "./vscode/paths";
import { runProgram } from "./vscode/programs";
import { remoteUri, startServer, workbenchUrl } from "./vscode/server";
import { onShutdown, shutDown } from "./vscode/shutdown";
import { packageExtension } from "./vscode/vsix";

const wishedPort = 8008;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { desktop: { type: "boolean", default: false } } });
  console.log("Building the extension …");
  await build();
  const { provider, lines } = await startPlayground();
  onShutdown({ atExit: () => undefined, gracefully: () => provider.close() });
  const workspace = await makeWorkspace(provider.origin);
  if (values.desktop) {
    await openDesktop(workspace);
    say(["Your VS Code opens the examples.", "", ...lines]);
    return;
  }
  const url = await serveInBrowser(workspace);
  say([
    "A real VS Code with the extension is waiting in your browser:",
    "",
    `  ${url}`,
    "",
    ...lines,
  ]);
}

async function build(): Promise<void> {
  const args = ["--import", "tsx", "scripts/build.ts"];
  const { code, output } = await runProgram(process.execPath, args, { cwd: repositoryRoot });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

async function serveInBrowser(workspace: string): Promise<string> {
  const vsix = path.join(repositoryRoot, "out/playground.vsix");
  await packageExtension(repositoryRoot, vsix);
  const connectionToken = randomBytes(16).toString("hex");
  const server = await startServer({
    port: wishedPort,
    installVsix: vsix,
    connectionToken,
    // The examples are ours, and live checks want a trusted workspace.
    disableWorkspaceTrust: true,
  });
  void server.ended.then(() => {
    console.error("VS Code's server has ended.");
    process.exit(1);
  });
  const file = path.join(workspace, "headscale/config.yaml");
  return workbenchUrl({
    origin: server.origin,
    folder: workspace,
    payload: [["openFile", remoteUri(server.origin, file)]],
    token: connectionToken,
  });
}

function say(lines: readonly string[]): void {
  console.log(`\n${lines.join("\n")}\n\nCtrl-C stops everything.\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  await shutDown(1);
}
