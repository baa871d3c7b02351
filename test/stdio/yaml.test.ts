import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import {
  type DocumentVersion,
  effectiveRequest,
  versionNotification,
} from "../../server/src/protocol/messages";
import { TestClient } from "../protocol/client";
import { until } from "../protocol/until";
import { readFixture } from "../unit/fixtures";

/** A process that lives, without a folder to look into. */
const editor = { processId: process.pid, rootUri: null };
const languageId = "headscale-config";

/** What the bundle has no schema for, and what the `yaml` package does with its nodes' text. */
const texts = [
  "server_url: !!binary aGVsbG8=\nlisten_addr: !!timestamp 2001-12-14\n",
  "oidc: !!set {issuer, client_id}\ndns: !!omap [base_domain: a]\nlog: !!pairs [level: a]\n",
  "oidc: !!map {issuer: !!str x, scope: !!seq [a], expiry: !!int 0x1F, enabled: !!bool yes}\n",
  "oidc: !own {issuer: !own x}\nlog: !<tag:example.net,2026:x> {level: !<!y> debug}\n",
  "%YAML 1.1\n%TAG !e! tag:example.net,2026:\n---\nserver_url: !e!x 0o17\nlog: {level: 1_000}\n",
  "x: &x {issuer: a, scope: [b]}\noidc:\n  <<: *x\n  client_id: *y\nlog: *x\n",
  "? [a, b]\n: c\n? {d: e}\n: f\noidc: {? issuer : a, ? g}\n",
  'server_url: |+\n  a\n\n  b\n\nlisten_addr: >2-\n    c\n   d\n\'log\': {"level": "\\x41\\u00e9\\\n  x"}\n',
  "dns:\n  base_domain: a # b\n  # c\n\n  nameservers: {global: [1.1.1.1, # d\n  ], split: {}}\n...\n---\nx: y\n",
  "a: 1\na: 2\noidc: {issuer: [}, b: 'c\n",
];

describe("the YAML that the built server reads", () => {
  let child: ChildProcessWithoutNullStreams;
  let built: ProtocolConnection;
  let sources: TestClient;
  let folder: string;
  const versions: DocumentVersion[] = [];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "headscale-config-"));
    sources = await TestClient.start({ settings: "none" });
    child = spawn(process.execPath, [
      fileURLToPath(new URL("../../server/dist/server.js", import.meta.url)),
      "--stdio",
    ]);
    built = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    built.onNotification(versionNotification, (version) => {
      versions.push(version);
    });
    built.listen();
    await built.sendRequest(InitializeRequest.type, {
      ...editor,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await built.sendNotification(InitializedNotification.type, {});
  });
  after(async () => {
    built.dispose();
    child.kill("SIGKILL");
    await sources.stop();
    await rm(folder, { recursive: true });
  });

  async function open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    await built.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    const report = await built.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.ok(report.kind === "full");
    return report.items;
  }

  const recorded = readFixture("headscale/yaml-cases.json") as readonly { readonly yaml: string }[];

  it("is what the sources read", async () => {
    const all = [...texts, ...recorded.map(({ yaml }) => yaml)];
    assert.ok(all.length > 200);
    for (const [index, text] of all.entries()) {
      const uri = await sources.open(text, { name: `${index}/config.yaml` });
      assert.deepEqual(await open(uri, text), await sources.diagnostics(uri), text);
      if (!texts.includes(text)) continue;
      const effective = await built.sendRequest(effectiveRequest, { uri });
      assert.deepEqual(effective, await sources.effective(uri), text);
    }
  });

  it("can be a compose file's", async () => {
    const compose =
      "services:\n  headscale: {image: 'headscale/headscale:0.24.1', x: !!binary aa}\n";
    await writeFile(path.join(folder, "compose.yaml"), compose);
    const uri = pathToFileURL(path.join(folder, "config.yaml")).href;
    await open(uri, "server_url: https://hs.example.net\n");
    const found = (): DocumentVersion | undefined => versions.find((said) => said.uri === uri);
    await until(() => found() !== undefined, "the version");
    assert.match(found()?.version ?? "", /^0\.24\./);
  });
});
