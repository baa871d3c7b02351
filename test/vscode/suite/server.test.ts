import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import * as vscode from "vscode";
import { closeAll, openConfig, pageOrSkip, until, waitForShown } from "./editing";

const text = "server_url: https://hs\nnoise:\nisuer: x\n";
const misspelt = [{ code: "unknown-key", severity: "Warning", text: "isuer" }];

/** The processes of the language server that this extension host has started. */
async function serverProcesses(): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
    const isOurs = new RegExp(`^PPid:\\s+${process.pid}$`, "m").test(status);
    if (isOurs && command.includes("server/dist/server.js")) found.push(Number(name));
  }
  return found;
}

async function oneServer(): Promise<number> {
  let found: number[] = [];
  await until(async () => (found = await serverProcesses()).length === 1, "one server runs");
  const [pid] = found;
  assert.ok(pid);
  return pid;
}

describe("the language server", () => {
  before(function () {
    if (process.platform !== "linux") this.skip();
  });
  afterEach(closeAll);

  it("comes back after a fall, and gives up with a message that offers a way out", async function () {
    this.timeout(60_000);
    const page = pageOrSkip(this);
    const { document } = await openConfig(text);
    await waitForShown(document, misspelt);
    for (let fall = 0; fall < 5; fall += 1) {
      const pid = await oneServer();
      process.kill(pid, "SIGKILL");
      await until(async () => !(await serverProcesses()).includes(pid), "it is gone");
    }
    const said = "The Headscale language server has stopped several times";
    await until(async () => (await page.notifications()).join("\n").includes(said), "it is said");
    assert.deepEqual(await serverProcesses(), []);
    await page.screenshot("server-down");
    await page.chooseInNotification(said, "Restart");
    await oneServer();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), "# again\n");
    await vscode.workspace.applyEdit(edit);
    await waitForShown(document, misspelt);
  });

  it("restarts by command", async function () {
    const page = pageOrSkip(this);
    const { document } = await openConfig(text);
    await waitForShown(document, misspelt);
    const before = await oneServer();
    await page.runCommand("Restart Language Server");
    await until(async () => {
      const [now] = await serverProcesses();
      return now !== undefined && now !== before;
    }, "another one runs");
    await waitForShown(document, misspelt);
  });
});
