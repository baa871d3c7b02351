import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { type Plain, plainSection } from "./plain";

/** Beyond the recordings: what Headscale's own parser, asked one by one, makes of these. */
const text = (value: string): Plain => value;
const int = (digits: string): Plain => ({ go: "int", text: digits });
const float = (number: number): Plain => ({ go: "float64", text: String(number) });
const time = (moment: string): Plain => ({ go: "time.Time", text: moment });
const bool = (word: string): Plain => ({ go: "bool", text: word });

const rows: Readonly<Record<string, Plain>> = {
  // Integers, as Go's ParseInt with base 0 reads them once the underscores are gone.
  "1__000": int("1000"),
  "1_": int("1"),
  "0x_1": int("1"),
  "0x": text("0x"),
  "0b2": text("0b2"),
  "0o8": text("0o8"),
  "-0o17": int("-15"),
  "+017": int("15"),
  "+1": int("1"),
  "-0": int("0"),
  "00": int("0"),
  "-9223372036854775808": int("-9223372036854775808"),
  "+9223372036854775807": int("9223372036854775807"),
  "0xFFFFFFFFFFFFFFFF": { go: "uint64", text: "18446744073709551615" },
  "0xFFFFFFFFFFFFFFFFF": text("0xFFFFFFFFFFFFFFFFF"),
  "+18446744073709551615": float(2 ** 64),
  "1,000": text("1,000"),
  // Numbers with a point.
  "08": float(8),
  "09.5": float(9.5),
  "0.": float(0),
  "+.5": float(0.5),
  "-.5e3": float(-500),
  "1e+5": float(100000),
  "1_e5": float(100000),
  ".5_0": float(0.5),
  "._5": text("._5"),
  ".e5": text(".e5"),
  "1e": text("1e"),
  "1.2.3": text("1.2.3"),
  "-1e400": text("-1e400"),
  "0x1p4": text("0x1p4"),
  "-.INF": float(-Infinity),
  ".iNF": text(".iNF"),
  "+.nan": text("+.nan"),
  infinity: text("infinity"),
  // Words.
  NULL: null,
  nULL: text("nULL"),
  "~x": text("~x"),
  TRUE: bool("true"),
  FALSE: bool("false"),
  tRUE: text("tRUE"),
  // Moments.
  "2024-1-1": time("2024-01-01 00:00:00 +0000 UTC"),
  "2024-02-29": time("2024-02-29 00:00:00 +0000 UTC"),
  "2023-02-29": text("2023-02-29"),
  "2024-04-31": text("2024-04-31"),
  "2024-12-31": time("2024-12-31 00:00:00 +0000 UTC"),
  "2024-13-01": text("2024-13-01"),
  "2024-00-01": text("2024-00-01"),
  "2024-01-00": text("2024-01-00"),
  "24-01-01": text("24-01-01"),
  "2024-01-01 1:2:3": time("2024-01-01 01:02:03 +0000 UTC"),
  "2024-01-01  10:00:00": time("2024-01-01 10:00:00 +0000 UTC"),
  "2024-01-01 10:00:00 Z": text("2024-01-01 10:00:00 Z"),
  "2024-01-01 10:00:00Z": text("2024-01-01 10:00:00Z"),
  "2024-01-01T10:00:00": text("2024-01-01T10:00:00"),
  "2024-01-01t10:00:00Z": time("2024-01-01 10:00:00 +0000 UTC"),
  "2024-01-01T23:59:59Z": time("2024-01-01 23:59:59 +0000 UTC"),
  "2024-01-01T24:00:00Z": text("2024-01-01T24:00:00Z"),
  "2024-01-01T10:60:00Z": text("2024-01-01T10:60:00Z"),
  "2024-01-01T10:00:60Z": text("2024-01-01T10:00:60Z"),
  "2024-01-01T10:00:00.250Z": time("2024-01-01 10:00:00.25 +0000 UTC"),
  "2024-01-01T10:00:00.1234567890123Z": time("2024-01-01 10:00:00.123456789 +0000 UTC"),
  "2024-01-01T10:00:00-05:30": time("2024-01-01 10:00:00 -0530 -0530"),
  "2024-01-01T10:00:00-00:00": time("2024-01-01 10:00:00 +0000 UTC"),
  "2024-01-01T10:00:00+0200": text("2024-01-01T10:00:00+0200"),
  // Tags.
  "!!float 1": float(1),
  "!!float 0x1F": float(31),
  "!!float .inf": float(Infinity),
  "!!int '0x1F'": int("31"),
  '!!bool "true"': bool("true"),
  '!!null ""': null,
  '!!timestamp "2024-01-01"': time("2024-01-01 00:00:00 +0000 UTC"),
  "!!str 2024-01-01": text("2024-01-01"),
  "!!seq x": text("x"),
  "!local 5": text("5"),
  "!local": text(""),
  "! 5": int("5"),
  '! "5"': text("5"),
  "!<tag:yaml.org,2002:int> 5": int("5"),
  // Blocks.
  "|\n  x": text("x\n"),
  "|+\n  x\n": text("x\n\n"),
  "|-\n  x\n": text("x"),
  ">\n  x\n   y\n  z": text("x\n y\nz\n"),
};

describe("what yaml.v3 makes of a scalar", () => {
  for (const [yaml, wanted] of Object.entries(rows)) {
    it(JSON.stringify(yaml), () => {
      const { faults, root } = parseDocument(`k: ${yaml}\n`);
      assert.deepEqual(faults, []);
      assert.deepEqual(plainSection(root).get("k"), wanted);
    });
  }

  it("leaves the last line break out where the file ends without one", () => {
    for (const [yaml, wanted] of [
      ["k: |\n  x", "x"],
      ["k: >+\n  x", "x"],
      ["k: |\n  x\n", "x\n"],
    ] as const) {
      assert.equal(plainSection(parseDocument(yaml).root).get("k"), wanted, yaml);
    }
  });

  it("refuses a tag that the text does not fit", () => {
    for (const yaml of [
      "!!float x",
      "!!int 1.5",
      "!!int x",
      "!!null x",
      "!!bool 1",
      "!!timestamp x",
    ]) {
      assert.equal(parseDocument(`k: ${yaml}\n`).faults.length, 1, yaml);
    }
  });
});
