import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  secretFromEnvironment,
  secretFromFile,
  type Surroundings,
} from "../../server/src/host/clientSecret";

describe("a client secret outside the configuration", () => {
  let folder: string;
  let surroundings: Surroundings;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "secrets-"));
    surroundings = {
      uri: pathToFileURL(path.join(folder, "config.yaml")).href,
      environmentFiles: ["headscale.env"],
      ownVariables: { SECRETS: "/nowhere", OWN: folder },
    };
    await writeFile(
      path.join(folder, "headscale.env"),
      `HEADSCALE_OIDC_CLIENT_SECRET="from the environment"\nSECRETS=${folder}\n`,
    );
    await writeFile(path.join(folder, "secret"), " s3cret\n");
    await writeFile(path.join(folder, "empty"), "\n");
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("is read from an environment file", async () => {
    const found = await secretFromEnvironment("HEADSCALE_OIDC_CLIENT_SECRET", surroundings);
    assert.deepEqual(found, { kind: "secret", secret: "from the environment" });
    assert.deepEqual(await secretFromEnvironment("OTHER", surroundings), { kind: "empty" });
  });

  it("is read from its file, trimmed where this Headscale trims it", async () => {
    const file = path.join(folder, "secret");
    assert.deepEqual(await secretFromFile(file, true, surroundings), {
      kind: "secret",
      secret: "s3cret",
    });
    assert.deepEqual(await secretFromFile(file, false, surroundings), {
      kind: "secret",
      secret: " s3cret\n",
    });
  });

  for (const written of ["${SECRETS}/secret", "$SECRETS/secret", "${OWN}/secret"]) {
    it(`is found with variables in the path: ${written}`, async () => {
      const found = await secretFromFile(written, true, surroundings);
      assert.deepEqual(found, { kind: "secret", secret: "s3cret" });
    });
  }

  it("is not looked for where the path counts from a folder that is not known", async () => {
    for (const written of ["secret", "./secret", "${UNSET}secret"]) {
      assert.equal((await secretFromFile(written, true, surroundings)).kind, "relative");
    }
  });

  it("is none where the file is empty, missing, a folder or no ordinary file", async () => {
    const read = (name: string) => secretFromFile(name, true, surroundings);
    assert.deepEqual(await read(path.join(folder, "empty")), { kind: "empty" });
    const missing = path.join(folder, "missing");
    assert.deepEqual(await read(missing), {
      kind: "unreadable",
      words: `open ${missing}: no such file or directory`,
    });
    assert.equal((await read(folder)).kind, "unreadable");
    assert.equal((await read("/dev/null")).kind, "unreadable");
  });
});
