import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { marked } from "../unit/markers";
import { type ClientOptions, TestClient } from "./client";

const variable = "HEADSCALE_OIDC_CLIENT_SECRET";
const commands = {
  file: "headscale.moveSecretToFile",
  environment: "headscale.moveSecretToEnvironment",
};

describe("code actions over the protocol", () => {
  let client: TestClient;
  let uri: string;
  afterEach(() => client.stop());

  /** The actions offered where the cursor is, or for the marked stretch. */
  async function actionsAt(
    source: string,
    { only, place = {}, ...options }: ClientOptions & { only?: string[]; place?: object } = {},
  ): Promise<readonly CodeAction[]> {
    client = await TestClient.start(options);
    const { text, cursor, spans } = marked(source);
    uri = await client.open(text, place);
    const stretch = cursor === undefined ? spans[0] : { start: cursor, end: cursor };
    assert.ok(stretch);
    const own = await client.diagnostics(uri);
    // Others may find something at the same places.
    const foreign = own.map((each) => ({ ...each, source: "yaml", code: "other" }));
    const diagnostics = [...own, ...foreign];
    return client.codeActions(uri, stretch, {
      diagnostics,
      ...(only === undefined ? {} : { only }),
    });
  }

  function after(action: CodeAction | undefined): string {
    const changes = action?.edit?.changes;
    assert.deepEqual(Object.keys(changes ?? {}), [uri]);
    return client.after(uri, changes?.[uri] ?? []);
  }

  describe("that mend a fault", () => {
    it("put right a misspelt key", async () => {
      const [fix, ...others] = await actionsAt(
        "oidc:\n  isu‸er: x # why\n  client_secret_path: /a\n",
      );
      assert.deepEqual(others, []);
      assert.ok(fix);
      assert.equal(fix.kind, CodeActionKind.QuickFix);
      assert.equal(fix.isPreferred, true);
      assert.match(fix.title, /"isuer".*"issuer"/);
      assert.deepEqual(
        fix.diagnostics?.map(({ code }) => code),
        ["unknown-key"],
      );
      assert.equal(after(fix), "oidc:\n  issuer: x # why\n  client_secret_path: /a\n");
    });

    it("give no key a second time", async () => {
      const source = "oidc:\n  issuer: x\n  isu‸er: y\n  client_secret_path: /a\n";
      assert.deepEqual(await actionsAt(source), []);
    });

    it("add authentik's slash", async () => {
      const source =
        'oidc:\r\n  issuer: "https://a.example.net/application/o/hs‸"\r\n  client_secret_path: /a\r\n';
      const [fix, ...others] = await actionsAt(source);
      assert.deepEqual(others, []);
      assert.equal(after(fix), marked(source).text.replace('hs"', 'hs/"'));
    });

    it("are offered for a stretch that touches several faults, each for its own", async () => {
      const source = "‹oidc:\n  isuer: x\n  clientid: x\n›  client_secret_path: /a\n";
      const actions = await actionsAt(source);
      assert.deepEqual(
        actions.flatMap(({ diagnostics }) => diagnostics?.map(({ range }) => range.start.line)),
        [1, 2],
      );
    });

    it("are offered whether or not the client shows their diagnostics", async () => {
      await actionsAt("‸\n");
      const [fix] = await actionsWithout("oidc:\n  isuer: x\n", 8);
      assert.deepEqual(fix?.diagnostics, []);
      assert.match(fix.title, /"issuer"/);
    });

    const elsewhere: Readonly<Record<string, string>> = {
      "on the line above": "o‸idc:\n  isuer: x\n  client_secret_path: /a\n",
      "in the value": "oidc:\n  isuer: xy‸z\n  client_secret_path: /a\n",
      "on the line below": "oidc:\n  isuer: x\n  client‸_secret_path: /a\n",
    };
    for (const [where, source] of Object.entries(elsewhere)) {
      it(`are not offered ${where}`, async () => {
        assert.deepEqual(await actionsAt(source), []);
      });
    }

    async function actionsWithout(text: string, offset: number): Promise<readonly CodeAction[]> {
      const other = await client.open(text, { name: "other.yaml" });
      const at = { start: offset, end: offset };
      return client.codeActions(other, at, { only: [CodeActionKind.QuickFix] });
    }
  });

  describe("are limited to the kinds that are asked for", () => {
    const source = "oidc:\n  ‹isuer: x\n  client_secret: s3cret\n›";
    const filters: readonly { only: string[]; kinds: string[] }[] = [
      { only: ["quickfix"], kinds: ["quickfix"] },
      { only: ["refactor"], kinds: ["refactor.rewrite", "refactor.rewrite"] },
      { only: ["refactor.rewrite"], kinds: ["refactor.rewrite", "refactor.rewrite"] },
      {
        only: ["quickfix", "refactor"],
        kinds: ["quickfix", "refactor.rewrite", "refactor.rewrite"],
      },
      { only: ["refactor.rewrite.secret"], kinds: [] },
      { only: ["quick"], kinds: [] },
      { only: ["source"], kinds: [] },
      { only: [], kinds: [] },
    ];
    for (const { only, kinds } of filters) {
      it(only.join(" and ") || "none", async () => {
        const actions = await actionsAt(source, { only });
        assert.deepEqual(
          actions.map(({ kind }) => kind),
          kinds,
        );
      });
    }
  });

  describe("that take the secret out of the file", () => {
    const onTheLine: Readonly<Record<string, string>> = {
      "in the key": "oidc:\n  issuer: x\n  client‸_secret: s3cret\n",
      "in the value": 'oidc:\n  issuer: x\n  client_secret: "s3‸cret"\n',
      "at the value's end": "oidc:\n  issuer: x\n  client_secret: s3cret‸\n",
      "in the comment": "oidc:\n  issuer: x\n  client_secret: s3cret # wh‸y\n",
      "in a block": "oidc:\n  client_secret: |-\n    s3‸cret\n  issuer: x\n",
      "in a flow": "oidc: { issuer: x, client_secret: s3‸cret }\n",
    };
    for (const [where, source] of Object.entries(onTheLine)) {
      it(`are commands of the client, ${where}`, async () => {
        const actions = await actionsAt(source);
        assert.deepEqual(
          actions.map(({ command }) => [command?.command, command?.arguments]),
          [
            [commands.file, [uri]],
            [commands.environment, [uri]],
          ],
        );
        for (const action of actions) {
          assert.equal(action.kind, CodeActionKind.RefactorRewrite);
          assert.equal(action.edit, undefined);
        }
        assert.ok(!JSON.stringify(actions).includes("s3cret"));
      });

      it(`are not there for a client without such commands, ${where}`, async () => {
        assert.deepEqual(await actionsAt(source, { options: { ownCommands: false } }), []);
      });
    }

    const elsewhere: Readonly<Record<string, string>> = {
      "on the line above": "oidc:\n  iss‸uer: x\n  client_secret: s3cret\n",
      "on the line below": "oidc:\n  client_secret: s3cret\n  iss‸uer: x\n",
      "at the first column behind a block":
        "oidc:\n  client_secret: |-\n    s3cret\n‸  issuer: x\n",
      "at the section": "oi‸dc:\n  issuer: x\n  client_secret: s3cret\n",
      "in another section": "oidc:\n  client_secret: s3cret\nno‸ise:\n",
      "at a secret that is empty": 'oidc:\n  client_secret_path: /a\n  client_secret: "‸"\n',
      "at a secret that an alias brings in":
        "noise: &a s3cret\noidc:\n  issuer: x\n  client_secret: *‸a\n",
      "at a secret outside its section": "client‸_secret: s3cret\n",
    };
    for (const [where, source] of Object.entries(elsewhere)) {
      it(`are not offered ${where}`, async () => {
        assert.deepEqual(await actionsAt(source), []);
      });
    }

    it("write no file for a document that is none itself", async () => {
      const actions = await actionsAt("oidc:\n  issuer: x\n  client_secret: s3‸cret\n", {
        place: { uri: "untitled:Untitled-1" },
      });
      assert.deepEqual(
        actions.map(({ command }) => command?.command),
        [commands.environment],
      );
    });
  });

  describe("that say where the secret is", () => {
    const path = "client_secret_path: /etc/headscale/oidc_client_secret";
    const comment = `# client_secret: from ${variable}`;
    const cases: readonly { name: string; source: string; lines: (line: string) => string }[] = [
      {
        name: "behind client_id",
        source: "oidc:\n  issuer: x\n  client_id:‸ y # mine\n  scope: [a]\nnoise:\n",
        lines: (line) =>
          `oidc:\n  issuer: x\n  client_id: y # mine\n  ${line}\n  scope: [a]\nnoise:\n`,
      },
      {
        name: "in the file's own indentation and line ends",
        source: "oidc:\r\n    iss‸uer: x\r\n",
        lines: (line) => `oidc:\r\n    issuer: x\r\n    ${line}\r\n`,
      },
      {
        name: "in a section without keys",
        source: "oi‸dc: # sso\n",
        lines: (line) => `oidc: # sso\n  ${line}\n`,
      },
      {
        name: "at the end of a text without a last line end",
        source: "oidc:\n  issuer: ‸x",
        lines: (line) => `oidc:\n  issuer: x\n  ${line}`,
      },
      {
        name: "behind an empty secret",
        source: 'oidc:\n  client_secret: ""‸\n  issuer: x\n',
        lines: (line) => `oidc:\n  client_secret: ""\n  ${line}\n  issuer: x\n`,
      },
    ];
    for (const { name, source, lines } of cases) {
      it(`are inserted ${name}`, async () => {
        const [file, environment, ...others] = await actionsAt(source);
        assert.deepEqual(others, []);
        assert.equal(after(file), lines(path));
        assert.equal(after(environment), lines(comment));
        assert.equal(file?.command, undefined);
        assert.equal(environment?.command?.command, "headscale.copySecretVariable");
      });
    }

    it("come without a command for a client that has none", async () => {
      const actions = await actionsAt("oi‸dc:\n", { options: { ownCommands: false } });
      assert.deepEqual(
        actions.map(({ command }) => command),
        [undefined, undefined],
      );
    });

    it("fill in a client_secret_path that stands there without a value", async () => {
      const [file] = await actionsAt("oidc:\n  iss‸uer: x\n  client_secret_path: # later\n");
      assert.equal(after(file), `oidc:\n  issuer: x\n  ${path} # later\n`);
    });

    it("leave out the comment in a flow, which has no room for it", async () => {
      const [file, ...others] = await actionsAt("oidc: { iss‸uer: x }\n");
      assert.deepEqual(others, []);
      assert.equal(after(file), `oidc: { issuer: x, ${path} }\n`);
    });

    const withSecret: Readonly<Record<string, string>> = {
      "a secret": "oidc:\n  iss‸uer: x\n  client_secret: s3cret\n",
      "the path of one": "oidc:\n  iss‸uer: x\n  client_secret_path: /a\n",
      "a dotted secret": "oidc.client_secret: s3cret\noidc:\n  iss‸uer: x\n",
      "a secret that an alias brings in":
        "noise: &a s3cret\noidc:\n  iss‸uer: x\n  client_secret: *a\n",
      "a secret that YAML takes for a number": "oidc:\n  iss‸uer: x\n  client_secret: 0x1F\n",
      "a secret of two lines": "oidc:\n  iss‸uer: x\n  client_secret: a\n    b\n",
    };
    for (const [name, source] of Object.entries(withSecret)) {
      it(`are not offered in a section with ${name}`, async () => {
        assert.deepEqual(await actionsAt(source), []);
      });
    }

    const outside: Readonly<Record<string, string>> = {
      "before the section": "no‸ise:\noidc:\n  issuer: x\n",
      "in the section behind it": "oidc:\n  issuer: x\nno‸ise:\n",
      "at the first column behind it": "oidc:\n  issuer: x\n‸noise:\n",
      "where there is no section": "no‸ise:\n",
      "where a value hides the section": "oi‸dc: 1\n",
    };
    for (const [where, source] of Object.entries(outside)) {
      it(`are not offered ${where}`, async () => {
        assert.deepEqual(await actionsAt(source), []);
      });
    }
  });
});
