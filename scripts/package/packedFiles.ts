import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ensureVSCode } from "../vscode/install";
import { repositoryRoot } from "../vscode/paths";
import { runProgram } from "../vscode/programs";

const listFile = path.join(repositoryRoot, "scripts/package/packed-files.txt");

/** The most that a download may weigh, in bytes. */
const maxSize = 1024 * 1024;

/** What is wrong with the packed extension, if anything: a file too many, one too few, or its size. */
export async function comparePackedFiles(
  vsix: string,
  update: boolean,
): Promise<string | undefined> {
  const { size } = await stat(vsix);
  if (size > maxSize) return `The .vsix has ${size} bytes; at most ${maxSize} are allowed.`;
  const files = await packedFiles();
  if (update) await writeFile(listFile, files);
  const wanted = await readFile(listFile, "utf8").catch(() => "");
  if (files === wanted) return undefined;
  return `The packed files are not those of scripts/package/packed-files.txt:\n${files}\nIf that is meant: npm run package -- --update`;
}

async function packedFiles(): Promise<string> {
  const { node, vsce } = await ensureVSCode();
  const { code, output } = await runProgram(node, [vsce, "ls", "--no-dependencies"], {
    cwd: repositoryRoot,
  });
  if (code !== 0) throw new Error(`vsce could not list the files:\n${output}`);
  return `${output.trim().split(/\r?\n/).sort().join("\n")}\n`;
}
