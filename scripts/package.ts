/** Leaves exactly one .vsix in the checkout, and holds its list of files against the committed one. */
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { comparePackedFiles } from "./package/packedFiles";
import { runProgram } from "./vscode/programs";
import { repositoryRoot } from "./vscode/paths";
import { packageExtension } from "./vscode/vsix";

const built = await runProgram(process.execPath, ["--import", "tsx", "scripts/build.ts"], {
  cwd: repositoryRoot,
});
if (built.code !== 0) throw new Error(`The build failed:\n${built.output}`);
for (const name of await readdir(repositoryRoot)) {
  if (name.endsWith(".vsix")) await rm(path.join(repositoryRoot, name));
}
const manifest = await readFile(path.join(repositoryRoot, "package.json"), "utf8");
const { version } = JSON.parse(manifest) as { version: string };
const file = `headscale-config-${version}.vsix`;
await packageExtension(repositoryRoot, path.join(repositoryRoot, file));
const problem = await comparePackedFiles(
  path.join(repositoryRoot, file),
  process.argv.includes("--update"),
);
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
} else {
  console.log(`Packed ${file}`);
}
