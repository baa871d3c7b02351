import * as l10n from "@vscode/l10n";
import {
  type CancellationToken,
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeLenses } from "../features/codeLenses";
import type { ClientAbilities, FeatureContext, SignInAnswers } from "../features/context";
import { diagnostics, source } from "../features/diagnostics";
import { composeFiles } from "../headscale/composeVersion";
import type { Environment } from "../headscale/load/environment";
import type { ChosenVersion } from "../headscale/versions";
import type { Clock } from "../oidc/discovery";
import { isHeadscaleConfig } from "../recognise/recognise";
import { Analyses } from "./analyses";
import { DiagnosticsPush } from "./diagnosticsPush";
import {
  checkSignInRequest,
  clearLiveResultsRequest,
  type DocumentEdits,
  editsRequest,
  effectiveRequest,
  type EditsParams,
  type InitializationOptions,
  signInQuestionsRequest,
  signInReportRequest,
  trustNotification,
  versionNotification,
} from "./messages";
import { Neighbours, type TextFiles } from "../host/neighbours";
import { SignInChecks } from "./signInChecks";
import { type DocumentSettings, Settings } from "./settings";

/** The language id that the extension gives to files of Headscale; other editors say `yaml`. */
const languageId = "headscale-config";

/** What files of variables are usually called; others are read again after a save. */
const usualDotenvFiles = [".env", "*.env"];

const minute = 60_000;

/** What the server is given of the machine that it runs on. */
export interface World {
  readonly clock: Clock;
  readonly textFiles: TextFiles;
}

/** Serves one client over `connection`, which the caller has made and this starts. */
export function serve(connection: Connection, world: World): void {
  const files = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const server = new Server(connection, files, world, params);
    server.register();
    return server.capabilities();
  });
  files.listen(connection);
  connection.listen();
}

/** What a document is judged by. */
interface Choice {
  readonly settings: DocumentSettings;
  readonly version: ChosenVersion;
  readonly environment: Environment;
  /** The issuer that Headscale would use; empty while OIDC is off. */
  readonly issuer: string;
}

interface Answers {
  readonly version: number;
  readonly answers: SignInAnswers;
}

