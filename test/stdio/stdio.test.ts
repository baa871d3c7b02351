import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { MarkupContent } from "vscode-languageserver-types";
import {
  CodeActionRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

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

  async function start(args: readonly string[]): Promise<InitializeResult> {
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
      capabilities: { textDocument: { diagnostic: {} } },
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
        report.items.map(({ code, range }) => [code, range.start]),
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

    it(`ends with its editor: ${name}`, async () => {
      await start(args);
      const ended = exitCode();
      child.stdin.end();
      // The protocol: 1 where no shutdown came before.
      assert.equal(await ended, 1);
    });
  }
});

describe("what is loaded before the first diagnostics", () => {
  it("is 500 kB at most, and the texts of hovers are no part of it", async () => {
    assert.ok(
      existsSync(serverFile),
      "server/dist/server.js is not there: run npm run build first",
    );
    const files = await filesLoadedBy(serverFile);
    assert.deepEqual(
      files.filter((file) => /descriptions|valueHover/.test(file)),
      [],
    );
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
