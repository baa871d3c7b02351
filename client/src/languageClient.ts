import * as vscode from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import {
  type ChangeRequest,
  checkSignInRequest,
  clearLiveResultsRequest,
  type DocumentEdits,
  type DocumentQuestions,
  type DocumentVersion,
  editsRequest,
  effectiveRequest,
  type EffectiveText,
  getRequest,
  type InitializationOptions,
  type SignInAnswers,
  type SignInCheck,
  signInQuestionsRequest,
  signInReportRequest,
  trustNotification,
  versionNotification,
} from "../../server/src/protocol/messages";
import { answerGet } from "./httpBridge";

/** A server that falls this often within three minutes stays down until somebody restarts it. */
const maxCrashes = 4;
const crashWindow = 3 * 60_000;

/** The language server as the rest of the extension sees it. */
export class HeadscaleClient {
  readonly #client: LanguageClient;
  readonly #versionChanged = new vscode.EventEmitter<DocumentVersion>();
  readonly onVersion = this.#versionChanged.event;
  #crashes: number[] = [];

  constructor(
    context: vscode.ExtensionContext,
    private readonly output: vscode.LogOutputChannel,
  ) {
    const module = context.asAbsolutePath("server/dist/server.js");
    const run = { module, transport: TransportKind.ipc };
    this.#client = new LanguageClient(
      "headscale",
      "Headscale Config",
      { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } } },
      this.#options(context),
    );
    this.#client.onRequest(getRequest, answerGet);
    this.#client.onNotification(versionNotification, (version) => {
      this.#versionChanged.fire(version);
    });
    context.subscriptions.push(
      this.#versionChanged,
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        void this.#client.sendNotification(trustNotification, { trusted: true });
      }),
    );
  }

  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.output.error(String(error));
      await this.#sayDown(vscode.l10n.t("The Headscale language server did not start."));
    }
  }

  async restart(): Promise<void> {
    this.#crashes = [];
    if (this.#client.state === State.Running) await this.#client.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    if (this.#client.state === State.Running) await this.#client.stop();
  }

  edits(uri: string, change: ChangeRequest): Promise<DocumentEdits | null> {
    return this.#client.sendRequest(editsRequest, { uri, change });
  }

  checkSignIn(uri: string, token: vscode.CancellationToken): Promise<SignInCheck> {
    return this.#client.sendRequest(checkSignInRequest, { uri }, token);
  }

  signInReport(uri: string, answers: SignInAnswers): Promise<string | null> {
    return this.#client.sendRequest(signInReportRequest, { uri, answers });
  }

  signInQuestions(uri: string): Promise<DocumentQuestions | null> {
    return this.#client.sendRequest(signInQuestionsRequest, { uri });
  }

  async clearLiveResults(): Promise<void> {
    await this.#client.sendRequest(clearLiveResultsRequest);
  }

  effective(uri: string): Promise<EffectiveText | null> {
    return this.#client.sendRequest(effectiveRequest, { uri });
  }

  /** Applies edits that the server made, unless the document has changed since. */
  async apply(document: vscode.TextDocument, { version, edits }: DocumentEdits): Promise<boolean> {
    if (document.version !== version) return false;
    const change = new vscode.WorkspaceEdit();
    const textEdits = await this.#client.protocol2CodeConverter.asTextEdits([...edits]);
    change.set(document.uri, textEdits);
    return vscode.workspace.applyEdit(change);
  }

  #options({ extensionUri }: vscode.ExtensionContext): LanguageClientOptions {
    return {
      documentSelector: [{ language: "headscale-config" }],
      outputChannel: this.output,
      initializationOptions: {
        trusted: vscode.workspace.isTrusted,
        httpBridge: true,
        ownCommands: true,
        rulePages: vscode.Uri.joinPath(extensionUri, "docs/rules").toString(),
        ...(vscode.l10n.bundle === undefined ? {} : { messages: vscode.l10n.bundle }),
      } satisfies InitializationOptions,
      diagnosticPullOptions: { onChange: true, onSave: true },
      initializationFailedHandler: (error: unknown) => {
        this.output.error(String(error));
        return false;
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => this.#closed(),
      },
    };
  }

  #closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < crashWindow), now];
    if (this.#crashes.length <= maxCrashes) return { action: CloseAction.Restart };
    void this.#sayDown(vscode.l10n.t("The Headscale language server has stopped several times."));
    // Our own message says it, with something to do about it.
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  async #sayDown(message: string): Promise<void> {
    const restart = vscode.l10n.t("Restart");
    const show = vscode.l10n.t("Show Output");
    const choice = await vscode.window.showErrorMessage(message, restart, show);
    if (choice === restart) await this.restart();
    if (choice === show) this.output.show();
  }
}