class Server {
  readonly #analyses = new Analyses();
  readonly #settings: Settings;
  readonly #signIn: SignInChecks;
  readonly #neighbours: Neighbours;
  readonly #client: ClientAbilities;
  readonly #push: DiagnosticsPush | undefined;
  /** What the client was last told about each document's version. */
  readonly #announced = new Map<string, string>();
  /** What the client's probes found, by document. */
  readonly #answers = new Map<string, Answers>();
  #lensTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly files: TextDocuments<TextDocument>,
    { clock, textFiles }: World,
    private readonly params: InitializeParams,
  ) {
    const options = readOptions(params.initializationOptions);
    if (options.messages !== undefined) l10n.config({ contents: options.messages });
    this.#client = {
      ownCommands: options.ownCommands === true,
      ...(options.rulePages === undefined ? {} : { rulePages: options.rulePages }),
    };
    this.#settings = new Settings(
      connection,
      params.capabilities.workspace?.configuration === true,
    );
    this.#neighbours = new Neighbours(textFiles);
    this.#signIn = new SignInChecks(connection, clock, options);
    this.#push = this.#canPull()
      ? undefined
      : new DiagnosticsPush(connection, files, (file) => this.#diagnostics(file));
  }

  capabilities(): InitializeResult {
    return {
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        hoverProvider: true,
        ...(this.#showsTrees() ? { documentSymbolProvider: true } : {}),
        codeLensProvider: {},
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite],
        },
        ...(this.#canPull()
          ? {
              diagnosticProvider: {
                identifier: source,
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
      },
      serverInfo: { name: "headscale-config" },
    };
  }

  register(): void {
    const { connection, files } = this;
    connection.onShutdown(() => {
      clearTimeout(this.#lensTimer);
    });
    connection.onInitialized(() => {
      this.#inBackground(this.#followSettings());
    });
    files.onDidOpen(({ document }) => {
      this.#neighbours.forget();
      this.#inBackground(this.#checkSignIn(document, ["onOpenAndSave"]));
    });
    files.onDidChangeContent(({ document }) => {
      this.#push?.schedule(document.uri);
    });
    files.onDidSave(({ document }) => {
      this.#neighbours.forget();
      // A client that asks does so after saving by itself.
      this.#push?.schedule(document.uri);
      this.#inBackground(this.#checkSignIn(document, ["onSave", "onOpenAndSave"]));
    });
    files.onDidClose(({ document: { uri } }) => {
      this.#analyses.forget(uri);
      this.#settings.forget(uri);
      this.#answers.delete(uri);
      this.#announced.delete(uri);
      this.#push?.clear(uri);
    });
    connection.onNotification(trustNotification, ({ trusted }) => {
      this.#signIn.trusted = trusted;
    });
    if (this.#canPull()) {
      connection.languages.diagnostics.on(async ({ textDocument }, token) => {
        const items = await this.#diagnosticsOf(textDocument.uri);
        if (token.isCancellationRequested) throw cancelled();
        return { kind: "full", items } satisfies DocumentDiagnosticReport;
      });
    }
    connection.onHover(({ textDocument, position }, token) =>
      this.#answer(textDocument.uri, token, async (context) => {
        const { hover } = await import("../features/hover");
        return hover(context, position);
      }),
    );
    if (this.#showsTrees()) {
      connection.onDocumentSymbol(({ textDocument }, token) =>
        this.#answer(textDocument.uri, token, async (context) => {
          const { documentSymbols } = await import("../features/symbols");
          return documentSymbols(context);
        }),
      );
    }
    connection.onCodeAction((request, token) =>
      this.#answer(request.textDocument.uri, token, async (context) => {
        const { codeActions } = await import("../features/editing");
        return codeActions(context, request);
      }),
    );
    connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
      if (!(await this.#settings.of(uri)).codeLens) return null;
      const lenses = await this.#answer(uri, token, codeLenses);
      this.#lensesAge();
      return lenses;
    });
    connection.onDidChangeWatchedFiles(() => {
      this.#neighbours.forget();
      this.#refresh();
    });
    connection.onRequest(effectiveRequest, ({ uri }, token) =>
      this.#answer(uri, token, async (context) => {
        const { effectiveText } = await import("../features/effectiveText");
        return effectiveText(context);
      }),
    );
    connection.onRequest(editsRequest, (request, token) => this.#edits(request, token));
    connection.onRequest(clearLiveResultsRequest, () => {
      this.#signIn.clear();
      this.#answers.clear();
      this.#refresh();
      return null;
    });
    connection.onRequest(signInReportRequest, ({ uri, answers }, token) => {
      this.#keepAnswers(uri, answers);
      return this.#answer(uri, token, async (context) => {
        const { signInPage } = await import("../features/signIn");
        return signInPage(context);
      });
    });
    connection.onRequest(signInQuestionsRequest, ({ uri }, token) => {
      const version = files.get(uri)?.version ?? 0;
      return this.#answer(uri, token, async (context) => {
        const { signInQuestions } = await import("../features/signIn");
        return { ...signInQuestions(context), version };
      });
    });
    connection.onRequest(checkSignInRequest, async ({ uri }, token) => {
      const file = files.get(uri);
      if (file === undefined || !isOurs(file)) return { kind: "no-issuer" };
      if ((await this.#settings.of(uri)).liveChecks === "off") return { kind: "not-allowed" };
      const result = await this.#signIn.checkNow(uri, (await this.#choice(file)).issuer, token);
      if (result.kind === "checked") this.#refresh();
      return result;
    });
  }

  /** One way in for every request about a document: look-up, cancellation, and errors that name no text. */
  async #answer<T>(
    uri: string,
    token: CancellationToken,
    feature: (context: FeatureContext) => T | undefined | Promise<T | undefined>,
  ): Promise<T | null> {
    const file = this.files.get(uri);
    if (file === undefined || !isOurs(file)) return null;
    const context = await this.#context(file);
    if (token.isCancellationRequested) throw cancelled();
    const answer = await feature(context);
    return answer ?? null;
  }

  async #edits(
    { uri, change }: EditsParams,
    token: CancellationToken,
  ): Promise<DocumentEdits | null> {
    const version = this.files.get(uri)?.version;
    const edits = await this.#answer(uri, token, async (context) => {
      const { changeEdits } = await import("../features/editing");
      return changeEdits(context, change);
    });
    return edits === null || version === undefined ? null : { ...edits, version };
  }

  async #context(file: TextDocument): Promise<FeatureContext> {
    const { settings, version, environment, issuer } = await this.#choice(file);
    const kept = this.#answers.get(file.uri);
    const world = {
      answers: kept?.version === file.version ? kept.answers : undefined,
      environment,
      severity: settings.severity,
      lastCheck: this.#signIn.last(issuer),
    };
    return this.#analyses.context(file, version, this.#client, world);
  }

  /** An answer is one to the document as it was: an edit makes it old. */
  #keepAnswers(uri: string, answers: SignInAnswers): void {
    const version = this.files.get(uri)?.version;
    if (version === undefined) return;
    const isNews =
      JSON.stringify(this.#answers.get(uri)?.answers ?? {}) !== JSON.stringify(answers);
    this.#answers.set(uri, { version, answers });
    if (isNews) this.#refreshLenses();
  }

  /** What settings and neighbouring files make of a document, before it is judged. */
  async #choice(file: TextDocument): Promise<Choice> {
    const settings = await this.#settings.of(file.uri);
    const [compose, environment] = await Promise.all([
      this.#neighbours.composeVersion(file.uri),
      this.#neighbours.environment(file.uri, settings.environmentFiles),
    ]);
    const version = this.#analyses.chosenVersion(file, { setting: settings.version, compose });
    const issuer = this.#analyses.issuer(file, version, environment);
    return { settings, version, environment, issuer };
  }

  async #diagnosticsOf(uri: string): Promise<Diagnostic[]> {
    const file = this.files.get(uri);
    return file === undefined ? [] : this.#diagnostics(file);
  }

  async #diagnostics(file: TextDocument): Promise<Diagnostic[]> {
    if (!isOurs(file)) return [];
    const context = await this.#context(file);
    this.#announce(context);
    return diagnostics(context);
  }

  #announce({ uri, version: { version, reason, judgedFor } }: FeatureContext): void {
    const said = {
      uri,
      version: version.patch,
      reason,
      ...(judgedFor === undefined ? {} : { judgedFor }),
    };
    const key = JSON.stringify(said);
    if (this.#announced.get(uri) === key) return;
    this.#announced.set(uri, key);
    void this.connection.sendNotification(versionNotification, said);
  }

  async #checkSignIn(file: TextDocument, modes: readonly string[]): Promise<void> {
    if (!isOurs(file)) return;
    const { settings, issuer } = await this.#choice(file);
    if (!modes.includes(settings.liveChecks)) return;
    if (await this.#signIn.checkIfStale(file.uri, issuer)) this.#refresh();
  }

  /** Something other than the text has changed: what is shown is asked for anew, or sent anew. */
  #refresh(): void {
    const { workspace } = this.params.capabilities;
    if (this.#push !== undefined) this.#push.scheduleAll();
    else if (workspace?.diagnostics?.refreshSupport === true) {
      this.#inBackground(this.connection.languages.diagnostics.refresh());
    }
    this.#refreshLenses();
  }

  #refreshLenses(): void {
    if (this.params.capabilities.workspace?.codeLens?.refreshSupport !== true) return;
    this.#inBackground(this.connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** A lens says how long ago something was. */
  #lensesAge(): void {
    clearTimeout(this.#lensTimer);
    if (!this.#signIn.hasResults) return;
    this.#lensTimer = setTimeout(() => {
      this.#refreshLenses();
    }, minute).unref();
  }

  async #followSettings(): Promise<void> {
    const { workspace } = this.params.capabilities;
    this.connection.onDidChangeConfiguration(() => {
      this.#settings.forget();
      this.#refresh();
    });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/{${[...composeFiles, ...usualDotenvFiles].join(",")}}` }],
      });
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, {
        section: "headscale",
      });
    }
  }

  #canPull(): boolean {
    return this.params.capabilities.textDocument?.diagnostic !== undefined;
  }

  /** A client without it would want a flat list, in which keys of the same name cannot be told apart. */
  #showsTrees(): boolean {
    const { documentSymbol } = this.params.capabilities.textDocument ?? {};
    return documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  }

  /** Work that nobody waits for: a failure is logged and changes nothing. */
  #inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.connection.console.error(String(error));
    });
  }
}

function isOurs(file: TextDocument): boolean {
  if (file.languageId === languageId) return true;
  const { pathname } = URL.canParse(file.uri) ? new URL(file.uri) : { pathname: file.uri };
  return isHeadscaleConfig(file.getText(), pathname);
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** The options are whatever a client sends: only what has the right type counts. */
function readOptions(value: unknown): InitializationOptions {
  const members = new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
  const flag = (name: string): boolean => members.get(name) === true;
  const rulePages: unknown = members.get("rulePages");
  const messages: unknown = members.get("messages");
  return {
    trusted: flag("trusted"),
    httpBridge: flag("httpBridge"),
    ownCommands: flag("ownCommands"),
    ...(typeof rulePages === "string" ? { rulePages } : {}),
    ...(isMessages(messages) ? { messages } : {}),
  };
}

function isMessages(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((message) => typeof message === "string")
  );
}
