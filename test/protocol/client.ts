import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbol,
  DocumentSymbolRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { httpClient } from "../../server/src/host/http";
import { clock as realClock } from "../../server/src/host/node";
import type { Clock } from "../../server/src/oidc/discovery";
import type { HttpRequest } from "../../server/src/oidc/http";
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
import type { TextFiles } from "../../server/src/host/neighbours";
import { serve } from "../../server/src/protocol/server";
import { incomplete } from "./incomplete";
import { until } from "./until";

export interface ClientOptions {
  /** Asks for diagnostics, as VS Code does; otherwise they are sent to it. */
  readonly pulls?: boolean;
  /** Beyond those of a client that can do everything, in a trusted workspace. */
  readonly options?: {
    [Name in keyof InitializationOptions]?: InitializationOptions[Name] | undefined;
  };
  /** The section `headscale` of the settings; a client without settings cannot be asked for them. */
  readonly settings?: Settings | "none";
  readonly clock?: Clock;
  /** The files beside the document. */
  readonly files?: TextFiles;
  /** Shows an outline as a tree; otherwise it knows flat lists only. */
  readonly showsTrees?: boolean;
  /** Answers what it is asked to do with an error. */
  readonly refuses?: boolean;
}

export interface Settings {
  readonly version?: string;
  readonly liveChecks?: string;
  readonly environmentFiles?: readonly string[];
  readonly severity?: Readonly<Record<string, string>>;
  readonly codeLens?: boolean;
}

/** A stretch of a document's text, as `marked` gives it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const everything: InitializationOptions = { trusted: true, httpBridge: true, ownCommands: true };
const noFiles: TextFiles = { read: () => Promise.resolve(undefined) };
const languageId = "headscale-config";
/** Neither a process to watch nor a folder to look into. */
const alone = { processId: null, rootUri: null };

/** A diagnostic as every editor can show it. */
export type PlainDiagnostic = Diagnostic & { readonly message: string };

/** An editor in this process, joined with a real server by two streams. */
export class TestClient {
  /** Every report that was sent rather than asked for. */
  readonly pushes: PublishDiagnosticsParams[] = [];
  readonly versions: DocumentVersion[] = [];
  /** Every request to the network that the server wanted made. */
  readonly gets: HttpRequest[] = [];
  /** How many of them have come to an end. */
  answered = 0;
  /** What the server complained about. */
  readonly logged: string[] = [];
  refreshes = 0;
  /** How often it was told to ask again for what stands above the lines. */
  lensRefreshes = 0;
  /** What it was asked to watch. */
  readonly watched: string[] = [];
  /** All that went over the channel, in both directions. */
  readonly traffic: string[] = [];
  settings: Settings;
  initialized: InitializeResult = { capabilities: {} };
  readonly #documents = new Map<string, TextDocument>();
  readonly #connection: ProtocolConnection;
  readonly #dispose: () => void;
  /** What would have ended a server that is a process of its own. */
  readonly #crashes: unknown[] = [];

