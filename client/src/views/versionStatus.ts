import * as vscode from "vscode";
import type { DocumentVersion } from "../../../server/src/protocol/messages";
import type { HeadscaleClient } from "../languageClient";

/** Which Headscale the file in the active editor is judged by, and why. */
export class VersionStatus implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem("headscale.version", {
    language: "headscale-config",
  });
  readonly #known = new Map<string, DocumentVersion>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(client: HeadscaleClient) {
    this.#item.name = vscode.l10n.t("Headscale Version");
    this.#item.command = {
      title: vscode.l10n.t("Select Version"),
      command: "headscale.selectVersion",
    };
    this.#subscriptions = [
      client.onVersion((version) => {
        // URIs of the server and of VS Code may differ in their escapes.
        this.#known.set(vscode.Uri.parse(version.uri).toString(), version);
        this.#show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#show();
      }),
    ];
    this.#show();
  }

  dispose(): void {
    this.#item.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const version = uri === undefined ? undefined : this.#known.get(uri);
    this.#item.busy = version === undefined;
    this.#item.text = version === undefined ? "Headscale" : `Headscale ${version.version}`;
    this.#item.detail = version === undefined ? "" : reasonText(version);
  }
}

function reasonText({ reason, judgedFor }: DocumentVersion): string {
  const why = {
    option: vscode.l10n.t("chosen on the command line"),
    modeline: vscode.l10n.t("chosen by a comment in this file"),
    setting: vscode.l10n.t("chosen by the setting headscale.version"),
    compose: vscode.l10n.t("found in a compose file"),
    default: vscode.l10n.t("the newest stable version"),
  }[reason];
  return judgedFor === undefined ? why : `${why} (${judgedFor})`;
}
