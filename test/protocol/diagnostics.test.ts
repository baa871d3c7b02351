import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { type ClientOptions, type PlainDiagnostic, TestClient } from "./client";
import { until } from "./until";

const flavours: readonly { name: string; pulls: boolean }[] = [
  { name: "a client that asks for reports", pulls: true },
  { name: "a client that reports are sent to", pulls: false },
];

const head = "server_url: https://hs.example.net\nnoise:\noidc:\n  client_id: x\n";

const issuer = "http://127.0.0.1:1/application/o/headscale/";
const oidc = `oidc:\n  issuer: ${issuer}\n  isuer: x\n  client_secret: s3cret\n`;

/** Other programs' files, with everything in it that would be found, shown or asked in Headscale's. */
const strangers: Readonly<Record<string, string>> = {
  "Home Assistant's": `homeassistant:\n  name: Home\n${oidc}`,
  "Authelia's": `server:\n  address: tcp://:9091\nidentity_providers:\n${oidc}`,
  "a compose file": `server_url: https://a.example.net\nnoise:\n${oidc}services:\n  headscale:\n`,
  "a Kubernetes object": `apiVersion: v1\nkind: ConfigMap\nserver_url: https://a\nnoise:\n${oidc}`,
  "a list": `- server_url: https://a.example.net\n- noise:\n${oidc}`,
  "broken YAML of nobody": `a: [1, 2\n${oidc}b: {\n`,
  "an empty file": "",
};

