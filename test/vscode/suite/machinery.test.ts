import assert from "node:assert/strict";
import * as vscode from "vscode";
import { selectors, ui, type Ui } from "../ui.js";

const range = new vscode.Range(1, 9, 1, 14);

describe("a real VS Code", () => {
  const disposables: { dispose(): unknown }[] = [];
  let document: vscode.TextDocument;
  let window: Ui;

  before(async function () {
    const driver = ui();
    if (!driver) return this.skip();
    window = driver;
    const [file] = await vscode.workspace.findFiles("**/*.yaml");
    assert.ok(file, "the workspace has a YAML file");
    document = await vscode.workspace.openTextDocument(file);
    const diagnostics = vscode.languages.createDiagnosticCollection("machinery");
    diagnostics.set(file, [new vscode.Diagnostic(range, "A machine made this.")]);
    disposables.push(
      diagnostics,
      vscode.languages.registerHoverProvider("yaml", {
        provideHover: () => new vscode.Hover("A word from the hover."),
      }),
      vscode.languages.registerCodeActionsProvider("yaml", { provideCodeActions: () => [fix()] }),
    );
    await vscode.window.showTextDocument(document);
    await window.waitFor(selectors.editor);
  });

  after(() => {
    for (const disposable of disposables) disposable.dispose();
  });

  function fix(): vscode.CodeAction {
    const action = new vscode.CodeAction("Mend the machine", vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, range, "mended");
    return action;
  }

  it("shows a diagnostic as a squiggle", async () => {
    await window.waitFor(selectors.squiggle("error"));
    assert.deepEqual(await window.squiggles(), { error: 1, warning: 0, information: 0, hint: 0 });
  });

  it("shows a hover", async () => {
    const text = await window.hoverText("value");
    assert.match(text, /A word from the hover\./);
    assert.match(text, /A machine made this\./);
    await window.screenshot("machinery-hover");
  });

  it("asks in an input box and answers with a notification", async () => {
    await window.runCommand("Machinery: Ask");
    await window.waitFor(selectors.prompt("What is your name?"));
    await window.screenshot("machinery-input");
    await window.answer("What is your name?", "Ada Lovelace");
    const deadline = Date.now() + 5_000;
    let seen: string[] = [];
    while (seen.length === 0 && Date.now() < deadline) seen = await window.notifications();
    assert.match(seen.join("\n"), /Hello, Ada Lovelace/);
    await window.screenshot("machinery-notifications");
    await window.chooseInNotification("Hello", "Wave");
    assert.equal(await vscode.commands.executeCommand("machinery.waved"), true);
  });

  it("applies a quick fix", async () => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(range.start, range.start);
    assert.deepEqual(await window.quickFixTitles(), ["Mend the machine"]);
    await window.press("ControlOrMeta+.");
    await window.waitFor(selectors.quickFixRow);
    await window.screenshot("machinery-quick-fix");
    await window.press("Escape");
    await window.quickFix("Mend the machine");
    const deadline = Date.now() + 5_000;
    while (!document.isDirty && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.match(document.getText(), /mended/);
    await window.screenshot("machinery-fixed");
    await document.save();
  });
});
