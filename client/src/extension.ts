import * as vscode from "vscode";
import { FileRecognition } from "./recognition";
import type { Session } from "./session";

/** The language id of Headscale's files: general YAML extensions leave it alone. */
const languageId = "headscale-config";

let session: Promise<Session> | undefined;

/** Only looks at YAML files; everything else is loaded once one of them is Headscale's. */
export function activate(context: vscode.ExtensionContext): void {
  const recognition = new FileRecognition(context.globalState);
  context.subscriptions.push(
    recognition,
    vscode.workspace.onDidOpenTextDocument((document) => {
      startFor(document, context);
    }),
    vscode.commands.registerCommand("headscale.treatAsHeadscale", () =>
      recognition.treatActiveAs("headscale"),
    ),
    vscode.commands.registerCommand("headscale.treatAsYaml", () =>
      recognition.treatActiveAs("yaml"),
    ),
  );
  for (const document of vscode.workspace.textDocuments) startFor(document, context);
  recognition.lookAtOpenDocuments();
}

export async function deactivate(): Promise<void> {
  await (await session)?.stop();
}

function startFor(document: vscode.TextDocument, context: vscode.ExtensionContext): void {
  if (document.languageId !== languageId || session !== undefined) return;
  session = import("./session").then(({ startSession }) => startSession(context));
}
