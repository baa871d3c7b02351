import assert from "node:assert/strict";
import { run } from "./run";
import { configuration, good, refusal, refused, warned } from "./samples";
import { testFolder } from "./folder";

const escape = "\u001b";

/** What is printed of a text, up to the verdict. */
async function shown(input: string, ...options: string[]): Promise<string> {
  const { stdout } = await run(["check", "-", ...options], { input });
  return stdout;
}

describe("check --format text", () => {
  const folder = testFolder({ "good.yaml": good, "warned.yaml": warned, "refused.yml": refused });

  it("underlines what is meant, says how to mend it, and then what Headscale does", async () => {
    const { code, stdout, stderr } = await run(["check", "warned.yaml"], { cwd: folder() });
    const [title = "", ...lines] = stdout.split("\n");
    assert.match(title, /^warning\[unknown-key\]: .*"oidc\.isuer"/);
    assert.deepEqual(lines.slice(0, 7), [
      "  --> warned.yaml:6:3",
      "   |",
      " 6 |   isuer: x",
      "   |   ^^^^^",
      '   = help: Change "isuer" to "issuer"',
      "",
      "warned.yaml: Headscale 0.29.2 would start, as far as the checks go; not looked at: oidc.discovery, noise.private_key_path, database.",
    ]);
    assert.deepEqual([code, stderr], [0, ""]);
  });

  it("shows the other place, and Headscale's own words, which it ends with", async () => {
    const { code, stdout } = await run(["check", "refused.yml"], { cwd: folder() });
    assert.ok(
      stdout.includes(
        [
          "  --> refused.yml:6:3",
          "   |",
          " 6 |   client_secret_path: /run/s",
          "   |   ^^^^^^^^^^^^^^^^^^",
          "   |",
          " 5 |   client_secret: <hidden>",
          "   |   ------------- The other one stands here.",
          `   = headscale: ${refusal}`,
          '   = help: Remove "oidc.client_secret"',
          '   = help: Remove "oidc.client_secret_path"',
          "",
          "refused.yml: Headscale 0.29.2 refuses to start:",
          `  fatal: ${refusal}`,
          "",
        ].join("\n"),
      ),
      stdout,
    );
    assert.equal(code, 1);
  });

  it("says that Headscale 0.22 crashes on its own fault", async () => {
    const { code, stdout } = await run(["check", "refused.yml", "--headscale", "0.22"], {
      cwd: folder(),
    });
    assert.match(stdout, /^refused\.yml: Headscale 0\.22\.3 crashes/m);
    assert.equal(code, 1);
  });

  it("says which patch is judged, and for which one it was asked", async () => {
    const args = ["check", "good.yaml", "--headscale", "v0.29.1"];
    const { stdout } = await run(args, { cwd: folder() });
    assert.match(stdout, /^good\.yaml: Headscale 0\.29\.2 .*v0\.29\.1/m);
  });

  it("says nothing about files without findings if it is to be quiet", async () => {
    const args = ["check", "--quiet", "good.yaml", "warned.yaml"];
    const { stdout } = await run(args, { cwd: folder() });
    assert.doesNotMatch(stdout, /good\.yaml/);
    assert.match(stdout, /^warned\.yaml: Headscale/m);
    assert.equal((await run(["check", "--quiet", "good.yaml"], { cwd: folder() })).stdout, "");
  });

  it("puts a fault under the one that it follows from, which is as severe as the worse one", async () => {
    const input = good.replace("private_key_path", "private_key_pth");
    const { code, stdout } = await run(["check", "-"], { input });
    assert.match(stdout, /^error\[unknown-key\]: .*private_key_pth/m);
    assert.match(stdout, /^ +\| +-+ follows from it \[noise-key-missing\]: /m);
    assert.doesNotMatch(stdout, /^error\[noise-key-missing\]/m);
    assert.equal(code, 1);
  });

  describe("a line", () => {
    it("with tabs and wide characters has its mark where the eye sees the place", async () => {
      const line = '  "日本😀":\t{ isuer: x }\n';
      const text = await shown(configuration(line));
      const frame = /^ 6 \| (.*)\n +\| ( *)\^+$/m.exec(text) ?? [];
      assert.equal(frame[1], '  "日本😀":    { isuer: x }');
      // The key begins at the third column.
      assert.equal(frame[2]?.length, 2);
      const flow = good.replace("noise: {", 'noise: { "日本😀":\t1, isuer: x,');
      const [, before = ""] = / \| ( *)\^{5}$/m.exec(await shown(flow)) ?? [];
      assert.equal(before.length, 'noise: { "      ":    1, '.length);
    });

    it("longer than a terminal is cut around its place", async () => {
      const long = `noise: { ${"a".repeat(200)}: 1, isuer: x, ${"b".repeat(200)}: 1, `;
      const text = await shown(good.replace("noise: {", long));
      const [, line = "", before = ""] = / \| (….*isuer.*…)\n +\| ( *)\^{5}$/m.exec(text) ?? [];
      assert.equal(line.slice(before.length, before.length + 5), "isuer", text);
      const frames = text.split("\n").filter((one) => /^ *\d* \|/.test(one));
      assert.ok(frames.every((one) => one.length <= 100));
    });

    it("that would steer the terminal does not", async () => {
      const text = await shown(configuration(`  "a${escape}[2Jb\u202e": x\n  isuer: "\u009b2J"\n`));
      assert.ok([escape, "\u009b", "\u202e"].every((character) => !text.includes(character)));
    });
  });

  describe("colours", () => {
    const args = ["check", "-"];
    const coloured = async (env: Readonly<Record<string, string>>): Promise<boolean> =>
      (await run(args, { input: warned, env })).stdout.includes(escape);

    it("are for terminals only", async () => {
      assert.equal(await coloured({}), false);
    });

    it("are there where they are asked for", async () => {
      assert.equal(await coloured({ FORCE_COLOR: "1" }), true);
      assert.equal(await coloured({ FORCE_COLOR: "0" }), false);
      assert.equal(await coloured({ NO_COLOR: "1" }), false);
    });

    it("change no letter of what is said", async () => {
      const { stdout } = await run(args, { input: warned, env: { FORCE_COLOR: "1" } });
      // eslint-disable-next-line no-control-regex -- the colours themselves
      assert.equal(stdout.replace(/\u001b\[\d+m/g, ""), await shown(warned));
    });
  });

  describe("of all versions", () => {
    it("is one table, and each diagnostic once with the versions that it holds for", async () => {
      const text = await shown(refused, "--headscale", "all");
      assert.equal(text.match(/\[oidc-secret-conflict\]/g)?.length, 1);
      assert.match(text, / = versions: 0\.22 to 0\.30-dev$/m);
      assert.match(text, / = versions: 0\.22$/m);
      const table = text
        .slice(text.indexOf("\n-:\n") + 4)
        .trimEnd()
        .split("\n");
      assert.match(table[0] ?? "", /^ {2}version +load +verdict +in Headscale's words$/);
      assert.deepEqual(
        table.slice(1).map((row) => row.trim().split(/ {2,}/).slice(0, 3).join(" ")),
        [
          "0.22.3 refuses crashes",
          ...["0.23.0", "0.24.3", "0.25.1", "0.26.1", "0.27.1", "0.28.0", "0.29.2", "0.30-dev"].map(
            (version) => `${version} refuses refuses`,
          ),
        ],
      );
      assert.ok(table.slice(1).every((row) => row.endsWith(" are mutually…")));
    });
  });
});
