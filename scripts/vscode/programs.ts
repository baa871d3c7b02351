import { spawn, type ChildProcess } from "node:child_process";
import { basename } from "node:path";
import { onShutdown } from "./shutdown";
import { messageOf } from "./unavailable";

export interface ProgramResult {
  /** Undefined when the program could not be started or was killed. */
  readonly code: number | undefined;
  /** Standard output and error, in order of arrival. */
  readonly output: string;
}

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/** Runs a program without a terminal (nothing may ask questions) and never leaves it behind. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  const child = spawn(file, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: options.env ?? process.env,
    stdio: ["ignore", "pipe", "pipe"],
    // Node refuses to start .cmd files, which npm is on Windows, without a shell.
    shell: process.platform === "win32" && file.endsWith(".cmd"),
    timeout: options.timeoutMs ?? 0,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ending = ended(child).catch((error: unknown) => {
    output += messageOf(error);
    return undefined;
  });
  const forget = onShutdown({
    // npm takes a moment to end; a second npm in the same folder meanwhile would fail.
    gracefully: async () => {
      child.kill();
      await ending;
    },
    atExit: () => void child.kill("SIGKILL"),
  });
  const code = await ending;
  forget();
  return { code, output };
}

function ended(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve(code ?? undefined);
    });
  });
}

/** Runs the npm that runs us, so that one machine's several npms do not mix; else the one on PATH. */
export async function runNpm(args: readonly string[], cwd: string): Promise<ProgramResult> {
  const current = process.env["npm_execpath"];
  if (current !== undefined && basename(current).startsWith("npm")) {
    return runProgram(process.execPath, [current, ...args], { cwd });
  }
  return runProgram(process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd });
}

/** One line before a slow step and one after, so that a silent minute does not look like a hang. */
export async function slowStep<T>(
  before: string,
  after: string,
  work: () => Promise<T>,
): Promise<T> {
  console.log(`${before} …`);
  const start = performance.now();
  const result = await work();
  console.log(`${after} (${((performance.now() - start) / 1000).toFixed(1)} s).`);
  return result;
}
