import * as vscode from "vscode";
import { selectors } from "../ui";
import { closeAll, openConfig, pageOrSkip, until, waitForShown } from "./editing";

const text = "server_url: https://hs\nnoise:\noidc:\n  strip_email_domain: true\n";
const removed = { code: "removed-key", severity: "Error", text: "strip_email_domain" };

describe("the Headscale version", () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration("headscale")
      .update("version", undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it("is the newest stable one unless a comment in the file says otherwise", async () => {
    const { document } = await openConfig(text);
    await waitForShown(document, [removed]);
    const other = await openConfig(`# headscale-config: version=0.25\n${text}`);
    await until(
      () => vscode.languages.getDiagnostics(other.document.uri).length === 0,
      "0.25 still knows the key",
    );
    await waitForShown(other.document, []);
  });

  it("is chosen by the command, and shown with its reason", async function () {
    const page = pageOrSkip(this);
    const { document } = await openConfig(text);
    await waitForShown(document, [removed]);
    await page.runCommand("Select Headscale Version");
    await page.waitFor(selectors.quickInput);
    await page.type("0.25");
    await page.press("Enter");
    await waitForShown(document, []);
    await page.click("#status\\.languageStatus");
    await page.waitFor(':text("Headscale 0.25.1")');
    await page.waitFor(':text("chosen by the setting headscale.version")');
    await page.screenshot("version-status");
    await page.press("Escape");
  });
});
