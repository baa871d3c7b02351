import assert from "node:assert/strict";
import { MarkupContent, MarkupKind } from "vscode-languageserver-types";
import { allKeys } from "../../server/src/headscale/catalogue";
import { marked } from "../unit/markers";
import { TestClient } from "./client";

/** A key as Headscale's own releases have it; see hscontrol/types/config.go of each. */
interface Fact {
  readonly since?: string;
  readonly removed?: string;
  readonly deprecated?: string;
  readonly replacedBy?: string;
  /** From the first version that has it to the default; none: the key has no default. */
  readonly defaults?: Readonly<Record<string, string>>;
  readonly section?: true;
}

const facts: Readonly<Record<string, Fact>> = {
  oidc: { section: true },
  "oidc.only_start_if_oidc_is_available": { defaults: { "0.22": "true" } },
  "oidc.issuer": {},
  "oidc.client_id": {},
  "oidc.client_secret": {},
  "oidc.client_secret_path": {},
  "oidc.use_expiry_from_token": { defaults: { "0.22": "false" } },
  "oidc.scope": { defaults: { "0.22": '["openid","profile","email"]' } },
  "oidc.email_verified_required": { since: "0.28", defaults: { "0.28": "true" } },
  "oidc.extra_params": { defaults: { "0.22": "{}" } },
  "oidc.allowed_domains": { defaults: { "0.22": "[]" } },
  "oidc.allowed_users": { defaults: { "0.22": "[]" } },
  "oidc.allowed_groups": { defaults: { "0.22": "[]" } },
  "oidc.pkce": { since: "0.24", section: true },
  "oidc.pkce.enabled": { since: "0.24", defaults: { "0.24": "false" } },
  "oidc.pkce.method": { since: "0.24", defaults: { "0.24": "S256" } },
  "oidc.enabled": { since: "0.24", removed: "0.30" },
  "oidc.expiry": { removed: "0.29", replacedBy: "node.expiry", defaults: { "0.22": "180d" } },
  "oidc.strip_email_domain": {
    deprecated: "0.24",
    removed: "0.26",
    defaults: { "0.22": "true" },
  },
  "oidc.map_legacy_users": {
    since: "0.24",
    removed: "0.26",
    defaults: { "0.24": "true", "0.25": "false" },
  },
};

/** Minor versions in which something about the keys above differs, with the patch that they are judged as. */
const patches: Readonly<Record<string, string>> = {
  "0.22": "0.22.3",
  "0.24": "0.24.3",
  "0.25": "0.25.1",
  "0.28": "0.28.0",
  "0.29": "0.29.2",
  "0.30": "0.30-dev",
};

