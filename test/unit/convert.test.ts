import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { findEntry, type Setting } from "../../server/src/document/settings";
import {
  type Cast,
  toBoolean,
  toDuration,
  toInteger,
  toList,
  toListMap,
  toText,
  toTextMap,
} from "../../server/src/headscale/load/convert";

/**
 * What viper's getters answer for a value in a file: recorded from viper 1.15.0, 1.20.0-alpha.6, 1.20.1 and
 * 1.21.0, with the release of cast that Headscale builds each with.
 */

const casts: readonly Cast[] = ["1.5", "1.7", "1.8", "1.10"];

function settingOf(yaml: string): Setting {
  const entry = findEntry(parseDocument(`k: ${yaml}\n`).root, ["k"]);
  assert.ok(entry);
  return entry.value;
}

/** A variable of the environment. */
function textSetting(value: string): Setting {
  const span = { start: 0, end: 0 };
  const string = { type: "string", value } as const;
  return { kind: "scalar", value: string, style: "plain", span, borrowed: false };
}

/** An answer that is another one since a release of cast. */
class Changed<T> {
  constructor(
    readonly since: Cast,
    readonly old: T,
    readonly now: T,
  ) {}
}

function check<T>(
  convert: (value: Setting | undefined, cast: Cast) => T,
  rows: Readonly<Record<string, T | Changed<T>>>,
  read: (text: string) => Setting = settingOf,
): void {
  for (const [text, answer] of Object.entries(rows)) {
    it(JSON.stringify(text), () => {
      for (const [age, cast] of casts.entries()) {
        const isOld = answer instanceof Changed && age < casts.indexOf(answer.since);
        const now = answer instanceof Changed ? answer.now : answer;
        assert.deepEqual(convert(read(text), cast), isOld ? answer.old : now, `cast ${cast}`);
      }
    });
  }
}

function lists(value: Setting | undefined, cast: Cast): readonly string[] {
  return toList(value, cast).map(({ text }) => text);
}

const textMaps = (value: Setting | undefined, cast: Cast): object =>
  Object.fromEntries(toTextMap(value, cast));

const listMaps = (value: Setting | undefined, cast: Cast): object =>
  Object.fromEntries(toListMap(value, cast));

describe("a value that is read as true or false", () => {
  const sinceOneSeven = new Changed("1.7", false, true);
  check<boolean>(toBoolean, {
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    '"true"': true,
    "'True'": true,
    '"TRUE"': true,
    '"1"': true,
    t: true,
    T: true,
    f: false,
    F: false,
    '"0"': false,
    '"false"': false,
    1: true,
    0: false,
    2: true,
    "-1": true,
    "0x10": true,
    "!!str true": true,
    "9223372036854775807": true,
    // Up to 1.5, a number is true only if it is a Go `int`.
    "9223372036854775808": sinceOneSeven,
    "1.0": sinceOneSeven,
    "-0.5": sinceOneSeven,
    ".nan": sinceOneSeven,
    ".inf": sinceOneSeven,
    "0.0": false,
    "-0.0": false,
    // Words that other YAML readers take for booleans are texts for yaml.v3, and no text but the above is true.
    yes: false,
    Yes: false,
    on: false,
    no: false,
    off: false,
    y: false,
    enabled: false,
    tRue: false,
    '"2"': false,
    '"1.0"': false,
    '" true"': false,
    '""': false,
    "~": false,
    "[true]": false,
    "{a: true}": false,
    "2024-01-01": false,
  });
});

describe("a value that is read as text", () => {
  check<string>(toText, {
    "plain text": "plain text",
    '"quoted"': "quoted",
    '""': "",
    "~": "",
    "1.0": "1",
    "1.50": "1.5",
    "1e3": "1000",
    "1e21": "1000000000000000000000",
    "-0.0": "-0",
    ".nan": "NaN",
    "-.inf": "-Inf",
    "0x10": "16",
    "0770": "504",
    "0o770": "504",
    '"0770"': "0770",
    "1_000": "1000",
    "-7": "-7",
    "18446744073709551615": "18446744073709551615",
    "18446744073709551616": "18446744073709552000",
    true: "true",
    True: "true",
    yes: "yes",
    "2024-01-01": "2024-01-01 00:00:00 +0000 UTC",
    '"2024-01-01"': "2024-01-01",
    "!!str 0770": "0770",
    "https://a.example.net:8080/x": "https://a.example.net:8080/x",
    "[a, b]": "",
    "{a: b}": "",
    "|\n  a\n  b": "a\nb\n",
    ">-\n  a\n  b": "a b",
  });
});

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;

