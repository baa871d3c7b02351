import { readFile } from "node:fs/promises";
import { parseCommand, usage } from "./arguments";
import { checkFile, type FileCheck } from "./check";
import { formatJson } from "./formatJson";
import { formatText } from "./formatText";
import { readInputs } from "./inputs";
import type { CheckOptions } from "./arguments";

/** Runs the command line and gives the exit code; undefined: a server runs on. */
export async function run(args: readonly string[]): Promise<number | undefined> {
  const command = parseCommand(args);
  switch (command.kind) {
    case "check":
      return runCheck(command.options);
    case "lsp":
      await import("../protocol/main");
      return undefined;
    case "help":
      process.stdout.write(usage);
      return 0;
    case "version":
      process.stdout.write(`${await ownVersion()}\n`);
      return 0;
    case "wrong-usage":
      process.stderr.write(`headscale-config: ${command.message}\n\n${usage}`);
      return 2;
  }
}

async function runCheck(options: CheckOptions): Promise<number> {
  const checks: FileCheck[] = [];
  let unreadable = false;
  for await (const input of readInputs(options.paths, process.stdin)) {
    if (input.kind === "unreadable") {
      unreadable = true;
      process.stderr.write(`headscale-config: ${input.path}: ${input.reason}\n`);
      continue;
    }
    checks.push(checkFile(input.path, input.text, options.headscale));
  }
  const files = checks.map(({ result }) => result);
  process.stdout.write(
    options.format === "json" ? formatJson(files, await ownVersion()) : formatText(files),
  );
  if (unreadable) return 2;
  return checks.some(({ hasError }) => hasError) ? 1 : 0;
}

/** The bundle lies in dist/, one folder below the package's own manifest. */
async function ownVersion(): Promise<string> {
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const members: unknown = JSON.parse(manifest);
  return typeof members === "object" && members !== null && "version" in members
    ? String(members.version)
    : "";
}
