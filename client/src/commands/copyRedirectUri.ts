import * as vscode from "vscode";
import { parseHttpUrl } from "../../../server/src/oidc/httpUrl";
import { redirectUriOf } from "../../../server/src/oidc/redirectUriProbe";
import type { HeadscaleClient } from "../languageClient";
import type { DocumentCommand } from "../session";

/** Puts the URI that the provider has to know into the clipboard, exactly as Headscale will send it. */
export class CopyRedirectUri implements DocumentCommand {
  constructor(private readonly client: HeadscaleClient) {}

  async run(document: vscode.TextDocument): Promise<void> {
    const questions = await this.client.signInQuestions(document.uri.toString());
    const serverUrl = questions?.serverUrl ?? "";
    if (parseHttpUrl(serverUrl) === undefined) {
      void vscode.window.showWarningMessage(
        serverUrl === ""
          ? vscode.l10n.t("There is no redirect URI: server_url has no value.")
          : vscode.l10n.t("There is no redirect URI: server_url is no web address: {0}", serverUrl),
      );
      return;
    }
    const redirectUri = redirectUriOf(serverUrl);
    await vscode.env.clipboard.writeText(redirectUri);
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The redirect URI is in the clipboard: {0}", redirectUri),
    );
  }
}
