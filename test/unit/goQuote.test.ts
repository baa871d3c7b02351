import assert from "node:assert/strict";
import { goBytes, textOfBytes } from "../../server/src/document/goYaml/goBytes";
import { goQuote } from "../../server/src/document/goYaml/goQuote";

/** Recorded from Go 1.26.4. */
describe("a text as Go quotes it", () => {
  const rows: readonly (readonly [text: string, quoted: string])[] = [
    ["", '""'],
    ["plain", '"plain"'],
    ['a"b', '"a\\"b"'],
    ["a\\b", '"a\\\\b"'],
    ["\u0007\b\f\n\r\t\u000b", '"\\a\\b\\f\\n\\r\\t\\v"'],
    ["\u0000\u001b\u007f", '"\\x00\\x1b\\x7f"'],
    ["\u0080\u00a0\u00ad", '"\\u0080\\u00a0\\u00ad"'],
    ["\u00e9\u65e5\u672c", '"\u00e9\u65e5\u672c"'],
    ["e\u0301", '"e\u0301"'],
    ["\u200b\u2028\u3000", '"\\u200b\\u2028\\u3000"'],
    ["\ufeff", '"\\ufeff"'],
    ["\ufffd", '"\ufffd"'],
    ["\ue000", '"\\ue000"'],
    ["\ud83d\ude00", '"\ud83d\ude00"'],
    ["\udb40\udc01", '"\\U000e0001"'],
    ["'`$", '"\'`$"'],
  ];
  for (const [text, quoted] of rows) {
    it(quoted, () => {
      assert.equal(goQuote(text), quoted);
    });
  }

  it("shows a byte that belongs to no character", () => {
    const bytes = goBytes("%\u65e5\u00e9").slice(0, 3);
    assert.equal(goQuote(textOfBytes(bytes)), String.raw`"%\xe6\x97"`);
  });
});

describe("the bytes of a text", () => {
  for (const text of [
    "",
    "plain",
    "\u00e9",
    "\u65e5",
    "\u{1f600}",
    "\ufeff",
    "a\u00e9\u{10ffff}b",
  ]) {
    it(`of ${JSON.stringify(text)} make it again`, () => {
      assert.equal(goBytes(text).length, Buffer.byteLength(text));
      assert.equal(textOfBytes(goBytes(text)), text);
    });
  }

  it("that are cut, too long or beyond Unicode stay apart", () => {
    assert.equal(textOfBytes("\xc3("), "\udcc3(");
    assert.equal(textOfBytes("\xc0\x80"), "\udcc0\udc80");
    assert.equal(textOfBytes("\xed\xa0\x80"), "\udced\udca0\udc80");
    assert.equal(textOfBytes("\xf4\x90\x80\x80"), "\udcf4\udc90\udc80\udc80");
  });
});
