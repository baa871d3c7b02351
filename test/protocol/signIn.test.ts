import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import type { Clock } from "../../server/src/oidc/discovery";
import { credentialProbe } from "../../server/src/oidc/credentialProbe";
import { redirectUriProbe } from "../../server/src/oidc/redirectUriProbe";
import { httpClient } from "../../server/src/host/http";
import { type RunningProvider, startAuthentik } from "../providers/authentik";
import { type RunningFaults, startFaults } from "../providers/faults";
import { type ClientOptions, TestClient } from "./client";
import { until } from "./until";

const minute = 60_000;
const secret = "T0p-s3cret-of-the-test";
const redirectUri = "https://hs.example.net/oidc/callback";

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

function config(issuer: string, more = ""): string {
  return `server_url: https://hs.example.net\noidc:\n  issuer: ${issuer}\n  client_id: headscale\n  client_secret: ${secret}\n${more}`;
}

function random(length: number): string {
  return randomBytes(length).toString("hex").slice(0, length);
}

describe("sign-in over the protocol", () => {
  let provider: RunningProvider;
  let faults: RunningFaults;
  let client: TestClient;
  let right: string;
  let wrong: string;

  before(async () => {
    provider = await startAuthentik({
      applications: {
        headscale: { clientSecret: secret, redirectUris: [redirectUri] },
        other: {},
      },
    });
    faults = await startFaults();
    right = provider.issuer("headscale");
    wrong = right.slice(0, -1);
  });
  after(() => Promise.all([provider.close(), faults.close()]));
  afterEach(() => client.stop());

  async function start(options: ClientOptions = {}): Promise<void> {
    client = await TestClient.start({ settings: { liveChecks: "manual" }, ...options });
  }

  function failing(report: string | null): readonly string[] {
    return [...(report ?? "").matchAll(/^- ✘ \*\*(.*)\*\*/gm)].map(([, title]) => title ?? "");
  }

  describe("the report", () => {
    it("has nothing against the right issuer, and says what was not tried", async () => {
      await start();
      const uri = await client.open(config(right));
      assert.match((await client.signInReport(uri)) ?? "", /The provider has not been asked/);
      await client.checkSignIn(uri);
      const report = await client.signInReport(uri);
      assert.deepEqual(failing(report), []);
      assert.match(report ?? "", /^- ✔ \*\*Issuer as published\*\*/m);
      assert.match(report ?? "", /^- ✔ \*\*Keys\*\*/m);
      assert.match(
        report ?? "",
        /^- \? \*\*Redirect URI\*\*: The redirect URI has not been tried/m,
      );
    });

    it("fails the wrong slash, with what to do, whatever the user wants to hear of", async () => {
      const severity = { "oidc-issuer-mismatch": "off" };
      await start({ settings: { liveChecks: "manual", severity } });
      const uri = await client.open(config(wrong));
      await client.checkSignIn(uri);
      const report = await client.signInReport(uri);
      assert.deepEqual(failing(report), ["Issuer as published"]);
      assert.match(report ?? "", /^ {2}- Next: Use the issuer that the provider reports$/m);
    });

    it("follows the text, and knows nothing of an issuer that was not asked", async () => {
      await start();
      const uri = await client.open(config(right));
      await client.checkSignIn(uri);
      await client.replace(uri, "  client_id: headscale\n", "");
      assert.deepEqual(failing(await client.signInReport(uri)), ["Client id and secret"]);
      await client.replace(uri, "/headscale/", "/other/");
      assert.match((await client.signInReport(uri)) ?? "", /The provider has not been asked/);
    });

    it("is none of a document that is not open", async () => {
      await start();
      assert.equal(await client.signInReport("file:///srv/closed.yaml"), null);
      assert.equal(await client.signInQuestions("file:///srv/closed.yaml"), null);
    });

    it("tells what the probes found, and the secret crosses in the text alone", async () => {
      await start();
      const uri = await client.open(config(right));
      await client.checkSignIn(uri);
      const questions = await client.signInQuestions(uri);
      assert.ok(questions?.redirectUri && questions.credentials);
      const answers = {
        redirectUri: await redirectUriProbe(questions.redirectUri, httpClient, random),
        credentials: await credentialProbe(
          { ...questions.credentials, clientSecret: secret },
          httpClient,
          random,
        ),
      };
      const report = await client.signInReport(uri, answers);
      assert.match(report ?? "", /^- ✔ \*\*Redirect URI\*\*: .*https:\/\/hs\.example\.net/m);
      assert.match(report ?? "", /^- ✔ \*\*Client secret\*\*/m);
      const mistaken = { ...questions.credentials, clientSecret: `${secret}x` };
      const credentials = await credentialProbe(mistaken, httpClient, random);
      assert.deepEqual(failing(await client.signInReport(uri, { ...answers, credentials })), [
        "Client secret",
      ]);
      const told = client.traffic.join("").split(/Content-Length/);
      const withSecret = told.filter((message) => message.includes(secret));
      assert.equal(withSecret.length, 1);
      assert.match(withSecret[0] ?? "", /"method":"textDocument\/didOpen"/);
      const encoded = btoa(`headscale:${secret}`);
      assert.equal(told.filter((message) => message.includes(encoded)).length, 0);
    });
  });

  describe("what may be asked", () => {
    it("is known once the provider has told its addresses", async () => {
      await start();
      const uri = await client.open(config(right));
      const before = await client.signInQuestions(uri);
      assert.deepEqual(
        [before?.serverUrl, before?.redirectUri, before?.credentials],
        ["https://hs.example.net", undefined, undefined],
      );
      await client.checkSignIn(uri);
      const after = await client.signInQuestions(uri);
      assert.deepEqual(after?.redirectUri, {
        authorizationEndpoint: `${provider.origin}/application/o/authorize/`,
        clientId: "headscale",
        serverUrl: "https://hs.example.net",
        scopes: ["openid", "profile", "email"],
      });
      assert.equal(
        after.credentials?.revocationEndpoint,
        `${provider.origin}/application/o/revoke/`,
      );
      assert.deepEqual(after.secret, {
        kind: "document",
        range: { start: { line: 4, character: 17 }, end: { line: 4, character: 39 } },
      });
    });

    it("has the challenge that Headscale would send", async () => {
      await start();
      const pkce = "  pkce:\n    enabled: true\n";
      const uri = await client.open(config(right, pkce));
      await client.checkSignIn(uri);
      assert.equal((await client.signInQuestions(uri))?.redirectUri?.pkce, "S256");
      await client.change(uri, { start: 0, end: 0 }, "# headscale-config: version=0.23\n");
      assert.equal((await client.signInQuestions(uri))?.redirectUri?.pkce, undefined);
    });

    it("is not asked for without a client id, or without a server_url that is one", async () => {
      await start();
      const uri = await client.open(config(right));
      await client.checkSignIn(uri);
      await client.replace(uri, "https://hs.example.net", "hs");
      const without = await client.signInQuestions(uri);
      assert.equal(without?.serverUrl, "hs");
      assert.equal(without.redirectUri, undefined);
      assert.ok(without.credentials);
      await client.replace(uri, "  client_id: headscale\n", "");
      assert.equal((await client.signInQuestions(uri))?.credentials, undefined);
    });

    const line = `  client_secret: ${secret}\n`;
    const places: Readonly<Record<string, readonly [string, object]>> = {
      "a file": [
        "  client_secret_path: ${DIR}/s\n",
        { kind: "file", path: "${DIR}/s", isTrimmed: true },
      ],
      "nowhere, where there is none": ["", { kind: "nowhere" }],
      "nowhere, where its text is not Headscale's": [
        "  client_secret: 0x1F\n",
        { kind: "nowhere" },
      ],
    };
    for (const [where, [other, place]] of Object.entries(places)) {
      it(`takes the secret from ${where}`, async () => {
        await start();
        const uri = await client.open(config(right).replace(line, () => other));
        assert.deepEqual((await client.signInQuestions(uri))?.secret, place);
      });
    }

    it("takes the secret's file as it is for 0.22", async () => {
      await start({ settings: { version: "0.22" } });
      const uri = await client.open(config(right).replace(line, "  client_secret_path: /s\n"));
      const place = (await client.signInQuestions(uri))?.secret;
      assert.deepEqual(place, { kind: "file", path: "/s", isTrimmed: false });
    });

    it("takes the secret from a variable, whose value does not cross", async () => {
      const variable = "HEADSCALE_OIDC_CLIENT_SECRET";
      const files = { read: () => Promise.resolve(`${variable}=Hunter-two\n`) };
      await start({ files, settings: { environmentFiles: ["headscale.env"] } });
      const uri = await client.open(config(right));
      assert.deepEqual((await client.signInQuestions(uri))?.secret, {
        kind: "environment",
        variable,
      });
      assert.doesNotMatch(client.traffic.join(""), /Hunter-two/);
    });
  });

  describe("the line above the section", () => {
    async function titles(uri: string): Promise<readonly string[]> {
      return ((await client.codeLenses(uri)) ?? []).map(({ range, command }) => {
        assert.equal(command?.command, "headscale.checkSignIn");
        return `${range.start.line}: ${command.title}`;
      });
    }

    it("says what came of the last check, and how long ago", async () => {
      const clock = stoppedClock();
      await start({ clock });
      const uri = await client.open(config(right));
      assert.deepEqual(await titles(uri), []);
      await client.checkSignIn(uri);
      await until(() => client.lensRefreshes === 1, "the client is told");
      assert.deepEqual(await titles(uri), ["1: Sign-in checked just now: would work"]);
      clock.time = 3 * minute;
      assert.deepEqual(await titles(uri), ["1: Sign-in checked 3 min ago: would work"]);
      clock.time = 125 * minute;
      assert.deepEqual(await titles(uri), ["1: Sign-in checked 2 h ago: would work"]);
    });

    it("counts what the report fails", async () => {
      await start({ clock: stoppedClock() });
      const uri = await client.open(config(wrong));
      await client.checkSignIn(uri);
      assert.deepEqual(await titles(uri), ["1: Sign-in checked just now: 1 problem"]);
      await client.replace(uri, "  client_id: headscale\n", "");
      assert.deepEqual(await titles(uri), ["1: Sign-in checked just now: 2 problems"]);
    });

    it("counts what the probes found, until the document is another", async () => {
      await start({ clock: stoppedClock() });
      const uri = await client.open(config(right));
      await client.checkSignIn(uri);
      await until(() => client.lensRefreshes === 1, "the client is told");
      const evidence = { status: 401, excerpt: "" };
      await client.signInReport(uri, { credentials: { kind: "wrong", evidence } });
      await until(() => client.lensRefreshes === 2, "the client is told again");
      assert.deepEqual(await titles(uri), ["1: Sign-in checked just now: 1 problem"]);
      await client.change(uri, { start: 0, end: 0 }, "# \n");
      assert.deepEqual(await titles(uri), ["2: Sign-in checked just now: would work"]);
    });

    it("does not know what could not be asked from here", async () => {
      await start({ clock: stoppedClock() });
      const uri = await client.open(config("http://127.0.0.1:1/application/o/headscale/"));
      await client.checkSignIn(uri);
      assert.deepEqual(await titles(uri), ["1: Sign-in checked just now: not known"]);
    });

    it("goes with the issuer, and with the results", async () => {
      await start({ clock: stoppedClock() });
      const uri = await client.open(config(right));
      await client.checkSignIn(uri);
      await client.replace(uri, right, wrong);
      assert.deepEqual(await titles(uri), []);
      await client.replace(uri, wrong, right);
      assert.equal((await titles(uri)).length, 1);
      await client.clearLiveResults();
      assert.deepEqual(await titles(uri), []);
    });

    it("is not there for a client without our commands", async () => {
      await start({ options: { ownCommands: false } });
      const uri = await client.open(config(right));
      await client.checkSignIn(uri);
      assert.deepEqual(await client.codeLenses(uri), []);
    });
  });

  it("forgets every result, and has what was shown asked for anew", async () => {
    await start();
    const uri = await client.open(config(wrong));
    await client.checkSignIn(uri);
    const live = [`error oidc-issuer-mismatch: ${wrong}`];
    assert.deepEqual(await client.shown(uri), live);
    const { refreshes } = client;
    await client.clearLiveResults();
    await until(() => client.refreshes > refreshes, "a refresh");
    assert.deepEqual(await client.shown(uri), [`warning oidc-issuer-shape: ${wrong}`]);
  });

  describe("a check that runs", () => {
    it("ends when it is cancelled, and leaves nothing", async () => {
      await start();
      const uri = await client.open(config(faults.issuer("never-answers")));
      const token = new CancellationTokenSource();
      const result = client.checkSignIn(uri, token.token);
      await until(() => client.gets.length === 1, "the provider is asked");
      token.cancel();
      assert.deepEqual(await result, { kind: "cancelled" });
      assert.deepEqual(await client.codeLenses(uri), []);
    });

    it("goes on for another who waits for it too", async () => {
      await start();
      const uri = await client.open(config(right));
      const token = new CancellationTokenSource();
      const [first, second] = [client.checkSignIn(uri, token.token), client.checkSignIn(uri)];
      token.cancel();
      assert.equal((await second).kind, "checked");
      await first;
    });

    it("is cancelled by a newer one for another issuer", async () => {
      await start();
      const silent = faults.issuer("never-answers");
      const uri = await client.open(config(silent));
      const first = client.checkSignIn(uri);
      await until(() => client.gets.length === 1, "the provider is asked");
      await client.replace(uri, silent, right);
      assert.equal((await client.checkSignIn(uri)).kind, "checked");
      assert.deepEqual(await first, { kind: "cancelled" });
    });

    it("is cancelled when results are cleared", async () => {
      await start();
      const uri = await client.open(config(faults.issuer("never-answers")));
      const result = client.checkSignIn(uri);
      await until(() => client.gets.length === 1, "the provider is asked");
      await client.clearLiveResults();
      assert.deepEqual(await result, { kind: "cancelled" });
    });
  });
});
