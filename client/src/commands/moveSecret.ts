import * as path from "node:path";
import * as vscode from "vscode";
import type { DocumentEdits } from "../../../server/src/protocol/messages";
import type { HeadscaleClient } from "../languageClient";
import { wouldBeCommitted } from "../secret/gitCheck";
import { decodeScalar } from "../secret/scalar";
import { environmentLine, secretVariable } from "../secret/environment";
import { fileExists, writeSecretFile } from "../secret/secretFile";

/** Takes the client secret out of the file. The secret itself never leaves the extension host. */
export class MoveSecret {
  constructor(private readonly client: HeadscaleClient) {}

  register(): vscode.Disposable[] {
    return [
      vscode.commands.registerCommand("headscale.moveSecretToFile", (uri: string) =>
        this.#withDocument(uri, (document) => this.#toFile(document)),
      ),
      vscode.commands.registerCommand("headscale.moveSecretToEnvironment", (uri: string) =>
        this.#withDocument(uri, (document) => this.#toEnvironment(document)),
      ),
      vscode.commands.registerCommand("headscale.copySecretVariable", () => copyVariable("")),
    ];
  }

  async #withDocument(
    uri: string,
    act: (document: vscode.TextDocument) => Promise<void>,
  ): Promise<void> {
    await act(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
  }

  /** The file is written and read back first; only then is the document changed. */
  async #toFile(document: vscode.TextDocument): Promise<void> {
    const target = await askPath(document);
    if (target === undefined) return;
    const edits = await this.client.edits(document.uri.toString(), {
      kind: "secret-to-file",
      path: target,
    });
    const secret = edits === null ? undefined : readSecret(document, edits);
    if (edits === null || secret === undefined) {
      sayUnchanged();
      return;
    }
    try {
      await writeSecretFile(target, secret);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          "The secret was not moved and the configuration is unchanged: {0}",
          error instanceof Error ? error.message : String(error),
        ),
      );
      return;
    }
    if (await this.client.apply(document, edits)) return;
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        "The secret was written to {0}, but the configuration could not be changed.",
        target,
      ),
    );
  }

  async #toEnvironment(document: vscode.TextDocument): Promise<void> {
    const edits = await this.client.edits(document.uri.toString(), {
      kind: "secret-to-environment",
    });
    const secret = edits === null ? undefined : readSecret(document, edits);
    if (edits === null || secret === undefined) {
      sayUnchanged();
      return;
    }
    // The clipboard first: should the edit fail, nothing is lost.
    await copyVariable(secret);
    if (!(await this.client.apply(document, edits))) sayUnchanged();
  }
}

function readSecret(
  document: vscode.TextDocument,
  { version, secret }: DocumentEdits,
): string | undefined {
  if (secret === undefined || document.version !== version) return undefined;
  const { start, end } = secret;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return decodeScalar(document.getText(range));
}

async function copyVariable(secret: string): Promise<void> {
  await vscode.env.clipboard.writeText(environmentLine(secret));
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      "{0} is in the clipboard: put it into the environment of Headscale, such as its systemd unit or compose file.",
      secretVariable,
    ),
  );
}

function sayUnchanged(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      "The configuration was not changed: its client secret could not be read. Try again.",
    ),
  );
}

async function askPath(document: vscode.TextDocument): Promise<string | undefined> {
  const folder = path.dirname(document.uri.fsPath);
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t("Move the client secret to a file"),
    prompt: vscode.l10n.t(
      "The whole path, as Headscale will see it. The file is made here, readable for you alone; Headscale must be able to read it too.",
    ),
    value: path.join(folder, "oidc_client_secret"),
    ignoreFocusOut: true,
    validateInput: (text) => objection(text.trim()),
  });
  return answer?.trim();
}

async function objection(target: string): Promise<vscode.InputBoxValidationMessage | undefined> {
  const { Error, Warning } = vscode.InputBoxValidationSeverity;
  if (!path.isAbsolute(target) || target.includes("$")) {
    const message = vscode.l10n.t("Give a whole path, from the root and without variables.");
    return { message, severity: Error };
  }
  if (await fileExists(target)) {
    const message = vscode.l10n.t(
      "There is such a file already; it is left alone. Choose another name.",
    );
    return { message, severity: Error };
  }
  if (await wouldBeCommitted(target)) {
    const message = vscode.l10n.t(
      "git would commit this file, and everybody with the repository could read the secret.",
    );
    return { message, severity: Warning };
  }
  return undefined;
}
