import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { closeAll, openConfig, openText, shown, until, workspaceFolder } from "./editing";

const config = "server_url: https://hs.example.net\nnoise:\n  private_key_path: /n\n";

/** Whether the extension host has loaded a file of ours. */
function isLoaded(file: string): boolean {
  return Object.keys(require.cache).some((name) => name.endsWith(path.join("dist", file)));
}

describe("recognition", () => {
  afterEach(closeAll);

  it("leaves another program's file alone and loads nothing for it", async () => {
    const uri = vscode.Uri.file(path.join(workspaceFolder(), "other.yaml"));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until(() => isLoaded("extension.cjs"), "the extension is awake");
    // Longer than the pause after which a file that is typed in is looked at.
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(document.languageId, "yaml");
    assert.deepEqual(shown(document), []);
    assert.equal(isLoaded("session.cjs"), false, "the session is loaded");
  });

  it("knows Headscale's file by its content, and loads the rest for it", async () => {
    const { document } = await openConfig(config);
    assert.equal(document.languageId, "headscale-config");
    await until(() => isLoaded("session.cjs"), "the session is loaded");
  });

  it("knows a file that becomes Headscale's while it is typed", async () => {
    const editor = await openText("server_url: https://hs.example.net\n");
    assert.equal(editor.document.languageId, "yaml");
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), "noise:\n");
    });
    await until(() => editor.document.languageId === "headscale-config", "it is recognised");
  });

  it("keeps what a person chose for a file", async () => {
    const { document } = await openConfig(config, "chosen.yaml");
    await vscode.languages.setTextDocumentLanguage(document, "yaml");
    await closeAll();
    const again = await openText(config, "chosen.yaml");
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(again.document.languageId, "yaml");
    await vscode.commands.executeCommand("headscale.treatAsHeadscale");
    await until(() => again.document.languageId === "headscale-config", "it is ours again");
  });

  it("keeps what the settings associate with a file's name", async () => {
    const files = vscode.workspace.getConfiguration("files");
    await files.update(
      "associations",
      { "plain-*.yaml": "yaml" },
      vscode.ConfigurationTarget.Global,
    );
    try {
      const { document } = await openText(config, "plain-one.yaml");
      await new Promise((resolve) => setTimeout(resolve, 700));
      assert.equal(document.languageId, "yaml");
    } finally {
      await files.update("associations", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("leaves both sides of a diff alone", async () => {
    const left = vscode.Uri.file(path.join(workspaceFolder(), "guide.yaml"));
    const { document } = await openText("a: 1\n", "right.yaml");
    await vscode.commands.executeCommand("vscode.diff", left, document.uri, "Diff");
    await new Promise((resolve) => setTimeout(resolve, 700));
    const opened = vscode.workspace.textDocuments.find(({ uri }) => uri.path === left.path);
    assert.equal(opened?.languageId, "yaml");
  });
});
