import * as vscode from "vscode";
import type { HeadscaleClient } from "../languageClient";
import type { DocumentCommand } from "../session";

const scheme = "headscale-effective";

/** A configuration is typed in bursts: the view follows when there is a pause. */
const pause = 300;

/** What Headscale makes of a file, beside it: every key with its value and where that comes from. */
export class EffectiveView implements DocumentCommand, vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #overridden = new Map<string, readonly vscode.Range[]>();
  readonly #struckThrough = vscode.window.createTextEditorDecorationType({
    textDecoration: "line-through",
    opacity: "0.7",
  });
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly client: HeadscaleClient) {}

  register(): readonly { dispose(): unknown }[] {
    return [
      this.#changed,
      this.#struckThrough,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (uri.scheme === scheme) this.#decorate();
        else this.#follow(uri);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#decorate();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        // A document whose language changes is closed and opened, and still there.
        if (uri.scheme !== scheme) this.#follow(uri);
        else if (!isOpen(uri)) this.#overridden.delete(uri.toString());
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration("headscale")) return;
        for (const { uri } of vscode.workspace.textDocuments) this.#follow(uri);
      }),
      this.client.onVersion(({ uri }) => {
        this.#follow(vscode.Uri.parse(uri));
      }),
      new vscode.Disposable(() => {
        for (const timer of this.#timers.values()) clearTimeout(timer);
      }),
    ];
  }

  async run(document: vscode.TextDocument): Promise<void> {
    const view = await vscode.workspace.openTextDocument(viewOf(document.uri));
    await vscode.languages.setTextDocumentLanguage(view, "yaml");
    await vscode.window.showTextDocument(view, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
    this.#decorate();
  }

  async provideTextDocumentContent(view: vscode.Uri): Promise<string> {
    const shown = await this.client.effective(sourceOf(view));
    const overridden = shown?.overridden ?? [];
    this.#overridden.set(
      view.toString(),
      overridden.map(
        ({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character),
      ),
    );
    return shown?.text ?? vscode.l10n.t("The configuration is not open any more.");
  }

  #follow(source: vscode.Uri): void {
    const view = viewOf(source);
    if (!isOpen(view)) return;
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

  #decorate(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.scheme !== scheme) continue;
      const ranges = this.#overridden.get(editor.document.uri.toString()) ?? [];
      editor.setDecorations(this.#struckThrough, ranges);
    }
  }
}

function isOpen(view: vscode.Uri): boolean {
  const wanted = view.toString();
  return vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === wanted);
}

/** The view's name is the file's, with its own beside it; which file it shows stands in the query. */
function viewOf(source: vscode.Uri): vscode.Uri {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  return vscode.Uri.from({
    scheme,
    path: `/${vscode.l10n.t("Effective")} ${name}`,
    query: source.toString(),
  });
}

function sourceOf(view: vscode.Uri): string {
  return view.query;
}
