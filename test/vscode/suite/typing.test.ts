import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { selectors } from "../ui";
import {
  closeAll,
  cursorAt,
  openConfig,
  pageOrSkip,
  placeOf,
  type Shown,
  shown,
  until,
  waitForShown,
  waitForText,
  workspaceFolder,
} from "./editing";
import { ownExampleOrSkip } from "./ownExample";

/** What authentik's guide has that is of no use, or needs a word. */
const guideRemarks: readonly Shown[] = [
  { code: "oidc-scope-custom", severity: "Information", text: '"custom"' },
  { code: "oidc-domain-hint", severity: "Warning", text: "domain_hint" },
  { code: "oidc-email-verified", severity: "Information", text: "allowed_domains" },
];

const misspelt: Shown = { code: "unknown-key", severity: "Warning", text: "isuer" };

describe("typing", () => {
  afterEach(closeAll);

  it("underlines a misspelt oidc key while it is typed, and the fix restores it", async function () {
    const page = pageOrSkip(this);
    const guide = await readFile(path.join(workspaceFolder(), "guide.yaml"), "utf8");
    const editor = await openConfig(guide);
    await waitForShown(editor.document, guideRemarks);
    await typeMisspelling(editor, page);
    assert.deepEqual(shown(editor.document), [misspelt]);
    await page.waitFor(selectors.squiggle("warning"));
    await page.screenshot("typing-misspelt-key");
    cursorAt(editor, "isuer");
    await page.quickFix('Change "isuer" to "issuer"');
    await waitForText(editor.document, guide);
    await waitForShown(editor.document, guideRemarks);
  });

  it("does the same in Headscale's own example with its oidc block made active", async function () {
    const page = pageOrSkip(this);
    const example = ownExampleOrSkip(this);
    const editor = await openConfig(example);
    await until(() => shown(editor.document).length > 0, "the example is checked");
    const before = shown(editor.document);
    assert.deepEqual(
      before.map(({ code }) => code),
      // The example's own placeholders, and the two secrets that it says exclude each other.
      [
        "server-url-loopback",
        "oidc-issuer-shape",
        "oidc-placeholder",
        "oidc-placeholder",
        "oidc-secret-conflict",
      ],
    );
    await typeMisspelling(editor, page);
    await page.screenshot("typing-own-example");
    cursorAt(editor, "isuer");
    await page.quickFix('Change "isuer" to "issuer"');
    await waitForText(editor.document, example);
    await waitForShown(editor.document, before);
  });

  it("adds the slash that authentik wants", async function () {
    const page = pageOrSkip(this);
    const guide = await readFile(path.join(workspaceFolder(), "guide.yaml"), "utf8");
    const wrong = guide.replace('/headscale/"', '/headscale"');
    const editor = await openConfig(wrong);
    await waitForShown(editor.document, [
      {
        code: "oidc-issuer-shape",
        severity: "Warning",
        text: '"https://auth.example.net/application/o/headscale"',
      },
      ...guideRemarks,
    ]);
    cursorAt(editor, "https://auth.example.net/app");
    await page.quickFix("Add the slash at the end");
    await waitForText(editor.document, guide);
  });

  it("shows the other key of a conflict, and the page of the code", async () => {
    const text =
      "server_url: https://hs\nnoise:\noidc:\n  client_secret: a\n  client_secret_path: /s\n";
    const { document } = await openConfig(text);
    await waitForShown(document, [
      { code: "oidc-secret-conflict", severity: "Error", text: "client_secret_path" },
    ]);
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
    assert.match(
      diagnostic?.message ?? "",
      /Headscale: "oidc_client_secret and .* mutually exclusive"/,
    );
    const [related] = diagnostic?.relatedInformation ?? [];
    assert.ok(related);
    assert.equal(document.getText(related.location.range), "client_secret");
    const code = diagnostic?.code;
    assert.ok(typeof code === "object");
    const rulePage = await vscode.workspace.fs.readFile(code.target);
    assert.match(new TextDecoder().decode(rulePage), /^# oidc-secret-conflict$/m);
  });
});

/** Replaces `issuer` by `isuer`, letter by letter, and waits until just that is underlined. */
async function typeMisspelling(
  editor: vscode.TextEditor,
  page: ReturnType<typeof pageOrSkip>,
): Promise<void> {
  const key = placeOf(editor.document, "\n  issuer:");
  const start = new vscode.Position(key.end.line, 2);
  editor.selection = new vscode.Selection(start, start.translate(0, "issuer".length));
  // The window hears of the selection before it hears of this, so that what is typed replaces the key.
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await page.type("isuer");
  await page.press("Escape");
  await until(
    () => shown(editor.document).filter(({ text }) => text === "isuer").length === 1,
    "the misspelt key is underlined",
  );
}
