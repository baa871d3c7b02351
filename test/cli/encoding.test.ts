import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { decodeBytes } from "../../server/src/document/goYaml/bytes";
import { parseResult } from "./json";
import { run } from "./run";
import { warned } from "./samples";

/** What the real yaml.v3 (3.0.1) says of these bytes, which stand here one character each. */
const recorded: readonly (readonly [bytes: string, refusal: string])[] = [
  ["a: \xff\n", "invalid leading UTF-8 octet"],
  ["a: b\nc: \x80\n", "invalid leading UTF-8 octet"],
  ["\xff", "invalid leading UTF-8 octet"],
  ["a: \xf8\x88\x80\x80\x80\n", "invalid leading UTF-8 octet"],
  ["\xef\xbb\xbfa: \xff", "invalid leading UTF-8 octet"],
  ["a: \xc3", "incomplete UTF-8 octet sequence"],
  ["# x\n\xc3", "incomplete UTF-8 octet sequence"],
  ["a: \xe2\x82", "incomplete UTF-8 octet sequence"],
  ["a: \xc3\n", "invalid trailing UTF-8 octet"],
  ["a: \xc3(\n", "invalid trailing UTF-8 octet"],
  ["a: \xe2(\xa1\n", "invalid trailing UTF-8 octet"],
  ["a: \xc0\xaf\n", "invalid length of a UTF-8 sequence"],
  ["a: \xe0\x80\x80\n", "invalid length of a UTF-8 sequence"],
  ["a: \xed\xa0\x80\n", "invalid Unicode character"],
  ["a: \xf4\x90\x80\x80\n", "invalid Unicode character"],
  ["\xff\xfea\0:\0 \0b\0c", "incomplete UTF-16 character"],
  ["\xff\xfea\0\0\xdc", "unexpected low surrogate area"],
  ["\xfe\xff\0a\0:\0 \0b\xdc\0", "unexpected low surrogate area"],
  ["\xff\xfea\0\0\xd8b\0", "expected low surrogate area"],
  ["\xff\xfea\0\0\xd8", "incomplete UTF-16 surrogate pair"],
  ["a: \0", "control characters are not allowed"],
  ["a: \x01\xff", "control characters are not allowed"],
  // Another fault is met before the piece of the file with the wrong bytes is read.
  [`a: [x\n\n}\n${"b: c\n".repeat(200)}\xff`, "line 2: did not find expected ',' or ']'"],
  [`a: [x\n\n}\n${"b: c\n".repeat(80)}\xff`, "invalid leading UTF-8 octet"],
  [`a: [x\n\n}\n${"#".repeat(600)}\xff`, "invalid leading UTF-8 octet"],
  ["a: [1\nb: }\n\xff\n", "invalid leading UTF-8 octet"],
];

describe("bytes that are no text", () => {
  for (const [bytes, refusal] of recorded) {
    it(`are refused like ${JSON.stringify(bytes).slice(0, 40)}`, () => {
      const { refusal: found } = parseDocument(decodeBytes(Buffer.from(bytes, "latin1")));
      assert.equal(found, `yaml: ${refusal}`);
    });
  }

  it("are a finding at their place, beside all others", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${warned}# `),
      Buffer.from([0xff]),
      Buffer.from("\n"),
    ]);
    const { code, stdout, stderr } = await run(["check", "-"], { input: bytes });
    assert.match(stdout, /^warning\[unknown-key\]/m);
    assert.match(stdout, /^error\[yaml-syntax\].*invalid leading UTF-8 octet/m);
    assert.match(stdout, /^ += headscale: .*yaml: invalid leading UTF-8 octet$/m);
    assert.match(stdout, /^ \d+ \| # \uFFFD\n +\| {3}\^$/m);
    assert.deepEqual([code, stderr], [1, ""]);
  });

  it("become no half of a character in any format", async () => {
    const input = Buffer.concat([
      Buffer.from("isuer"),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(": x\n"),
    ]);
    for (const format of ["json", "sarif", "github", "text"]) {
      const { stdout } = await run(["check", "-", "--format", format], { input });
      assert.match(stdout, /invalid trailing UTF-8 octet/);
      assert.doesNotMatch(stdout, /\\ud[c-f]/i);
    }
  });

  it("as a whole file are no crash", async () => {
    const noise = Array.from({ length: 4096 }, (_, index) => (index * 197 + 13) % 256);
    const input = Buffer.from([0x89, 0x50, 0x4e, 0x47, ...noise]);
    const { code, stdout } = await run(["check", "-", "--format", "json"], { input });
    const [result] = parseResult(stdout).files[0]?.results ?? [];
    assert.equal(result?.verdict, "refuses");
    assert.equal(code, 1);
  });

  it("may be UTF-16 behind its mark", () => {
    const big = Buffer.from("\uFEFFa: 😀\n", "utf16le").swap16();
    assert.equal(decodeBytes(big), "\uFEFFa: 😀\n");
    assert.equal(decodeBytes(Buffer.from("\uFEFFa: 😀\n", "utf16le")), "\uFEFFa: 😀\n");
  });
});
