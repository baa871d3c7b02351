import assert from "node:assert/strict";
import * as vscode from "vscode";
import { suiteVariable } from "../suiteVariables";
import {
  closeAll,
  cursorAt,
  openConfig,
  pageOrSkip,
  shown,
  until,
  waitForShown,
  waitForText,
} from "./editing";

function config(issuer: string, more = ""): string {
  return `server_url: https://hs.example.net\nnoise:\noidc:\n  issuer: ${issuer} # mine\n  client_id: x\n${more}`;
}

/** A save of an unchanged document is none, so something is changed. */
async function save(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), " ");
  await vscode.workspace.applyEdit(edit);
  const back = new vscode.WorkspaceEdit();
  back.delete(document.uri, new vscode.Range(0, 0, 0, 1));
  await vscode.workspace.applyEdit(back);
  await document.save();
}

describe("live issuer check", () => {
  afterEach(closeAll);

  it("finds the missing slash on save, and puts the reported issuer in its place", async function () {
    const page = pageOrSkip(this);
    const issuer = `${suiteVariable("provider")}/application/o/headscale`;
    const editor = await openConfig(config(issuer));
    await waitForShown(editor.document, [
      { code: "oidc-issuer-shape", severity: "Warning", text: issuer },
    ]);
    await save(editor.document);
    await waitForShown(editor.document, [
      { code: "oidc-issuer-mismatch", severity: "Error", text: issuer },
    ]);
    const [diagnostic] = vscode.languages.getDiagnostics(editor.document.uri);
    assert.ok(
      diagnostic?.message.includes(
        `creating OIDC provider from issuer config: oidc: issuer URL provided to client ("${issuer}") did not match the issuer URL returned by provider ("${issuer}/")`,
      ),
      diagnostic?.message,
    );
    await page.screenshot("issuer-mismatch");
    cursorAt(editor, issuer);
    await page.quickFix("Use the issuer that the provider reports");
    await waitForText(editor.document, config(`${issuer}/`));
    await editor.document.save();
    await waitForShown(editor.document, []);
    await page.runCommand("Check OIDC Sign-in");
    await until(() => vscode.window.tabGroups.all.length === 2, "the report is shown beside");
    await until(
      async () => (await page.notifications()).join("\n").includes("publishes exactly this issuer"),
      "the command says that the issuer is right",
    );
    await page.screenshot("issuer-right");
  });

  it("is a warning where Headscale starts without OIDC", async () => {
    const issuer = `${suiteVariable("provider")}/application/o/other`;
    const more = "  only_start_if_oidc_is_available: false\n";
    const { document } = await openConfig(config(issuer, more));
    await save(document);
    await waitForShown(document, [
      { code: "oidc-issuer-mismatch", severity: "Warning", text: issuer },
    ]);
  });

  it("names an application that authentik does not have", async () => {
    const issuer = `${suiteVariable("provider")}/application/o/nobody/`;
    const { document } = await openConfig(config(issuer));
    await save(document);
    await waitForShown(document, [
      { code: "oidc-issuer-not-found", severity: "Error", text: issuer },
    ]);
  });

  it("tells apart what is no discovery document and what cannot be reached", async () => {
    const html = `${suiteVariable("faults")}/application/o/html-200/`;
    const { document } = await openConfig(config(html));
    await save(document);
    await waitForShown(document, [
      { code: "oidc-discovery-invalid", severity: "Error", text: html },
    ]);
    // Port 1 is nobody's.
    const refused = "http://127.0.0.1:1/application/o/headscale/";
    const second = await openConfig(config(refused));
    await save(second.document);
    await waitForShown(second.document, [
      { code: "oidc-unreachable", severity: "Warning", text: refused },
    ]);
    const [diagnostic] = vscode.languages.getDiagnostics(second.document.uri);
    assert.match(diagnostic?.message ?? "", /^From this machine /);
  });

  it("goes on working while a provider never answers", async function () {
    this.timeout(30_000);
    const issuer = `${suiteVariable("faults")}/application/o/never-answers/`;
    const { document } = await openConfig(config(issuer));
    await save(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(5, 0), "  isuer: x\n");
    await vscode.workspace.applyEdit(edit);
    await waitForShown(document, [{ code: "unknown-key", severity: "Warning", text: "isuer" }]);
    await until(
      () => shown(document).some(({ code }) => code === "oidc-unreachable"),
      "the missing answer is said",
      15_000,
    );
  });
});
