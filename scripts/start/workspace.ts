import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repositoryRoot } from "../vscode/paths";
import { onShutdown } from "../vscode/shutdown";

/** The provider's address in the committed examples; another port may have been free. */
const writtenOrigin = "http://127.0.0.1:9000";

/** A copy of examples/ to play with: what is changed there changes nothing in the repository. */
export async function makeWorkspace(providerOrigin: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "headscale-config-"));
  onShutdown({
    atExit: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  });
  const workspace = path.join(folder, "examples");
  await rm(workspace, { recursive: true, force: true });
  await cp(path.join(repositoryRoot, "examples"), workspace, { recursive: true });
  for (const name of await readdir(workspace, { recursive: true })) {
    if (!/\.ya?ml$/.test(name)) continue;
    const file = path.join(workspace, name);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll(writtenOrigin, providerOrigin));
  }
  return workspace;
}
