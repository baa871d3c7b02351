import assert from "node:assert/strict";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { suiteVariable } from "../suiteVariables";
import type { Ui } from "../ui";
import { closeAll, openConfig, pageOrSkip, placeOf, until, workspaceFolder } from "./editing";

const serverUrl = "http://127.0.0.1:8080";
const redirectUri = `${serverUrl}/oidc/callback`;
const rightIssuer = `${suiteVariable("provider")}/application/o/headscale/`;

function config(secretLine: string, { issuer = rightIssuer, url = serverUrl } = {}): string {
  return `server_url: ${url}\nnoise:\noidc:\n  issuer: ${issuer}\n  client_id: headscale\n  ${secretLine}\n`;
}

/** A modal message as it was shown. */
interface Asked {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

const real = {
  information: vscode.window.showInformationMessage,
  warning: vscode.window.showWarningMessage,
};

/** In a test run VS Code shows no modal message, so a stand-in answers those; all others are shown. */
function answerModals(button: string | undefined): readonly Asked[] {
  const asked: Asked[] = [];
  for (const kind of ["information", "warning"] as const) {
    const answer = (message: string, ...rest: unknown[]): Thenable<unknown> => {
      const [options, ...buttons] = rest as [
        vscode.MessageOptions | string | undefined,
        ...string[],
      ];
      if (typeof options !== "object" || options.modal !== true) {
        return Reflect.apply(real[kind], vscode.window, [message, ...rest]) as Thenable<unknown>;
      }
      asked.push({ message, detail: options.detail ?? "", buttons });
      return Promise.resolve(buttons.find((one) => one === button));
    };
    stand(kind, answer);
  }
  return asked;
}

function stand(kind: keyof typeof real, answer: unknown): void {
  const name = kind === "information" ? "showInformationMessage" : "showWarningMessage";
  Object.defineProperty(vscode.window, name, {
    value: answer,
    configurable: true,
    writable: true,
  });
}

/** The text of the report on a document, which its preview shows. */
async function reportOf(source: vscode.TextDocument): Promise<string> {
  const name = path.posix.basename(source.uri.path);
  const report = await vscode.workspace.openTextDocument(
    vscode.Uri.from({
      scheme: "headscale-sign-in",
      path: `/Sign-in ${name}.md`,
      query: source.uri.toString(),
    }),
  );
  return report.getText();
}

async function waitForLine(source: vscode.TextDocument, line: RegExp): Promise<void> {
  let text = "";
  await until(
    async () => line.test((text = await reportOf(source))),
    () => `the report has ${String(line)}:\n${text}`,
  );
}

function failed(report: string): readonly string[] {
  return [...report.matchAll(/^- ✘ \*\*(.*)\*\*/gm)].map(([, title]) => title ?? "");
}

async function press(
  page: Ui,
  button: string,
  message = "publishes exactly this issuer",
): Promise<void> {
  await until(
    async () => (await page.notifications()).join("\n").includes(message),
    `the message: ${message}`,
  );
  await page.chooseInNotification(message, button);
}

/** Every file that VS Code and the extensions have written for themselves in this run. */
async function ownFiles(): Promise<readonly string[]> {
  // The server has a folder of its own for this run, with that for temporary files in it.
  const folders = [path.join(path.dirname(workspaceFolder()), "user"), path.dirname(tmpdir())];
  const entries = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  return entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((one) => path.join(one.parentPath, one.name));
}

describe("Check OIDC Sign-in", () => {
  const secret = suiteVariable("secret");
  const credential = btoa(`headscale:${secret}`);

  afterEach(async () => {
    for (const kind of ["information", "warning"] as const) stand(kind, real[kind]);
    await vscode.commands.executeCommand("headscale.clearLiveResults");
    await closeAll();
  });

  it("opens a report, green for the right issuer", async function () {
    const page = pageOrSkip(this);
    const { document } = await openConfig(config(`client_secret: ${secret}`));
    await page.runCommand("Check OIDC Sign-in");
    await until(
      () => vscode.window.tabGroups.all.length === 2,
      "the report is shown beside the file",
    );
    await waitForLine(document, /^- ✔ \*\*Issuer as published\*\*/m);
    const report = await reportOf(document);
    assert.deepEqual(failed(report), []);
    assert.match(report, /^- \? \*\*Redirect URI\*\*/m);
    assert.equal(report.includes(secret), false);
    await until(
      () => vscode.window.activeTextEditor?.document === document,
      "the focus stays at the file",
    );
    await page.waitFor('.codelens-decoration :text("Sign-in checked just now: would work")');
  });

  it("fails the wrong slash, and follows its correction", async function () {
    const page = pageOrSkip(this);
    const issuer = rightIssuer.slice(0, -1);
    const { document } = await openConfig(config(`client_secret: ${secret}`, { issuer }));
    await vscode.commands.executeCommand("headscale.checkSignIn");
    await waitForLine(document, /^- ✘ \*\*Issuer as published\*\*/m);
    assert.match(
      await reportOf(document),
      /^ {2}- Next: Use the issuer that the provider reports$/m,
    );
    await page.waitFor('.codelens-decoration :text("Sign-in checked just now: 1 problem")');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, issuer).end, "/");
    await vscode.workspace.applyEdit(edit);
    await page.waitForGone(".codelens-decoration");
    await vscode.commands.executeCommand("headscale.checkSignIn");
    await waitForLine(document, /^- ✔ \*\*Issuer as published\*\*/m);
  });

