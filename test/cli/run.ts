import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const ownProgram = fileURLToPath(new URL("../../server/bin/headscale-config.js", import.meta.url));
const bundle = fileURLToPath(new URL("../../server/dist/cli.js", import.meta.url));

export interface Ran {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Buffer;
  readonly cwd?: string;
  /** Beside those of the tests themselves. */
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: string;
}

/** Runs the command line as it was built, the way a person or a script does. */
export async function run(
  args: readonly string[],
  { input = "", cwd, env = {}, program = ownProgram }: RunOptions = {},
): Promise<Ran> {
  assert.ok(existsSync(bundle), "server/dist/cli.js is not there: run npm run build first");
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    // Whoever runs the tests may have asked for colours.
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
  });
  // A program that does not read its input may be gone before all of it is written.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<unknown[]>,
  ]);
  return { code, stdout, stderr };
}
