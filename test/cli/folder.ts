import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder of the test's own with these files, gone when the tests around are done. */
export function testFolder(files: Readonly<Record<string, string | Buffer>>): () => string {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "headscale-cli-"));
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  });
  after(() => rm(folder, { recursive: true }));
  return () => folder;
}
