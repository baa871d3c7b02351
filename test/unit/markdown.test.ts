import assert from "node:assert/strict";
import { inlineCode, oneLine } from "../../server/src/features/markdown";

describe("a piece of the file in a hover", () => {
  const rows: Readonly<Record<string, string>> = {
    plain: "`plain`",
    "": '`""`',
    "  blanks  ": "`blanks`",
    "a`b": "`` a`b ``",
    "`": "`` ` ``",
    "a``b`c": "``` a``b`c ```",
    "a\nb\r\n\r\nc": "`a b c`",
    "a\u2028b\u0000c": "`a b c`",
    "a\u202eb": "`a b`",
    "](command:x)": "`](command:x)`",
    "<img src=x>": "`<img src=x>`",
  };
  for (const [text, wanted] of Object.entries(rows)) {
    it(`${JSON.stringify(text)} becomes ${wanted}`, () => {
      assert.equal(inlineCode(text), wanted);
    });
  }

  it("is cut behind 80 characters, and never within one", () => {
    assert.equal(oneLine("x".repeat(80)), "x".repeat(80));
    assert.equal(oneLine("x".repeat(81)), `${"x".repeat(79)}…`);
    assert.equal(oneLine("😀".repeat(90)), `${"😀".repeat(79)}…`);
    assert.equal(oneLine(" ".repeat(5000) + "x"), "…");
  });
});
