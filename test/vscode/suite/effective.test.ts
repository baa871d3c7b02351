import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import {
  closeAll,
  openConfig,
  pageOrSkip,
  placeOf,
  shown,
  until,
  workspaceFolder,
} from "./editing";

const text = `server_url: https://hs.example.net
noise:
  private_key_path: /var/lib/headscale/noise_private.key
oidc:
  issuer: https://file.example.net
  client_id: headscale
  client_secret: Hunter2
`;

/** The start with these keys succeeds in 0.22 and in nothing newer. */
const old = `server_url: https://hs.example.net
private_key_path: /var/lib/headscale/private.key
noise:
  private_key_path: /var/lib/headscale/noise_private.key
ip_prefixes:
  - 100.64.0.0/10
db_type: sqlite3
db_path: /var/lib/headscale/db.sqlite
dns_config:
  base_domain: tail.example.net
  nameservers: [1.1.1.1]
`;

const sentence = "This file reads like Headscale 0.22; 0.29.2 refuses it.";
/** What an extension decorates has a class of such a name, and of ours nothing else is decorated. */
const struckThrough = ".view-line span[class*=ced-]";
const dotenv = "effective-test.env";

function setting(name: string, value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration("headscale")
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** The document beside, once it says something. */
async function viewOf(source: vscode.TextDocument): Promise<vscode.TextDocument> {
  let found: vscode.TextDocument | undefined;
  await until(() => {
    found = vscode.window.visibleTextEditors
      .map(({ document }) => document)
      .find(
        ({ uri }) => uri.scheme === "headscale-effective" && uri.query === source.uri.toString(),
      );
    return found !== undefined && found.getText() !== "";
  }, "the view is shown");
  assert.ok(found);
  return found;
}

function reveal(view: vscode.TextDocument, place: string): void {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === view);
  assert.ok(editor, "the view is not visible");
  editor.revealRange(placeOf(view, place), vscode.TextEditorRevealType.InCenter);
}

function waitForLine(view: vscode.TextDocument, line: RegExp): Promise<void> {
  return until(
    () => line.test(view.getText()),
    () => `the view has ${String(line)}:\n${view.getText()}`,
  );
}

async function replace(
  document: vscode.TextDocument,
  before: string,
  after: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, placeOf(document, before), after);
  await vscode.workspace.applyEdit(edit);
}

