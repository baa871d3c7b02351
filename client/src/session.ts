import * as vscode from "vscode";
import { CheckSignIn } from "./commands/checkSignIn";
import { ClearLiveResults } from "./commands/clearLiveResults";
import { CopyRedirectUri } from "./commands/copyRedirectUri";
import { FetchFromAuthentik } from "./commands/fetchFromAuthentik";
import { MoveSecret } from "./commands/moveSecret";
import { SelectVersion } from "./commands/selectVersion";
import { HeadscaleClient } from "./languageClient";
import { EffectiveView } from "./views/effectiveView";
import { SignInReport } from "./views/signInReport";
import { VersionStatus } from "./views/versionStatus";

/** All that runs while a Headscale file is, or was, open. */
export interface Session {
  stop(): Promise<void>;
}

export async function startSession(context: vscode.ExtensionContext): Promise<Session> {
  const output = vscode.window.createOutputChannel("Headscale Config", { log: true });
  const client = new HeadscaleClient(context, output);
  const effective = new EffectiveView(client);
  const report = new SignInReport(client);
  context.subscriptions.push(
    output,
    ...effective.register(),
    register("headscale.showEffective", effective),
    new VersionStatus(client),
    register("headscale.fetchFromAuthentik", new FetchFromAuthentik(client)),
    ...report.register(),
    register("headscale.checkSignIn", new CheckSignIn(client, report)),
    register("headscale.clearLiveResults", new ClearLiveResults(client, report)),
    register("headscale.copyRedirectUri", new CopyRedirectUri(client)),
    register("headscale.selectVersion", new SelectVersion(context.extension)),
    ...new MoveSecret(client).register(),
    vscode.commands.registerCommand("headscale.restartServer", () => client.restart()),
    vscode.commands.registerCommand("headscale.showOutput", () => {
      output.show();
    }),
  );
  await client.start();
  return { stop: () => client.stop() };
}

/** A command of the palette, which acts on the document in the active editor. */
export interface DocumentCommand {
  run(document: vscode.TextDocument): Promise<void>;
}

function register(name: string, command: DocumentCommand): vscode.Disposable {
  return vscode.commands.registerCommand(name, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === "headscale-config") await command.run(document);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Open a Headscale configuration first."),
      );
  });
}
