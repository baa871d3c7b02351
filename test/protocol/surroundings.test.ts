import assert from "node:assert/strict";
import type { DiagnosticRelatedInformation } from "vscode-languageserver-types";
import type { TextFiles } from "../../server/src/host/neighbours";
import { marked } from "../unit/markers";
import { type ClientOptions, TestClient } from "./client";
import { incomplete } from "./incomplete";
import { until } from "./until";

/** Files by URI, which a test may change. */
class Files implements TextFiles {
  readonly #texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.#texts = new Map(Object.entries(texts));
  }

  write(uri: string, text: string): void {
    this.#texts.set(uri, text);
  }

  read(uri: string): Promise<string | undefined> {
    return Promise.resolve(this.#texts.get(uri));
  }
}

function compose(tag: string): string {
  return `services:\n  headscale:\n    image: headscale/headscale:${tag}\n`;
}

/** Silence about what is missing, but for these rules. */
function hearing(...codes: readonly (keyof typeof incomplete)[]): Record<string, string> {
  const silenced = Object.entries(incomplete);
  return Object.fromEntries(silenced.filter(([code]) => !codes.some((one) => one === code)));
}

describe("what stands around a configuration", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const start = async (options: ClientOptions = {}): Promise<void> => {
    client = await TestClient.start(options);
  };

  describe("the version of a compose file", () => {
    /** The key came with 0.28: older versions do not know it. */
    const text = "oidc:\n  email_verified_required: false\n";
    const tooNew = ["warning newer-key: email_verified_required"];
    const folder = "file:///srv/hs";
    const name = "hs/config.yaml";
    const newest = "0.29.2 default";

    const told = (): string[] =>
      client.versions.map(({ version, reason, judgedFor }) =>
        [version, reason, ...(judgedFor === undefined ? [] : [judgedFor])].join(" "),
      );

    interface Case {
      readonly files: Readonly<Record<string, string>>;
      readonly modeline?: string;
      readonly setting?: string;
      readonly told: string;
    }

    const cases: Readonly<Record<string, Case>> = {
      "in the folder": {
        files: { [`${folder}/compose.yaml`]: compose("0.27.1") },
        told: "0.27.1 compose",
      },
      "in the folder above": {
        files: { "file:///srv/docker-compose.yml": compose("v0.26") },
        told: "0.26.1 compose",
      },
      "in the folder, rather than above": {
        files: {
          [`${folder}/docker-compose.yml`]: compose("0.27.1"),
          "file:///srv/compose.yaml": compose("0.25.1"),
        },
        told: "0.27.1 compose",
      },
      "of the name that Compose looks for first": {
        files: {
          [`${folder}/docker-compose.yml`]: compose("0.25.1"),
          [`${folder}/compose.yml`]: compose("0.27.1"),
        },
        told: "0.27.1 compose",
      },
      "not two folders above": {
        files: { "file:///compose.yaml": compose("0.27.1") },
        told: newest,
      },
      "judged as the newest patch, which is said": {
        files: { [`${folder}/compose.yaml`]: compose("0.24.0") },
        told: "0.24.3 compose 0.24.0",
      },
      "not of a tag that is not supported": {
        files: { [`${folder}/compose.yaml`]: compose("0.19.0") },
        told: newest,
      },
      "above where the one in the folder has an unsupported tag": {
        files: {
          [`${folder}/compose.yaml`]: compose("unstable"),
          "file:///srv/compose.yaml": compose("0.27.1"),
        },
        told: "0.27.1 compose",
      },
      "not of a broken file": {
        files: { [`${folder}/compose.yaml`]: "services: [\n" },
        told: newest,
      },
      "but a comment in the document wins": {
        files: { [`${folder}/compose.yaml`]: compose("0.27.1") },
        modeline: "# headscale-config: version=0.25\n",
        told: "0.25.1 modeline",
      },
      "but the setting wins": {
        files: { [`${folder}/compose.yaml`]: compose("0.27.1") },
        setting: "0.26",
        told: "0.26.1 setting",
      },
      "and the setting auto leaves it to that": {
        files: { [`${folder}/compose.yaml`]: compose("0.27.1") },
        setting: "auto",
        told: "0.27.1 compose",
      },
    };
    for (const [where, { files, modeline = "", setting, ...wanted }] of Object.entries(cases)) {
      it(where, async () => {
        const settings = setting === undefined ? {} : { version: setting };
        await start({ files: new Files(files), settings });
        const uri = await client.open(modeline + text, { name });
        const isOld = wanted.told !== newest;
        assert.deepEqual(await client.shown(uri), isOld ? tooNew : []);
        assert.deepEqual(told(), [wanted.told]);
      });
    }

    it("says nothing of a document that lies in no folder", async () => {
      await start({ files: new Files({ "file:///compose.yaml": compose("0.27.1") }) });
      const uri = await client.open(text, { uri: "untitled:Untitled-1" });
      assert.deepEqual(await client.shown(uri), []);
      assert.deepEqual(told(), [newest]);
    });

    for (const pulls of [true, false]) {
      const whom = pulls ? "that asks" : "that does not ask";

      it(`is read again after the document was saved, for a client ${whom}`, async () => {
        const files = new Files({ [`${folder}/compose.yaml`]: compose("0.29.2") });
        await start({ files, pulls });
        const uri = await client.open(text, { name });
        assert.deepEqual(await client.shown(uri), []);
        files.write(`${folder}/compose.yaml`, compose("0.27.1"));
        const reports = client.pushes.length;
        await client.save(uri);
        if (!pulls) await until(() => client.pushes.length > reports, "another report");
        assert.deepEqual(await client.shown(uri), tooNew);
        assert.deepEqual(told(), ["0.29.2 compose", "0.27.1 compose"]);
      });

      it(`is read again when it has changed, for a client ${whom}`, async () => {
        const files = new Files();
        await start({ files, pulls });
        const uri = await client.open(text, { name });
        assert.deepEqual(await client.shown(uri), []);
        files.write("file:///srv/compose.yaml", compose("0.27.1"));
        const reports = client.pushes.length;
        await client.changeWatched("file:///srv/compose.yaml");
        await until(
          () => (pulls ? client.refreshes === 1 : client.pushes.length > reports),
          "the client hears of it",
        );
        assert.deepEqual(await client.shown(uri), tooNew);
        assert.deepEqual(told(), [newest, "0.27.1 compose"]);
      });
    }

    it("is watched, as are files of variables", async () => {
      await start();
      await until(() => client.watched.length > 0, "something is watched");
      assert.deepEqual(client.watched, [
        "**/{compose.yaml,compose.yml,docker-compose.yaml,docker-compose.yml,.env,*.env}",
      ]);
    });
  });

  describe("the files of variables", () => {
    const at = "file:///srv";
    const text =
      "server_url: https://hs.example.net\noidc:\n  issuer: https://file.example.net\n  client_secret: s3cret\n";

    /** The line of the effective configuration for a key, and the one that it overrides. */
    async function linesOf(key: string, uri: string): Promise<string[]> {
      const lines = (await client.effective(uri))?.text.split("\n") ?? [];
      return lines.filter((line) => line.startsWith(`${key}: `)).map(inShort);
    }

    async function openWith(
      files: Files,
      environmentFiles: readonly string[],
      place: { name?: string; uri?: string } = {},
    ): Promise<string> {
      // A save would go and ask the issuer.
      await start({ files, settings: { environmentFiles, liveChecks: "off" } });
      return client.open(text, place);
    }

    it("give a value, and the later file wins", async () => {
      const files = new Files({
        [`${at}/a.env`]: "HEADSCALE_OIDC_ISSUER=https://a\nHEADSCALE_LISTEN_ADDR=:81\n",
        [`${at}/b.env`]: "HEADSCALE_OIDC_ISSUER=https://b\n",
      });
      const uri = await openWith(files, ["a.env", "b.env"]);
      assert.deepEqual(await linesOf("oidc.issuer", uri), [
        "oidc.issuer: https://b # HEADSCALE_OIDC_ISSUER",
        "oidc.issuer: https://file.example.net # overridden: line 3",
      ]);
      assert.deepEqual(await linesOf("listen_addr", uri), [
        'listen_addr: ":81" # HEADSCALE_LISTEN_ADDR',
      ]);
      await client.changeSettings({ environmentFiles: ["b.env", "a.env"] });
      await until(() => client.refreshes === 1, "a refresh");
      assert.deepEqual(
        (await linesOf("oidc.issuer", uri))[0],
        ["oidc.issuer: https://a # HEADSCALE_OIDC_ISSUER"].join(),
      );
    });

    const places: Readonly<Record<string, readonly [path: string, file: string]>> = {
      "from the document's folder": ["a.env", `${at}/hs/a.env`],
      "from the folder above": ["../a.env", `${at}/a.env`],
      "from a folder in it": ["./env/a.env", `${at}/hs/env/a.env`],
      "from the root": ["/etc/a.env", "file:///etc/a.env"],
      "with backslashes": ["env\\a.env", `${at}/hs/env/a.env`],
      "with a drive": ["D:\\env\\a.env", "file:///D:/env/a.env"],
      "with what means something in a URI": ["100% #1?.env", `${at}/hs/100%25%20%231%3F.env`],
    };
    for (const [where, [path, file]] of Object.entries(places)) {
      it(`are found ${where}`, async () => {
        const files = new Files({ [file]: "HEADSCALE_LISTEN_ADDR=:81\n" });
        const uri = await openWith(files, [path], { name: "hs/config.yaml" });
        assert.deepEqual(await linesOf("listen_addr", uri), [
          'listen_addr: ":81" # HEADSCALE_LISTEN_ADDR',
        ]);
      });
    }

    it("are none for a document that lies in no folder, which is served all the same", async () => {
      const files = new Files({ [`${at}/a.env`]: "HEADSCALE_LISTEN_ADDR=:81\n" });
      const uri = await openWith(files, ["a.env"], { uri: "untitled:Untitled-1" });
      assert.deepEqual(await client.shown(uri), []);
      assert.deepEqual(await linesOf("listen_addr", uri), ['listen_addr: "" # default']);
    });

    const idle: Readonly<Record<string, Files>> = {
      missing: new Files(),
      broken: new Files({ [`${at}/a.env`]: "HEADSCALE_OIDC_ISSUER=https://a\nwhat is this\n" }),
      "without ours": new Files({ [`${at}/a.env`]: "OIDC_ISSUER=https://a\n" }),
      "with an empty value": new Files({ [`${at}/a.env`]: "HEADSCALE_OIDC_ISSUER=\n" }),
    };
    for (const [why, files] of Object.entries(idle)) {
      it(`change nothing where one is ${why}`, async () => {
        const uri = await openWith(files, ["a.env"]);
        assert.deepEqual(await linesOf("oidc.issuer", uri), [
          "oidc.issuer: https://file.example.net # line 3",
        ]);
        assert.deepEqual(await client.shown(uri), []);
      });
    }

    it("take nothing from the file before a broken one", async () => {
      const files = new Files({
        [`${at}/a.env`]: "HEADSCALE_OIDC_ISSUER=https://a\n",
        [`${at}/b.env`]: "HEADSCALE_OIDC_ISSUER=https://b\n'\n",
      });
      const uri = await openWith(files, ["a.env", "b.env"]);
      assert.match((await linesOf("oidc.issuer", uri))[0] ?? "", /https:\/\/a #/);
    });

    it("hide a section", async () => {
      const uri = await openWith(new Files({ [`${at}/a.env`]: "HEADSCALE_OIDC=x\n" }), ["a.env"]);
      assert.deepEqual(await linesOf("oidc.issuer", uri), [
        'oidc.issuer: "" # HEADSCALE_OIDC',
        "oidc.issuer: https://file.example.net # overridden: line 3",
      ]);
    });

    it("make a refusal", async () => {
      const files = new Files({ [`${at}/a.env`]: "HEADSCALE_OIDC_CLIENT_SECRET_PATH=/run/s\n" });
      const uri = await openWith(files, ["a.env"]);
      assert.deepEqual(await client.shown(uri), ["error oidc-secret-conflict: client_secret"]);
    });

    it("give a value that is refused, with its name", async () => {
      const files = new Files({ [`${at}/a.env`]: "HEADSCALE_OIDC_ISSUER=auth.example.net\n" });
      const uri = await openWith(files, ["a.env"]);
      assert.deepEqual(await client.shown(uri), [
        "hint overridden-by-environment: issuer: https://file.example.net",
        "error oidc-issuer-shape: https://file.example.net",
      ]);
      for (const { message } of await client.diagnostics(uri)) {
        assert.match(message, /The value comes from HEADSCALE_OIDC_ISSUER\./);
      }
    });

    it("are read again after a save, and when one has changed", async () => {
      const files = new Files({ [`${at}/a.env`]: "HEADSCALE_LISTEN_ADDR=:81\n" });
      const uri = await openWith(files, ["a.env"]);
      assert.match((await linesOf("listen_addr", uri))[0] ?? "", /":81"/);
      files.write(`${at}/a.env`, "HEADSCALE_LISTEN_ADDR=:82\n");
      await client.save(uri);
      assert.match((await linesOf("listen_addr", uri))[0] ?? "", /":82"/);
      files.write(`${at}/a.env`, "HEADSCALE_LISTEN_ADDR=:83\n");
      await client.changeWatched(`${at}/a.env`);
      assert.match((await linesOf("listen_addr", uri))[0] ?? "", /":83"/);
    });
  });

  describe("the effective configuration", () => {
    const env = "file:///srv/.env";
    const variables = new Files({
      [env]:
        "HEADSCALE_OIDC_ISSUER=https://env.example.net\nHEADSCALE_OIDC_CLIENT_SECRET=Hunter3\n",
    });
    const settings = { environmentFiles: [".env"] };
    const text = `# mine
server_url: https://hs.example.net
oidc:
  issuer: https://file.example.net
  client_id: "a # b"
  client_secret: Hunter2
  scope: a b
`;

    it("says of every value where it comes from", async () => {
      await start({ files: variables, settings });
      const uri = await client.open(text);
      const lines = (await client.effective(uri))?.text.split("\n") ?? [];
      assert.deepEqual(lines.slice(0, 2), [
        "# What Headscale 0.29.2 makes of this file and its variables",
        "",
      ]);
      assert.equal(lines.at(-1), "");
      const oidc = lines.filter((line) => /^(?:server_url|oidc\.(?:i|c|s|u))/.test(line));
      assert.deepEqual(oidc.map(inShort), [
        "server_url: https://hs.example.net # line 2",
        "oidc.issuer: https://env.example.net # HEADSCALE_OIDC_ISSUER",
        "oidc.issuer: https://file.example.net # overridden: line 4",
        'oidc.client_id: "a # b" # line 5',
        "oidc.client_secret: <hidden> # HEADSCALE_OIDC_CLIENT_SECRET",
        "oidc.client_secret: <hidden> # overridden: line 6",
        'oidc.client_secret_path: "" # default',
        "oidc.use_expiry_from_token: false # default",
        'oidc.scope: ["a","b"] # line 7',
      ]);
      const columns = new Set(oidc.map((line) => line.lastIndexOf("  # ")));
      assert.equal(columns.size, 1, "the remarks stand below each other");
    });

    it("has none of the secrets", async () => {
      await start({ files: variables, settings });
      const uri = await client.open(text);
      assert.doesNotMatch(JSON.stringify(await client.effective(uri)), /hunter/i);
      // In a text that is not closed, a secret may be taken for a piece of another value.
      await client.replace(uri, "hs.example.net", '"');
      await client.replace(uri, 'https://"', '"https://hs');
      const broken = await client.effective(uri);
      assert.equal(broken?.text, "# Headscale 0.29.2 cannot read this file.\n");
      assert.deepEqual(broken.overridden, []);
    });

    it("marks exactly what has no effect", async () => {
      await start({ files: variables, settings });
      const uri = await client.open(text);
      assert.deepEqual(await overridden(uri), [
        "oidc.issuer: https://file.example.net",
        "oidc.client_secret: <hidden>",
      ]);
      await client.changeSettings({});
      await until(() => client.refreshes === 1, "a refresh");
      assert.deepEqual(await overridden(uri), []);
    });

    it("keeps every value on its line, whatever it holds", async () => {
      await start({ files: variables, settings });
      const values = ["a\nb", "[a\nb", "{a\r\nb", "<a\nb", "a\rb", "# a", " a ", "-"];
      for (const [index, value] of values.entries()) {
        const line = `server_url: ${JSON.stringify(value)}\n`;
        const uri = await client.open(text.replace(/server_url.*\n/, line), { name: `${index}` });
        const shown = (await client.effective(uri))?.text.split("\n").find((one) => {
          return one.startsWith("server_url: ");
        });
        assert.equal(inShort(shown ?? ""), `server_url: ${JSON.stringify(value)} # line 2`);
        assert.deepEqual(
          (await overridden(uri))[0],
          "oidc.issuer: https://file.example.net",
          value,
        );
      }
    });

    it("is that of the version, and follows the text", async () => {
      await start();
      const uri = await client.open("oidc:\n  issuer: https://a\n");
      assert.doesNotMatch((await client.effective(uri))?.text ?? "", /^oidc\.expiry:/m);
      await client.change(uri, { start: 0, end: 0 }, "# headscale-config: version=0.28\n");
      const shown = (await client.effective(uri))?.text ?? "";
      assert.match(shown, /^# What Headscale 0\.28\.0 makes/);
      assert.match(shown, /^oidc\.expiry: 180d +# default$/m);
      assert.match(shown, /^oidc\.issuer: https:\/\/a +# line 3$/m);
    });

    it("is none of a document that is not open, or not Headscale's", async () => {
      await start();
      const uri = await client.open(text);
      assert.notEqual(await client.effective(uri), null);
      await client.close(uri);
      assert.equal(await client.effective(uri), null);
      const other = await client.open("a: b\n", { name: "other.yaml", id: "yaml" });
      assert.equal(await client.effective(other), null);
    });

    async function overridden(uri: string): Promise<string[]> {
      const shown = await client.effective(uri);
      assert.ok(shown !== null);
      const lines = shown.text.split("\n");
      return shown.overridden.map(({ start: from, end }) => {
        assert.equal(from.line, end.line);
        return (lines[from.line] ?? "").slice(from.character, end.character);
      });
    }
  });

  describe("the setting severity", () => {
    const { text, spans } = marked("oidc:\n  client_secret_path: /a\n  ‹isuer›: x\n");
    const [span] = spans;
    assert.ok(span);

    for (const severity of ["error", "warning", "information", "hint"]) {
      it(`makes a rule's finding ${severity}`, async () => {
        await start({ settings: { severity: { ...incomplete, "unknown-key": severity } } });
        const uri = await client.open(text);
        assert.deepEqual(await client.shown(uri), [`${severity} unknown-key: isuer`]);
        assert.equal((await client.codeActions(uri, span, { only: ["quickfix"] })).length, 1);
      });
    }

    it("switches a rule off, and its fixes with it", async () => {
      await start({ settings: { severity: { ...incomplete, "unknown-key": "off" } } });
      const uri = await client.open(text);
      assert.deepEqual(await client.shown(uri), []);
      assert.deepEqual(await client.codeActions(uri, span, { only: ["quickfix"] }), []);
      await client.changeSettings({});
      await until(() => client.refreshes === 1, "a refresh");
      assert.deepEqual(await client.shown(uri), ["warning unknown-key: isuer"]);
      assert.equal((await client.codeActions(uri, span, { only: ["quickfix"] })).length, 1);
    });

    it("means nothing where it is no severity, or of no rule", async () => {
      const severity = { ...incomplete, "unknown-key": "loud", "no-such-rule": "error" };
      await start({ settings: { severity } });
      const uri = await client.open(text);
      assert.deepEqual(await client.shown(uri), ["warning unknown-key: isuer"]);
    });
  });

  describe("a comment that hides", () => {
    const line = "  ‹isuer›: x";
    const hiding: Readonly<Record<string, string>> = {
      "on the line": `oidc:\n  client_secret_path: /a\n${line} # headscale-config: ignore=unknown-key\n`,
      "on the line above": `oidc:\n  client_secret_path: /a\n  # headscale-config: ignore=unknown-key, because\n${line}\n`,
      "at the top, for the file": `# headscale-config: ignore-file=wrong-kind,unknown-key\noidc:\n  client_secret_path: /a\n${line}\n`,
    };
    for (const [where, source] of Object.entries(hiding)) {
      it(`${where} takes diagnostic and fix away, until it goes`, async () => {
        const { text, spans } = marked(source);
        const [span] = spans;
        assert.ok(span);
        await start();
        const uri = await client.open(text);
        assert.deepEqual(await client.shown(uri), []);
        assert.deepEqual(await client.codeActions(uri, span, { only: ["quickfix"] }), []);
        // As long as before, so that the place stays.
        await client.replace(uri, "headscale-config: ignore", "headscale-config: ignord");
        assert.deepEqual(await client.shown(uri), ["warning unknown-key: isuer"]);
        const [fix] = await client.codeActions(uri, span, { only: ["quickfix"] });
        assert.match(fix?.title ?? "", /"issuer"/);
      });
    }

    it("hides nothing on other lines, and no other rule's", async () => {
      await start();
      const uri = await client.open(
        "oidc:\n  # headscale-config: ignore=unknown-key\n  isuer: x\n  clientid: x\n  # headscale-config: ignore=unknown-key\n  expiry: 30d\n",
      );
      assert.deepEqual(await client.shown(uri), [
        "warning unknown-key: clientid",
        "error removed-key: expiry",
      ]);
    });
  });

  describe("what follows from a fault", () => {
    const text = "server_url: https://hs.example.net\nip_prefixes:\n  - 100.64.0.0/10\n";
    const severity = hearing("prefix-missing");

    /** In short, with what is told beside it. */
    async function report(uri: string): Promise<(readonly string[])[]> {
      const [shown, found] = [await client.shown(uri), await client.diagnostics(uri)];
      return shown.map((one, index) => [
        one,
        ...(found[index]?.relatedInformation ?? []).map((related) => inText(uri, related)),
      ]);
    }

    function inText(uri: string, { location, message }: DiagnosticRelatedInformation): string {
      assert.equal(location.uri, uri);
      return `${location.range.start.line}: ${message}`;
    }

    const consequence =
      '0: There is neither "prefixes.v4" nor "prefixes.v6". Headscale needs one of them to give nodes their addresses, and refuses to start.\nHeadscale: "no IPv4 or IPv6 prefix configured, minimum one prefix is required"';
    const alone = ["error prefix-missing: server_url"];

    it("stands under it, and makes it as severe", async () => {
      await start({ settings: { severity } });
      const uri = await client.open(text);
      assert.deepEqual(await report(uri), [["error removed-key: ip_prefixes", consequence]]);
    });

    for (const place of ["line", "file"]) {
      it(`stands by itself where the cause is ignored, on its ${place}`, async () => {
        await start({ settings: { severity } });
        const uri = await client.open(
          place === "line"
            ? text.replace("ip_prefixes:", "ip_prefixes: # headscale-config: ignore=removed-key")
            : `# headscale-config: ignore-file=removed-key\n${text}`,
        );
        assert.deepEqual(await report(uri), [alone]);
      });
    }

    it("stands by itself where the cause's rule is switched off", async () => {
      await start({ settings: { severity: { ...severity, "removed-key": "off" } } });
      const uri = await client.open(text);
      assert.deepEqual(await report(uri), [alone]);
    });

    const wishes: Readonly<Record<string, readonly [Record<string, string>, readonly string[]]>> = {
      "is not there where its own rule is switched off": [
        { "prefix-missing": "off" },
        ["warning removed-key: ip_prefixes"],
      ],
      "makes it no more severe than the user takes it": [
        { "prefix-missing": "hint" },
        ["warning removed-key: ip_prefixes", consequence],
      ],
      "keeps its severity where the user takes the cause lightly": [
        { "removed-key": "hint" },
        ["error removed-key: ip_prefixes", consequence],
      ],
    };
    for (const [what, [wish, wanted]] of Object.entries(wishes)) {
      it(what, async () => {
        await start({ settings: { severity: { ...severity, ...wish } } });
        const uri = await client.open(text);
        assert.deepEqual(await report(uri), [wanted]);
      });
    }
  });

  describe("the line above a file for another version", () => {
    /** Starts with 0.22 and with nothing newer. */
    const text = `server_url: https://hs.example.net
private_key_path: /a
noise:
  private_key_path: /b
ip_prefixes:
  - 100.64.0.0/10
db_type: sqlite3
db_path: /c
dns_config:
  base_domain: ts.example.net
  nameservers: [1.1.1.1]
`;
    const severity = hearing("written-for", "prefix-missing");

    const titles = async (uri: string): Promise<string[]> =>
      ((await client.codeLenses(uri)) ?? []).map(({ range, command }) => {
        assert.deepEqual(range, {
          start: { line: 0, character: 0 },
          end: { line: 0, character: 0 },
        });
        assert.equal(command?.command, "headscale.selectVersion");
        return command.title;
      });

    const shown = ["This file reads like Headscale 0.22; 0.29.2 refuses it.", "Select Version"];

    it("names the version, and offers the choice", async () => {
      await start({ settings: { severity } });
      const uri = await client.open(text);
      assert.deepEqual(await titles(uri), shown);
    });

    it("names a range of versions", async () => {
      await start({ settings: { severity, version: "0.27" } });
      const uri = await client.open(
        "server_url: https://hs.example.net\nnoise:\n  private_key_path: /b\nprefixes:\n  v4: 100.64.0.0/10\ndatabase:\n  type: sqlite\n  sqlite:\n    path: /c\ndns:\n  base_domain: ts.example.net\n  nameservers:\n    global: [1.1.1.1]\noidc:\n  strip_email_domain: true\n",
      );
      assert.deepEqual(await titles(uri), [
        "This file reads like Headscale 0.23 to 0.25; 0.27.1 refuses it.",
        "Select Version",
      ]);
    });

    it("goes when the right version is chosen, and the client is told to look", async () => {
      await start({ settings: { severity } });
      const uri = await client.open(text);
      assert.deepEqual(await titles(uri), shown);
      await client.changeSettings({ severity, version: "0.22" });
      await until(() => client.lensRefreshes === 1, "the client is told");
      assert.deepEqual(await titles(uri), []);
    });

    it("goes when a compose file tells the version", async () => {
      const files = new Files();
      await start({ files, settings: { severity } });
      const uri = await client.open(text);
      assert.deepEqual(await titles(uri), shown);
      files.write("file:///srv/compose.yaml", compose("0.22.3"));
      await client.changeWatched("file:///srv/compose.yaml");
      await until(() => client.lensRefreshes === 1, "the client is told");
      assert.deepEqual(await titles(uri), []);
    });

    const silent: Readonly<Record<string, readonly [ClientOptions, string?]>> = {
      "when the setting codeLens is false": [{ settings: { severity, codeLens: false } }],
      "when the rule is switched off": [{ settings: {} }],
      "for a client without our commands": [
        { settings: { severity }, options: { ownCommands: false } },
      ],
      "when a comment hides it": [
        { settings: { severity } },
        `# headscale-config: ignore-file=written-for\n${text}`,
      ],
      "when the version takes the file": [{ settings: { severity, version: "0.22" } }],
      "when no version takes the file": [
        { settings: { severity } },
        `${text}oidc:\n  issuer: https://a\n  client_secret: a\n  client_secret_path: /b\n`,
      ],
    };
    for (const [when, [options, other = text]] of Object.entries(silent)) {
      it(`is not there ${when}`, async () => {
        await start(options);
        const uri = await client.open(other);
        assert.deepEqual(await titles(uri), []);
      });
    }
  });
});

/** One blank where several put the remarks below each other. */
function inShort(line: string): string {
  return line.replace(/ {2,}# (?=[^#]*$)/, " # ");
}