  private constructor(private readonly options: ClientOptions) {
    const { settings = {} } = options;
    this.settings = settings === "none" ? {} : settings;
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    for (const stream of [toServer, toClient]) {
      stream.on("data", (chunk: Buffer) => void this.traffic.push(chunk.toString("utf8")));
    }
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    serve(server, {
      clock: options.clock ?? realClock,
      textFiles: options.files ?? noFiles,
    });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const onCrash = (reason: unknown): void => void this.#crashes.push(reason);
    process.on("unhandledRejection", onCrash);
    this.#dispose = () => {
      process.off("unhandledRejection", onCrash);
      this.#connection.dispose();
      server.dispose();
    };
    this.#answer();
    this.#connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    client.initialized = await client.#connection.sendRequest(InitializeRequest.type, {
      ...alone,
      capabilities: client.#capabilities(),
      initializationOptions: { ...everything, ...options.options },
    });
    await client.#connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    this.#dispose();
    assert.deepEqual(this.#crashes, []);
  }

  /** Opens the text, under its name in a folder that tells nothing, and gives its URI. */
  async open(
    text: string,
    { name = "config.yaml", id = languageId, uri = "" } = {},
  ): Promise<string> {
    const document = TextDocument.create(uri === "" ? `file:///srv/${name}` : uri, id, 1, text);
    assert.ok(!this.#documents.has(document.uri), `${document.uri} is open already`);
    this.#documents.set(document.uri, document);
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: document.uri, languageId: id, version: 1, text },
    });
    return document.uri;
  }

  /** Puts `text` in the place of a stretch, and tells the server only that. */
  async change(uri: string, { start, end }: Stretch, text: string): Promise<void> {
    const document = this.#document(uri);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const version = document.version + 1;
    const contentChanges = [{ range, text }];
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async replace(uri: string, before: string, after: string): Promise<void> {
    const start = this.text(uri).indexOf(before);
    assert.notEqual(start, -1, `the text holds no ${before}`);
    await this.change(uri, { start, end: start + before.length }, after);
  }

  save(uri: string): Promise<void> {
    const params = { textDocument: { uri } };
    return this.#connection.sendNotification(DidSaveTextDocumentNotification.type, params);
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    const params = { textDocument: { uri } };
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, params);
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  /** The report of the text as it is now: asked for, or waited for. */
  async diagnostics(uri: string): Promise<readonly PlainDiagnostic[]> {
    if (this.options.pulls !== false) return this.pull(uri);
    const { version } = this.#document(uri);
    const pushed = (): PublishDiagnosticsParams | undefined =>
      this.pushes.findLast((push) => push.uri === uri && push.version === version);
    await until(() => pushed() !== undefined, `a report of version ${version}`);
    return plain(pushed()?.diagnostics ?? []);
  }

  /** Of a document that is not open any more. */
  async pullOrLast(uri: string): Promise<readonly PlainDiagnostic[]> {
    if (this.options.pulls !== false) return this.pull(uri);
    return plain(this.pushes.findLast((push) => push.uri === uri)?.diagnostics ?? []);
  }

  async pull(uri: string): Promise<readonly PlainDiagnostic[]> {
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.equal(report.kind, "full");
    return plain(report.items);
  }

  /** The report in short: severity, code, and the text that is underlined. */
  async shown(uri: string): Promise<string[]> {
    const document = this.#document(uri);
    return (await this.diagnostics(uri)).map(
      ({ severity, code, range }) =>
        `${severityNames[severity ?? 0] ?? ""} ${code ?? ""}: ${document.getText(range)}`,
    );
  }

  hover(uri: string, offset: number): Promise<Hover | null> {
    const position = this.#document(uri).positionAt(offset);
    return this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async symbols(uri: string): Promise<readonly DocumentSymbol[] | null> {
    const params = { textDocument: { uri } };
    const answer = await this.#connection.sendRequest(DocumentSymbolRequest.type, params);
    return answer?.filter((symbol): symbol is DocumentSymbol => DocumentSymbol.is(symbol)) ?? null;
  }

  async codeActions(
    uri: string,
    { start, end }: Stretch,
    { only, diagnostics = [] }: { only?: string[]; diagnostics?: readonly Diagnostic[] } = {},
  ): Promise<readonly CodeAction[]> {
    const document = this.#document(uri);
    const answer = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      context: { diagnostics: [...diagnostics], ...(only === undefined ? {} : { only }) },
    });
    return (answer ?? []).filter((action): action is CodeAction => !isText(action.command));
  }

  codeLenses(uri: string): Promise<readonly CodeLens[] | null> {
    return this.#connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  }

  edits(uri: string, change: ChangeRequest): Promise<DocumentEdits | null> {
    return this.#connection.sendRequest(editsRequest, { uri, change });
  }

  effective(uri: string): Promise<EffectiveText | null> {
    return this.#connection.sendRequest(effectiveRequest, { uri });
  }

  /** The text as an edit of the server would leave it. */
  after(uri: string, edits: DocumentEdits["edits"]): string {
    return TextDocument.applyEdits(this.#document(uri), [...edits]);
  }

  checkSignIn(uri: string, token = CancellationToken.None): Promise<SignInCheck> {
    return this.#connection.sendRequest(checkSignInRequest, { uri }, token);
  }

  signInReport(uri: string, answers: SignInAnswers = {}): Promise<string | null> {
    return this.#connection.sendRequest(signInReportRequest, { uri, answers });
  }

  signInQuestions(uri: string): Promise<DocumentQuestions | null> {
    return this.#connection.sendRequest(signInQuestionsRequest, { uri });
  }

  async clearLiveResults(): Promise<void> {
    await this.#connection.sendRequest(clearLiveResultsRequest);
  }

  trust(trusted: boolean): Promise<void> {
    return this.#connection.sendNotification(trustNotification, { trusted });
  }

  /** A file beside the documents has changed, which was watched. */
  changeWatched(uri: string): Promise<void> {
    return this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
  }

  changeSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    const params = { settings: null };
    return this.#connection.sendNotification(DidChangeConfigurationNotification.type, params);
  }

  /** Long enough for everything to happen that would happen without being asked for. */
  async settle(uri: string): Promise<void> {
    await this.hover(uri, 0);
    await pause(100);
    await this.hover(uri, 0);
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    return document;
  }

  #capabilities(): ClientCapabilities {
    const pulls = this.options.pulls !== false;
    return {
      workspace: {
        configuration: this.options.settings !== "none",
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        codeLens: { refreshSupport: true },
        ...(pulls ? { diagnostics: { refreshSupport: true } } : {}),
      },
      textDocument: {
        documentSymbol: {
          hierarchicalDocumentSymbolSupport: this.options.showsTrees !== false,
        },
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        ...(pulls ? { diagnostic: { dynamicRegistration: false } } : {}),
      },
    };
  }

  #answer(): void {
    const connection = this.#connection;
    const refuseIfAsked = (): void => {
      if (this.options.refuses === true) throw new Error("This client refuses.");
    };
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      refuseIfAsked();
      for (const { method, registerOptions } of registrations) {
        if (method !== DidChangeWatchedFilesNotification.method) continue;
        const { watchers } = registerOptions as DidChangeWatchedFilesRegistrationOptions;
        this.watched.push(...watchers.map(({ globPattern }) => globPattern).filter(isText));
      }
    });
    connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.lensRefreshes += 1;
      refuseIfAsked();
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      refuseIfAsked();
      // What a piece of a configuration lacks is asked for by name, or not shown.
      const settings = { severity: incomplete, ...this.settings };
      return items.map(({ section }) => (section === "headscale" ? settings : null));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      refuseIfAsked();
    });
    connection.onRequest(getRequest, async (request) => {
      this.gets.push(request);
      const answer = await httpClient.get(request);
      this.answered += 1;
      return answer;
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (report) => {
      this.pushes.push(report);
    });
    connection.onNotification(versionNotification, (version) => {
      this.versions.push(version);
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
  }
}

const severityNames = ["", "error", "warning", "information", "hint"];

function plain(diagnostics: readonly Diagnostic[]): readonly PlainDiagnostic[] {
  const found = diagnostics.filter((each): each is PlainDiagnostic => isText(each.message));
  assert.equal(found.length, diagnostics.length);
  return found;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