describe("a value that is read as a whole number", () => {
  check<bigint>(toInteger, {
    5: 5n,
    "-5": -5n,
    "0x10": 16n,
    "010": 8n,
    true: 1n,
    false: 0n,
    "~": 0n,
    "[5]": 0n,
    "{a: 5}": 0n,
    "2024-01-01": 0n,
    "1.9": 1n,
    "-1.9": -1n,
    "1e3": 1000n,
    // What does not fit wraps around, or is the least of all.
    "9223372036854775807": most,
    "9223372036854775808": least,
    "18446744073709551615": -1n,
    "9223372036854774784.0": most - 1023n,
    "9223372036854775807.0": least,
    "-9.3e18": least,
    "1e19": least,
    ".nan": least,
    ".inf": least,
    // A text, by Go's `ParseInt`.
    '"5"': 5n,
    '"+5"': 5n,
    '"-0x8000000000000000"': least,
    '"9223372036854775808"': 0n,
    '"0x10"': 16n,
    '"0X1f"': 31n,
    '"0b101"': 5n,
    '"0O17"': 15n,
    '"010"': 8n,
    '"08"': 0n,
    '"1_000"': 1000n,
    '"0x_1"': 1n,
    '"0_7"': 7n,
    '"1__0"': 0n,
    '"_1"': 0n,
    '"1_"': 0n,
    '"0x"': 0n,
    '" 5"': 0n,
    '"5 "': 0n,
    '"1e3"': 0n,
    '""': 0n,
    '"true"': 0n,
    abc: 0n,
    // A text with a point: zeros alone may be dropped at first, any digits since 1.10, of decimal numbers.
    '"1.0"': 1n,
    '"100.000"': 100n,
    '"010.0"': 8n,
    '"-0.0"': 0n,
    '"1.5"': new Changed("1.10", 0n, 1n),
    '"1.50"': new Changed("1.10", 0n, 1n),
    '"-7.9"': new Changed("1.10", 0n, -7n),
    '"1."': new Changed("1.10", 0n, 1n),
    '"1.0."': new Changed("1.10", 1n, 0n),
    '"0x10.0"': new Changed("1.10", 16n, 0n),
    '"1_000.0"': new Changed("1.10", 1000n, 0n),
    '"1.0.0"': 0n,
    '"1..0"': 0n,
    '".9"': 0n,
    '"+.9"': 0n,
    '"."': 0n,
  });
});

describe("a value that is read as a duration", () => {
  check<bigint>(toDuration, {
    "10s": 10_000_000_000n,
    "1h30m": 5_400_000_000_000n,
    '"1.5ms"': 1_500_000n,
    "-1us": -1000n,
    // A number counts nanoseconds.
    90: 90n,
    '"90"': 90n,
    '"1.5"': 1n,
    "1.9": 1n,
    "18446744073709551615": -1n,
    "9223372036854775808": least,
    "1e19": least,
    ".nan": least,
    "-.inf": least,
    // What is none is 0.
    "180d": 0n,
    '""': 0n,
    '"0x10"': 0n,
    '"9223372036854775808ns"': 0n,
    "~": 0n,
    true: 0n,
    "2024-01-01": 0n,
    "[10s]": 0n,
    "{a: 10s}": 0n,
  });
});

describe("a value that is read as a list", () => {
  check<readonly string[]>(lists, {
    "[a, b]": ["a", "b"],
    "\n  - a\n  - b": ["a", "b"],
    "[]": [],
    "openid profile email": ["openid", "profile", "email"],
    '"  a \\t b  "': ["a", "b"],
    "a,b": ["a,b"],
    '""': [],
    "~": [],
    '[""]': [""],
    "[~, 1, 1.0, true, 0x10]": ["", "1", "1", "true", "16"],
    '[" a b "]': [" a b "],
    5: ["5"],
    "1.50": ["1.5"],
    false: ["false"],
    // Only a text is split.
    "2024-01-01": ["2024-01-01 00:00:00 +0000 UTC"],
    "[2024-01-01]": ["2024-01-01 00:00:00 +0000 UTC"],
    // Go's white space is not JavaScript's.
    '"a\\u0085b\\u00a0c\\u3000d"': ["a", "b", "c", "d"],
    '"a\\ufeffb\\u200bc\\u180ed"': ["a\ufeffb\u200bc\u180ed"],
    // One list or mapping among the items empties the whole list since 1.10.
    "[a, [b]]": new Changed("1.10", ["a", ""], []),
    "[a, {b: c}]": new Changed("1.10", ["a", ""], []),
    "{a: b}": [],
  });

  function places(text: string): unknown {
    const entry = findEntry(parseDocument(text).root, ["k"]);
    assert.ok(entry);
    const items = toList(entry.value, "1.10");
    return items.map(({ span, index }) => [text.slice(span.start, span.end), index]);
  }

  it("tells where each item stands, so that it can be underlined and changed", () => {
    assert.deepEqual(places("k:\n  - a\n  - 'b c'\n"), [
      ["a", 0],
      ["'b c'", 1],
    ]);
  });

  it("gives words of one text its whole place and no number", () => {
    assert.deepEqual(places("k: a b\n"), [
      ["a b", undefined],
      ["a b", undefined],
    ]);
  });
});

