import * as vscode from "vscode";
import { isHeadscaleConfig } from "../../server/src/recognise/recognise";

const headscaleId = "headscale-config";

/** What a person wants a file to be, whatever its content says. */
type Wish = "headscale" | "yaml";

/** After this long without typing, in milliseconds, an unrecognised file is looked at again. */
const typingPause = 500;

/** Schemes whose documents are a view of something else: the past, a diff, an output. */
const viewSchemes = new Set([
  "git",
  "gitfs",
  "headscale-effective",
  "vscode-scm",
  "review",
  "pr",
  "output",
  "search-editor",
]);

/** Associations this broad speak of YAML in general and not of this file. */
const broadPatterns = /^(?:\*\*\/)?\*\.(?:yaml|yml|ya\?ml|\{yaml,yml\}|y\{a,\}ml)$/;

/** Gives Headscale's files their language, and never against a person's wish. */
export class FileRecognition implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** Documents whose language we are changing ourselves. */
  readonly #ours = new Set<string>();
  /** A document that was closed in this very turn; opened again it has only changed its language. */
  #justClosed: { uri: string; languageId: string } | undefined;

  constructor(private readonly memory: vscode.Memento) {
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#noteWish(document);
        this.#look(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#noteClose(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        this.#look(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#lookLater(document);
      }),
    ];
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  lookAtOpenDocuments(): void {
    for (const document of vscode.workspace.textDocuments) this.#look(document);
  }

  async treatActiveAs(wish: Wish): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    await this.#remember(document, wish);
    await this.#setLanguage(document, wish === "headscale" ? headscaleId : "yaml");
  }

  #look(document: vscode.TextDocument): void {
    if (document.languageId !== "yaml" || viewSchemes.has(document.uri.scheme)) return;
    if (isInDiff(document.uri)) return;
    const wish = this.#wish(document) ?? associationWish(document);
    if (wish === "yaml") return;
    if (wish === "headscale" || isHeadscaleConfig(document.getText(), document.uri.path)) {
      void this.#setLanguage(document, headscaleId);
    }
  }

  #lookLater(document: vscode.TextDocument): void {
    if (document.languageId !== "yaml") return;
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    const timer = setTimeout(() => {
      this.#timers.delete(uri);
      this.#look(document);
    }, typingPause);
    this.#timers.set(uri, timer);
  }

  async #setLanguage(document: vscode.TextDocument, languageId: string): Promise<void> {
    if (document.languageId === languageId || document.isClosed) return;
    const uri = document.uri.toString();
    this.#ours.add(uri);
    try {
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    } finally {
      this.#ours.delete(uri);
    }
  }

  #noteClose(document: vscode.TextDocument): void {
    const closed = { uri: document.uri.toString(), languageId: document.languageId };
    clearTimeout(this.#timers.get(closed.uri));
    this.#justClosed = closed;
    setTimeout(() => {
      if (this.#justClosed === closed) this.#justClosed = undefined;
    }, 0);
  }

  /** A change of language that we did not cause is a person's wish. */
  #noteWish(document: vscode.TextDocument): void {
    const closed = this.#justClosed;
    const uri = document.uri.toString();
    if (closed?.uri !== uri || closed.languageId === document.languageId || this.#ours.has(uri))
      return;
    if (document.languageId === headscaleId) void this.#remember(document, "headscale");
    else if (closed.languageId === headscaleId) void this.#remember(document, "yaml");
  }

  #wish({ uri }: vscode.TextDocument): Wish | undefined {
    return this.memory.get<Wish>(wishKey(uri));
  }

  async #remember({ uri }: vscode.TextDocument, wish: Wish): Promise<void> {
    await this.memory.update(wishKey(uri), wish);
  }
}

function wishKey(uri: vscode.Uri): string {
  return `wish:${uri.toString()}`;
}

function isInDiff(uri: vscode.Uri): boolean {
  const text = uri.toString();
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .some(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff &&
        (input.original.toString() === text || input.modified.toString() === text),
    );
}

/** `files.associations` with this file's name, or with a glob that is about it. */
function associationWish(document: vscode.TextDocument): Wish | undefined {
  const associations = vscode.workspace
    .getConfiguration("files", document)
    .get<Record<string, string>>("associations", {});
  for (const [pattern, languageId] of Object.entries(associations)) {
    if (broadPatterns.test(pattern)) continue;
    const glob = pattern.includes("/") ? pattern : `**/${pattern}`;
    if (vscode.languages.match({ pattern: glob }, document) === 0) continue;
    return languageId === headscaleId ? "headscale" : "yaml";
  }
  return undefined;
}
