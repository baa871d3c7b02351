import assert from "node:assert/strict";
import type { ChangeRequest } from "../../server/src/protocol/messages";
import { parse } from "yaml";
import { marked } from "../unit/markers";
import { TestClient } from "./client";

/** A document, the secret in it marked, and the whole text after the change; none: nothing is changed. */
interface Case {
  readonly name: string;
  readonly source: string;
  readonly after?: string;
}

const issuer = "https://auth.example.net/application/o/headscale/";

const toFile: readonly Case[] = [
  {
    name: "in its place, with its comment",
    source: "oidc:\n  issuer: x\n  client_secret: ‹hunter2› # from authentik\n  client_id: y\n",
    after: "oidc:\n  issuer: x\n  client_secret_path: /run/s # from authentik\n  client_id: y\n",
  },
  {
    name: "in single quotes, by CRLF",
    source: "oidc:\r\n    client_secret: ‹'hunter''2'›\r\n    client_id: y\r\n",
    after: "oidc:\r\n    client_secret_path: '/run/s'\r\n    client_id: y\r\n",
  },
  {
    name: "in double quotes and a flow",
    source: 'oidc: { "client_secret": ‹"hunter\\t2"›, client_id: y }\n',
    after: 'oidc: { "client_secret_path": "/run/s", client_id: y }\n',
  },
  {
    name: "in dotted spelling and capitals",
    source: "OIDC.Client_Secret: ‹hunter2›\n",
    after: "OIDC.client_secret_path: /run/s\n",
  },
  {
    name: "as a block",
    source: "oidc:\n  client_secret: ‹|-\n    hunter2\n›  client_id: y\n",
    after: "oidc:\n  client_secret_path: /run/s\n  client_id: y\n",
  },
  {
    name: "at the end of a text without a last line end",
    source: "oidc:\n  client_secret: ‹hunter2›",
    after: "oidc:\n  client_secret_path: /run/s",
  },
  {
    name: "beside a path that has no value yet",
    source: "oidc:\n  client_secret: ‹hunter2›\n  client_secret_path: # to do\n",
    after: "oidc:\n  client_secret_path: /run/s # to do\n",
  },
  {
    name: "beside another path, with which Headscale would not start",
    source: "oidc:\n  client_secret_path: /old\n  client_secret: ‹hunter2›\n  client_id: y\n",
    after: "oidc:\n  client_secret_path: /run/s\n  client_id: y\n",
  },
  {
    name: "from an alias, whose text serves others",
    source: "a: &a s\noidc:\n  client_secret: *a\n",
  },
  { name: "that YAML takes for a number", source: "oidc:\n  client_secret: 0123\n" },
  { name: "of two lines without quotes", source: "oidc:\n  client_secret: a\n    b\n" },
  { name: "that is empty", source: 'oidc:\n  client_secret: ""\n' },
  { name: "without a value", source: "oidc:\n  client_secret:\n" },
  { name: "that is a list", source: "oidc:\n  client_secret: [a]\n" },
  { name: "that is not there", source: "oidc:\n  client_id: y\n" },
];

const toEnvironment: readonly Case[] = [
  {
    name: "with its line and comment",
    source: "oidc:\n  issuer: x\n  client_secret: ‹hunter2› # mine\n  client_id: y\n",
    after: "oidc:\n  issuer: x\n  client_id: y\n",
  },
  {
    name: "in a flow",
    source: "oidc: { issuer: x, client_secret: ‹hunter2› }\r\n",
    after: "oidc: { issuer: x }\r\n",
  },
  {
    name: "as a block",
    source: "oidc:\n  client_secret: ‹>-\n    hunter2\n›  client_id: y\n",
    after: "oidc:\n  client_id: y\n",
  },
  {
    name: "with an anchor, which others may refer to",
    source: "oidc:\n  client_secret: &a hunter2\nnoise: *a\n",
  },
  { name: "that is not there", source: "oidc:\n  client_id: y\n" },
];

