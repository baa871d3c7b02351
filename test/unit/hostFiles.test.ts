import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goQuote } from "../../server/src/document/goYaml/goQuote";
import { hostFiles } from "../../server/src/host/hostFiles";

describe("the files of this machine", () => {
  const folder = mkdtempSync(join(tmpdir(), "host-files-"));
  const files = hostFiles("config.yaml", folder);
  mkdirSync(join(folder, "folder"));
  writeFileSync(join(folder, "text"), "\ufeffä\n");
  writeFileSync(join(folder, "bytes"), Buffer.from([0x61, 0xff, 0xc3, 0xa4]));
  writeFileSync(join(folder, "long"), "a".repeat(1024 * 1024 + 1));
  symlinkSync("loop", join(folder, "loop"));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("reads a text as it is, from the working folder", () => {
    assert.deepEqual(files.read("text"), { kind: "content", text: "\ufeffä\n" });
    assert.deepEqual(files.read(join(folder, "text")), { kind: "content", text: "\ufeffä\n" });
  });

  it("keeps a byte that is no UTF-8 apart", () => {
    const content = files.read("bytes");
    assert.ok(content.kind === "content");
    assert.equal(goQuote(content.text), '"a\\xffä"');
  });

  it("reads no more than is asked for, and says so", () => {
    assert.deepEqual(files.read("long", 3), { kind: "content", text: "aaa", isPart: true });
    const content = files.read("long");
    assert.ok(content.kind === "content" && content.isPart === true);
    assert.equal(content.text.length, 1024 * 1024);
    assert.deepEqual(files.read("bytes", 4).kind, "content");
  });

  const unreadable: readonly (readonly [path: string, words: string, isMissing: boolean])[] = [
    ["no", "open no: no such file or directory", true],
    ["", "open : no such file or directory", true],
    ["folder", "read folder: is a directory", false],
    ["text/x", "open text/x: not a directory", false],
    ["loop", "open loop: too many levels of symbolic links", false],
    ["a\0b", "open a\0b: invalid argument", false],
  ];
  for (const [path, words, isMissing] of unreadable) {
    it(`says in Go's words why ${JSON.stringify(path)} cannot be read`, () => {
      assert.deepEqual(files.read(path), { kind: "unreadable", words, isMissing });
    });
  }

  it("does not wait at a pipe", function () {
    if (process.platform === "win32") this.skip();
    execFileSync("mkfifo", [join(folder, "pipe")]);
    assert.deepEqual(files.read("pipe"), { kind: "content", text: "", isPart: true });
  });

  it("says why nothing can be written", () => {
    assert.equal(files.whyUnwritable("new"), undefined);
    assert.equal(files.whyUnwritable("text"), undefined);
    assert.equal(files.whyUnwritable("no/new"), "open no/new: no such file or directory");
    assert.equal(files.whyUnwritable("text/new"), "open text/new: not a directory");
    assert.equal(files.whyUnwritable(""), "open : no such file or directory");
  });

  const beside: readonly (readonly [config: string, path: string, wanted: string])[] = [
    ["/etc/headscale/config.yaml", "./a.key", "/etc/headscale/a.key"],
    ["/etc/headscale/config.yaml", "../b//a.key", "/etc/b/a.key"],
    ["/etc/headscale/config.yaml", "folder/", "/etc/headscale/folder"],
    ["/etc/headscale/config.yaml", "/x/../a.key", "/x/../a.key"],
    ["/etc/headscale/config.yaml", "", ""],
    ["/etc/headscale/config.yaml", "~/a.key", "/etc/headscale/~/a.key"],
    ["./config.yaml", "a.key", "a.key"],
    ["sub/config.yaml", "./a.key", "sub/a.key"],
    ["config.yaml", "./a.key", "./a.key"],
  ];
  for (const [config, path, wanted] of beside) {
    it(`${JSON.stringify(path)} beside ${config}`, () => {
      assert.equal(hostFiles(config, folder).besideConfig(path), wanted);
    });
  }
});
