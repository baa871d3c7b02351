import assert from "node:assert/strict";
import { parseDotenv } from "../../server/src/headscale/load/dotenv";

describe("a dotenv file", () => {
  const good: readonly (readonly [text: string, ...variables: string[]])[] = [
    [""],
    ["# a comment\n; another\n\n  \n"],
    ["A=1", "A=1"],
    ["A=1\nB=2\n", "A=1", "B=2"],
    ["A=1\r\nB=2\r\n", "A=1", "B=2"],
    ["export A=1\n  export\tB = 2 \n", "A=1", "B=2"],
    ["A=b=c==\n", "A=b=c=="],
    ["A=\nB=''\n", "A=", "B="],
    ["A=a b  # why\n", "A=a b"],
    ["A=a#b\nB=#b\n", "A=a#b", "B="],
    ["A='a \"b\" \\n #c'  # why\n", 'A=a "b" \\n #c'],
    ['A="a \'b\' \\"c\\" \\\\ \\n#\\$d"\n', "A=a 'b' \"c\" \\ \n#$d"],
    ["A=\"a\nb\"\nB='c\nd'\n", "A=a\nb", "B=c\nd"],
    ["A=$B ${C}\n", "A=$B ${C}"],
    ["A=1\nA=2\n", "A=2"],
    ["a.b-c=1\n", "a.b-c=1"],
  ];
  for (const [text, ...variables] of good) {
    it(`is ${JSON.stringify(text)}`, () => {
      const parsed = parseDotenv(text);
      assert.ok(parsed.kind === "variables");
      assert.deepEqual(
        [...parsed.variables].map(([name, value]) => `${name}=${value}`),
        variables,
      );
    });
  }

  const broken: readonly (readonly [text: string, line: number])[] = [
    ["A\n", 1],
    ["A=1\nhunter2\n", 2],
    ["=1\n", 1],
    ["1A=1\n", 1],
    ["A: 1\n", 1],
    ["A B=1\n", 1],
    ["# x\nA='1\nB=2\n", 2],
    ['A="1\\"\n', 1],
    ["A='1' 2\n", 1],
    ["A='1'\n\n\n  export\n", 4],
    ['A="a\nb"\nhunter2', 3],
  ];
  for (const [text, line] of broken) {
    it(`is not ${JSON.stringify(text)}`, () => {
      const parsed = parseDotenv(text);
      assert.ok(parsed.kind === "broken");
      assert.equal(parsed.line, line);
      assert.doesNotMatch(parsed.problem, /hunter2/);
    });
  }
});
