import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { ui, type Ui } from "../ui";

/** The page of the VS Code that runs the suite. Where nothing drives it, as on a desktop, UI steps are skipped. */
export function pageOrSkip(context: Mocha.Context): Ui {
  const page = ui();
  if (page === undefined) {
    context.skip();
  }
  return page;
}

export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "no folder is open");
  return folder.uri.fsPath;
}

let count = 0;

/** A new file with this text, opened and recognised, with its first report in. */
export async function openConfig(text: string, name?: string): Promise<vscode.TextEditor> {
  const editor = await openText(text, name);
  await until(() => editor.document.languageId === "headscale-config", "the file is recognised");
  return vscode.window.showTextDocument(editor.document);
}

/** A new file with this text, opened as whatever VS Code takes it for. */
export async function openText(text: string, name?: string): Promise<vscode.TextEditor> {
  count += 1;
  const file = path.join(workspaceFolder(), name ?? `config-${count}.yaml`);
  await writeFile(file, text);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  return vscode.window.showTextDocument(document);
}

/** Where the `nth` occurrence of `text` stands. */
export function placeOf(document: vscode.TextDocument, text: string, nth = 1): vscode.Range {
  let offset = -1;
  for (let seen = 0; seen < nth; seen += 1) offset = document.getText().indexOf(text, offset + 1);
  assert.ok(offset >= 0, `no ${text} in the document`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

export function select(editor: vscode.TextEditor, text: string, nth = 1): void {
  const { start, end } = placeOf(editor.document, text, nth);
  editor.selection = new vscode.Selection(start, end);
}

export function cursorAt(editor: vscode.TextEditor, text: string, nth = 1): void {
  const { start } = placeOf(editor.document, text, nth);
  editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
}

export interface Shown {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
}

/** Our diagnostics of a document: code, severity, and exactly the text that is underlined. */
export function shown(document: vscode.TextDocument): Shown[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "headscale")
    .map((diagnostic) => ({
      code: codeOf(diagnostic),
      severity: vscode.DiagnosticSeverity[diagnostic.severity],
      text: document.getText(diagnostic.range),
    }));
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

export async function waitForShown(
  document: vscode.TextDocument,
  expected: readonly Shown[],
): Promise<void> {
  await until(
    () => JSON.stringify(shown(document)) === JSON.stringify(expected),
    () => `the diagnostics are ${JSON.stringify(expected)}, not ${JSON.stringify(shown(document))}`,
  );
}

export async function waitForText(document: vscode.TextDocument, expected: string): Promise<void> {
  await until(
    () => document.getText() === expected,
    () => `the text is\n${expected}\nnot\n${document.getText()}`,
  );
}

/** Waits at most ten seconds for what a person would wait for. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string | (() => string),
  patience = 10_000,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain until ${typeof what === "string" ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.commands.executeCommand("notifications.clearAll");
}
