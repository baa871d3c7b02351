import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { repositoryRoot } from "../vscode/paths";

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface Part {
  readonly name: string;
  readonly title: string;
  run(): Promise<Count>;
}

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** Where a test run in another process leaves its counts. */
const resultVariable = "HEADSCALE_TEST_RESULT";

/** Whoever only wants to know whether anything fails need not wait for the rest. */
const bail = process.env["HEADSCALE_TEST_BAIL"] === "1" ? ["--bail"] : [];

/** In the order of a run. */
export const parts: readonly Part[] = [
  step("types", "types of the whole repository", ["node_modules/typescript/bin/tsc", "-b"]),
  step("lint", "lint, with the dependency rules of the layers", [
    ...["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"],
  ]),
  step("format", "formatting", ["node_modules/prettier/bin/prettier.cjs", "--check", "."]),
  step("generated", "generated files are up to date", [
    ...["--import", "tsx", "scripts/generate.ts", "--check"],
  ]),
  step("build", "the bundles", ["--import", "tsx", "scripts/build.ts"]),
  {
    name: "node",
    title: "core, protocol, built server, command line, and a real OIDC provider",
    run: () =>
      counted("node", [
        "node_modules/mocha/bin/mocha.js",
        "--reporter",
        "test/reporter.cjs",
        ...bail,
      ]),
  },
  {
    name: "vscode",
    title: "the extension in a real VS Code, with the real OIDC provider",
    run: () => counted("vscode", ["--import", "tsx", "test/vscode/main.ts", "trusted"]),
  },
  {
    name: "untrusted",
    title: "the same VS Code in Restricted Mode: nothing is asked of the network",
    run: () => counted("untrusted", ["--import", "tsx", "test/vscode/main.ts", "untrusted"]),
  },
  {
    name: "package",
    title: "the packed extension, installed into a clean VS Code",
    run: () =>
      counted("package", [
        ...["node_modules/mocha/bin/mocha.js", "--no-config", "--import=tsx"],
        ...["--reporter", "test/reporter.cjs", "--timeout", "120000", "test/package/**/*.test.ts"],
      ]),
  },
];

/** A check that passes or fails as a whole. */
function step(name: string, title: string, args: readonly string[]): Part {
  return {
    name,
    title,
    run: async () =>
      (await runNode(args, {})) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  };
}

/** Tests that count themselves. One that ends badly without a count is a failure. */
async function counted(name: string, args: readonly string[]): Promise<Count> {
  const file = path.join(repositoryRoot, `out/result-${name}.json`);
  await rm(file, { force: true });
  const code = await runNode(args, { [resultVariable]: file });
  const { passes, failures } = await readResult(file);
  const broken = code !== 0 && failures === 0;
  if (passes + failures === 0 && !broken) console.error(`No test of the part ${name} ran.`);
  return { passed: passes, failed: broken || passes + failures === 0 ? failures + 1 : failures };
}

async function readResult(file: string): Promise<{ passes: number; failures: number }> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  const members = new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
  return {
    passes: Number(members.get("passes") ?? 0),
    failures: Number(members.get("failures") ?? 0),
  };
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      cwd: repositoryRoot,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("exit", (code) => {
      resolve(code ?? 1);
    });
  });
}