describe("hover over the protocol", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  /** The text shown over the cursor's place in a marked document. */
  async function shownAt(source: string): Promise<string | undefined> {
    const { text, cursor } = marked(source);
    assert.ok(cursor !== undefined);
    const uri = await client.open(text);
    const hover = await client.hover(uri, cursor);
    await client.close(uri);
    if (hover === null) return undefined;
    assert.ok(MarkupContent.is(hover.contents));
    assert.equal(hover.contents.kind, MarkupKind.Markdown);
    return hover.contents.value;
  }

  it("has facts for every oidc key there is", () => {
    const keys = allKeys().filter(({ path }) => path === "oidc" || path.startsWith("oidc."));
    assert.deepEqual(keys.map(({ path }) => path).sort(), Object.keys(facts).sort());
  });

  for (const [key, fact] of Object.entries(facts)) {
    it(`tells default, variable, history and link of ${key}, by version`, async () => {
      for (const [minor, patch] of Object.entries(patches)) {
        const text = await shownAt(`# headscale-config: version=${minor}\n${nested(key)}`);
        assert.ok(text !== undefined, `nothing is shown in ${minor}`);
        check(text, key, fact, minor, patch);
      }
    });
  }

  it("stands over the key, wherever the cursor is in it", async () => {
    const { text, spans } = marked('a: 😀\r\noidc: { "x": 1, ‹"Issuer"›: https://a }\r\n');
    const uri = await client.open(text);
    const [span] = spans;
    assert.ok(span);
    for (const offset of [span.start, span.start + 1, span.end]) {
      const hover = await client.hover(uri, offset);
      assert.deepEqual(hover?.range, {
        start: { line: 1, character: 16 },
        end: { line: 1, character: 24 },
      });
    }
    await client.close(uri);
  });

  const known: Readonly<Record<string, string>> = {
    "a key in capitals": "OIDC:\n  IS‸SUER: https://a\n",
    "a dotted key": "oidc.is‸suer: https://a\n",
    "a key without a value": "oidc:\n  is‸suer:\n",
    "a key of a broken file": "oidc:\n  is‸suer: https://a\n  client_id: [\n",
  };
  for (const [name, source] of Object.entries(known)) {
    it(`knows ${name}`, async () => {
      assert.match((await shownAt(source)) ?? "", /HEADSCALE_OIDC_ISSUER/);
    });
  }

  it("explains a name below extra_params, which is the user's own", async () => {
    const text = await shownAt("oidc:\n  extra_params:\n    domain‸_hint: x\n");
    assert.match(text ?? "", /`domain_hint`/);
  });

  const nothing: Readonly<Record<string, string>> = {
    "a value": "oidc:\n  issuer: https://a‸.example.net\n",
    "a value that is spelt like a key": "oidc:\n  client_id: iss‸uer\n",
    "a comment": "oidc:\n  # iss‸uer: x\n  client_id: x\n",
    "an empty line": "oidc:\n  client_id: x\n‸\n",
    "the blanks before a key": "oidc:\n‸  client_id: x\n",
    "an unknown key": "oidc:\n  isu‸er: x\n",
    "a key in the wrong place": "iss‸uer: x\n",
    "an item of a list": "oidc:\n  allowed_users:\n    - iss‸uer\n",
    "an empty document": "‸",
  };
  for (const [name, source] of Object.entries(nothing)) {
    it(`says nothing at ${name}`, async () => {
      assert.equal(await shownAt(source), undefined);
    });
  }
});

function check(text: string, key: string, fact: Fact, minor: string, patch: string): void {
  const lines = text.split("\n");
  assert.ok(text.includes(`**${key}**`), text);
  assert.match(text, /\]\(https:\/\/headscale\.net\/[^)]+\)/);
  const variable = `\`HEADSCALE_${key.replaceAll(".", "_").toUpperCase()}\``;
  assert.equal(text.includes(variable), fact.section !== true, text);

  const { since = "0.22", removed, deprecated, replacedBy } = fact;
  assert.ok(
    lines.some((line) => /since|comes with/i.test(line) && line.includes(since)),
    text,
  );
  for (const [word, version] of Object.entries({ removed, deprecated })) {
    const said = lines.filter((line) => line.toLowerCase().startsWith(`- ${word}`));
    assert.equal(said.length, version === undefined ? 0 : 1, text);
    if (version !== undefined) assert.ok(said[0]?.includes(version), text);
  }
  if (replacedBy !== undefined) assert.ok(text.includes(`\`${replacedBy}\``), text);

  const said = lines.filter((line) => line.startsWith("- Default"));
  const isThere = minor >= since && (removed === undefined || minor < removed);
  if (fact.section === true || !isThere) {
    assert.deepEqual(said, []);
    return;
  }
  const value = Object.entries(fact.defaults ?? {}).findLast(([from]) => minor >= from)?.[1];
  const [line = "", ...others] = said;
  assert.deepEqual(others, []);
  assert.ok(line.includes(patch), text);
  assert.ok(line.endsWith(value === undefined ? "none" : `\`${value}\``), text);
}

/** A document that holds the key, with the cursor in it. */
function nested(key: string): string {
  const steps = key.split(".");
  const lines = steps.map((step, depth) => `${"  ".repeat(depth)}${step}:`);
  return lines.join("\n").replace(/.:$/, "‸$&");
}
