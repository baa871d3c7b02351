import assert from "node:assert/strict";
import { readHuJson } from "../../../server/src/headscale/values/hujson";

/** What Tailscale's parser says, recorded from Headscale; but for literals, which it repeats. */
const faults: Readonly<Record<string, string>> = {
  "": "line 1, column 1: parsing value: unexpected EOF",
  " ": "line 1, column 2: parsing value: unexpected EOF",
  "// x\n": "line 2, column 1: parsing value: unexpected EOF",
  "{} // x": "line 1, column 4: parsing comment: unexpected EOF",
  "{} /* x": "line 1, column 4: parsing comment: unexpected EOF",
  "/*/ {}": "line 1, column 1: parsing comment: unexpected EOF",
  "/* \udcff */{}": "line 1, column 1: invalid UTF-8 in comment",
  "{,}": "line 1, column 2: invalid character ',' at start of value",
  "{'a':1}": "line 1, column 2: invalid character '\\'' at start of value",
  "{[1]:2}": "line 1, column 2: invalid character '[' at start of object name",
  "{true:1}": "line 1, column 2: invalid character 't' at start of object name",
  '{"a" 1}': "line 1, column 6: invalid character '1' after object name",
  '{"ä" é}': "line 1, column 7: invalid character 'é' after object name",
  '{"a"': "line 1, column 5: parsing object after name: unexpected EOF",
  '{"a":1': "line 1, column 7: parsing object after value: unexpected EOF",
  '{"a":1 "b":2}': `line 1, column 8: invalid character '"' after object value (expecting ',' or '}')`,
  '{"a":}': "line 1, column 6: invalid character '}' at start of value",
  "[1": "line 1, column 3: parsing array after value: unexpected EOF",
  "[1 2]": "line 1, column 4: invalid character '2' after array value (expecting ',' or ']')",
  "[}": "line 1, column 2: invalid character '}' at start of value",
  '"ab': "line 1, column 4: parsing string: unexpected EOF",
  '"ab\\"': "line 1, column 6: parsing string: unexpected EOF",
  '{"hosts":{"a\tb":1}}': "line 1, column 11: invalid literal",
  "acls: []": "line 1, column 1: invalid literal",
  "[01]": "line 1, column 2: invalid literal",
  "[NaN]": "line 1, column 2: invalid literal",
  "{} {}": "line 1, column 4: invalid character '{' after top-level value",
  "\ufeff{}": "line 1, column 1: invalid character '\\ufeff' at start of value",
};

const values: Readonly<Record<string, string>> = {
  "{}": "object, empty",
  "{ /* a */ }": "object, empty",
  '\r\n{"a":[{},[],1,],"b":{},}// end\n': "object",
  "[]": "array, empty",
  "[1,]": "array",
  '"a\\u00e4\\"\udcff"': "string, empty",
  "-1.5e+3": "number, empty",
  true: "boolean, empty",
  null: "null, empty",
};

describe("HuJSON", () => {
  for (const [text, words] of Object.entries(faults)) {
    it(`${JSON.stringify(text)} is none`, () => {
      assert.deepEqual(readHuJson(text), { kind: "fault", words: `hujson: ${words}` });
    });
  }

  for (const [text, wanted] of Object.entries(values)) {
    it(`${JSON.stringify(text)} is some`, () => {
      const read = readHuJson(text);
      assert.ok(read.kind === "value");
      assert.equal(`${read.top}${read.isEmpty ? ", empty" : ""}`, wanted);
    });
  }

  it("is as deep as Go reads it", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    assert.equal(readHuJson(nested(10_000)).kind, "value");
    assert.equal(readHuJson(nested(10_001)).kind, "fault");
    assert.equal(readHuJson("[".repeat(1_000_000)).kind, "fault");
  });

  it("takes time by its length only", function () {
    this.timeout(3000);
    const pieces = ["/* */", "//\n", '"a",', "[[]],", "\n", "/*"];
    for (const piece of pieces) {
      const text = `[${piece.repeat(1_000_000 / piece.length)}`;
      assert.equal(readHuJson(text).kind, "fault");
    }
  });
});
