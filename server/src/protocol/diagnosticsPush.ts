import type { Connection, Diagnostic, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** Key strokes closer together than this, in milliseconds, share one report. */
const pause = 50;

/** Reports for clients that cannot ask for them. */
export class DiagnosticsPush {
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly connection: Connection,
    private readonly files: TextDocuments<TextDocument>,
    private readonly report: (file: TextDocument) => Promise<Diagnostic[]>,
  ) {}

  schedule(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      this.#send(uri).catch((error: unknown) => {
        this.connection.console.error(String(error));
      });
    }, pause);
    this.#waiting.set(uri, timer);
  }

  scheduleAll(): void {
    for (const uri of this.files.keys()) this.schedule(uri);
  }

  /** The document was closed: its report goes with it. */
  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #send(uri: string): Promise<void> {
    const file = this.files.get(uri);
    if (file === undefined) return;
    const { version } = file;
    const diagnostics = await this.report(file);
    // A newer text has a report of its own on the way.
    if (this.files.get(uri)?.version !== version) return;
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
  }
}
