import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { suiteVariable } from "../suiteVariables";
import type { Ui } from "../ui";
import { closeAll, cursorAt, openConfig, pageOrSkip, shown, until, waitForText } from "./editing";
import { ownExampleOrSkip } from "./ownExample";

const prompt = "The whole path, as Headscale will see it";

/** The way of a person through Headscale's own example, from its placeholders to a working section. */
describe("Headscale's own example", () => {
  let page: Ui;
  let text: string;
  let editor: vscode.TextEditor;

  before(async function () {
    page = pageOrSkip(this);
    text = ownExampleOrSkip(this);
    editor = await openConfig(text);
  });
  after(closeAll);

  it("explains each of its oidc keys", async () => {
    const oidc = text.slice(text.indexOf("\noidc:"), text.indexOf("# Logtail configuration"));
    const keys = [...oidc.matchAll(/^ +(\w+):/gm)];
    assert.ok(keys.length >= 15, `${keys.length} keys`);
    for (const { 1: key = "", index } of keys) {
      const place = editor.document.positionAt(
        text.indexOf(oidc) + index + oidc.slice(index).indexOf(key),
      );
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        editor.document.uri,
        place,
      );
      assert.ok(hovers.length > 0, `no hover on ${key}`);
    }
  });

  it("takes its issuer from the provider", async () => {
    const configured = '"https://your-oidc.issuer.com/path"';
    const wrong = `${suiteVariable("provider")}/application/o/headscale`;
    const edit = new vscode.WorkspaceEdit();
    const start = text.indexOf(configured);
    edit.replace(editor.document.uri, range(start, configured.length), `"${wrong}"`);
    await vscode.workspace.applyEdit(edit);
    await editor.document.save();
    await until(
      () => shown(editor.document).some(({ code }) => code === "oidc-issuer-mismatch"),
      "the slash is missed",
    );
    cursorAt(editor, wrong);
    await page.quickFix("Use the issuer that the provider reports");
    text = text.replace(configured, `"${wrong}/"`);
    await waitForText(editor.document, text);
  });

  it("loses the conflict of its two secrets, and then its secret to a file", async () => {
    cursorAt(editor, 'client_secret_path: "${CREDENTIALS_DIRECTORY}');
    await page.quickFix('Remove "oidc.client_secret_path"');
    text = text.replace(
      '  client_secret_path: "${CREDENTIALS_DIRECTORY}/oidc_client_secret"\n',
      "",
    );
    await waitForText(editor.document, text);
    const target = path.join(suiteVariable("scratch"), "example-secret");
    cursorAt(editor, 'client_secret: "your-oidc-client-secret"');
    await page.quickFix("Move the client secret to a file");
    await page.waitFor(`.quick-input-widget :text(${JSON.stringify(prompt)})`);
    await page.press("ControlOrMeta+a");
    await page.answer(prompt, target);
    text = text.replace(
      'client_secret: "your-oidc-client-secret"',
      `client_secret_path: "${target}"`,
    );
    await waitForText(editor.document, text);
    assert.equal(await readFile(target, "utf8"), "your-oidc-client-secret");
    assert.equal((await stat(target)).mode & 0o777, 0o600);
    await page.screenshot("own-example");
  });

  function range(start: number, length: number): vscode.Range {
    const { document } = editor;
    return new vscode.Range(document.positionAt(start), document.positionAt(start + length));
  }
});
