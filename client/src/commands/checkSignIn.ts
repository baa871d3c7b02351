import * as vscode from "vscode";
import type { DiscoveryOutcome } from "../../../server/src/oidc/discovery";
import type { SignInCheck } from "../../../server/src/protocol/messages";
import type { HeadscaleClient } from "../languageClient";
import type { DocumentCommand } from "../session";
import type { SignInReport } from "../views/signInReport";
import { type Probe, probesFor } from "./signInProbes";

/** Asks the provider now, shows the report, and offers what is asked only with the user's consent. */
export class CheckSignIn implements DocumentCommand {
  #running: vscode.CancellationTokenSource | undefined;

  constructor(
    private readonly client: HeadscaleClient,
    private readonly report: SignInReport,
  ) {}

  async run(document: vscode.TextDocument): Promise<void> {
    const result = await this.#check(document);
    if (result.kind !== "checked") {
      sayUnchecked(result);
      return;
    }
    await this.report.show(document);
    // Nobody waits for a message to be answered.
    void this.#offer(document, result.issuer, result.outcome);
  }

  /** A newer check takes the place of one that still runs. */
  async #check(document: vscode.TextDocument): Promise<SignInCheck> {
    this.#running?.cancel();
    const own = new vscode.CancellationTokenSource();
    this.#running = own;
    try {
      return await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t("Asking the OIDC provider…"),
          cancellable: true,
        },
        (_progress, token) => {
          token.onCancellationRequested(() => {
            own.cancel();
          });
          return this.client.checkSignIn(document.uri.toString(), own.token);
        },
      );
    } finally {
      if (this.#running === own) this.#running = undefined;
      own.dispose();
    }
  }

  async #offer(
    document: vscode.TextDocument,
    issuer: string,
    outcome: DiscoveryOutcome,
  ): Promise<void> {
    if (outcome.kind !== "match") {
      await vscode.window.showWarningMessage(
        vscode.l10n.t("The OIDC check found a fault; it is shown at oidc.issuer."),
      );
      return;
    }
    const questions = await this.client.signInQuestions(document.uri.toString());
    let probes = questions === null ? [] : probesFor(questions);
    let message = vscode.l10n.t("The provider publishes exactly this issuer: {0}", issuer);
    for (;;) {
      const titles = probes.map(({ title }) => title);
      const chosen = await vscode.window.showInformationMessage(message, ...titles);
      const probe = probes.find(({ title }) => title === chosen);
      if (probe === undefined || questions === null) return;
      if (await this.#probe(probe, document, questions.version)) {
        message = vscode.l10n.t("The provider's answer is in the report.");
      }
      probes = probes.filter((other) => other !== probe);
    }
  }

  async #probe(probe: Probe, document: vscode.TextDocument, version: number): Promise<boolean> {
    const answers = await probe.run(document);
    if (answers === undefined) return false;
    this.report.keep(document, version, answers);
    await this.report.show(document);
    return true;
  }
}

function sayUnchecked(result: Exclude<SignInCheck, { kind: "checked" }>): void {
  switch (result.kind) {
    case "cancelled":
      return;
    case "no-issuer":
      void vscode.window.showInformationMessage(
        vscode.l10n.t("OIDC is off: oidc.issuer has no value in this file."),
      );
      return;
    case "not-a-url":
      void vscode.window.showWarningMessage(
        vscode.l10n.t("The issuer is no address that could be asked: {0}", result.issuer),
      );
      return;
    case "not-allowed":
      void vscode.window.showWarningMessage(
        vscode.workspace.isTrusted
          ? vscode.l10n.t("Live checks are switched off by the setting headscale.liveChecks.")
          : vscode.l10n.t("The provider is not asked until you trust this workspace."),
      );
      return;
  }
}
