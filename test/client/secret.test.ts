import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { environmentLine, secretVariable } from "../../client/src/secret/environment";
import { decodeScalar } from "../../client/src/secret/scalar";
import { fileExists, writeSecretFile } from "../../client/src/secret/secretFile";

const run = promisify(execFile);
const secret = "hunter2-Ünïcode-😀\\'\"$x";

describe("a secret's file", () => {
  let folder: string;
  let target: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "headscale-secret-"));
    target = path.join(folder, "oidc secret");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("holds the secret and nothing else, and stands alone in its folder", async () => {
    await writeSecretFile(target, secret);
    assert.deepEqual(await readFile(target), Buffer.from(secret));
    assert.deepEqual(await readdir(folder), ["oidc secret"]);
  });

  it("is its owner's alone, whatever the process lets others do", async () => {
    const before = process.umask(0);
    try {
      await writeSecretFile(target, secret);
    } finally {
      process.umask(before);
    }
    assert.equal((await stat(target)).mode & 0o777, 0o600);
  });

  it("never takes the place of another file", async () => {
    await writeFile(target, "before", { mode: 0o640 });
    await assert.rejects(writeSecretFile(target, secret));
    assert.equal(await readFile(target, "utf8"), "before");
    assert.equal((await stat(target)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ["oidc secret"]);
  });

  it("never takes the place of a link, though it leads nowhere", async () => {
    await symlink(path.join(folder, "nowhere"), target);
    assert.equal(await fileExists(target), true);
    await assert.rejects(writeSecretFile(target, secret));
    assert.ok((await lstat(target)).isSymbolicLink());
    assert.equal(await readlink(target), path.join(folder, "nowhere"));
    assert.deepEqual(await readdir(folder), ["oidc secret"]);
  });

  it("never takes the place of a folder", async () => {
    await mkdir(target);
    await assert.rejects(writeSecretFile(target, secret));
    assert.deepEqual(await readdir(folder), ["oidc secret"]);
    assert.deepEqual(await readdir(target), []);
  });

  it("is one writer's where several write at a time", async () => {
    const secrets = Array.from({ length: 8 }, (_, index) => `secret-${index}`);
    const ends = await Promise.allSettled(secrets.map((each) => writeSecretFile(target, each)));
    const winners = secrets.filter((_, index) => ends[index]?.status === "fulfilled");
    assert.equal(winners.length, 1);
    assert.equal(await readFile(target, "utf8"), winners[0]);
    assert.deepEqual(await readdir(folder), ["oidc secret"]);
  });

  it("leaves nothing behind where its folder is a file", async () => {
    await writeFile(target, "a file");
    await assert.rejects(writeSecretFile(path.join(target, "secret"), secret), { code: "ENOTDIR" });
    assert.equal(await readFile(target, "utf8"), "a file");
    assert.deepEqual(await readdir(folder), ["oidc secret"]);
  });

  it("makes no folder", async () => {
    const below = path.join(folder, "missing", "secret");
    await assert.rejects(writeSecretFile(below, secret), { code: "ENOENT" });
    assert.deepEqual(await readdir(folder), []);
  });

  it("leaves nothing behind where there is no room for it", async () => {
    const script = fileURLToPath(new URL("writeInChild.ts", import.meta.url));
    const node = [process.execPath, "--import", "tsx", script, target, secret];
    const env = { ...process.env, TSX_DISABLE_CACHE: "1" };
    const fits = await run(node[0] ?? "", node.slice(1), { env });
    assert.equal(fits.stdout, "written");
    await rm(target);
    // No file may grow beyond nothing: the file can be made and not be written to.
    const { stdout } = await run("sh", ["-c", 'ulimit -f 0; exec "$@"', "sh", ...node], { env });
    assert.equal(stdout, "EFBIG");
    assert.deepEqual(await readdir(folder), []);
  });
});

describe("the text of a YAML scalar", () => {
  const scalars: Readonly<Record<string, string>> = {
    "": "",
    hunter2: "hunter2",
    "a b": "a b",
    "a#b:c": "a#b:c",
    "0123": "0123",
    true: "true",
    "~": "~",
    "1e3": "1e3",
    "-a": "-a",
    "--- a": "--- a",
    "a\n    b": "a b",
    "''": "",
    "'it''s'": "it's",
    "'a\\n'": "a\\n",
    "'a\n    b'": "a b",
    '""': "",
    '"\\t\\x41\\u00e9\\U0001F600\\"\\\\\\/"': '\tAé😀"\\/',
    '"a\n    b"': "a b",
    '"a\\\n    b"': "ab",
    '"a: #b"': "a: #b",
    "|-\n    a\n    b\n": "a\nb",
    "|\n    a\n": "a\n",
    "|+\n    a\n\n": "a\n\n",
    "|- # why\n    a\n": "a",
    "|-\r\n    a\r\n    b\r\n": "a\nb",
    ">-\n    a\n    b\n": "a b",
    ">\n    a\n\n    b\n": "a\nb\n",
  };
  for (const [source, text] of Object.entries(scalars)) {
    it(`of ${JSON.stringify(source)}`, () => {
      assert.equal(decodeScalar(source), text);
    });
  }

  const others: Readonly<Record<string, string>> = {
    "a list": "[a]",
    "a section": "{a: b}",
    "a key with a value": "a: b",
    "an item": "- a",
    "an alias": "*a",
    "quotes that do not end": '"a',
    "an escape that is none": '"\\q"',
    // How much of the indentation belongs to the text depends on what stands around it.
    "a block that says its indentation": "|2-\n     a\n",
    "a folded block that says its indentation": ">-1\n   a\n",
  };
  for (const [name, source] of Object.entries(others)) {
    it(`is not known for ${name}`, () => {
      assert.equal(decodeScalar(source), undefined);
    });
  }
});

describe("the line for an environment file", () => {
  it("has no quotes that are not needed", () => {
    assert.equal(environmentLine("aB3_./:@%+=,-"), `${secretVariable}=aB3_./:@%+=,-`);
    assert.equal(environmentLine(""), `${secretVariable}=`);
    assert.equal(secretVariable, "HEADSCALE_OIDC_CLIENT_SECRET");
  });

  const secrets = [
    "aB3_./:@%+=,-",
    "",
    "two words",
    " at the edges ",
    "it's",
    'say "a"',
    "$HOME ${HOME} $(id) `id`",
    "back\\slash\\",
    "a;b&c|d<e>f(g)h*i?j[k]l{m}n~o!p^q#r",
    "~",
    "#a",
    "é😀",
    "a\tb",
    "two\nlines",
  ];
  for (const each of secrets) {
    it(`is read by a shell as it was: ${JSON.stringify(each)}`, async () => {
      const script = `${environmentLine(each)}\nprintf %s "$${secretVariable}"`;
      const { stdout } = await run("sh", ["-c", script]);
      assert.equal(stdout, each);
    });
  }
});
