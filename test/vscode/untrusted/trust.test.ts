import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openConfig, until, waitForShown } from "../suite/editing";
import { suiteVariable } from "../suiteVariables";
import { type Ui, ui } from "../ui";

async function connections(): Promise<number> {
  const response = await fetch(suiteVariable("control"));
  return Number(await response.text());
}

describe("an untrusted workspace", () => {
  after(closeAll);

  it("asks nothing of the network until it is trusted", async function () {
    this.timeout(60_000);
    const page = ui();
    if (page === undefined) this.skip();
    assert.equal(vscode.workspace.isTrusted, false);
    const issuer = `${suiteVariable("provider")}/application/o/headscale`;
    const { document } = await openConfig(
      `server_url: https://hs\nnoise:\noidc:\n  issuer: ${issuer}\n  isuer: x\n`,
    );
    // What needs no network works as ever.
    await waitForShown(document, [
      { code: "oidc-issuer-shape", severity: "Warning", text: issuer },
      { code: "unknown-key", severity: "Warning", text: "isuer" },
    ]);
    await edit(document);
    await document.save();
    await page.runCommand("Check OIDC Sign-in");
    await refusal(page, "The provider is not asked until you trust this workspace");
    await page.runCommand("Fetch from authentik");
    await refusal(page, "authentik is not asked until you trust this workspace");
    await page.screenshot("untrusted");
    // Longer than any pause in which a request could still be on its way.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.equal(await connections(), 0);

    await vscode.commands.executeCommand("workbench.trust.manage");
    await page.click('.workspace-trust-editor a.monaco-button:has-text("Trust")');
    await until(() => vscode.workspace.isTrusted, "the workspace is trusted");
    await vscode.window.showTextDocument(document);
    await edit(document);
    await document.save();
    await until(async () => (await connections()) > 0, "the provider is asked");
    await waitForShown(document, [
      { code: "oidc-issuer-mismatch", severity: "Error", text: issuer },
      { code: "unknown-key", severity: "Warning", text: "isuer" },
    ]);
  });
});

async function refusal(page: Ui, text: string): Promise<void> {
  await until(
    async () => (await page.notifications()).join("\n").includes(text),
    `it says: ${text}`,
  );
}

async function edit(document: vscode.TextDocument): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, new vscode.Position(1, 0), "# a comment\n");
  await vscode.workspace.applyEdit(change);
}
