import assert from "node:assert/strict";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/vscode/browser";
import { outFolder, repositoryRoot, screenshotFolder } from "../../scripts/vscode/paths";
import { runProgram } from "../../scripts/vscode/programs";
import {
  remoteUri,
  type RunningServer,
  startServer,
  workbenchUrl,
} from "../../scripts/vscode/server";
import { packageExtension } from "../../scripts/vscode/vsix";
import { newestStable } from "../../server/src/headscale/versions";
import { completed } from "../unit/completed";

/** Nothing is wrong with it but the one key. */
const text = completed(
  "oidc:\n  isuer: https://auth.example.net\n  client_id: headscale\n  client_secret_path: /run/oidc\n",
  newestStable,
);

describe("the packed extension", () => {
  const vsix = path.join(outFolder, "test.vsix");
  let folder: string;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    await packageExtension(repositoryRoot, vsix);
    folder = await mkdtemp(path.join(tmpdir(), "packed-"));
    await writeFile(path.join(folder, "config.yaml"), text);
    server = await startServer({ installVsix: vsix });
    const { executable, args, env } = await findBrowser();
    browser = await chromium.launch({
      executablePath: executable,
      args: [...args],
      env: { ...process.env, ...env },
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  });

  after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("weighs at most 1 MB", async () => {
    assert.ok((await stat(vsix)).size <= 1_000_000);
  });

  it("wakes with at most 20 kB", async () => {
    assert.ok((await stat(path.join(repositoryRoot, "dist/extension.cjs"))).size <= 20_000);
  });

  it("holds the files that are listed, and no other", async () => {
    const { code, output } = await runProgram(
      process.execPath,
      ["--import", "tsx", "scripts/package.ts"],
      { cwd: repositoryRoot },
    );
    assert.equal(code, 0, output);
  });

  it("works in a clean VS Code: underlines, explains, mends", async () => {
    const file = remoteUri(server.origin, path.join(folder, "config.yaml"));
    await page.goto(workbenchUrl({ origin: server.origin, folder, payload: [["openFile", file]] }));
    await page.locator(".monaco-editor .squiggly-warning").first().waitFor();
    await page.locator('.monaco-editor .view-lines :text("isuer")').last().hover();
    await page.locator('.monaco-hover:visible :text("knows no key")').first().waitFor();
    await page.screenshot({ path: path.join(screenshotFolder, "packed-hover.png") });
    await page.locator('.monaco-editor .view-lines :text("isuer")').last().click();
    await page.keyboard.press("ControlOrMeta+.");
    await page.locator('.action-widget .monaco-list-row:has-text("Change \\"isuer\\"")').click();
    await page.locator('.monaco-editor .view-lines :text("issuer")').last().waitFor();
    await page.locator(".monaco-editor .squiggly-warning").first().waitFor({ state: "detached" });
    await page.screenshot({ path: path.join(screenshotFolder, "packed-fixed.png") });
  });
});