describe("a value that is read as a mapping of texts", () => {
  check<object>(textMaps, {
    "{a: b, B: C}": { a: "b", b: "C" },
    "{a: 1.50, b: true, c: ~, d: [x], e: {f: g}}": { a: "1.5", b: "true", c: "", d: "", e: "" },
    // A key is read as YAML reads it, quotes or none.
    "{0x10: a, 1.50: b, True: c, ~: d}": { "16": "a", "1.5": "b", true: "c", "": "d" },
    "{'0x10': a, \"1.50\": b, '~': c}": { "0x10": "a", "1.50": "b", "~": "c" },
    "{2024-01-01: a}": { "2024-01-01 00:00:00 +0000 utc": "a" },
    "[a]": {},
    "~": {},
    5: {},
    true: {},
  });
});

describe("a value that is read as a mapping of lists", () => {
  check<object>(listMaps, {
    "{a: [x, 1.50, ~], B: Y}": { a: ["x", "1.5", ""], b: ["Y"] },
    // A value that is no list is not split.
    "{a: x y, b: ~, c: {d: e}, f: []}": { a: ["x y"], b: [""], c: [""], f: [] },
    "{a: [x, [y]], b: [z]}": new Changed<object>(
      "1.10",
      { a: ["x", ""], b: ["z"] },
      { a: [], b: ["z"] },
    ),
    "[a]": {},
    "~": {},
    5: {},
  });
});

describe("a text from the environment", () => {
  const json = '{"A":"x","a":"y","b":1,"c":null,"d":["z",2,null],"e":{"f":"g"},"h":true}';

  describe("where texts have names", () => {
    check<object>(
      textMaps,
      {
        [json]: { A: "x", a: "y", b: "", c: "", d: "", e: "", h: "" },
        ' {"a":"x","a":null}\t': { a: "" },
        '{"a":"\\ud83d\\ude00\\ud800\\u0041"}': { a: "\u{1f600}\ufffdA" },
        '{"a":"x",}': {},
        '{"a":"x"} y': {},
        "{a: x}": {},
        null: {},
        '["a"]': {},
        '"a"': {},
        "a=b": {},
      },
      textSetting,
    );
  });

  describe("where lists have names", () => {
    check<object>(
      listMaps,
      {
        [json]: { A: [], a: [], b: [], c: [], d: ["z", "", ""], e: [], h: [] },
        '{"a":["x"],"a":["y",["z"]]}': { a: ["y", ""] },
        '{"a":["x"]': {},
        null: {},
      },
      textSetting,
    );
  });

  describe("where a list, a number or a boolean belongs", () => {
    it("is read as a text in quotes is", () => {
      assert.deepEqual(lists(textSetting("a  b"), "1.10"), ["a", "b"]);
      assert.equal(toInteger(textSetting("0x10"), "1.10"), 16n);
      assert.equal(toBoolean(textSetting("T"), "1.10"), true);
      assert.equal(toBoolean(textSetting("yes"), "1.10"), false);
      assert.equal(toDuration(textSetting("1m"), "1.10"), 60_000_000_000n);
    });
  });
});

describe("no value at all", () => {
  it("is empty, whatever is wanted", () => {
    for (const cast of casts) {
      assert.equal(toText(undefined), "");
      assert.equal(toBoolean(undefined, cast), false);
      assert.equal(toInteger(undefined, cast), 0n);
      assert.equal(toDuration(undefined, cast), 0n);
      assert.deepEqual(toList(undefined, cast), []);
      assert.equal(toTextMap(undefined, cast).size, 0);
      assert.equal(toListMap(undefined, cast).size, 0);
    }
  });
});
