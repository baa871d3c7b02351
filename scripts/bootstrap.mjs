/**
 * The way in on a fresh clone: installs what package-lock.json says where that was not done yet, then runs a
 * script of the project. Plain JavaScript without dependencies, since nothing is there before it ran.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const stampFile = path.join(root, "node_modules/.installed");

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

const lockfile = await readFile(path.join(root, "package-lock.json"));
const stamp = `${createHash("sha256").update(lockfile).digest("hex")} ${process.platform}-${process.arch}`;
if ((await readFile(stampFile, "utf8").catch(() => "")) !== stamp) {
  console.log("Installing the project's dependencies (once) …");
  const code = await run(...npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]));
  if (code !== 0) {
    console.error("npm ci failed; its messages stand above.");
    process.exit(code);
  }
  await writeFile(stampFile, stamp);
}

const [script, ...args] = process.argv.slice(2);
process.exitCode = await run(process.execPath, [
  "--import",
  "tsx",
  path.join(root, `scripts/${script}.ts`),
  ...args,
]);

/** The npm that started us, whatever it is called. @param {string[]} args @returns {[string, string[]]} */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined) return [process.execPath, [script, ...args]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", args];
}

/** @param {string} file @param {string[]} args @returns {Promise<number>} */
function run(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: "inherit",
      shell: file.endsWith(".cmd"),
    });
    // A Ctrl-C reaches the child by itself; this process waits for it to tidy up.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(
        signal,
        () => void (signal === "SIGINT" || child.kill(/** @type {NodeJS.Signals} */ (signal))),
      );
    }
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      resolve(code ?? (signal === null ? 1 : 130));
    });
  });
}
