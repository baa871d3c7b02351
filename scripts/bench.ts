/**
 * How many configurations the command line checks in a second: `npm run bench`. The whole program counts, from
 * its start to its last line, on a folder of files of about 5 kB.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const program = path.join(root, "server/bin/headscale-config.js");

const count = 400;
const size = 5000;
const rounds = 5;

const folder = await mkdtemp(path.join(tmpdir(), "headscale-config-bench-"));
try {
  build();
  const refused = await readFile(path.join(root, "examples/headscale/config.yaml"), "utf8");
  const working = refused.replace(/^ *strip_email_domain: .*\n/m, "");
  console.log(`${count} files of ${size / 1000} kB, median of ${rounds}:`);
  for (const [what, text] of [
    ["files that start", working],
    ["files that are refused", refused],
  ] as const) {
    await fill(grown(text));
    report(`${what}, one version`, ["--headscale", "0.29"]);
    report(`${what}, all versions`, ["--headscale", "all"]);
  }
} finally {
  await rm(folder, { recursive: true });
}

async function fill(text: string): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await writeFile(path.join(folder, `headscale-${number}.yaml`), `# ${number}\n${text}`);
  }
}

function build(): void {
  const built = spawnSync("npm", ["run", "build"], { cwd: root, encoding: "utf8", shell: true });
  if (built.status !== 0) throw new Error(built.stderr);
}

/** The configuration with more settings behind it, each below a comment as in most real files. */
function grown(text: string): string {
  let result = text.trimEnd() + "\n";
  for (let number = 1; result.length < size; number += 1) {
    const user = `    # A person who may sign in: number ${number}.\n    - "user-${number}@example.org"\n`;
    result += number === 1 ? `  allowed_users:\n${user}` : user;
  }
  return result;
}

function report(what: string, options: readonly string[]): void {
  const rates = Array.from({ length: rounds }, () => rate(options)).sort((a, b) => a - b);
  const median = rates[Math.floor(rounds / 2)] ?? 0;
  const [least, most] = [rates.at(0) ?? 0, rates.at(-1) ?? 0];
  console.log(
    `  ${what}: ${Math.round(median)} files/s (${Math.round(least)} to ${Math.round(most)})`,
  );
}

/** Files in a second, the start of Node included. */
function rate(options: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, "check", folder, "--format", "json", ...options],
    { encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  if (status === 2 || status === null) throw new Error(stderr);
  return count / ((performance.now() - started) / 1000);
}