describe("the effective configuration", () => {
  afterEach(async () => {
    await setting("environmentFiles", undefined);
    await rm(path.join(workspaceFolder(), dotenv), { force: true });
    await closeAll();
  });

  it("is shown beside the file, with the origin of every value, and follows the file", async function () {
    const page = pageOrSkip(this);
    const source = await openConfig(text);
    await page.runCommand("Show Effective Configuration");
    const view = await viewOf(source.document);
    await waitForLine(view, /^oidc\.issuer: https:\/\/file\.example\.net +# line 5$/m);
    assert.match(view.getText(), /^# What Headscale 0\.29\.2 makes of this file/);
    assert.match(view.getText(), /^oidc\.client_secret: <hidden> +# line 7$/m);
    assert.match(view.getText(), /^oidc\.pkce\.method: S256 +# default$/m);
    assert.doesNotMatch(view.getText(), /Hunter2/);

    const columns = vscode.window.visibleTextEditors.map(({ document, viewColumn }) => [
      document.uri.scheme,
      viewColumn,
    ]);
    assert.deepEqual(columns.sort(), [
      ["file", vscode.ViewColumn.One],
      ["headscale-effective", vscode.ViewColumn.Two],
    ]);
    assert.equal(vscode.window.activeTextEditor?.document, source.document, "the focus stays");

    const started = performance.now();
    await replace(source.document, "file.example.net", "other.example.net");
    await waitForLine(view, /^oidc\.issuer: https:\/\/other\.example\.net +# line 5$/m);
    assert.ok(performance.now() - started < 5_000, "it took too long");
    await replace(source.document, "server_url", "# a line more\nserver_url");
    await waitForLine(view, /^oidc\.issuer: https:\/\/other\.example\.net +# line 6$/m);
    reveal(view, "oidc.issuer");
    await page.waitFor('.view-line:has-text("https://other.example.net"):has-text("# line 6")');
  });

  it("is no configuration itself, and shows nothing as a fault", async () => {
    const { document } = await openConfig(text.replace("client_id:", "clientid:"));
    await until(() => shown(document).length > 0, "the file has a fault");
    await vscode.commands.executeCommand("headscale.showEffective");
    const view = await viewOf(document);
    // Long enough for it to be recognised, were it taken for one.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const now = await viewOf(document);
    assert.equal(now.languageId, "yaml");
    assert.deepEqual(vscode.languages.getDiagnostics(view.uri), []);
  });

  it("strikes through what a variable overrides, until it does no more", async function () {
    const page = pageOrSkip(this);
    await writeFile(
      path.join(workspaceFolder(), dotenv),
      "HEADSCALE_OIDC_ISSUER=https://env.example.net\nHEADSCALE_OIDC_CLIENT_SECRET=Hunter3\n",
    );
    const source = await openConfig(text, "with space & ümläut #1 50%.yaml");
    await setting("environmentFiles", [dotenv]);
    await page.runCommand("Show Effective Configuration");
    const view = await viewOf(source.document);
    await waitForLine(
      view,
      /^oidc\.issuer: https:\/\/env\.example\.net +# HEADSCALE_OIDC_ISSUER$/m,
    );
    assert.match(
      view.getText(),
      /^oidc\.issuer: https:\/\/file\.example\.net +# overridden: line 5$/m,
    );
    assert.doesNotMatch(view.getText(), /Hunter/);

    reveal(view, "oidc.issuer");
    // As the page draws them: one by one.
    const wanted = ["oidc.issuer", ":", "https://file.example.net"];
    wanted.push("oidc.client_secret", ":", "<hidden>");
    await waitForStruck(wanted);
    await page.screenshot("effective-configuration");

    await replace(source.document, "server_url", "# a line more\nserver_url");
    await waitForLine(view, /# overridden: line 6$/m);
    reveal(view, "oidc.issuer");
    await waitForStruck(wanted);

    await setting("environmentFiles", undefined);
    await waitForLine(view, /^oidc\.issuer: https:\/\/file\.example\.net +# line 6$/m);
    reveal(view, "oidc.issuer");
    await page.waitForGone(struckThrough);

    async function waitForStruck(texts: readonly string[]): Promise<void> {
      let struck: readonly string[] = [];
      await until(
        async () => {
          struck = await page.texts(struckThrough);
          return JSON.stringify(struck.toSorted()) === JSON.stringify(texts.toSorted());
        },
        () => `${JSON.stringify(texts)} are struck through, not ${JSON.stringify(struck)}`,
      );
    }
  });

  it("says so when the file is closed", async () => {
    const { document } = await openConfig(text);
    await vscode.commands.executeCommand("headscale.showEffective");
    const view = await viewOf(document);
    await waitForLine(view, /^oidc\.issuer/m);
    await vscode.commands.executeCommand("headscale.treatAsYaml");
    await waitForLine(view, /^The configuration is not open any more\.$/m);
    await vscode.commands.executeCommand("headscale.treatAsHeadscale");
    await waitForLine(view, /^oidc\.issuer/m);
  });

  it("shows a document that has never been saved", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "yaml", content: text });
    await vscode.window.showTextDocument(document);
    await until(() => document.languageId === "headscale-config", "it is recognised");
    await vscode.commands.executeCommand("headscale.showEffective");
    const view = await viewOf(document);
    await waitForLine(view, /^oidc\.issuer: https:\/\/file\.example\.net +# line 5$/m);
    assert.equal((await viewOf(document)).languageId, "yaml");
    await replace(document, "file.example.net", "other.example.net");
    await waitForLine(view, /^oidc\.issuer: https:\/\/other\.example\.net/m);
  });
});

describe("the line above a file for another version", () => {
  afterEach(async () => {
    await setting("severity", original);
    await setting("version", undefined);
    await closeAll();
  });

  const original = vscode.workspace.getConfiguration("headscale").inspect("severity")
    ?.workspaceValue as Record<string, string> | undefined;

  it("names the version, and opens the choice", async function () {
    const page = pageOrSkip(this);
    await setting("severity", { ...original, "written-for": "information" });
    await openConfig(old);
    await page.waitFor(`.codelens-decoration :text(${JSON.stringify(sentence)})`);
    await page.screenshot("written-for");
    await page.click('.codelens-decoration :text("Select Version")');
    await page.waitFor(".quick-input-widget input");
    await page.type("0.22");
    await page.press("Enter");
    await page.waitForGone(".codelens-decoration");
  });
});
