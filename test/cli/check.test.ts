import assert from "node:assert/strict";
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkText, isCheckResult, parseResult } from "./json";
import { run } from "./run";
import { good, refusal, refused, warned } from "./samples";

/** Refused by 0.30 alone, which asks for a secret. */
const refusedBy030 = good.replace(/^ {2}client_secret: .*\n/m, "");

describe("headscale-config check", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "headscale-check-"));
    const files = {
      "good.yaml": good,
      "warned.yaml": warned,
      "refused.yml": refused,
      "empty.yaml": "",
      "notes.txt": warned,
      "authelia.yaml": "server:\n  address: tcp://:9091\noidc:\n  isuer: x\n",
      "headscale/extra.YAML": "noise:\nisuer: x\n",
      "node_modules/pkg/config.yaml": warned,
      ".git/config.yaml": warned,
      "deep/er/config.yaml": warned,
    };
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  });
  after(() => rm(folder, { recursive: true }));

  describe("as JSON", () => {
    it("holds the contract's members for a file that is refused", async () => {
      const args = ["check", "refused.yml", "--format", "json"];
      const { code, stdout, stderr } = await run(args, { cwd: folder });
      assert.deepEqual([code, stderr], [1, ""]);
      const { tool, files } = parseResult(stdout);
      const manifest = await readFile(
        new URL("../../server/package.json", import.meta.url),
        "utf8",
      );
      const { version } = JSON.parse(manifest) as { version: string };
      assert.deepEqual(tool, { name: "headscale-config", version });
      const [file] = files;
      assert.equal(file?.path, "refused.yml");
      const [result] = file.results;
      const { diagnostics = [], ...verdict } = result ?? {};
      assert.deepEqual(verdict, {
        headscale: "0.29.2",
        reason: "default",
        load: "refuses",
        verdict: "refuses",
        unknown: [
          "oidc.client_secret_path",
          "oidc.discovery",
          "noise.private_key_path",
          "database",
        ],
        log: [{ level: "fatal", stage: "load", message: refusal }],
      });
      const [found, ...others] = diagnostics;
      assert.deepEqual(others, []);
      const { message = "", related = [], fixes = [], ...rest } = found ?? {};
      assert.deepEqual(rest, {
        code: "oidc-secret-conflict",
        severity: "error",
        key: "oidc.client_secret_path",
        headscale: refusal,
        range: { start: { line: 5, character: 2 }, end: { line: 5, character: 20 } },
      });
      // Our sentence alone.
      assert.ok(message !== "" && !message.includes(refusal));
      assert.deepEqual(
        related.map(({ key, range }) => [key, range.start]),
        [["oidc.client_secret", { line: 4, character: 2 }]],
      );
      assert.equal(fixes.length, 2);
    });

    it("accepts what Headscale accepts", async () => {
      assert.deepEqual(await checkText(good), {
        headscale: "0.29.2",
        reason: "default",
        load: "accepts",
        verdict: "starts",
        unknown: ["oidc.discovery", "noise.private_key_path", "database"],
        log: [],
        diagnostics: [],
      });
    });

    it("tells refusing from crashing, and loading from starting", async () => {
      const result = await checkText(refused, "--headscale", "0.22.3");
      assert.deepEqual([result.load, result.verdict], ["refuses", "crashes"]);
      assert.equal(result.log.at(-1)?.level, "fatal");
    });

    it("counts columns in UTF-16", async () => {
      const { diagnostics } = await checkText(
        good.replace(/^oidc:[^]*hunter2\n/m, 'oidc: { client_id: "😀", isuer: x }\r\n'),
      );
      assert.deepEqual(diagnostics.find(({ code }) => code === "unknown-key")?.range, {
        start: { line: 1, character: 25 },
        end: { line: 1, character: 30 },
      });
    });

    it("is an empty list where nothing was read", async () => {
      const { code, stdout } = await run(["check", "--format", "json", path.join(folder, "none")]);
      assert.deepEqual(parseResult(stdout).files, []);
      assert.equal(code, 2);
    });

    it("has a schema that refuses what is no result", () => {
      assert.equal(isCheckResult({ tool: { name: "headscale-config", version: "0.1.0" } }), false);
      assert.equal(isCheckResult({ files: [] }), false);
    });
  });

  describe("judges by the version", () => {
    const modeline = "# headscale-config: version=0.27\n";
    const choices: readonly { name: string; input: string; options: string[]; found: unknown }[] = [
      { name: "of nobody's wish", input: good, options: [], found: ["0.29.2", "default"] },
      {
        name: "of the file's wish",
        input: modeline + good,
        options: ["--headscale", "auto"],
        found: ["0.27.1", "modeline"],
      },
      {
        name: "of the option, which beats the file",
        input: modeline + good,
        options: ["--headscale", "0.25"],
        found: ["0.25.1", "option"],
      },
      {
        name: "that is the newest patch of the one asked for",
        input: good,
        options: ["--headscale=v0.29.1"],
        found: ["0.29.2", "option", "v0.29.1"],
      },
      {
        name: "that the file asks for by another patch",
        input: "# headscale-config: version=0.28.9\n",
        options: [],
        found: ["0.28.0", "modeline", "0.28.9"],
      },
      {
        name: "that is the preview",
        input: good,
        options: ["--headscale", "0.30-dev"],
        found: ["0.30-dev", "option"],
      },
    ];
    for (const { name, input, options, found } of choices) {
      it(name, async () => {
        const { headscale, reason, judgedFor } = await checkText(input, ...options);
        assert.deepEqual(
          judgedFor === undefined ? [headscale, reason] : [headscale, reason, judgedFor],
          found,
        );
      });
    }

    it("and all of them, each by its newest patch; auto's decides the exit code", async () => {
      const args = ["check", "-", "--headscale", "all", "--format", "json"];
      const { code, stdout } = await run(args, { input: refusedBy030 });
      const results = parseResult(stdout).files[0]?.results ?? [];
      assert.deepEqual(
        results.map(({ headscale, verdict }) => `${headscale} ${verdict}`),
        [
          ...["0.22.3 refuses", "0.23.0 starts", "0.24.3 starts", "0.25.1 starts"],
          ...["0.26.1 starts", "0.27.1 starts", "0.28.0 starts", "0.29.2 starts"],
          "0.30-dev refuses",
        ],
      );
      assert.equal(code, 0);
      const preview = `# headscale-config: version=0.30-dev\n${refusedBy030}`;
      assert.equal((await run(args, { input: preview })).code, 1);
    });
  });

  describe("reads", () => {
    it("standard input, under the name that was given", async () => {
      const { code, stdout } = await run(["check", "-"], { input: warned });
      assert.match(stdout, /^ +--> -:6:3$/m);
      assert.equal(code, 0);
    });

    it("of a folder only what is Headscale's and somebody's own, in order", async () => {
      const { code, stdout, stderr } = await run(["check", "--format", "json", folder]);
      assert.deepEqual(
        parseResult(stdout).files.map((file) => path.relative(folder, file.path)),
        ["deep/er/config.yaml", "good.yaml", "headscale/extra.YAML", "refused.yml", "warned.yaml"],
      );
      assert.deepEqual([code, stderr], [1, ""]);
    });

    it("a file that is named, although it is another program's", async () => {
      for (const name of ["authelia.yaml", "notes.txt"]) {
        const { code, stdout } = await run(["check", name], { cwd: folder });
        assert.match(stdout, /^warning\[unknown-key\]: .*isuer/m);
        assert.match(stdout, new RegExp(`--> ${name}:\\d+:3$`, "m"));
        assert.notEqual(code, 2);
      }
    });

    it("an empty file, in which only the keys are missing", async () => {
      const { code, stdout } = await run(["check", "empty.yaml"], { cwd: folder });
      assert.match(stdout, /^empty\.yaml: Headscale 0\.29\.2 refuses to start/m);
      assert.doesNotMatch(stdout, /yaml-syntax/);
      assert.equal(code, 1);
    });

    it("UTF-16 with its mark, as Headscale's parser does", async () => {
      const input = Buffer.from(`\uFEFF${warned}`, "utf16le");
      const { code, stdout } = await run(["check", "-"], { input });
      assert.match(stdout, /^warning\[unknown-key\].*\n +--> -:6:3$/m);
      assert.equal(code, 0);
    });
  });

  describe("goes on", () => {
    it("when a path leads nowhere, and names it", async () => {
      const args = ["check", "--format", "json", "missing.yaml", "refused.yml", "good.yaml"];
      const { code, stdout, stderr } = await run(args, { cwd: folder });
      assert.match(stderr, /^headscale-config: missing\.yaml: .*\n$/);
      assert.deepEqual(
        parseResult(stdout).files.map((file) => file.path),
        ["refused.yml", "good.yaml"],
      );
      assert.equal(code, 2);
    });

    it("when a path goes through a file", async () => {
      const { code, stdout, stderr } = await run(["check", "good.yaml/x", "good.yaml"], {
        cwd: folder,
      });
      assert.match(stderr, /good\.yaml\/x/);
      assert.match(stdout, /^good\.yaml: /m);
      assert.equal(code, 2);
    });

    it("when a file of a folder cannot be read", async () => {
      const mixed = await mkdtemp(path.join(tmpdir(), "headscale-mixed-"));
      try {
        await writeFile(path.join(mixed, "a.yaml"), good);
        // Longer than anything that Node reads at once; no byte of it is on the disk.
        const large = await open(path.join(mixed, "b.yaml"), "w");
        await large.truncate(5 * 2 ** 30);
        await large.close();
        await writeFile(path.join(mixed, "c.yaml"), warned);
        const { code, stdout, stderr } = await run(["check", "--format", "json", mixed]);
        assert.match(stderr, /b\.yaml/);
        assert.deepEqual(
          parseResult(stdout).files.map((file) => path.basename(file.path)),
          ["a.yaml", "c.yaml"],
        );
        assert.equal(code, 2);
      } finally {
        await rm(mixed, { recursive: true });
      }
    });
  });

  it("refuses text that is no YAML, and says where", async () => {
    for (const input of ["\u0000\u0001\u0002", "a: [1\n", "- a\n", "just words\n"]) {
      const { code, stdout } = await run(["check", "-"], { input });
      assert.match(stdout, /^error\[yaml-syntax\]: .*\n +--> -:\d+:\d+$/m);
      assert.match(stdout, /^-: Headscale 0\.29\.2 refuses to start/m);
      assert.equal(code, 1);
    }
  });

  it("answers within 5 seconds about 10 MB, and says that they were not checked", async () => {
    const input = `${good}${"# a line of a comment\n".repeat(500_000)}`;
    assert.ok(input.length > 10_000_000);
    const started = performance.now();
    const { code, stdout } = await run(["check", "-"], { input });
    assert.ok(performance.now() - started < 5000);
    assert.match(
      stdout,
      /^information\[file-too-large\]: .*far larger than any configuration.*not checked/m,
    );
    assert.equal(code, 0);
  });

  it("explains itself when it is asked", async () => {
    for (const args of [["--help"], ["-h"], ["check", "--help"]]) {
      const { code, stdout, stderr } = await run(args);
      assert.match(stdout, /check .*--headscale/);
      assert.deepEqual([code, stderr], [0, ""]);
    }
    const { code, stdout } = await run(["--version"]);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(code, 0);
  });
});