const setIssuer: readonly Case[] = [
  {
    name: "a section without keys",
    source: "server_url: https://hs\noidc:\nnoise:\n",
    after: `server_url: https://hs\noidc:\n  issuer: ${issuer}\n  client_id: ""\nnoise:\n`,
  },
  {
    name: "a section that is null, with a comment",
    source: "oidc: null # sso\nnoise:\n",
    after: `oidc: # sso\n  issuer: ${issuer}\n  client_id: ""\nnoise:\n`,
  },
  {
    name: "no section, in the file's own indentation",
    source: "server_url: https://hs\nnoise:\n    private_key_path: /n",
    after: `server_url: https://hs\nnoise:\n    private_key_path: /n\noidc:\n    issuer: ${issuer}\n    client_id: ""\n`,
  },
  {
    name: "no section, by CRLF and before the document's end",
    source: "noise:\r\n# the end\r\n...\r\n",
    after: `noise:\r\n# the end\r\noidc:\r\n  issuer: ${issuer}\r\n  client_id: ""\r\n...\r\n`,
  },
  {
    name: "an empty document",
    source: "",
    after: `oidc:\n  issuer: ${issuer}\n  client_id: ""\n`,
  },
  {
    name: "a flow without keys",
    source: "oidc: {}\n",
    after: `oidc: { issuer: ${issuer}, client_id: "" }\n`,
  },
  {
    name: "a flow with others",
    source: "oidc: { client_id: x }\n",
    after: `oidc: { client_id: x, issuer: ${issuer} }\n`,
  },
  {
    name: "a section with other keys",
    source:
      "oidc:\n  only_start_if_oidc_is_available: true # yes\n  client_id: x\n  scope: [openid]\n",
    after: `oidc:\n  only_start_if_oidc_is_available: true # yes\n  issuer: ${issuer}\n  client_id: x\n  scope: [openid]\n`,
  },
  {
    name: "another issuer, in its quotes",
    source: "oidc:\n  issuer: 'https://old' # sso\n  client_id: x\n",
    after: `oidc:\n  issuer: '${issuer}' # sso\n  client_id: x\n`,
  },
  {
    name: "another issuer without a client id",
    source: "oidc:\n  issuer: https://old\n  scope: [openid]\n",
    after: `oidc:\n  issuer: ${issuer}\n  client_id: ""\n  scope: [openid]\n`,
  },
  {
    name: "an issuer without a value",
    source: "oidc:\n  issuer: # to do\n  client_id: x\n",
    after: `oidc:\n  issuer: ${issuer} # to do\n  client_id: x\n`,
  },
  {
    name: "the same issuer without a client id",
    source: `oidc:\n  issuer: "${issuer}"\n`,
    after: `oidc:\n  issuer: "${issuer}"\n  client_id: ""\n`,
  },
  {
    name: "an alias, in this place alone",
    source: "a: &a x\noidc:\n  issuer: *a\n  client_id: *a\n",
    after: `a: &a x\noidc:\n  issuer: ${issuer}\n  client_id: *a\n`,
  },
  {
    name: "a section that is an alias, whose text serves others",
    source: "a: &a { issuer: x }\noidc: *a\n",
  },
  { name: "an issuer that is a section", source: "oidc:\n  issuer: { url: x }\n  client_id: x\n" },
  { name: "a value in the section's place", source: "oidc: yes\n" },
];

describe("edits over the protocol", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  async function check({ source, after }: Case, change: ChangeRequest): Promise<void> {
    const { text, spans } = marked(source);
    const uri = await client.open(text);
    const answer = await client.edits(uri, change);
    const result = answer === null ? undefined : client.after(uri, answer.edits);
    await client.close(uri);
    assert.equal(result, after);
    if (answer === null) return;
    assert.equal(answer.version, 1);
    const [secret] = spans;
    if (secret === undefined) {
      assert.equal(answer.secret, undefined);
      return;
    }
    // The place of the secret is told, the secret itself is not.
    assert.deepEqual(answer.secret, {
      start: positionIn(text, secret.start),
      end: positionIn(text, secret.end),
    });
    assert.doesNotMatch(JSON.stringify(answer), /hunter/);
  }

  describe("move to a file a secret", () => {
    for (const each of toFile) {
      it(each.name, () => check(each, { kind: "secret-to-file", path: "/run/s" }));
    }
  });

  describe("write the path of a secret's file", () => {
    const plain = "oidc:\n  client_secret: ‹hunter2›\n";
    const paths: Readonly<Record<string, string>> = {
      "/run/my secrets/oidc": "/run/my secrets/oidc",
      "C:\\secrets\\oidc": "C:\\secrets\\oidc",
      "/run/a: b": '"/run/a: b"',
      "/run/a:": '"/run/a:"',
      "/run/a #b": '"/run/a #b"',
      "/run/a#b": "/run/a#b",
      '/run/"a"': '/run/"a"',
      "/run/é": "/run/é",
      "/run/a\tb": '"/run/a\\tb"',
    };
    for (const [path, written] of Object.entries(paths)) {
      it(`as ${written}`, async () => {
        const after = `oidc:\n  client_secret_path: ${written}\n`;
        assert.deepEqual(parse(after), { oidc: { client_secret_path: path } });
        await check({ name: path, source: plain, after }, { kind: "secret-to-file", path });
      });
    }

    it("in a flow, where a comma would end it", async () => {
      const path = "/run/a,b";
      const after = 'oidc: { client_secret_path: "/run/a,b" }\n';
      assert.deepEqual(parse(after), { oidc: { client_secret_path: path } });
      const source = "oidc: { client_secret: ‹hunter2› }\n";
      await check({ name: path, source, after }, { kind: "secret-to-file", path });
    });
  });

  describe("take to the environment a secret", () => {
    for (const each of toEnvironment) {
      it(each.name, () => check(each, { kind: "secret-to-environment" }));
    }
  });

  describe("set the issuer in", () => {
    for (const each of setIssuer) {
      it(each.name, () => check(each, { kind: "set-issuer", issuer }));
    }

    it("a text that has it already, by changing nothing", async () => {
      const uri = await client.open(`oidc:\n  issuer: ${issuer}\n  client_id: x\n`);
      const answer = await client.edits(uri, { kind: "set-issuer", issuer });
      await client.close(uri);
      assert.deepEqual(answer, { version: 1, edits: [] });
    });
  });

  it("belong to the version that they were made for", async () => {
    const uri = await client.open("oidc:\n  client_secret: hunter2\n");
    await client.change(uri, { start: 0, end: 0 }, "# \n");
    const answer = await client.edits(uri, { kind: "secret-to-environment" });
    await client.close(uri);
    assert.equal(answer?.version, 2);
    assert.equal(answer.secret?.start.line, 2);
  });

  it("are none for a document that is not open", async () => {
    const uri = "file:///srv/closed.yaml";
    assert.equal(await client.edits(uri, { kind: "set-issuer", issuer }), null);
  });
});

function positionIn(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
