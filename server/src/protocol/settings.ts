import type { Connection } from "vscode-languageserver";
import type { SeverityWishes } from "../features/context";

/** The settings of one document that the server reads; the client keeps the rest. */
export interface DocumentSettings {
  /** `auto`, or a Headscale version. */
  readonly version: string;
  readonly liveChecks: LiveCheckMode;
  /** Dotenv files, from the document's folder. */
  readonly environmentFiles: readonly string[];
  /** By code of a rule. */
  readonly severity: SeverityWishes;
  readonly codeLens: boolean;
}

export type LiveCheckMode = "onSave" | "onOpenAndSave" | "manual" | "off";

const defaults: DocumentSettings = {
  version: "auto",
  liveChecks: "onSave",
  environmentFiles: [],
  severity: {},
  codeLens: true,
};

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

/** A client may send anything: what has not the right type is as if it were not there. */
function readSettings(value: unknown): DocumentSettings {
  const members = membersOf(value);
  const version = members.get("version");
  const liveChecks = members.get("liveChecks");
  const environmentFiles = members.get("environmentFiles");
  return {
    version: typeof version === "string" ? version : defaults.version,
    liveChecks: isMode(liveChecks) ? liveChecks : defaults.liveChecks,
    environmentFiles: Array.isArray(environmentFiles)
      ? environmentFiles.filter((path) => typeof path === "string")
      : defaults.environmentFiles,
    severity: Object.fromEntries(
      [...membersOf(members.get("severity"))].flatMap(([code, wish]) =>
        isSeverity(wish) ? [[code, wish]] : [],
      ),
    ),
    codeLens: members.get("codeLens") !== false,
  };
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
}

function isMode(value: unknown): value is LiveCheckMode {
  return value === "onSave" || value === "onOpenAndSave" || value === "manual" || value === "off";
}

function isSeverity(value: unknown): value is SeverityWishes[string] {
  return ["error", "warning", "information", "hint", "off"].some((name) => name === value);
}
