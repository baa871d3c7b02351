import { spawnSync, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

const politeMs = 1_500;
const killedMs = 2_000;

/** At once, with everything it started; for the exit event, where nothing can be awaited. */
export function killGroup(leader: ChildProcess): void {
  signalGroup(leader, "SIGKILL");
}

/** First asks, so that state is written; resolves when the whole group is gone. */
export async function stopGroup(leader: ChildProcess): Promise<void> {
  if (signalGroup(leader, "SIGTERM")) await groupIsGone(leader, politeMs);
  if (signalGroup(leader, "SIGKILL")) await groupIsGone(leader, killedMs);
}

async function groupIsGone(leader: ChildProcess, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (signalGroup(leader, 0) && performance.now() < deadline) await sleep(20);
}

/** Whether there was anything to signal. */
function signalGroup(leader: ChildProcess, signal: "SIGTERM" | "SIGKILL" | 0): boolean {
  if (leader.pid === undefined) return false;
  if (process.platform === "win32") return signalTree(leader, leader.pid, signal);
  try {
    process.kill(-leader.pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Windows has no process groups; its servers have no state worth asking first. */
function signalTree(leader: ChildProcess, pid: number, signal: "SIGTERM" | "SIGKILL" | 0): boolean {
  const alive = leader.exitCode === null && leader.signalCode === null;
  if (alive && signal !== 0) spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
  return alive;
}
