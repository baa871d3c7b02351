import assert from "node:assert/strict";
import { type Hover, MarkupContent, MarkupKind } from "vscode-languageserver-types";
import { marked } from "../unit/markers";
import { TestClient } from "./client";

describe("hover over a value, over the protocol", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  async function hoverAt(text: string, offset: number): Promise<Hover | null> {
    const uri = await client.open(text);
    const hover = await client.hover(uri, offset);
    await client.close(uri);
    return hover;
  }

  /** The text shown over the cursor's place in a marked document. */
  async function shownAt(source: string): Promise<string | undefined> {
    const { text, cursor } = marked(source);
    assert.ok(cursor !== undefined);
    const hover = await hoverAt(text, cursor);
    if (hover === null) return undefined;
    assert.ok(MarkupContent.is(hover.contents));
    assert.equal(hover.contents.kind, MarkupKind.Markdown);
    return hover.contents.value;
  }

  /** What is shown must hold all of the pieces. */
  type Rows = Readonly<Record<string, readonly (string | RegExp)[]>>;

  function eachShows(rows: Rows): void {
    for (const [source, pieces] of Object.entries(rows)) {
      it(source.replace("‸", "").trim().replace(/\s+/g, " "), async () => {
        const text = await shownAt(source);
        assert.ok(text !== undefined, "nothing is shown");
        for (const piece of pieces) {
          if (typeof piece === "string") assert.ok(text.includes(piece), `${piece} in:\n${text}`);
          else assert.match(text, piece);
        }
      });
    }
  }

  describe("tells the values of a closed set:", () => {
    eachShows({
      "log:\n  format: js‸on\n": ["`json` is one of", "Known values: `text`, `json`"],
      "log:\n  format: x‸ml\n": ["`xml` is none of", "Known values: `text`, `json`"],
      "oidc:\n  pkce:\n    method: s2‸56\n": ["`s256` is usually spelt `S256`"],
      "database:\n  postgres:\n    ssl: tr‸ue\n": ["`true` is one of", "`verify-full`"],
      "log: { level: ‸'' }\n": ['`""` is none of'],
    });
  });

  describe("tells what is true and what is false:", () => {
    eachShows({
      "logtail:\n  enabled: tr‸ue\n": [/^Headscale reads `true` as \*\*true\*\*\.$/],
      "logtail:\n  enabled: ‸False\n": [/as \*\*false\*\*\.$/],
      "logtail:\n  enabled: ye‸s\n": ["`yes` as **false**", "a text", "`True`"],
      "logtail:\n  enabled: o‸n\n": ["`on` as **false**", "without a warning"],
      'logtail:\n  enabled: "tr‸ue"\n': [/as \*\*true\*\*\.$/],
      "logtail:\n  enabled: ‸2\n": [/as \*\*true\*\*\.$/],
      "logtail:\n  enabled: ‸0\n": [/as \*\*false\*\*\.$/],
      "logtail:\n  enabled: ‸~\n": ["keeps its default"],
    });
  });

  describe("tells durations in words:", () => {
    eachShows({
      "derp:\n  update_frequency: 30‸m\n": [/^`30m` = 30 minutes$/],
      "derp:\n  update_frequency: 1h1‸m1s\n": ["`1h1m1s` = 1 hour 1 minute 1 second"],
      "derp:\n  update_frequency: 1.5h‸\n": ["1 hour 30 minutes"],
      "derp:\n  update_frequency: ‸168h\n": ["7 days"],
      "derp:\n  update_frequency: ‸-5s\n": ["minus 5 seconds"],
      "derp:\n  update_frequency: ‸0\n": [/^`0` = 0 seconds$/],
      "derp:\n  update_frequency: 9‸0\n": [
        "`90` = 90 nanoseconds",
        "A number without a unit counts nanoseconds",
      ],
      'derp:\n  update_frequency: "9‸0"\n': ["without a unit counts nanoseconds"],
      "derp:\n  update_frequency: ‸1500000\n": ["1 millisecond 500 microseconds"],
      "derp:\n  update_frequency: 18‸0d\n": ["takes `180d` as 0", "`h`, `m`, `s`"],
      "derp:\n  update_frequency: 1‸w\n": ["takes `1w` as 0"],
    });
  });

  describe("tells durations of Prometheus in words:", () => {
    const in28 = "# headscale-config: version=0.28\n";
    eachShows({
      "node:\n  expiry: 18‸0d\n": [/^`180d` = 180 days$/],
      "node:\n  expiry: 1d‸12h\n": ["1 day 12 hours"],
      "node:\n  expiry: ‸0\n": ["nodes never expire"],
      "node:\n  expiry: ‸0s\n": ["nodes never expire"],
      "node:\n  expiry: 1.‸5h\n": [
        "does not understand `1.5h`, and nodes never expire",
        "`y`, `w`",
      ],
      "node:\n  expiry: 9‸0\n": ["does not understand `90`"],
      [`${in28}oidc:\n  expiry: 1.‸5h\n`]: ["does not understand `1.5h`, and takes 180 days"],
      [`${in28}oidc:\n  expiry: ‸0\n`]: ["nodes never expire"],
      [`${in28}oidc:\n  expiry: ‸0s\n`]: ["`0s` = 0 seconds"],
      "# headscale-config: version=0.29\noidc:\n  expiry: 30‸d\n": [
        "30 days",
        "Headscale 0.29.2 does not read this key",
      ],
    });
  });

  describe("tells the extent of a network:", () => {
    eachShows({
      "prefixes:\n  v4: 100.64‸.0.0/10\n": [
        "`4,194,304` addresses",
        "From `100.64.0.0` to `100.127.255.255`",
        "Within Tailscale's range `100.64.0.0/10`",
      ],
      "prefixes:\n  v4: 100.64.5.1‸/16\n": ["the network is `100.64.0.0/16`", "`65,536` addresses"],
      "prefixes:\n  v4: 10‸.0.0.0/8\n": ["Not within Tailscale's range"],
      "prefixes:\n  v4: 100.64.0.1‸/32\n": ["- 1 address\n"],
      "prefixes:\n  v6: fd7a:115c‸:a1e0::/48\n": [
        "`2^80` addresses",
        "From `fd7a:115c:a1e0::` to `fd7a:115c:a1e0:ffff:ffff:ffff:ffff:ffff`",
        "Within Tailscale's range `fd7a:115c:a1e0::/48`",
      ],
      "prefixes:\n  v4: fd7a:115c‸:a1e0::/48\n": ["This is IPv6, and the key is for IPv4"],
      "prefixes:\n  v6: 100.64‸.0.0/10\n": ["This is IPv4, and the key is for IPv6"],
      "prefixes:\n  v4: 100.64‸.0.0\n": ["no network", "`100.64.0.0/10`"],
      'prefixes:\n  v6: "‸"\n': ["gives out no addresses"],
      "# headscale-config: version=0.22\nip_prefixes:\n  - 10.0.0.0/8\n  - 100.64‸.0.0/10\n": [
        "`4,194,304` addresses",
      ],
    });
  });

  describe("tells the rights of the socket:", () => {
    eachShows({
      'unix_socket_permission: "07‸70"\n': [
        /^The socket gets the rights `0770` \(`rwxrwx---`\)\.$/,
      ],
      "unix_socket_permission: 7‸70\n": [/^The socket gets the rights `0770`/],
      "unix_socket_permission: 07‸70\n": ["the number `504`", "`0504` (`r-x---r--`)"],
      "unix_socket_permission: 0o7‸70\n": ["the number `504`", "`0504`"],
      'unix_socket_permission: "0o7‸70"\n': ["`0o770` is no octal number", "`0700` (`rwx------`)"],
    });
  });

  describe("tells what YAML makes of it:", () => {
    eachShows({
      "dns:\n  base_domain: 2024‸-01-01\n": ["a date", "`2024-01-01 00:00:00 +0000 UTC`"],
      "oidc:\n  client_id: 01‸23\n": ["a number", "`83`"],
      "oidc:\n  client_id: 1_0‸00\n": ["`1000`"],
      "oidc:\n  client_id: Tr‸ue\n": ["`true`"],
      "oidc:\n  allowed_groups:\n    - a\n    - 00‸7\n": ["`7`"],
      "oidc:\n  allowed_groups: [a, 1.‸0]\n": ["`1`"],
      "oidc:\n  allowed_groups: a‸ b,c\n": ["2 items: `a`, `b,c`"],
      "oidc:\n  extra_params:\n    id: 01‸0\n": ["`8`"],
      "dns:\n  nameservers:\n    split:\n      a.example.com:\n        - 01‸0\n": ["`8`"],
      "database:\n  postgres:\n    port: 0‸10\n": ["the number `8`"],
      "database:\n  postgres:\n    port: ab‸c\n": ["takes `abc` as 0"],
    });
  });

  it("never shows a secret, but warns of one that YAML changes", async () => {
    const text = await shownAt("oidc:\n  client_secret: 0123‸456\n");
    assert.match(text ?? "", /a number/);
    for (const digits of ["123456", "42798"]) assert.ok(text?.includes(digits) === false, text);
    assert.equal(await shownAt("oidc:\n  client_secret: hunt‸er2\n"), undefined);
    assert.equal(await shownAt('db_pass: "hunt‸er2"\n'), undefined);
    assert.equal(await shownAt("database: {postgres: {pass: hunt‸er2}}\n"), undefined);
  });

  it("stands over the value, wherever the cursor is in it", async () => {
    const { text, spans } = marked("oidc:\r\n  allowed_groups: [ ‹007›, x ]\r\n");
    const [span] = spans;
    assert.ok(span);
    for (const offset of [span.start, span.start + 1, span.end]) {
      const hover = await hoverAt(text, offset);
      assert.deepEqual(hover?.range, {
        start: { line: 1, character: 20 },
        end: { line: 1, character: 23 },
      });
    }
  });

  const nothing: Readonly<Record<string, string>> = {
    "an ordinary text": "server_url: https://a‸.example.net\n",
    "an ordinary item": "oidc:\n  allowed_groups: [ad‸mins]\n",
    "an ordinary number": "database:\n  postgres:\n    port: 54‸32\n",
    "a value of an unknown key": "whatever: 00‸7\n",
    "a list where a text belongs": "oidc:\n  client_id: [00‸7]\n",
    "a value that is not there": "logtail:\n  enabled: ‸\n",
    "the blank between items": "oidc:\n  allowed_groups: [007, ‸ 008]\n",
    "a comment behind a value": "logtail:\n  enabled: yes # ye‸s\n",
    "a field of a record": "dns:\n  extra_records:\n    - name: 00‸7\n",
  };
  for (const [name, source] of Object.entries(nothing)) {
    it(`says nothing at ${name}`, async () => {
      assert.equal(await shownAt(source), undefined);
    });
  }

  describe("lets nothing of the file become markup:", () => {
    const hostile = [
      "`](command:evil)",
      "``` [x](command:evil)",
      "<img src=x onerror=evil>",
      "[x](command:evil)",
      "$(flame)",
      "a`b``c```d [x](command:evil)",
      "\\` [x](command:evil) \\`",
      "line\n\n# heading\n[x](command:evil)",
      "\u2028[x](command:evil)",
      `${"long ".repeat(100)}\`[x](command:evil)`,
    ];
    const keys: Readonly<Record<string, (text: string) => string>> = {
      "a closed set": (text) => `log: { level: ${JSON.stringify(text)} }`,
      "a boolean": (text) => `logtail: { enabled: ${JSON.stringify(text)} }`,
      "a duration": (text) => `derp: { update_frequency: ${JSON.stringify(text)} }`,
      "a Prometheus duration": (text) => `node: { expiry: ${JSON.stringify(text)} }`,
      "a network": (text) => `prefixes: { v4: ${JSON.stringify(text)} }`,
      "a mode": (text) => `unix_socket_permission: ${JSON.stringify(text)}`,
      "a number": (text) => `database: { postgres: { port: ${JSON.stringify(text)} } }`,
      "a list in one text": (text) => `oidc: { scope: ${JSON.stringify(`a ${text}`)} }`,
      "a name": (text) => `oidc: { extra_params: { ${JSON.stringify(text)}: 1 } }`,
    };
    for (const [place, write] of Object.entries(keys)) {
      it(place, async () => {
        for (const text of hostile) {
          const source = write(text);
          const offset = source.indexOf(JSON.stringify(text).slice(1, 4)) + 1;
          const hover = await hoverAt(source, offset);
          assert.ok(hover, `nothing is shown of ${source}`);
          assert.ok(MarkupContent.is(hover.contents));
          const shown = hover.contents.value;
          const rest = withoutCode(shown);
          assert.doesNotMatch(rest, /evil|<|\]\(|\$\(|`|heading|long/, shown);
          assert.ok(!shown.includes("\n#"), shown);
        }
      });
    }
  });
});

/** What is left when the code spans are gone, as CommonMark finds them: a run of backticks up to the next as long. */
function withoutCode(markdown: string): string {
  let rest = "";
  let at = 0;
  while (at < markdown.length) {
    const open = /^`+/.exec(markdown.slice(at))?.[0];
    if (open === undefined) {
      rest += markdown.charAt(at);
      at += 1;
      continue;
    }
    const inside = markdown.slice(at + open.length);
    const close = [...inside.matchAll(/`+/g)].find(([run]) => run.length === open.length);
    if (close === undefined) rest += open;
    at += open.length + (close === undefined ? 0 : close.index + open.length);
  }
  return rest;
}
