import assert from "node:assert/strict";
import type { Clock } from "../../server/src/oidc/discovery";
import type { HttpRequest } from "../../server/src/oidc/http";
import { type RunningProvider, startAuthentik } from "../providers/authentik";
import { type RunningFaults, startFaults } from "../providers/faults";
import { type ClientOptions, TestClient } from "./client";
import { until } from "./until";

const seconds = 1000;
const minutes = 60 * seconds;

interface SettableClock extends Clock {
  time: number;
}

function stoppedClock(): SettableClock {
  return {
    time: 0,
    now() {
      return this.time;
    },
  };
}

/** Nearly all of a check's 10 seconds have passed whenever the clock is looked at again. */
function hastyClock(): Clock {
  let time = 0;
  return { now: () => (time += 9.7 * seconds) };
}

function config(issuer: string, more = ""): string {
  return `oidc:\n  issuer: ${issuer} # mine\n  client_id: x\n  client_secret_path: /s\n${more}`;
}

/** The question that begins each check; one about the provider's keys may follow. */
function isDocument({ url }: HttpRequest): boolean {
  return url.endsWith("/.well-known/openid-configuration");
}

function asked({ gets }: TestClient): number {
  return gets.filter(isDocument).length;
}

describe("live checks over the protocol", () => {
  let provider: RunningProvider;
  let faults: RunningFaults;
  let client: TestClient;
  let right: string;
  let wrong: string;

  before(async () => {
    provider = await startAuthentik({ applications: { headscale: {} } });
    faults = await startFaults();
    right = provider.issuer("headscale");
    wrong = right.slice(0, -1);
  });
  after(() => Promise.all([provider.close(), faults.close()]));
  afterEach(() => client.stop());

  async function start(options: ClientOptions = {}): Promise<void> {
    client = await TestClient.start(options);
  }

  /** Saves, and waits for the result to be there for whoever asks. */
  async function saveAndCheck(uri: string): Promise<void> {
    await client.diagnostics(uri);
    const { refreshes } = client;
    const pushes = client.pushes.length;
    await client.save(uri);
    await until(
      () => client.refreshes > refreshes || client.pushes.length > pushes,
      "the result of the check",
    );
  }

  for (const pulls of [true, false]) {
    describe(`for a client that ${pulls ? "asks for reports" : "reports are sent to"}`, () => {
      it("find the wrong slash, mend it with what the provider reports, and are content", async () => {
        await start({ pulls });
        const uri = await client.open(config(wrong));
        assert.deepEqual(await client.shown(uri), [`warning oidc-issuer-shape: ${wrong}`]);
        await saveAndCheck(uri);
        assert.deepEqual(await client.shown(uri), [`error oidc-issuer-mismatch: ${wrong}`]);
        const [found] = await client.diagnostics(uri);
        assert.ok(found);
        assert.ok(found.message.includes(right), found.message);
        assert.match(found.message, /Headscale will not start/);

        const at = { start: client.text(uri).indexOf(wrong), end: client.text(uri).indexOf(wrong) };
        const [fix, ...others] = await client.codeActions(uri, at, { diagnostics: [found] });
        assert.deepEqual(others, []);
        assert.equal(fix?.title, "Use the issuer that the provider reports");
        assert.equal(fix.isPreferred, true);
        assert.deepEqual(fix.diagnostics, [found]);
        assert.equal(client.after(uri, fix.edit?.changes?.[uri] ?? []), config(right));

        await client.replace(uri, wrong, right);
        assert.deepEqual(await client.shown(uri), []);
        await saveAndCheck(uri);
        assert.deepEqual(await client.shown(uri), []);
      });

      it("warn where Headscale starts without OIDC", async () => {
        await start({ pulls });
        const uri = await client.open(config(wrong, "  only_start_if_oidc_is_available: false\n"));
        await saveAndCheck(uri);
        assert.deepEqual(await client.shown(uri), [`warning oidc-issuer-mismatch: ${wrong}`]);
        const [found] = await client.diagnostics(uri);
        assert.match(found?.message ?? "", /Headscale will start without OIDC/);
      });

      it("name an application that authentik does not have", async () => {
        await start({ pulls });
        const unknown = right.replace("/headscale/", "/Headscale/");
        const uri = await client.open(config(unknown));
        await saveAndCheck(uri);
        assert.deepEqual(await client.shown(uri), [`error oidc-issuer-not-found: ${unknown}`]);
      });

      it("leave nothing behind when the document is closed meanwhile", async () => {
        await start({ pulls, clock: hastyClock() });
        const uri = await client.open(config(faults.issuer("never-answers")));
        await client.diagnostics(uri);
        await client.save(uri);
        await until(() => asked(client) === 1, "the provider is asked");
        await client.close(uri);
        const other = await client.open("oidc:\n  isuer: x\n", { name: "other.yaml" });
        await until(() => client.answered === 1, "the check gives up");
        await client.settle(other);
        assert.deepEqual(await client.pullOrLast(uri), []);
        assert.deepEqual(await client.shown(other), ["warning unknown-key: isuer"]);
      });
    });
  }

  it("ask as little as they need, for 10 seconds and a MiB at most", async () => {
    await start();
    const before = provider.requests.length;
    const uri = await client.open(config(right));
    await saveAndCheck(uri);
    const [first, ...others] = client.gets.filter(isDocument);
    assert.deepEqual(others, []);
    assert.ok(first);
    assert.equal(first.url, `${right}.well-known/openid-configuration`);
    assert.ok(first.timeout > 0 && first.timeout <= 10 * seconds);
    assert.equal(first.maxBytes, 1024 * 1024);
    const requests = provider.requests.slice(before);
    assert.equal(requests[0]?.path, "/application/o/headscale/.well-known/openid-configuration");
    // Which keys sign the tokens, the document only points to.
    const more = client.gets.filter((get) => !isDocument(get)).map(({ url }) => url);
    assert.deepEqual(more, [`${right}jwks/`]);
    assert.ok(requests.every(({ method }) => method === "GET"));
    const names = Object.keys(requests[0].headers);
    assert.deepEqual(
      names.filter((name) => name === "cookie" || name === "authorization"),
      [],
    );
  });

  describe("in a workspace that is not trusted", () => {
    it("connect to nobody until it is", async () => {
      await start({ options: { trusted: false }, settings: { liveChecks: "onOpenAndSave" } });
      const before = provider.connections;
      const uri = await client.open(config(wrong));
      await client.change(uri, { start: 0, end: 0 }, "# \n");
      await client.save(uri);
      assert.deepEqual(await client.checkSignIn(uri), { kind: "not-allowed" });
      await client.settle(uri);
      assert.equal(provider.connections, before);
      assert.deepEqual(client.gets, []);
      // What needs no network works as ever.
      assert.deepEqual(await client.shown(uri), [`warning oidc-issuer-shape: ${wrong}`]);

      await client.trust(true);
      await saveAndCheck(uri);
      assert.ok(provider.connections > before);
      assert.deepEqual(await client.shown(uri), [`error oidc-issuer-mismatch: ${wrong}`]);

      await client.trust(false);
      const asked = provider.connections;
      assert.deepEqual(await client.checkSignIn(uri), { kind: "not-allowed" });
      assert.equal(provider.connections, asked);
    });

    it("connect to nobody where the client has not said anything about trust", async () => {
      await start({ options: { trusted: undefined } });
      const before = provider.connections;
      const uri = await client.open(config(wrong));
      await client.save(uri);
      assert.deepEqual(await client.checkSignIn(uri), { kind: "not-allowed" });
      await client.settle(uri);
      assert.equal(provider.connections, before);
    });
  });

  it("are not made through a client that cannot fetch", async () => {
    await start({ options: { httpBridge: false } });
    const uri = await client.open(config(wrong));
    await client.save(uri);
    assert.deepEqual(await client.checkSignIn(uri), { kind: "not-allowed" });
    await client.settle(uri);
    assert.deepEqual(client.gets, []);
  });

  describe("by the setting", () => {
    interface Mode {
      readonly setting: string | undefined;
      /** How often the provider has been asked after each step. */
      readonly open: number;
      readonly edit: number;
      readonly save: number;
      readonly command: number;
    }
    const modes: readonly Mode[] = [
      { setting: undefined, open: 0, edit: 0, save: 1, command: 2 },
      { setting: "onSave", open: 0, edit: 0, save: 1, command: 2 },
      { setting: "onOpenAndSave", open: 1, edit: 1, save: 1, command: 2 },
      { setting: "manual", open: 0, edit: 0, save: 0, command: 1 },
      { setting: "off", open: 0, edit: 0, save: 0, command: 0 },
    ];
    for (const { setting, open, edit, save, command } of modes) {
      it(setting ?? "that is not there", async () => {
        await start(setting === undefined ? {} : { settings: { liveChecks: setting } });
        const uri = await client.open(config(wrong));
        await client.settle(uri);
        assert.equal(asked(client), open);
        await client.change(uri, { start: 0, end: 0 }, "# \n");
        await client.settle(uri);
        assert.equal(asked(client), edit);
        await client.save(uri);
        await client.settle(uri);
        assert.equal(asked(client), save);
        const result = await client.checkSignIn(uri);
        assert.equal(asked(client), command);
        assert.equal(result.kind, setting === "off" ? "not-allowed" : "checked");
      });
    }
  });

  describe("remember what they were told", () => {
    const memories = [
      { what: "a fault", issuer: () => wrong, lifetime: 30 * seconds },
      { what: "a right answer", issuer: () => right, lifetime: 5 * minutes },
    ];
    for (const { what, issuer, lifetime } of memories) {
      it(`for ${lifetime / seconds} seconds: ${what}`, async () => {
        const clock = stoppedClock();
        await start({ clock });
        const uri = await client.open(config(issuer()));
        await saveAndCheck(uri);
        clock.time = lifetime - 1;
        await client.save(uri);
        await client.settle(uri);
        assert.equal(asked(client), 1);
        clock.time = lifetime + 1;
        await saveAndCheck(uri);
        assert.equal(asked(client), 2);
      });
    }

    it("but ask again for a command", async () => {
      await start({ clock: stoppedClock() });
      const uri = await client.open(config(right));
      await saveAndCheck(uri);
      const result = await client.checkSignIn(uri);
      assert.equal(asked(client), 2);
      assert.equal(result.kind === "checked" ? result.outcome.kind : result.kind, "match");
    });

    it("and ask once for two saves at a time", async () => {
      await start();
      const uri = await client.open(config(wrong));
      await Promise.all([client.save(uri), client.save(uri)]);
      await client.settle(uri);
      assert.equal(asked(client), 1);
    });

    it("for that issuer alone", async () => {
      await start({ clock: stoppedClock() });
      const uri = await client.open(config(wrong));
      await saveAndCheck(uri);
      await client.replace(uri, wrong, right);
      assert.deepEqual(await client.shown(uri), []);
      await saveAndCheck(uri);
      assert.equal(asked(client), 2);
    });
  });

  it("never show for an edited issuer what another one was told", async () => {
    await start({ clock: hastyClock() });
    const silent = faults.issuer("never-answers");
    const uri = await client.open(config(silent));
    await client.save(uri);
    await until(() => asked(client) === 1, "the provider is asked");
    await client.replace(uri, silent, right);
    await until(() => client.refreshes === 1, "the result of the check");
    assert.deepEqual(await client.shown(uri), []);
    await client.replace(uri, right, silent);
    assert.deepEqual(await client.shown(uri), [`warning oidc-unreachable: ${silent}`]);
  });

  it("keep nobody waiting while a provider does not answer", async () => {
    await start({ clock: hastyClock() });
    const silent = faults.issuer("never-answers");
    const uri = await client.open(config(silent));
    await client.save(uri);
    await until(() => asked(client) === 1, "the provider is asked");
    await client.change(uri, { start: 6, end: 6 }, "  scopee: x\n");
    assert.deepEqual(await client.shown(uri), ["warning unknown-key: scopee"]);
    assert.ok(await client.hover(uri, 0));
    assert.equal((await client.codeActions(uri, { start: 8, end: 8 })).length, 1);
    assert.equal(client.refreshes, 0);
    await until(() => client.refreshes === 1, "the check gives up");
    assert.deepEqual(await client.shown(uri), [
      "warning unknown-key: scopee",
      `warning oidc-unreachable: ${silent}`,
    ]);
    const [, found] = await client.diagnostics(uri);
    assert.match(found?.message ?? "", /^From this machine .*did not answer in time/);
  });

  describe("by command", () => {
    it("say what came of it, and show it", async () => {
      await start({ settings: { liveChecks: "manual" } });
      const uri = await client.open(config(wrong));
      const result = await client.checkSignIn(uri);
      assert.ok(result.kind === "checked" && result.outcome.kind === "mismatch");
      const { configured, reported, difference } = result.outcome;
      assert.deepEqual([result.issuer, configured, reported], [wrong, wrong, right]);
      assert.equal(difference, "missing-slash");
      await until(() => client.refreshes === 1, "a refresh");
      assert.deepEqual(await client.shown(uri), [`error oidc-issuer-mismatch: ${wrong}`]);
    });

    const unasked: readonly { name: string; text: string; answer: object }[] = [
      { name: "without a section", text: "noise:\n", answer: { kind: "no-issuer" } },
      { name: "without an issuer", text: "oidc:\n  issuer:\n", answer: { kind: "no-issuer" } },
      {
        name: "whose issuer is no URL",
        text: "oidc:\n  issuer: auth.example.net\n",
        answer: { kind: "not-a-url", issuer: "auth.example.net" },
      },
      {
        name: "whose issuer is a placeholder",
        text: "oidc:\n  issuer: https://127.0.0.1:1/application/o/<slug>/\n",
        answer: { kind: "not-a-url", issuer: "https://127.0.0.1:1/application/o/<slug>/" },
      },
    ];
    for (const { name, text, answer } of unasked) {
      it(`and on save, ask nobody for a document ${name}`, async () => {
        await start();
        const uri = await client.open(text);
        await client.save(uri);
        assert.deepEqual(await client.checkSignIn(uri), answer);
        await client.settle(uri);
        assert.deepEqual(client.gets, []);
      });
    }

    it("know no issuer of a document that is not open", async () => {
      await start();
      assert.deepEqual(await client.checkSignIn("file:///srv/closed.yaml"), { kind: "no-issuer" });
    });
  });
});
