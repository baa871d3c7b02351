import assert from "node:assert/strict";
import { commentedKeys, findComments } from "../../server/src/document/comments";
import { parseDocument } from "../../server/src/document/parse";
import { marked } from "./markers";

function found(text: string): readonly string[] {
  return findComments(text).map(({ alone, column, span, text: words }) => {
    assert.equal(text.slice(span.start, span.end), `#${words}`);
    return `${alone ? "alone" : "behind"} ${column}:${words}`;
  });
}

describe("comments", () => {
  const cases: readonly (readonly [name: string, text: string, wanted: readonly string[]])[] = [
    ["none in an empty text", "", []],
    ["alone and behind", "# a\nb: c # d\n  # e\n", ["alone 0: a", "behind 5: d", "alone 2: e"]],
    ["without blanks", "#a\n##\n#", ["alone 0:a", "alone 0:#", "alone 0:"]],
    ["no part of a plain text", "a: b#c\n", []],
    ["no part of a text in quotes", "a: \"b # c\"\nd: 'e # f' # g\n", ["behind 11: g"]],
    ["no part of quotes over lines without indentation", 'a: "b\n# c\n" # d\n', ["behind 2: d"]],
    ["no part of a block", "a: | # b\n  # c\n  d # e\n# f\n", ["behind 5: b", "alone 0: f"]],
    ["no part of a block that begins with one", "a: |\n  # c\nb: 1\n", []],
    [
      "between brackets",
      "a: { # b\nc: [d, # e\n], } # f\n",
      ["behind 5: b", "behind 7: e", "behind 5: f"],
    ],
    ["with the line endings of Windows", "# a\r\nb: c # d\r\n", ["alone 0: a", "behind 5: d"]],
    ["with those of old", "# a\rb: c # d\r", ["alone 0: a", "behind 5: d"]],
    ["behind a byte order mark", "\uFEFF# a\n", ["alone 0: a"]],
    ["behind a tab, with tabs", "a: b\t#\tc\n", ["behind 5:\tc"]],
    [
      "beside the marks of documents",
      "--- # a\nb: c\n... # d\n--- # e\n",
      ["behind 4: a", "behind 4: d", "behind 4: e"],
    ],
    [
      "behind a tag and an anchor",
      "a: !!str # b\n  c\nd: &e # f\n  g\n",
      ["behind 9: b", "behind 6: f"],
    ],
    ["in a broken text", "a: [\nb: c # d\n# e\n", ["behind 5: d", "alone 0: e"]],
  ];
  for (const [name, text, wanted] of cases) {
    it(name, () => {
      assert.deepEqual(found(text), wanted);
    });
  }

  it("are those of the document, looked for once", () => {
    const document = parseDocument("a: b # c\n");
    assert.equal(document.comments.length, 1);
    assert.equal(document.comments, document.comments);
  });
});

const known = new Set([
  "server_url",
  "oidc",
  "oidc.issuer",
  "oidc.scope",
  "oidc.pkce",
  "oidc.pkce.enabled",
  "policy",
  "policy.path",
]);

/** Each key is to be found where it is marked; what is said of it is its path and how many lines it has. */
function commented(source: string): readonly string[] {
  const { spans, text } = marked(source);
  const keys = commentedKeys(parseDocument(text), (path) => known.has(path.join(".")));
  assert.deepEqual(
    keys.map(({ key }) => key),
    spans,
  );
  return keys.map(({ lines, path }) => {
    const written = text.slice(lines.start, lines.end);
    assert.ok(lines.start === 0 || /[\n\uFEFF]$/.test(text.slice(0, lines.start)));
    assert.match(text.slice(lines.end), /^(?:\r?\n|$)/);
    return `${path.join(".")} ${written.split("\n").length}`;
  });
}

describe("keys that are commented out", () => {
  const cases: readonly (readonly [name: string, text: string, wanted: readonly string[]])[] = [
    ["at the top", "# ‹server_url›: x\n", ["server_url 1"]],
    ["without a blank", "#‹server_url›: x", ["server_url 1"]],
    ["without a value", "# ‹server_url›:\r\n", ["server_url 1"]],
    [
      "in quotes and capitals",
      "# \"‹Server_URL›\": x\n# '‹oidc›': {}\n",
      ["server_url 1", "oidc 1"],
    ],
    ["dotted", "# ‹oidc.issuer›: x\n", ["oidc.issuer 1"]],
    ["behind a byte order mark", "\uFEFF# ‹server_url›: x\n", ["server_url 1"]],
    ["not prose", "# Note: this is text\n# see server_url: it\n# issuer: x\n# server_url:x\n", []],
    ["not behind a value", "a: b # server_url: x\n", []],
    ["not in a block", "a: |\n  # server_url: x\n", []],
    ["in a section that is there", "oidc:\n  # ‹issuer›: x\n  a: b\n", ["oidc.issuer 1"]],
    [
      "at its end",
      "oidc:\n  a: b\n  # ‹issuer›: x\n# ‹server_url›: y\n",
      ["oidc.issuer 1", "server_url 1"],
    ],
    ["before the mark of a comment", "oidc:\n  a: b\n#   ‹issuer›: x\n", ["oidc.issuer 1"]],
    ["not below a value", "server_url: x\n  # oidc.issuer.x: y\n  # ‹policy›: z\n", ["policy 1"]],
    ["between brackets", "oidc: {\n  # ‹issuer›: x,\n  a: b }\n", ["oidc.issuer 1"]],
    ["not in a list", "oidc:\n  scope:\n    - a: b\n      # issuer: x\n", []],
    [
      "a section",
      "# ‹oidc›:\n#   ‹issuer›: x\n#   ‹scope›:\n#   - a\n#   ‹pkce›:\n#     ‹enabled›: true\n\n# ‹policy›:\n#   ‹path›: y\n",
      [
        "oidc 6",
        "oidc.issuer 1",
        "oidc.scope 2",
        "oidc.pkce 2",
        "oidc.pkce.enabled 1",
        "policy 2",
        "policy.path 1",
      ],
    ],
    [
      "a section with comments and gaps",
      "# ‹oidc›:\n#   # Note: this\n#\n#   ‹issuer›: x # y\n#\n# End\n",
      ["oidc 4", "oidc.issuer 1"],
    ],
    [
      "a section in a section",
      "oidc:\n  a: b\n  # ‹pkce›:\n  #   ‹enabled›: x\n  # ‹issuer›: y\n",
      ["oidc.pkce 2", "oidc.pkce.enabled 1", "oidc.issuer 1"],
    ],
    [
      "not below a key that nobody knows",
      "# other:\n#   server_url: x\n# ‹server_url›: y\n",
      ["server_url 1"],
    ],
    ["not below one that is in use by then", "# ‹oidc›:\na: b\n#   issuer: x\n", ["oidc 1"]],
    [
      "with brackets over lines",
      "# ‹oidc›: {\n#   ‹issuer›: x,\n#   oidc: y\n# }\n",
      ["oidc 3", "oidc.issuer 1"],
    ],
    ["with the lines of a block", "# ‹server_url›: |\n#   oidc: x\n", ["server_url 2"]],
  ];
  for (const [name, text, wanted] of cases) {
    it(name, () => {
      assert.deepEqual(commented(text), wanted);
    });
  }
});
