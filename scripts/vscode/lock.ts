import { rmSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onShutdown } from "./shutdown";
import { codeOf } from "./unavailable";

/** Lets only one process at a time do the work: `npm start` and `npm test` install into the same folders. */
export async function withLock<T>(
  lockFile: string,
  waiting: string,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(lockFile), { recursive: true });
  for (let told = false; !(await take(lockFile)); told = true) {
    if (!told) console.log(`${waiting} …`);
    await sleep(200);
  }
  const release = (): void => {
    rmSync(lockFile, { force: true });
  };
  const forget = onShutdown({ atExit: release });
  try {
    return await work();
  } finally {
    release();
    forget();
  }
}

async function take(lockFile: string): Promise<boolean> {
  // Linking a finished file makes the lock appear together with its owner's id, never empty.
  const mine = `${lockFile}.${process.pid}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, lockFile);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const owner = Number(await readFile(lockFile, "utf8").catch(() => ""));
    if (owner === 0 || isAlive(owner)) return false;
    // Its owner was killed outright.
    await rm(lockFile, { force: true });
    return await take(lockFile);
  } finally {
    await rm(mine, { force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
