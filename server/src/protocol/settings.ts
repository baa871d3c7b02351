import type { Connection } from "vscode-languageserver";

/** The settings of one document that the server reads; the client keeps the rest. */
export interface DocumentSettings {
  /** `auto`, or a Headscale version. */
  readonly version: string;
  readonly liveChecks: LiveCheckMode;
}

export type LiveCheckMode = "onSave" | "onOpenAndSave" | "manual" | "off";

const defaults: DocumentSettings = { version: "auto", liveChecks: "onSave" };

/** Asks the client for a document's settings, once until they change. */
export class Settings {
  readonly #known = new Map<string, Promise<DocumentSettings>>();

  constructor(
    private readonly connection: Connection,
    private readonly canAsk: boolean,
  ) {}

  of(uri: string): Promise<DocumentSettings> {
    const known = this.#known.get(uri) ?? this.#ask(uri);
    this.#known.set(uri, known);
    return known;
  }

  forget(uri?: string): void {
    if (uri === undefined) this.#known.clear();
    else this.#known.delete(uri);
  }

  async #ask(uri: string): Promise<DocumentSettings> {
    if (!this.canAsk) return defaults;
    try {
      const item = { scopeUri: uri, section: "headscale" };
      return readSettings(await this.connection.workspace.getConfiguration(item));
    } catch {
      // A client that says it has settings and then refuses to give them gets the defaults.
      return defaults;
    }
  }
}

function readSettings(value: unknown): DocumentSettings {
  const members = new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
  const version: unknown = members.get("version");
  const liveChecks: unknown = members.get("liveChecks");
  return {
    version: typeof version === "string" ? version : defaults.version,
    liveChecks: isMode(liveChecks) ? liveChecks : defaults.liveChecks,
  };
}

function isMode(value: unknown): value is LiveCheckMode {
  return value === "onSave" || value === "onOpenAndSave" || value === "manual" || value === "off";
}
