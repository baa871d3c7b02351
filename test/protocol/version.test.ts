import assert from "node:assert/strict";
import type { DocumentVersion } from "../../server/src/protocol/messages";
import { TestClient } from "./client";
import { until } from "./until";

/** The key came with 0.28: older versions do not know it. */
const text = "oidc:\n  email_verified_required: false\n";
const tooNew = ["warning newer-key: email_verified_required"];

interface Case {
  readonly name: string;
  readonly modeline?: string;
  readonly setting?: string;
  readonly told: Omit<DocumentVersion, "uri">;
  readonly shown: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "the newest stable one where nobody asks for one",
    told: { version: "0.29.2", reason: "default" },
    shown: [],
  },
  {
    name: "the setting's",
    setting: "0.27",
    told: { version: "0.27.1", reason: "setting" },
    shown: tooNew,
  },
  {
    name: "the newest stable one where the setting is auto",
    setting: "auto",
    told: { version: "0.29.2", reason: "default" },
    shown: [],
  },
  {
    name: "the file's, which beats the setting's",
    modeline: "# headscale-config: version=0.25\n",
    setting: "0.29",
    told: { version: "0.25.1", reason: "modeline" },
    shown: tooNew,
  },
  {
    name: "the newest patch of what the file asks for, which is said",
    modeline: "# headscale-config: version=v0.29.1\n",
    told: { version: "0.29.2", reason: "modeline", judgedFor: "v0.29.1" },
    shown: [],
  },
  {
    name: "exactly the patch that the file asks for, without a word",
    modeline: "#headscale-config: version = v0.22.3\n",
    told: { version: "0.22.3", reason: "modeline" },
    shown: tooNew,
  },
  {
    name: "the preview",
    setting: "0.30-dev",
    told: { version: "0.30-dev", reason: "setting" },
    shown: [],
  },
  {
    name: "the setting's where the file asks for one that is not supported",
    modeline: "# headscale-config: version=0.9\n",
    setting: "0.26",
    told: { version: "0.26.1", reason: "setting" },
    shown: tooNew,
  },
  {
    name: "the newest stable one where the setting is none that is supported",
    setting: "banana",
    told: { version: "0.29.2", reason: "default" },
    shown: [],
  },
];

describe("the version over the protocol", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  for (const { name, modeline = "", setting, told, shown } of cases) {
    it(`is ${name}`, async () => {
      client = await TestClient.start(
        setting === undefined ? {} : { settings: { version: setting } },
      );
      const uri = await client.open(modeline + text);
      assert.deepEqual(await client.shown(uri), shown);
      assert.deepEqual(client.versions, [{ uri, ...told }]);
    });
  }

  it("is the newest stable one for a client without settings", async () => {
    client = await TestClient.start({ settings: "none" });
    const uri = await client.open(text);
    await client.diagnostics(uri);
    assert.deepEqual(client.versions, [{ uri, version: "0.29.2", reason: "default" }]);
  });

  it("is told once, until it changes", async () => {
    client = await TestClient.start();
    const uri = await client.open(text);
    await client.diagnostics(uri);
    await client.change(uri, { start: 0, end: 0 }, "# headscale-config: version=0.2");
    await client.diagnostics(uri);
    await client.diagnostics(uri);
    assert.deepEqual(
      client.versions.map(({ version }) => version),
      ["0.29.2"],
    );
    const end = "# headscale-config: version=0.2".length;
    await client.change(uri, { start: end, end }, "7\n");
    assert.deepEqual(await client.shown(uri), tooNew);
    await client.diagnostics(uri);
    assert.deepEqual(
      client.versions.map(({ version, reason }) => `${version} ${reason}`),
      ["0.29.2 default", "0.27.1 modeline"],
    );
  });

  it("is told again when the document is opened again", async () => {
    client = await TestClient.start();
    const uri = await client.open(text);
    await client.diagnostics(uri);
    await client.close(uri);
    await client.open(text);
    await client.diagnostics(uri);
    assert.equal(client.versions.length, 2);
  });

  it("is each document's own", async () => {
    client = await TestClient.start();
    const first = await client.open(text, { name: "a.yaml" });
    const second = await client.open(`# headscale-config: version=0.24\n${text}`, {
      name: "b.yaml",
    });
    assert.deepEqual(await client.shown(first), []);
    assert.deepEqual(await client.shown(second), tooNew);
    assert.deepEqual(client.versions, [
      { uri: first, version: "0.29.2", reason: "default" },
      { uri: second, version: "0.24.3", reason: "modeline" },
    ]);
  });

  it("follows the settings: a client that asks is told to ask again", async () => {
    client = await TestClient.start();
    const uri = await client.open(text);
    assert.deepEqual(await client.shown(uri), []);
    await client.changeSettings({ version: "0.27" });
    await until(() => client.refreshes === 1, "a refresh");
    assert.deepEqual(await client.shown(uri), tooNew);
    assert.deepEqual(client.versions.at(-1), { uri, version: "0.27.1", reason: "setting" });
    await client.changeSettings({});
    await until(() => client.refreshes === 2, "a refresh");
    assert.deepEqual(await client.shown(uri), []);
  });

  it("follows the settings: new reports go to a client that does not ask", async () => {
    client = await TestClient.start({ pulls: false });
    const uri = await client.open(text);
    assert.deepEqual(await client.shown(uri), []);
    await client.changeSettings({ version: "0.27" });
    await until(() => client.pushes.length === 2, "another report");
    assert.deepEqual(await client.shown(uri), tooNew);
    assert.deepEqual(client.versions.at(-1), { uri, version: "0.27.1", reason: "setting" });
  });
});
