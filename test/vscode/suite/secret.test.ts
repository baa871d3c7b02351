import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { suiteVariable } from "../suiteVariables";
import {
  closeAll,
  cursorAt,
  openConfig,
  pageOrSkip,
  until,
  waitForText,
  workspaceFolder,
} from "./editing";

const prompt = "The whole path, as Headscale will see it";

function guide(): Promise<string> {
  return readFile(path.join(workspaceFolder(), "guide.yaml"), "utf8");
}

describe("the client secret", () => {
  afterEach(closeAll);

  it("moves to a file, and only then leaves the configuration", async function () {
    const page = pageOrSkip(this);
    const before = await guide();
    const target = path.join(suiteVariable("scratch"), "oidc secret");
    const editor = await openConfig(before);
    cursorAt(editor, "client_secret");
    await page.quickFix("Move the client secret to a file");
    await page.waitFor(`.quick-input-widget :text(${JSON.stringify(prompt)})`);
    await page.screenshot("secret-path");
    await page.press("ControlOrMeta+a");
    await page.answer(prompt, target);
    await waitForText(
      editor.document,
      before.replace("client_secret: 's3cr3t''with quote'", `client_secret_path: '${target}'`),
    );
    assert.equal(await readFile(target, "utf8"), "s3cr3t'with quote");
    assert.equal((await stat(target)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(suiteVariable("scratch")), ["oidc secret"]);
    await page.screenshot("secret-moved");
  });

  it("stays where it is when its file cannot be written", async function () {
    const page = pageOrSkip(this);
    const before = await guide();
    const editor = await openConfig(before);
    cursorAt(editor, "client_secret");
    await page.quickFix("Move the client secret to a file");
    await page.waitFor(`.quick-input-widget :text(${JSON.stringify(prompt)})`);
    await page.press("ControlOrMeta+a");
    await page.answer(prompt, "/proc/no-such-folder/secret");
    await until(
      async () =>
        (await page.notifications())
          .join("\n")
          .includes("The secret was not moved and the configuration is unchanged"),
      "the failure is said",
    );
    assert.equal(editor.document.getText(), before);
  });

  it("moves to the environment: the line goes, the variable is in the clipboard", async function () {
    const page = pageOrSkip(this);
    const before = await guide();
    const editor = await openConfig(before);
    cursorAt(editor, "client_secret");
    await page.quickFix("Move the client secret to the environment variable");
    await waitForText(
      editor.document,
      before.replace("  client_secret: 's3cr3t''with quote' # from authentik\n", ""),
    );
    assert.equal(
      await vscode.env.clipboard.readText(),
      `HEADSCALE_OIDC_CLIENT_SECRET="s3cr3t'with quote"`,
    );
    const said = (await page.notifications()).join("\n");
    assert.match(said, /HEADSCALE_OIDC_CLIENT_SECRET is in the clipboard/);
    assert.doesNotMatch(said, /s3cr3t/);
  });

  it("can be given in either way where a section has none", async function () {
    const page = pageOrSkip(this);
    const before =
      "server_url: https://hs\nnoise:\noidc:\n    issuer: https://a\n    client_id: x\n";
    const editor = await openConfig(before);
    cursorAt(editor, "client_id");
    await page.quickFix("Insert client_secret_path");
    await waitForText(
      editor.document,
      `${before}    client_secret_path: /etc/headscale/oidc_client_secret\n`,
    );
    const other = await openConfig(before);
    cursorAt(other, "client_id");
    await page.quickFix("Take the client secret from the environment variable");
    await waitForText(
      other.document,
      `${before}    # client_secret: from HEADSCALE_OIDC_CLIENT_SECRET\n`,
    );
    await until(
      async () => (await vscode.env.clipboard.readText()) === "HEADSCALE_OIDC_CLIENT_SECRET=",
      "the variable is in the clipboard",
    );
  });
});
