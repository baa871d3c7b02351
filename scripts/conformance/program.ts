import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type HeadscaleVersion, parseVersion, versions } from "../../server/src/headscale/versions";

/** A configuration with all that Headscale finds around it. */
export interface StartCase {
  readonly case: string;
  readonly yaml: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What lies beside it, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface ConfigTest {
  readonly status: "starts" | "refuses" | "crashes" | "hangs";
  /** The last thing that the program says; empty where it starts. */
  readonly message: string;
  /** Everything that it prints, escapes undone and white space collapsed; the folder is `DIR`. */
  readonly output: string;
}

/** A configuration that a program does not answer for hangs, as with a provider that never answers. */
const patience = 10_000;

/** Which of the supported versions a program is, as it says itself. */
export function versionOf(binary: string): HeadscaleVersion {
  const { stdout, error } = spawnSync(binary, ["version"], { encoding: "utf8" });
  if (error !== undefined) throw error;
  const said = /v?\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?/.exec(stdout)?.[0];
  const version = said === undefined ? undefined : parseVersion(said);
  if (version !== undefined) return version;
  const names = versions.map(({ patch }) => patch).join(", ");
  throw new Error(`${binary} does not say which of ${names} it is; say it with --version.`);
}

/** `headscale configtest` in a folder of its own that is gone afterwards: it makes keys and a database. */
export async function configTest(binary: string, one: StartCase): Promise<ConfigTest> {
  const folder = await mkdtemp(path.join(tmpdir(), "headscale-config-"));
  try {
    const config = path.join(folder, "config.yaml");
    await writeCase(folder, one);
    const { code, output } = await run(binary, ["configtest", "-c", config], folder, one.env ?? {});
    return toResult(code, output.replaceAll(folder, "DIR"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeCase(folder: string, { yaml, files = {} }: StartCase): Promise<void> {
  await writeFile(path.join(folder, "config.yaml"), yaml);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

interface Ended {
  /** Undefined: it was stopped. */
  readonly code: number | undefined;
  readonly output: string;
}

function run(
  binary: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { cwd, env: { PATH: "", HOME: cwd, NO_COLOR: "1", ...env } });
    let [output, isStopped] = ["", false];
    const timer = setTimeout(() => {
      isStopped = true;
      child.kill("SIGKILL");
    }, patience);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (piece: string) => {
        output += piece;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: isStopped ? undefined : (code ?? 1), output });
    });
  });
}

function toResult(code: number | undefined, output: string): ConfigTest {
  const said = plain(output);
  if (code === undefined) return { status: "hangs", message: "", output: said };
  if (code === 0) return { status: "starts", message: "", output: said };
  if (/^(?:panic|fatal error): /m.test(output)) {
    return { status: "crashes", message: "panic", output: said };
  }
  return { status: "refuses", message: lastMessage(output), output: said };
}

/** Without what the logger puts before a message, and without its quotes around an error. */
function lastMessage(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const last = (lines.at(-1) ?? "").replace(/^\S+ FTL (?:\S+\.go:\d+ > )?/, "");
  const [, quoted, bare] = /\berror=(?:"((?:[^"\\]|\\.)*)"|(\S+))/.exec(last) ?? [];
  const isWrapped = /^(?:Error initializing|[Ee]rror loading config)/.test(last);
  const message = isWrapped ? (quoted ?? bare ?? last) : last;
  return plain(message.replace(/^Error: /, "").replace(/^configuration error: /, ""));
}

/** The logger writes errors as Go quotes them. */
export function plain(text: string): string {
  return text
    .replace(/\\n/g, "\n")
    .replace(/\\(["\\])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