describe("diagnostics over the protocol", () => {
  let client: TestClient;
  const start = async (options: ClientOptions): Promise<TestClient> => {
    client = await TestClient.start(options);
    return client;
  };
  afterEach(() => client.stop());

  for (const { name, pulls } of flavours) {
    describe(`to ${name}`, () => {
      it("show a key that is misspelt while it is typed, and nothing else", async () => {
        await start({ pulls });
        const uri = await client.open(head);
        assert.deepEqual(await client.diagnostics(uri), []);
        for (const character of "  isuer: https://a.example.net\n") {
          const end = client.text(uri).length;
          await client.change(uri, { start: end, end }, character);
          if (pulls) await client.diagnostics(uri);
        }
        const [found, ...others] = await client.diagnostics(uri);
        assert.deepEqual(others, []);
        assert.ok(found);
        const { message, ...rest } = withoutData(found);
        assert.deepEqual(rest, {
          range: { start: { line: 4, character: 2 }, end: { line: 4, character: 7 } },
          severity: DiagnosticSeverity.Warning,
          source: "headscale",
          code: "unknown-key",
        });
        assert.match(message, /"oidc\.isuer".*Did you mean "issuer"\?/);
        await client.replace(uri, "isuer", "issuer");
        assert.deepEqual(await client.diagnostics(uri), []);
      });

      it("follow what is deleted as well as what is typed", async () => {
        await start({ pulls });
        const uri = await client.open(`${head}  isuer: x\n`);
        assert.deepEqual(await client.shown(uri), ["warning unknown-key: isuer"]);
        await client.replace(uri, "  isuer: x\n", "");
        assert.deepEqual(await client.shown(uri), []);
      });

      it("count columns in UTF-16, and lines by CRLF", async () => {
        await start({ pulls });
        const uri = await client.open(
          '# 😀\r\noidc: { client_id: "😀é", isuer: x }\r\nisuer: 1\r\n',
        );
        const found = await client.diagnostics(uri);
        // `oidc: { client_id: "` are 20, 😀 two, é one, `", ` three.
        assert.deepEqual(
          found.map(({ range }) => range),
          [
            { start: { line: 1, character: 26 }, end: { line: 1, character: 31 } },
            { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } },
          ],
        );
        const at = client.text(uri).indexOf("😀é");
        await client.change(uri, { start: at, end: at + 2 }, "");
        const [first] = await client.diagnostics(uri);
        assert.deepEqual(first?.range.start, { line: 1, character: 24 });
      });

      it("name the other key of a fault between two", async () => {
        await start({ pulls });
        const uri = await client.open("oidc:\n  client_secret: a\n  client_secret_path: /b\n");
        const [found] = await client.diagnostics(uri);
        assert.deepEqual(await client.shown(uri), [
          "error oidc-secret-conflict: client_secret_path",
        ]);
        assert.deepEqual(
          found?.relatedInformation?.map(({ location }) => location),
          [{ uri, range: { start: { line: 1, character: 2 }, end: { line: 1, character: 15 } } }],
        );
        // Our sentence, then Headscale's own words.
        assert.match(
          found.message,
          /^[^\n"]+\n.*"oidc_client_secret and oidc_client_secret_path are mutually exclusive"$/,
        );
      });

      it("link to a rule's page only where the client has said where they are", async () => {
        const rulePages = "file:///pages/docs/rules";
        await start({ pulls, options: { rulePages } });
        const uri = await client.open("oidc:\n  isuer: x\n");
        const [found] = await client.diagnostics(uri);
        const href = `${rulePages}/unknown-key.md`;
        assert.deepEqual(found?.codeDescription, { href });
        assert.ok(existsSync(new URL(`../../docs/rules/${href.slice(25)}`, import.meta.url)), href);
      });

      it("give way to nothing at all when the document is closed", async () => {
        await start({ pulls });
        const uri = await client.open("oidc:\n  isuer: x\n");
        assert.equal((await client.diagnostics(uri)).length, 1);
        await client.close(uri);
        if (pulls) {
          assert.deepEqual(await client.pull(uri), []);
          return;
        }
        await until(() => client.pushes.at(-1)?.diagnostics.length === 0, "the report is cleared");
        assert.equal(client.pushes.at(-1)?.uri, uri);
      });

      it("are of the new text when a document is opened again", async () => {
        await start({ pulls });
        const uri = await client.open("oidc:\n  isuer: x\n");
        await client.diagnostics(uri);
        await client.close(uri);
        client.pushes.length = 0;
        await client.open("oidc:\n  clientid: x\n");
        assert.deepEqual(await client.shown(uri), ["warning unknown-key: clientid"]);
      });

      it("serve every document of the extension's own language, whatever is in it", async () => {
        await start({ pulls });
        const uri = await client.open("isuer: x\n", { name: "notes.txt", id: "headscale-config" });
        assert.deepEqual(await client.shown(uri), ["warning unknown-key: isuer"]);
      });

      it("serve YAML that is Headscale's by its content, or by its name and less content", async () => {
        await start({ pulls });
        const content = await client.open(`${head}  isuer: x\n`, { id: "yaml" });
        assert.deepEqual(await client.shown(content), ["warning unknown-key: isuer"]);
        const named = await client.open("noise:\nisuer: x\n", {
          id: "yaml",
          uri: "file:///etc/headscale/config.yaml",
        });
        assert.deepEqual(await client.shown(named), ["warning unknown-key: isuer"]);
        const untitled = await client.open(`${head}  isuer: x\n`, {
          id: "yaml",
          uri: "untitled:1",
        });
        assert.deepEqual(await client.shown(untitled), ["warning unknown-key: isuer"]);
      });

      it("begin when a YAML document becomes Headscale's, and end when it ceases to be", async () => {
        await start({ pulls });
        const uri = await client.open("oidc:\n  isuer: x\n", { id: "yaml" });
        assert.deepEqual(await client.diagnostics(uri), []);
        await client.change(uri, { start: 0, end: 0 }, "server_url: https://hs\nnoise:\n");
        assert.deepEqual(await client.shown(uri), ["warning unknown-key: isuer"]);
        await client.replace(uri, "noise:\n", "services:\n");
        assert.deepEqual(await client.diagnostics(uri), []);
      });

      for (const [whose, text] of Object.entries(strangers)) {
        it(`leave alone YAML that is not Headscale's: ${whose}`, async () => {
          await start({ pulls });
          const uri = await client.open(text, { id: "yaml" });
          assert.deepEqual(await client.diagnostics(uri), []);
          const everywhere = { start: 0, end: text.length };
          assert.deepEqual(await client.codeActions(uri, everywhere), []);
          const places = Array.from(text, (_, offset) => offset);
          const hovers = await Promise.all(places.map((offset) => client.hover(uri, offset)));
          assert.deepEqual(new Set([...hovers, null]), new Set([null]));
          assert.equal(await client.edits(uri, { kind: "set-issuer", issuer: "https://a" }), null);
          assert.deepEqual(await client.checkSignIn(uri), { kind: "no-issuer" });
          await client.save(uri);
          await client.settle(uri);
          assert.deepEqual(
            client.pushes.flatMap(({ diagnostics }) => diagnostics),
            [],
          );
          assert.deepEqual(client.versions, []);
          assert.deepEqual(client.gets, []);
        });
      }

      it("go on when the client refuses what it is asked to do", async () => {
        await start({ pulls, refuses: true });
        const uri = await client.open("oidc:\n  isuer: x\n");
        await client.changeSettings({ version: "0.28" });
        await client.settle(uri);
        assert.ok((await client.shown(uri)).includes("warning unknown-key: isuer"));
        if (pulls) assert.equal(client.refreshes, 1);
      });
    });
  }

  it("repeat the beginning of Headscale's words where those are very long", async () => {
    await start({ settings: { severity: {} } });
    const type = "😀".repeat(400);
    const uri = await client.open(`${head}database:\n  type: ${type}\n`);
    const found = (await client.diagnostics(uri)).find(({ message }) => message.includes("😀"));
    const [, words = ""] = /\nHeadscale: "(.*)"$/s.exec(found?.message ?? "") ?? [];
    assert.match(words, /^[^😀]+😀+…$/u);
    assert.ok(words.length >= 299 && words.length <= 301, String(words.length));
  });

  it("are never sent to a client that asks for them", async () => {
    await start({ pulls: true });
    assert.ok(client.initialized.capabilities.diagnosticProvider);
    const uri = await client.open("oidc:\n  isuer: x\n");
    await client.diagnostics(uri);
    await client.replace(uri, "isuer", "issuer");
    await client.save(uri);
    await client.changeSettings({ version: "0.28" });
    await client.settle(uri);
    await client.close(uri);
    await client.pull(uri);
    assert.deepEqual(client.pushes, []);
  });

  it("are not offered to a client that cannot ask for them, nor sent at every key stroke", async () => {
    await start({ pulls: false });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const uri = await client.open("oidc:\n  isuer: x\n");
    await client.diagnostics(uri);
    const before = client.pushes.length;
    const typed = "# a comment that somebody types";
    for (const character of typed) {
      await client.change(uri, { start: 0, end: 0 }, character);
      await pause(5);
    }
    await client.diagnostics(uri);
    await client.settle(uri);
    assert.ok(client.pushes.length - before < typed.length / 2);
    assert.equal(client.refreshes, 0);
  });
});

function withoutData({ data, ...rest }: PlainDiagnostic): Omit<PlainDiagnostic, "data"> {
  assert.ok(data);
  return rest;
}
