import assert from "node:assert/strict";
import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  fork,
  spawn,
} from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { MarkupContent } from "vscode-languageserver-types";
import {
  CodeActionRequest,
  createClientPipeTransport,
  createClientSocketTransport,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExitNotification,
  generateRandomPipeName,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import {
  editsRequest,
  effectiveRequest,
  type InitializationOptions,
} from "../../server/src/protocol/messages";
import { incomplete } from "../protocol/incomplete";

const root = fileURLToPath(new URL("../..", import.meta.url));
const serverFile = path.join(root, "server/dist/server.js");
const programs: Readonly<Record<string, readonly string[]>> = {
  "the bundled server": ["server/dist/server.js", "--stdio"],
  "the command line": ["server/bin/headscale-config.js", "lsp", "--stdio"],
  "the command line, as an editor's library starts it": [
    ...["server/bin/headscale-config.js", "lsp", "--stdio"],
    `--clientProcessId=${process.pid}`,
  ],
};

const uri = "file:///srv/config.yaml";
const text = "server_url: https://hs.example.net\nnoise:\noidc:\n  client_id: x\n  isuer: x\n";
const textDocument = { uri };
/** A process that lives, without a folder to look into. */
const editor = { processId: process.pid, rootUri: null };

describe("the built server over stdio", () => {
  let child: ChildProcessWithoutNullStreams;
  let connection: ProtocolConnection;
  let complaints: string;

  before(() => {
    for (const file of ["server/dist/server.js", "server/dist/cli.js"]) {
      assert.ok(existsSync(path.join(root, file)), `${file} is not there: run npm run build first`);
    }
  });
  afterEach(() => {
    connection.dispose();
    child.kill("SIGKILL");
  });

  async function start(
    args: readonly string[],
    initializationOptions: InitializationOptions = {},
  ): Promise<InitializeResult> {
    child = spawn(process.execPath, [...args], { cwd: root });
    complaints = "";
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      ...editor,
      capabilities: {
        textDocument: {
          diagnostic: {},
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
      initializationOptions,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async function exitCode(): Promise<unknown> {
    const [code] = (await once(child, "exit")) as unknown[];
    return code;
  }

  for (const [name, args] of Object.entries(programs)) {
    it(`serves an editor that knows nothing of VS Code: ${name}`, async () => {
      const { serverInfo, capabilities } = await start(args);
      assert.equal(serverInfo?.name, "headscale-config");
      assert.ok(capabilities.hoverProvider);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "yaml", version: 1, text },
      });
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      assert.ok(report.kind === "full");
      assert.deepEqual(
        report.items
          .filter(({ code }) => !Object.hasOwn(incomplete, String(code)))
          .map(({ code, range }) => [code, range.start]),
        [["unknown-key", { line: 4, character: 2 }]],
      );

      const position = { line: 3, character: 4 };
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position });
      assert.ok(MarkupContent.is(hover?.contents));
      assert.match(hover.contents.value, /HEADSCALE_OIDC_CLIENT_ID/);

      const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } };
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [], only: ["quickfix"] },
      });
      assert.deepEqual(
        actions?.map(({ title }) => title),
        ['Change "isuer" to "issuer"'],
      );

      await connection.sendRequest(ShutdownRequest.type);
      const ended = exitCode();
      await connection.sendNotification(ExitNotification.type);
      assert.equal(await ended, 0);
      assert.equal(complaints, "");
    });

    it(`finds what it loads on its first use, which speaks the same language: ${name}`, async () => {
      const messages = {
        "Headscale documentation": "Headscales Handbuch",
        "Insert client_secret_path": "client_secret_path einfügen",
        default: "Vorgabe",
      };
      await start(args, { messages });
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "yaml", version: 1, text },
      });
      const position = { line: 3, character: 4 };
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position });
      assert.ok(MarkupContent.is(hover?.contents));
      assert.match(hover.contents.value, /Headscales Handbuch/);

      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [], only: ["refactor"] },
      });
      assert.ok(actions?.some(({ title }) => title === "client_secret_path einfügen"));

      const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      assert.deepEqual(
        symbols?.map((symbol) => symbol.name),
        ["server_url", "noise", "oidc"],
      );

      const effective = await connection.sendRequest(effectiveRequest, { uri });
      assert.match(effective?.text ?? "", /# Vorgabe$/m);

      const change = { kind: "set-issuer", issuer: "https://id.example.net" } as const;
      const edits = await connection.sendRequest(editsRequest, { uri, change });
      assert.match(edits?.edits[0]?.newText ?? "", /issuer: https:\/\/id\.example\.net/);
      assert.equal(complaints, "");
    });

    it(`ends with its editor: ${name}`, async () => {
      await start(args);
      const ended = exitCode();
      child.stdin.end();
      // The protocol: 1 where no shutdown came before.
      assert.equal(await ended, 1);
    });
  }
});

describe("the built server over other channels", () => {
  let child: ChildProcess;
  let connection: ProtocolConnection;

  afterEach(() => {
    connection.dispose();
    child.kill("SIGKILL");
  });

  async function goodbye(): Promise<void> {
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      ...editor,
      capabilities: {},
    });
    assert.equal(serverInfo?.name, "headscale-config");
    await connection.sendRequest(ShutdownRequest.type);
    const ended = once(child, "exit");
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [0, null]);
  }

  function overIpc(...args: string[]): void {
    child = fork(serverFile, ["--node-ipc", ...args]);
    connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  }

  it("serves over Node's own", async () => {
    overIpc();
    await goodbye();
  });

  it("ends when there is no editor any more, though nobody has closed anything", async () => {
    const gone = spawn(process.execPath, ["--version"]);
    await once(gone, "exit");
    overIpc(`--clientProcessId=${gone.pid ?? 0}`);
    assert.deepEqual(await once(child, "exit"), [1, null]);
  });

  it("serves over a pipe", async () => {
    const name = generateRandomPipeName();
    const pipe = await createClientPipeTransport(name);
    child = spawn(process.execPath, [serverFile, `--pipe=${name}`]);
    const [reader, writer] = await pipe.onConnected();
    connection = createProtocolConnection(reader, writer);
    await goodbye();
  });

  it("serves over a socket", async () => {
    const port = await freePort();
    const socket = await createClientSocketTransport(port);
    child = spawn(process.execPath, [serverFile, `--socket=${port}`]);
    const [reader, writer] = await socket.onConnected();
    connection = createProtocolConnection(reader, writer);
    await goodbye();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  assert.ok(typeof address === "object" && address !== null);
  return address.port;
}

describe("what is loaded before the first diagnostics", () => {
  it("is 500 kB at most, and in one file", async () => {
    assert.ok(
      existsSync(serverFile),
      "server/dist/server.js is not there: run npm run build first",
    );
    const files = await filesLoadedBy(serverFile);
    assert.deepEqual(files, [serverFile]);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(bytes > 0 && bytes <= 500_000, `${bytes} bytes in ${files.join(", ")}`);
  });
});

/** The file and all that its import statements lead to; what is imported on demand is left out. */
async function filesLoadedBy(entry: string): Promise<readonly string[]> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
  });
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { kind, path: target, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== "dynamic-import" && external !== true) load(target);
    }
  };
  load(path.relative(root, entry));
  assert.ok(metafile.inputs[path.relative(root, entry)], "the entry is in the metafile");
  return [...loaded].map((file) => path.join(root, file));
}
