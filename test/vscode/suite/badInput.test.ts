import * as vscode from "vscode";
import { closeAll, openConfig, openText, shown, until, waitForShown } from "./editing";

describe("bad input", () => {
  afterEach(closeAll);

  it("shows where YAML is broken, and that Headscale cannot read it", async () => {
    const { document } = await openConfig(
      "server_url: https://hs\nnoise:\noidc:\n  issuer: https://a\n   client_id: x\n",
    );
    await waitForShown(document, [
      { code: "yaml-syntax", severity: "Error", text: "client_id: x" },
    ]);
  });

  it("has nothing to say about an empty file", async () => {
    const { document } = await openText("");
    await vscode.languages.setTextDocumentLanguage(document, "headscale-config");
    const filled = new vscode.WorkspaceEdit();
    filled.insert(document.uri, new vscode.Position(0, 0), "isuer: x\n");
    await vscode.workspace.applyEdit(filled);
    await until(() => shown(document).length === 1, "the file is checked");
    const emptied = new vscode.WorkspaceEdit();
    emptied.delete(document.uri, new vscode.Range(0, 0, 1, 0));
    await vscode.workspace.applyEdit(emptied);
    await waitForShown(document, []);
  });

  it("says that a huge file was not checked, and stays awake", async () => {
    const text = `server_url: https://hs\nnoise:\n${"# filler\n".repeat(150_000)}`;
    const { document } = await openConfig(text);
    await waitForShown(document, [
      { code: "file-too-large", severity: "Information", text: "server_url: https://hs" },
    ]);
    const small = await openConfig("server_url: https://hs\nnoise:\nisuer: x\n");
    await waitForShown(small.document, [
      { code: "unknown-key", severity: "Warning", text: "isuer" },
    ]);
  });
});
