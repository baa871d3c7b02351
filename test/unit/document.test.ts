import assert from "node:assert/strict";
import { goText } from "../../server/src/document/goYaml/scalar";
import { parseDocument } from "../../server/src/document/parse";
import {
  entryAt,
  findEntry,
  findNearest,
  findShadow,
  type Section,
  type Setting,
  walkEntries,
} from "../../server/src/document/settings";
import { marked } from "./markers";
import { type Plain, plainSetting } from "./plain";

/** The value that a look-up of `path` finds; nothing where it finds none. */
function valueAt(text: string, path: string): Plain | undefined {
  const entry = findEntry(parseDocument(text).root, path.split("."));
  return entry === undefined ? undefined : plainSetting(entry.value);
}

const int = (text: string): Plain => ({ go: "int", text });

describe("the settings tree", () => {
  it("shows where keys and values stand", () => {
    const { text, spans } = marked(
      "‹oidc›:\n  ‹\"Issuer\"›: ‹'https://a.example.net'› # sso\n  ‹scope›: ‹[openid, email]›\r\n  ‹client_id›:‹› \n",
    );
    const found = [...walkEntries(parseDocument(text).root)].flatMap(({ entry }) =>
      entry.value.kind === "section" ? [entry.key] : [entry.key, entry.value.span],
    );
    assert.deepEqual(found, spans);
  });

  it("lower-cases keys and keeps how they are written", () => {
    const [located] = walkEntries(parseDocument('"OIDC":\n  Client_ID: Abc\n').root);
    assert.deepEqual(located?.path, ["oidc"]);
    assert.equal(located.entry.written, "OIDC");
    assert.equal(valueAt("OIDC:\n  Client_ID: Abc\n", "oidc.client_id"), "Abc");
  });

  it("knows how each value is written", () => {
    const text = "a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >-\n  x\nf:\ng: ''\n";
    const styles = [...walkEntries(parseDocument(text).root)].map(({ entry }) =>
      entry.value.kind === "scalar" ? entry.value.style : entry.value.kind,
    );
    const quoted = ["single-quoted", "double-quoted"];
    assert.deepEqual(styles, ["plain", ...quoted, "block", "block", "absent", "single-quoted"]);
  });

  const endings = { "\\n": "\n", "\\r\\n": "\r\n", "\\r": "\r", NEL: "\u0085" };
  for (const [name, ending] of Object.entries(endings)) {
    it(`is the same for lines that end in ${name}`, () => {
      const text = ["oidc:", "  scope:", "    - a # b", "  issuer: |-", "    x", "log: {}", ""];
      const document = parseDocument(text.join(ending));
      assert.deepEqual(document.faults, []);
      const entry = findEntry(document.root, ["oidc", "issuer"]);
      assert.equal(entry && plainSetting(entry.value), "x");
      assert.deepEqual(valueAt(text.join(ending), "oidc.scope"), ["a"]);
      assert.deepEqual(valueAt(text.join(ending), "log"), new Map());
    });
  }

  it("does not count a byte order mark as text, and places are right behind it", () => {
    const text = "\uFEFFoidc:\n  issuer: x\n";
    const entry = findEntry(parseDocument(text).root, ["oidc"]);
    assert.deepEqual(entry?.key, { start: 1, end: 5 });
  });
});

