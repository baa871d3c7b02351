import { cp, mkdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { outFolder, repositoryRoot } from "../vscode/paths";
import { runProgram } from "../vscode/programs";
import type { Sabotage } from "./sabotages";

/** Installed once and the same for all; only linked to. */
const linked = ["node_modules", "tools/vscode/node_modules", "tools/browser/node_modules"];

/** A copy of everything that git knows or would add, so that a sabotage never touches the checkout. */
export async function makeCopy(): Promise<string> {
  const copy = path.join(await realpath(tmpdir()), "headscale-config-teeth");
  await rm(copy, { recursive: true, force: true });
  const { output } = await runProgram(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard"],
    {
      cwd: repositoryRoot,
    },
  );
  for (const file of output.trim().split("\n")) {
    await cp(path.join(repositoryRoot, file), path.join(copy, file), { recursive: true });
  }
  for (const folder of linked) {
    await mkdir(path.dirname(path.join(copy, folder)), { recursive: true });
    await symlink(path.join(repositoryRoot, folder), path.join(copy, folder)).catch(
      () => undefined,
    );
  }
  await mkdir(outFolder, { recursive: true });
  return copy;
}

/** Changes one line and gives the way back. A sabotage whose line is gone must be mended, not skipped. */
export async function applySabotage(
  copy: string,
  sabotage: Sabotage,
): Promise<() => Promise<void>> {
  const file = path.join(copy, sabotage.file);
  const before = await readFile(file, "utf8");
  const after = before.replace(sabotage.find, () => sabotage.replace);
  if (after === before) throw new Error(`${sabotage.name}: its line is not in ${sabotage.file}`);
  await writeFile(file, after);
  return () => writeFile(file, before);
}

/** Builds the copy and runs one part of its tests; true where all passed. */
export async function runPart(copy: string, part: string): Promise<boolean> {
  const examples = path.resolve(repositoryRoot, "../shared/data/config-examples");
  const env = { HEADSCALE_EXAMPLES: examples, HEADSCALE_TEST_BAIL: "1", ...process.env };
  const run = (args: readonly string[]): ReturnType<typeof runProgram> =>
    runProgram(process.execPath, ["--import", "tsx", ...args], {
      cwd: copy,
      env,
      timeoutMs: 10 * 60_000,
    });
  if ((await run(["scripts/build.ts"])).code !== 0) return false;
  const { code, output } = await run(["scripts/test.ts", part]);
  await writeFile(path.join(outFolder, "teeth.log"), output);
  return code === 0;
}
