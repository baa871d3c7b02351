import assert from "node:assert/strict";
import { testFolder } from "./folder";
import { run } from "./run";
import { good, refused, warned } from "./samples";

describe("the exit code of check", () => {
  const folder = testFolder({
    "good.yaml": good,
    "warned.yaml": warned,
    "refused.yaml": refused,
    "empty/notes.txt": "",
    "broken.env": "# secrets\nA=1\nHEADSCALE_OIDC_CLIENT_SECRET 'hunter2'\n",
    "home/config.yaml": warned,
  });

  const codes: readonly (readonly [code: number, ...args: string[]])[] = [
    [0, "good.yaml"],
    [0, "warned.yaml"],
    [1, "refused.yaml"],
    [0, "good.yaml", "--fail-on", "warning"],
    [1, "warned.yaml", "--fail-on", "warning"],
    [1, "refused.yaml", "--fail-on", "warning"],
    [0, "refused.yaml", "--fail-on", "never"],
    [1, "good.yaml", "refused.yaml"],
    [2, "refused.yaml", "missing.yaml"],
    [2, "missing.yaml", "--fail-on", "never"],
  ];
  for (const [code, ...args] of codes) {
    it(`is ${code} for ${args.join(" ")}`, async () => {
      assert.equal((await run(["check", ...args], { cwd: folder() })).code, code);
    });
  }

  describe("is 2, and one line names what is wrong", () => {
    const wrong: readonly (readonly [named: RegExp, ...args: string[]])[] = [
      [/no command/],
      [/"chekc"/, "chekc", "-"],
      [/--frobnicate/, "check", "-", "--frobnicate"],
      [/"xml".*sarif/, "check", "-", "--format", "xml"],
      [/--format/, "check", "-", "--format"],
      [/"info"/, "check", "-", "--fail-on", "info"],
      [/"9\.9".*0\.22/, "check", "-", "--headscale", "9.9"],
      [/"newest"/, "check", "-", "--headscale", "newest"],
      [/--headscale/, "check", "-", "--headscale"],
      [/--env needs NAME=VALUE/, "check", "-", "--env", "HEADSCALE_SERVER_URL"],
      [/--stdin-filename/, "check", "good.yaml", "--stdin-filename", "x.yaml"],
      [/missing\.yaml: /, "check", "missing.yaml"],
      [/empty: .*no Headscale configuration/, "check", "empty"],
      [/no path given.*config\.yaml/, "check"],
      [/broken\.env:3: /, "effective", "good.yaml", "--env-file", "broken.env"],
      [/effective needs a path/, "effective"],
      [/one version/, "effective", "good.yaml", "--headscale", "all"],
      [/missing\.yaml: /, "effective", "missing.yaml"],
      [/explain needs a code/, "explain"],
      [/"unknown-kye"; did you mean "unknown-key"\?/, "explain", "unknown-kye"],
      [/"zzzzzzzzzzzz"/, "explain", "zzzzzzzzzzzz"],
      [/"9\.9"/, "schema", "--headscale", "9.9"],
      [/--stdio/, "lsp"],
      [/--stdio/, "lsp", "--sdtio"],
    ];
    for (const [named, ...args] of wrong) {
      it(args.join(" ") || "without a command", async () => {
        const { code, stdout, stderr } = await run(args, { input: good, cwd: folder() });
        assert.deepEqual([code, stdout], [2, ""]);
        assert.match(stderr, /^headscale-config: [^\n]*\n$/);
        assert.match(stderr, named);
        assert.doesNotMatch(stderr, /hunter2/);
      });
    }
  });

  it("is 2 for variables that cannot be read, and the configurations are checked all the same", async () => {
    const args = ["check", "good.yaml", "--env-file", "broken.env"];
    const { code, stdout, stderr } = await run(args, { cwd: folder() });
    assert.equal(code, 2);
    assert.match(stdout, /^good\.yaml: Headscale 0\.29\.2 would start/m);
    assert.match(stderr, /^headscale-config: broken\.env:3: [^\n]*\n$/);
    assert.doesNotMatch(stdout + stderr, /hunter2/);
  });

  it("is 2, or Node's own 9, for variables that are not there", async () => {
    // Node looks for an option of the same name of its own, behind the script too:
    // https://github.com/nodejs/node/issues/54232
    const args = ["check", "good.yaml", "--env-file", "missing.env"];
    const { code, stdout, stderr } = await run(args, { cwd: folder() });
    assert.ok(code === 2 || code === 9);
    assert.match(stderr, /^[^\n]*missing\.env: [^\n]*\n$/);
    assert.equal(stdout, "");
    const unread = await run(["effective", "good.yaml", "--env-file", "empty"], { cwd: folder() });
    assert.match(unread.stderr, /^[^\n]*empty: [^\n]*\n$/);
    assert.ok(unread.code === 2 || unread.code === 9);
  });

  it("is that of the working folder's config.yaml where no path is given", async () => {
    const { code, stdout } = await run(["check"], { cwd: `${folder()}/home` });
    assert.match(stdout, /^config\.yaml: Headscale/m);
    assert.equal(code, 0);
  });
});
