import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rules } from "../../server/src/headscale/rules";
import { versions } from "../../server/src/headscale/versions";
import { run } from "./run";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("headscale-config explain", () => {
  it("prints a rule's page", async () => {
    const { code, stdout, stderr } = await run(["explain", "unknown-key"]);
    assert.match(stdout, /^unknown-key\n\nA key that no Headscale version knows\.\n/);
    assert.match(stdout, /^What to do: /m);
    assert.match(stdout, /^Wrong:\n\n {4}oidc:\n {4} {2}isuer: /m);
    assert.match(stdout, /^Headscale versions: all\. Source: /m);
    assert.deepEqual([code, stderr], [0, ""]);
  });

  it("knows every rule", async () => {
    const last = rules.at(-1)?.code ?? "";
    assert.equal((await run(["explain", last])).code, 0);
  });
});

describe("headscale-config schema", () => {
  const printed = async (...args: string[]): Promise<string> =>
    (await run(["schema", ...args])).stdout;
  const file = (minor: string): Promise<string> =>
    readFile(path.join(root, `schemas/headscale-${minor}.schema.json`), "utf8");

  it("prints the schema of each version, by any of its names", async () => {
    for (const { minor, patch } of versions) {
      assert.equal(await printed("--headscale", patch), await file(minor));
    }
    assert.equal(await printed("--headscale", "v0.29.1"), await file("0.29"));
  });

  it("prints the newest stable version's where none is asked for", async () => {
    assert.equal(await printed(), await file("0.29"));
    assert.equal(await printed("--headscale", "auto"), await file("0.29"));
  });

  it("is shipped with the package", async () => {
    const manifest = JSON.parse(await readFile(path.join(root, "server/package.json"), "utf8")) as {
      files: readonly string[];
    };
    assert.ok(manifest.files.includes("dist"));
    const folder = await mkdtemp(path.join(tmpdir(), "headscale-package-"));
    try {
      for (const name of ["package.json", ...manifest.files]) {
        await cp(path.join(root, "server", name), path.join(folder, name), { recursive: true });
      }
      const program = path.join(folder, "bin/headscale-config.js");
      const { stdout, code } = await run(["schema"], { program });
      assert.deepEqual([stdout, code], [await file("0.29"), 0]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
