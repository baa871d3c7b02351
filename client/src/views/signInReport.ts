import * as vscode from "vscode";
import type { SignInAnswers } from "../../../server/src/protocol/messages";
import type { HeadscaleClient } from "../languageClient";

const scheme = "headscale-sign-in";

/** The editor of VS Code's own Markdown extension that shows a document as it is read. */
const markdownPreview = "vscode.markdown.preview.editor";

/** A configuration is typed in bursts: the report follows when there is a pause. */
const pause = 300;

interface Kept {
  /** Of the configuration that the provider was asked about. */
  readonly version: number;
  readonly answers: SignInAnswers;
}

/** Whether sign-in would work: one line for each check, beside the configuration. */
export class SignInReport implements vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  /** What the probes found, by the configuration's URI. */
  readonly #kept = new Map<string, Kept>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly client: HeadscaleClient) {}

  register(): readonly { dispose(): unknown }[] {
    return [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === "headscale-config") this.#follow(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#kept.delete(uri.toString());
      }),
      new vscode.Disposable(() => {
        for (const timer of this.#timers.values()) clearTimeout(timer);
      }),
    ];
  }

  /** Opens it, or shows the newest state of the one that is open; the focus stays at the configuration. */
  async show(document: vscode.TextDocument): Promise<void> {
    const view = viewOf(document.uri);
    const beside = {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    } satisfies vscode.TextDocumentShowOptions;
    try {
      await vscode.commands.executeCommand("vscode.openWith", view, markdownPreview, beside);
    } catch {
      // VS Code's own Markdown extension can be switched off.
      await vscode.window.showTextDocument(view, beside);
    }
    // One that was open already has the text of before.
    this.#changed.fire(view);
  }

  /** Keeps what a probe found for as long as the configuration stays as it was then. */
  keep(document: vscode.TextDocument, version: number, answers: SignInAnswers): void {
    const key = document.uri.toString();
    this.#kept.set(key, { version, answers: { ...this.#answers(document), ...answers } });
  }

  /** What the probes found is forgotten, and the open reports are told. */
  clear(): void {
    this.#kept.clear();
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme) this.#changed.fire(uri);
    }
  }

  async provideTextDocumentContent(view: vscode.Uri): Promise<string> {
    const source = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === view.query);
    const report =
      source === undefined
        ? null
        : await this.client.signInReport(source.uri.toString(), this.#answers(source));
    return report ?? vscode.l10n.t("The configuration is not open any more.");
  }

  #answers(document: vscode.TextDocument): SignInAnswers {
    const kept = this.#kept.get(document.uri.toString());
    return kept?.version === document.version ? kept.answers : {};
  }

  #follow(document: vscode.TextDocument): void {
    const view = viewOf(document.uri);
    const key = view.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#changed.fire(view);
      }, pause),
    );
  }
}

/** The report's name is the file's, with its own before it; which file it is about stands in the query. */
function viewOf(source: vscode.Uri): vscode.Uri {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  return vscode.Uri.from({
    scheme,
    path: `/${vscode.l10n.t("Sign-in")} ${name}.md`,
    query: source.toString(),
  });
}