describe("a look-up", () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    path: string,
    wanted: Plain | undefined,
  ])[] = [
    ["finds a nested key", "a:\n  b:\n    c: 1\n", "a.b.c", int("1")],
    ["finds a dotted key", "a.b.c: 1\n", "a.b.c", int("1")],
    ["finds a key that is dotted at its end", "a:\n  b.c: 1\n", "a.b.c", int("1")],
    ["finds a key that is dotted at its beginning", "a.b:\n  c: 1\n", "a.b.c", int("1")],
    [
      "prefers the longest dotted spelling",
      "a.b.c: 1\na.b:\n  c: 2\na:\n  b:\n    c: 3\n",
      "a.b.c",
      int("1"),
    ],
    ["prefers it wherever it stands", "a:\n  b:\n    c: 3\na.b:\n  c: 2\n", "a.b.c", int("2")],
    [
      "goes on where the longer one has no such key",
      "a.b:\n  d: 1\na:\n  b:\n    c: 3\n",
      "a.b.c",
      int("3"),
    ],
    [
      "goes on where the longer one is no section",
      "a.b: x\na:\n  b:\n    c: 3\n",
      "a.b.c",
      int("3"),
    ],
    ["finds a value that is nothing", "a:\n  b: ~\n", "a.b", null],
    ["finds nothing below a value", "a: x\n", "a.b", undefined],
    ["finds nothing below nothing", "a:\n", "a.b", undefined],
    ["finds nothing in an empty file", "", "a", undefined],
    ["does not take a part of a name for the name", "issuers: x\n", "issuer", undefined],
    ["does not enter lists", "a:\n  - b: 1\n", "a.b", undefined],
  ];
  for (const [name, text, path, wanted] of cases) {
    it(name, () => {
      assert.deepEqual(valueAt(text, path), wanted);
    });
  }

  it("takes a dash alone between brackets for a text, as yaml.v3 does", () => {
    for (const text of ["a: [-]\n", "a: [-, x]\n", "a: [x, -]\n"]) {
      const entry = findEntry(parseDocument(text).root, ["a"]);
      const items = entry?.value.kind === "list" ? entry.value.items : [];
      const texts = items.map((item) => (item.kind === "scalar" ? goText(item.value) : "no text"));
      assert.deepEqual(texts, text.match(/-|x/g), text);
    }
  });

  it("of what a parent hides finds the parent, but not where that is nothing", () => {
    const shadow = (text: string): string | undefined =>
      findShadow(parseDocument(text).root, ["a", "b", "c"])?.name;
    assert.equal(shadow("a: x\n"), "a");
    assert.equal(shadow("a: [x]\n"), "a");
    assert.equal(shadow("a:\n  b: x\n"), "b");
    assert.equal(shadow("a.b: x\n"), undefined);
    assert.equal(shadow("a:\n"), undefined);
    assert.equal(shadow("a: null\n"), undefined);
    assert.equal(shadow("a: {}\n"), undefined);
    assert.equal(shadow("a:\n  b:\n    c: x\n"), undefined);
  });

  it("of a key that is not there finds its nearest ancestor, else the first key", () => {
    const nearest = (text: string): string | undefined =>
      findNearest(parseDocument(text).root, ["a", "b", "c"])?.name;
    assert.equal(nearest("x: 1\na:\n  b:\n    d: 1\n"), "b");
    assert.equal(nearest("x: 1\na: y\n"), "a");
    assert.equal(nearest("x: 1\ny: 2\n"), "x");
    assert.equal(nearest(""), undefined);
  });

  it("by place finds the innermost key", () => {
    const at = (source: string): string | undefined => {
      const { text, cursor } = marked(source);
      return entryAt(parseDocument(text).root, cursor ?? -1)?.path.join(".");
    };
    assert.equal(at("oidc:\n  iss‸uer: x\n"), "oidc.issuer");
    assert.equal(at("oidc:\n  issuer: x‸\n"), "oidc.issuer");
    assert.equal(at("oi‸dc:\n  issuer: x\n"), "oidc");
    assert.equal(at("oidc:\n  scope: [a, ‸b]\n"), "oidc.scope");
    assert.equal(at("# ‸\noidc:\n  issuer: x\n"), undefined);
  });
});

describe("aliases and merges", () => {
  it("stand for what they name, with the place where they are used", () => {
    const { text, spans } = marked("a: &x\n  b: 1\nc: ‹*x›\n");
    const entry = findEntry(parseDocument(text).root, ["c", "b"]);
    assert.ok(entry);
    assert.deepEqual(plainSetting(entry.value), int("1"));
    assert.deepEqual([entry.key, entry.value.span], [spans[0], spans[0]]);
    assert.equal(entry.borrowed, true);
  });

  const cases: readonly (readonly [name: string, text: string, path: string, wanted: Plain])[] = [
    ["a merged key is there", "x: &x {a: 1}\ny:\n  <<: *x\n", "y.a", int("1")],
    ["an own key beats a merged one", "x: &x {a: 1}\ny:\n  a: 2\n  <<: *x\n", "y.a", int("2")],
    ["an own key before << too", "x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n", "y.a", int("2")],
    [
      "the first of several merged ones wins",
      "x: &x {a: 1}\ny: &y {a: 2}\nz:\n  <<: [*x, *y]\n",
      "z.a",
      int("1"),
    ],
    [
      "a merged section may merge itself",
      "x: &x {a: 1}\ny: &y {<<: *x}\nz:\n  <<: *y\n",
      "z.a",
      int("1"),
    ],
    ["a mapping may be merged as it stands", "z:\n  <<: {a: 1}\n", "z.a", int("1")],
    ["in quotes << is a key", 'z:\n  "<<": a\n', "z.<<", "a"],
    [
      "the last anchor before the alias counts",
      "a: &x 1\nb: &x 2\nc: *x\nd: &x 3\n",
      "c",
      int("2"),
    ],
    ["an alias may name a key", "a: &x k\n*x : 1\n", "k", int("1")],
  ];
  for (const [name, text, path, wanted] of cases) {
    it(name, () => {
      assert.deepEqual(parseDocument(text).faults, []);
      assert.deepEqual(valueAt(text, path), wanted);
    });
  }

  const refused: Readonly<Record<string, string>> = {
    "an anchor that is not there": "a: ‹*x›\n",
    "an anchor that comes later": "a: ‹*x›\nb: &x 1\n",
    "an anchor that is not there, at the top": "‹*x›\n",
    "a list that holds itself": "a: &x [‹*x›]\n",
    "a section that holds itself": "a: &x\n  b:\n    c: ‹*x›\n",
    "a section that merges itself": "a: &x\n  b: 1\n  ‹<<›: ‹*x›\n",
    "a merge of a text": "a:\n  ‹<<›: b\n",
    "a merge of nothing": "a:\n  ‹<<›:\n",
    "two merges in one section": "x: &x {b: 1}\na:\n  <<: *x\n  ‹<<›: *x\n",
  };
  for (const [name, source] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      const { text, spans } = marked(source);
      const { faults } = parseDocument(text);
      assert.ok(faults.length > 0);
      for (const { span } of faults) {
        assert.ok(
          spans.some(({ start, end }) => start === span.start && end === span.end),
          text.slice(span.start, span.end),
        );
      }
    });
  }
});