  it("asks about redirect URI and secret with consent that names the host, and reports", async function () {
    const page = pageOrSkip(this);
    const { host } = new URL(rightIssuer);
    const { document } = await openConfig(config(`client_secret: '${secret}'`));
    await vscode.commands.executeCommand("headscale.checkSignIn");
    const refused = answerModals(undefined);
    await press(page, "Check Client Secret…");
    await until(() => refused.length === 1, "the question is asked");
    assert.match(await reportOf(document), /^- \? \*\*Client secret\*\*/m);

    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("headscale.checkSignIn");
    const redirect = answerModals("Ask");
    await press(page, "Check Redirect URI…");
    await waitForLine(document, /^- ✔ \*\*Redirect URI\*\*/m);
    assert.equal(redirect[0]?.message, `Ask ${host} whether it accepts the redirect URI?`);
    assert.ok(redirect[0].detail.includes(redirectUri), redirect[0].detail);
    assert.match(redirect[0].detail, /authentik stores the first redirect URI/);

    const credentials = answerModals("Send");
    await press(page, "Check Client Secret…", "The provider's answer is in the report");
    await waitForLine(document, /^- ✔ \*\*Client secret\*\*/m);
    assert.equal(credentials[0]?.message, `Send the client secret to ${host}?`);
    assert.equal(JSON.stringify(credentials).includes(secret), false);
    const report = await reportOf(document);
    assert.match(report, /^- ✔ \*\*Redirect URI\*\*/m);
    assert.equal(report.includes(secret), false);
    await vscode.commands.executeCommand("notifications.clearAll");
    await page.waitFor('.codelens-decoration :text("would work")');
    await page.screenshot("sign-in-report");

    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, secret).end, "x");
    await vscode.workspace.applyEdit(edit);
    await waitForLine(document, /^- \? \*\*Client secret\*\*/m);
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("headscale.checkSignIn");
    await press(page, "Check Client Secret…");
    await waitForLine(document, /^- ✘ \*\*Client secret\*\*/m);
    await page.waitFor('.codelens-decoration :text("1 problem")');
  });

  it("takes the secret from its file, and says so where there is none", async function () {
    const page = pageOrSkip(this);
    const file = path.join(suiteVariable("scratch"), "probe secret");
    await writeFile(file, `${secret}\n`);
    const { document } = await openConfig(config(`client_secret_path: ${file}`));
    await vscode.commands.executeCommand("headscale.checkSignIn");
    answerModals("Send");
    await press(page, "Check Client Secret…");
    await waitForLine(document, /^- ✔ \*\*Client secret\*\*/m);
    await rm(file);

    await closeAll();
    await openConfig(config("client_secret_path: ./secret"));
    await vscode.commands.executeCommand("headscale.checkSignIn");
    await press(page, "Check Client Secret…");
    await until(
      async () =>
        (await page.notifications()).join("\n").includes("The client secret could not be read"),
      "it is said",
    );
  });

  it("finds a redirect URI that is not registered", async function () {
    const page = pageOrSkip(this);
    const { document } = await openConfig(
      config(`client_secret: ${secret}`, { url: "https://elsewhere.example.net/" }),
    );
    await vscode.commands.executeCommand("headscale.checkSignIn");
    answerModals("Ask");
    await press(page, "Check Redirect URI…");
    await waitForLine(document, /^- ✘ \*\*Redirect URI\*\*/m);
    assert.match(
      await reportOf(document),
      /^ {2}- Next: Register exactly this URI .*https:\/\/elsewhere\.example\.net\/oidc\/callback$/m,
    );
  });

  it("can be cancelled, and forgets by command", async function () {
    const page = pageOrSkip(this);
    const issuer = `${suiteVariable("faults")}/application/o/never-answers/`;
    const { document } = await openConfig(config(`client_secret: ${secret}`, { issuer }));
    const checking = vscode.commands.executeCommand("headscale.checkSignIn");
    await press(page, "Cancel", "Asking the OIDC provider");
    await checking;
    assert.equal(vscode.window.tabGroups.all.length, 1, "no report is shown");

    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, placeOf(document, issuer), rightIssuer.slice(0, -1));
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand("headscale.checkSignIn");
    await page.waitFor(".codelens-decoration");
    await page.runCommand("Clear Live Results");
    await page.waitForGone(".codelens-decoration");
    await waitForLine(document, /The provider has not been asked/);
  });

  it("leaves the secret in no file that VS Code keeps", async function () {
    pageOrSkip(this);
    const found: string[] = [];
    for (const file of await ownFiles()) {
      const text = await readFile(file, "latin1").catch(() => "");
      if (text.includes(secret) || text.includes(credential)) found.push(file);
    }
    // What was open and not saved is kept for the next start: that is the document's own text.
    assert.deepEqual(
      found.filter((file) => !/[/\\](?:Backups|History)[/\\]/.test(file)),
      [],
    );
  });
});

describe("Copy Redirect URI", () => {
  afterEach(closeAll);

  it("puts exactly Headscale's URI into the clipboard, and shows it", async function () {
    const page = pageOrSkip(this);
    await openConfig(config("client_secret: x", { url: "https://hs.example.net:8443//" }));
    await page.runCommand("Copy Redirect URI");
    const wanted = "https://hs.example.net:8443//oidc/callback";
    await until(async () => (await vscode.env.clipboard.readText()) === wanted, "it is copied");
    await until(
      async () => (await page.notifications()).join("\n").includes(wanted),
      "it is shown",
    );
  });

  it("says so where there is none", async function () {
    const page = pageOrSkip(this);
    await vscode.env.clipboard.writeText("before");
    await openConfig(config("client_secret: x", { url: "hs.example.net" }));
    await page.runCommand("Copy Redirect URI");
    await until(
      async () => (await page.notifications()).join("\n").includes("There is no redirect URI"),
      "it is said",
    );
    assert.equal(await vscode.env.clipboard.readText(), "before");
  });
});
