/** Takes the picture of the README from the real thing: `npm run screenshot`. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { startPlayground } from "../test/providers/start";
import { makeWorkspace } from "./start/workspace";
import { findBrowser } from "./vscode/browser";
import { repositoryRoot } from "./vscode/paths";
import { remoteUri, startServer, workbenchUrl } from "./vscode/server";
import { packageExtension } from "./vscode/vsix";

const { provider } = await startPlayground();
const workspace = await makeWorkspace(provider.origin);
const folder = await mkdtemp(path.join(tmpdir(), "screenshot-"));
const vsix = path.join(folder, "extension.vsix");
await packageExtension(repositoryRoot, vsix);
const server = await startServer({
  installVsix: vsix,
  disableWorkspaceTrust: true,
  userSettings: { "editor.stickyScroll.enabled": false, "editor.minimap.enabled": false },
});
const { executable, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath: executable,
  args: [...args],
  env: { ...process.env, ...env },
});
const page = await browser.newPage({
  viewport: { width: 1180, height: 680 },
  deviceScaleFactor: 1,
});
const file = remoteUri(server.origin, path.join(workspace, "headscale/config.yaml"));
await page.goto(
  workbenchUrl({ origin: server.origin, folder: workspace, payload: [["openFile", file]] }),
);
await page.locator(".monaco-editor .view-lines").first().click();
await page.keyboard.press("Control+b");
await page.keyboard.press("Control+End");
await page.keyboard.press("Control+ArrowUp");
await page.locator(".monaco-editor .squiggly-warning").first().waitFor();
await page.keyboard.press("Control+s");
await page.locator(".monaco-editor .squiggly-error").first().waitFor();
const issuer = page.locator('.monaco-editor .view-lines :text("/application/o/headscale")').last();
await issuer.hover();
await page.locator('.monaco-hover:visible :text("Headscale will not start")').first().waitFor();
await page.locator('.monaco-hover:visible :text("Quick Fix")').first().waitFor();
await page.screenshot({ path: path.join(folder, "overview.png") });
await cp(path.join(folder, "overview.png"), path.join(repositoryRoot, "docs/images/overview.png"));
await browser.close();
await server.stop();
await provider.close();
await rm(folder, { recursive: true, force: true });
process.exit();
