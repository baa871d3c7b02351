import assert from "node:assert/strict";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TestClient } from "./client";

const kindNames = new Map<SymbolKind, string>([
  [SymbolKind.Object, "object"],
  [SymbolKind.Array, "array"],
  [SymbolKind.String, "string"],
  [SymbolKind.Number, "number"],
  [SymbolKind.Boolean, "boolean"],
  [SymbolKind.Null, "null"],
]);

describe("the outline over the protocol", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function symbolsOf(text: string): Promise<readonly DocumentSymbol[]> {
    client = await TestClient.start();
    return (await client.symbols(await client.open(text))) ?? [];
  }

  /** One line for each key: `name: detail (kind)`, indented by its depth. */
  function drawn(symbols: readonly DocumentSymbol[], indent = ""): string[] {
    return symbols.flatMap(({ name, detail, kind, children = [] }) => [
      `${indent}${name}: ${detail ?? ""} (${kindNames.get(kind) ?? kind})`,
      ...drawn(children, `${indent}  `),
    ]);
  }

  async function outline(text: string): Promise<string[]> {
    return drawn(await symbolsOf(text));
  }

  it("is the tree of keys with their values", async () => {
    const text = `server_url: https://hs.example.com
oidc:
  Issuer: "https://sso.example.com"
  scope: [openid, 'profile']
  pkce:
    enabled: true
  expiry:
node.expiry: 180d
dns: { nameservers: { split: { a.example.com: [1.1.1.1] } } }
unix_socket_permission: 0770
listen: yes
day: 2024-01-01
ratio: 1.50
`;
    assert.deepEqual(await outline(text), [
      "server_url: https://hs.example.com (string)",
      "oidc:  (object)",
      "  Issuer: https://sso.example.com (string)",
      "  scope: openid, profile (array)",
      "  pkce:  (object)",
      "    enabled: true (boolean)",
      "  expiry:  (null)",
      "node.expiry: 180d (string)",
      "dns:  (object)",
      "  nameservers:  (object)",
      "    split:  (object)",
      "      a.example.com: 1.1.1.1 (array)",
      "unix_socket_permission: 504 (number)",
      "listen: yes (string)",
      "day: 2024-01-01 00:00:00 +0000 UTC (string)",
      "ratio: 1.5 (number)",
    ]);
  });

  it("hides secrets, wherever and in whatever form they stand", async () => {
    const text = `oidc: { client_secret: hunter2 }
oidc.client_secret: hunter2
client_secret: [hunter2]
database:
  postgres:
    PASS: { a: hunter2 }
cli: { api_key: "hunter2" }
db_pass: |
  hunter2
`;
    const lines = await outline(text);
    assert.equal(lines.filter((line) => line.includes("<hidden>")).length, 7, lines.join("\n"));
    assert.ok(!lines.some((line) => line.includes("hunter2")), lines.join("\n"));
  });

  it("hides a secret where its alias got it from", async () => {
    const lines = await outline(
      "x: &secret hunter2\ny: [hunter2, other]\noidc: { client_secret: *secret }\n",
    );
    assert.deepEqual(lines, [
      "x: <hidden> (string)",
      "y: <hidden>, other (array)",
      "oidc:  (object)",
      "  client_secret: <hidden> (string)",
    ]);
  });

  it("leaves out what an alias or a merge brings in", async () => {
    const text = `base: &base
  a: 1
  b: 2
derived:
  <<: *base
  c: 3
copy: *base
`;
    assert.deepEqual(await outline(text), [
      "base:  (object)",
      "  a: 1 (number)",
      "  b: 2 (number)",
      "derived:  (object)",
      "  c: 3 (number)",
      "copy:  (object)",
    ]);
  });

  it("keeps names and values short and on one line", async () => {
    const text = `"": empty\n"a\\nb": "c\\nd"\nlong: ${"x".repeat(200)}\nrecords: [{ name: a }, b]\n`;
    assert.deepEqual(await outline(text), [
      '"": empty (string)',
      "a b: c d (string)",
      `long: ${"x".repeat(79)}… (string)`,
      "records: …, b (array)",
    ]);
  });

  it("spans entries, selects keys, and keeps children within parents", async () => {
    const text = 'a: 😀\r\noidc:\r\n  "issuer": x # why\r\n  pkce: { enabled: true }\r\nlast:\r\n';
    const document = TextDocument.create("file:///a", "yaml", 1, text);
    const symbols = await symbolsOf(text);
    const texts = (list: readonly DocumentSymbol[]): [string, string][] =>
      list.flatMap(({ range, selectionRange, children = [] }) => [
        [document.getText(selectionRange), document.getText(range)] as [string, string],
        ...texts(children),
      ]);
    assert.deepEqual(texts(symbols), [
      ["a", "a: 😀"],
      ["oidc", 'oidc:\r\n  "issuer": x # why\r\n  pkce: { enabled: true }'],
      ['"issuer"', '"issuer": x'],
      ["pkce", "pkce: { enabled: true }"],
      ["enabled", "enabled: true"],
      ["last", "last:"],
    ]);
    const check = (list: readonly DocumentSymbol[], start: number, end: number): void => {
      for (const { range, children = [] } of list) {
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        assert.ok(start <= from && to <= end);
        check(children, from, to);
      }
    };
    check(symbols, 0, text.length);
  });

  it("shows what can be read of a broken file", async () => {
    const lines = await outline("oidc:\n  issuer: https://a\n  scope: [\n");
    assert.ok(lines.includes("  issuer: https://a (string)"), lines.join("\n"));
  });

  it("is empty for an empty file", async () => {
    assert.deepEqual(await symbolsOf(""), []);
  });

  it("is nothing for a file that is not Headscale's", async () => {
    client = await TestClient.start();
    const uri = await client.open("services:\n  a: {}\n", { name: "compose.yaml", id: "yaml" });
    assert.equal(await client.symbols(uri), null);
  });

  it("is offered to a client that shows trees", async () => {
    await symbolsOf("oidc: {}\n");
    assert.equal(client.initialized.capabilities.documentSymbolProvider, true);
  });

  it("is not offered to a client that shows flat lists only", async () => {
    client = await TestClient.start({ showsTrees: false });
    assert.equal(client.initialized.capabilities.documentSymbolProvider, undefined);
    await assert.rejects(client.symbols(await client.open("oidc: {}\n")));
  });
});
