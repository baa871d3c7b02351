import * as vscode from "vscode";
import type { DiscoveryOutcome } from "../../../server/src/oidc/discovery";
import type { SignInCheck } from "../../../server/src/protocol/messages";
import type { HeadscaleClient } from "../languageClient";
import type { DocumentCommand } from "../session";

/** Asks the provider now and says in one line what came of it; details stand at the issuer. */
export class CheckSignIn implements DocumentCommand {
  constructor(private readonly client: HeadscaleClient) {}

  async run(document: vscode.TextDocument): Promise<void> {
    const result = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t("Asking the OIDC provider…"),
      },
      () => this.client.checkSignIn(document.uri.toString()),
    );
    await say(result);
  }
}

async function say(result: SignInCheck): Promise<void> {
  switch (result.kind) {
    case "checked":
      return sayOutcome(result.outcome, result.issuer);
    case "no-issuer":
      await vscode.window.showInformationMessage(
        vscode.l10n.t("OIDC is off: oidc.issuer has no value in this file."),
      );
      return;
    case "not-a-url":
      await vscode.window.showWarningMessage(
        vscode.l10n.t("The issuer is no address that could be asked: {0}", result.issuer),
      );
      return;
    case "not-allowed":
      await vscode.window.showWarningMessage(
        vscode.workspace.isTrusted
          ? vscode.l10n.t("Live checks are switched off by the setting headscale.liveChecks.")
          : vscode.l10n.t("The provider is not asked until you trust this workspace."),
      );
      return;
  }
}

async function sayOutcome(outcome: DiscoveryOutcome, issuer: string): Promise<void> {
  if (outcome.kind === "match") {
    await vscode.window.showInformationMessage(
      vscode.l10n.t("The provider publishes exactly this issuer: {0}", issuer),
    );
    return;
  }
  await vscode.window.showWarningMessage(
    vscode.l10n.t("The OIDC check found a fault; it is shown at oidc.issuer."),
  );
}