describe("texts that would exhaust the machine", () => {
  const bomb = (levels: number, width: number): string =>
    Array.from({ length: levels }, (_, level) => {
      const before = `*a${level - 1}`;
      return `a${level}: &a${level} [${level === 0 ? "x" : Array(width).fill(before).join(", ")}]\n`;
    }).join("");
  const nested = (depth: number): string => `a: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
  const texts: Readonly<Record<string, string>> = {
    "an alias bomb": bomb(12, 12),
    "a bomb of merges": `a0: &a0 {x: 1}\n${Array.from(
      { length: 40 },
      (_, level) =>
        `a${level + 1}: &a${level + 1}\n  <<: [*a${level}, *a${level}]\n  k${level}: 1\n`,
    ).join("")}`,
    "a chain of aliases": `a0: &a0 {x: 1}\n${Array.from(
      { length: 1000 },
      (_, level) => `a${level + 1}: &a${level + 1} {y: *a${level}}\n`,
    ).join("")}`,
    "brackets that are nested 10000 deep": nested(10_000),
    "brackets that are opened 10000 times": `a: ${"[".repeat(10_000)}`,
    "sections that are nested 500 deep": Array.from(
      { length: 500 },
      (_, depth) => `${" ".repeat(depth)}a:\n`,
    ).join(""),
    "dashes that are nested 5000 deep": `a:\n  ${"- ".repeat(5000)}x\n`,
    "a million characters and one": `a: ${"x".repeat(1_000_000)}`,
    "a long line without a break": `a: "${"x".repeat(500_000)}"\n`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} is read, or not, soon`, () => {
      const before = performance.now();
      parseDocument(text);
      // Far more than it takes, so that a busy machine does not fail it; without the limits it takes for ever.
      assert.ok(performance.now() - before < 4000, `${performance.now() - before} ms`);
    });
  }

  it("refuses the bomb as yaml.v3 does, at the alias that is too much", () => {
    const text = bomb(12, 12);
    const [fault] = parseDocument(text).faults;
    assert.ok(fault);
    assert.match(fault.detail, /excessive aliasing/);
    assert.match(text.slice(fault.span.start, fault.span.end), /^\*a\d+$/);
  });

  it("does not refuse a few hundred nodes from aliases, nor deep brackets", () => {
    assert.deepEqual(parseDocument(bomb(3, 15)).faults, []);
    assert.deepEqual(parseDocument(nested(1000)).faults, []);
  });

  it("says so about a file that is too long, and nothing else", () => {
    const { faults, root } = parseDocument(`oidc: x\n${"#".repeat(1_000_000)}`);
    assert.deepEqual(
      faults.map(({ kind }) => kind),
      ["too-large"],
    );
    assert.deepEqual(root.entries, []);
  });

  it("keeps what it can of a tree that is cut off", () => {
    const depthOf = (setting: Setting | undefined): number =>
      setting?.kind === "list" ? 1 + depthOf(setting.items[0]) : 0;
    const entry = findEntry(parseDocument(nested(1000)).root, ["a"]);
    assert.ok(depthOf(entry?.value) >= 50);
  });
});

describe("the modeline", () => {
  const version = (text: string): string | undefined => parseDocument(text).modeline;
  it("is read from a comment", () => {
    assert.equal(version("# headscale-config: version=0.28\na: 1\n"), "0.28");
    assert.equal(version("a: 1\r\n#headscale-config: version = v0.27.1\r\n"), "v0.27.1");
  });
  it("is nothing else", () => {
    assert.equal(version("a: '# headscale-config: version=0.28'\n"), undefined);
    assert.equal(version("# headscale: version=0.28\n"), undefined);
    assert.equal(version(""), undefined);
  });
});

describe("the tree of a broken text", () => {
  const entries = (section: Section): string[] =>
    [...walkEntries(section)].map(({ path }) => path.join("."));
  it("still has the keys around the fault", () => {
    const text = "oidc:\n  issuer: x\n  scope: [a, b\n  client_id: y\nlog:\n  level: info\n";
    const found = entries(parseDocument(text).root);
    for (const path of ["oidc.issuer", "oidc.scope", "log.level"]) {
      assert.ok(found.includes(path), `${path} of ${found.join(", ")}`);
    }
  });
});
