import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "./lock";
import { outFolder, toolFolder } from "./paths";
import { runNpm, slowStep } from "./programs";

export interface ToolFolderPlan {
  readonly folder: "vscode" | "browser";
  readonly before: string;
  readonly after: string;
  /** Further steps after `npm ci`, before the folder counts as ready. */
  readonly finish?: (nodeModules: string) => Promise<void>;
}

/**
 * Installs tools/<folder> unless that was done before for this lockfile and platform. The tools have folders
 * of their own because they are large, wanted only here, and need a newer Node than the project does.
 */
export async function prepareToolFolder(plan: ToolFolderPlan): Promise<string> {
  const folder = toolFolder(plan.folder);
  const nodeModules = join(folder, "node_modules");
  const stampFile = join(nodeModules, ".ready");
  const stamp = await stampOf(join(folder, "package-lock.json"));
  const isReady = async (): Promise<boolean> =>
    (await readFile(stampFile, "utf8").catch(() => "")) === stamp;

  if (await isReady()) return nodeModules;
  const lockFile = join(outFolder, `${plan.folder}.lock`);
  await withLock(lockFile, `Waiting for another run to install tools/${plan.folder}`, async () => {
    if (await isReady()) return;
    await slowStep(plan.before, plan.after, async () => {
      await npmInTools(["ci", "--ignore-scripts", "--include=optional"], folder);
      await plan.finish?.(nodeModules);
      await writeFile(stampFile, stamp);
    });
  });
  return nodeModules;
}

/** The platform is part of it: a checkout may be shared with a container of another kind. */
async function stampOf(lockfile: string): Promise<string> {
  const hash = createHash("sha256").update(await readFile(lockfile));
  return `${hash.digest("hex")} ${process.platform}-${process.arch}`;
}

export async function npmInTools(args: readonly string[], cwd: string): Promise<void> {
  const full = [...args, "--no-audit", "--no-fund", "--engine-strict=false", "--loglevel=error"];
  const { code, output } = await runNpm(full, cwd);
  if (code === 0) return;
  const tail = output.trim().split("\n").slice(-8).join("\n  ");
  throw new Error(
    `npm could not install in ${cwd}. Is the network there? To see it whole: ` +
      `cd ${cwd} && npm ${full.join(" ")}\n  ${tail}`,
  );
}
