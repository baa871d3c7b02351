import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Environment } from "../headscale/load/environment";
import type { HeadscaleVersion } from "../headscale/versions";
import { hostFiles } from "../host/hostFiles";
import { Neighbours } from "../host/neighbours";
import { textFiles } from "../host/textFiles";
import {
  type CheckOptions,
  type EffectiveOptions,
  parseCommand,
  type VariableSources,
} from "./arguments";
import { checkFile, type FileCheck } from "./check";
import { defaultPath } from "./defaultPath";
import { effectiveOutput } from "./effective";
import { formatGithub } from "./formats/github";
import { formatJson } from "./formats/json";
import { paintFor } from "./formats/paint";
import { printable } from "./formats/printable";
import { formatSarif, type UnreadableInput } from "./formats/sarif";
import { formatText } from "./formats/text";
import { readInputs } from "./inputs";
import { findRule, nearestCode, rulePage } from "./rulePage";
import { UnreadableError } from "./unreadable";
import { usage } from "./usage";
import { readVariables } from "./variables";

const neighbours = new Neighbours(textFiles);

/** Runs the command line and gives the exit code; undefined: a server runs on. */
export async function run(args: readonly string[]): Promise<number | undefined> {
  const command = parseCommand(args);
  if (command.kind !== "lsp") endQuietlyWithReader();
  try {
    switch (command.kind) {
      case "check":
        return await runCheck(command.options);
      case "effective":
        return await runEffective(command.options);
      case "explain":
        return explain(command.code);
      case "schema":
        return await printSchema(command.version);
      case "lsp":
        await import("../protocol/main");
        return undefined;
      case "help":
        return print(usage);
      case "version":
        return print(`${await ownVersion()}\n`);
      case "wrong-usage":
        complain(`${command.message} (see headscale-config --help)`);
        return 2;
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    complain(error.message);
    return 2;
  }
}

async function runCheck(options: CheckOptions): Promise<number> {
  const environment = await variablesFor(options.variables, options.host);
  const paths = options.paths.length > 0 ? options.paths : [defaultPath(options.host, environment)];
  const checks: FileCheck[] = [];
  const unreadable: UnreadableInput[] = [];
  const stdin = { stream: process.stdin, name: options.stdinName };
  for await (const input of readInputs(paths, stdin)) {
    if (input.kind === "unreadable") {
      unreadable.push(input);
      complain(`${input.path}: ${input.reason}`);
      continue;
    }
    const host = options.host ? hostFiles(input.path) : undefined;
    const compose = await neighbours.composeVersion(pathToFileURL(input.path).href);
    const { failOn } = options;
    checks.push(
      checkFile(input.path, input.text, options.headscale, { failOn, environment, host, compose }),
    );
  }
  print(await formatted(checks, unreadable, options));
  if (unreadable.length > 0) return 2;
  return checks.some(({ fails }) => fails) ? 1 : 0;
}

async function formatted(
  checks: readonly FileCheck[],
  unreadable: readonly UnreadableInput[],
  { format, quiet }: CheckOptions,
): Promise<string> {
  const files = checks.map(({ result }) => result);
  switch (format) {
    case "text":
      return formatText(checks, { quiet, paint: paintFor(process.stdout.isTTY, process.env) });
    case "json":
      return formatJson(files, await ownVersion());
    case "sarif":
      return formatSarif(files, unreadable, await ownVersion());
    case "github":
      return formatGithub(files);
  }
}

async function runEffective(options: EffectiveOptions): Promise<number> {
  const environment = await variablesFor(options.variables, false);
  const stdin = { stream: process.stdin, name: undefined };
  let code = 0;
  for await (const input of readInputs([options.path], stdin)) {
    if (input.kind === "unreadable") throw new UnreadableError(`${input.path}: ${input.reason}`);
    const compose = await neighbours.composeVersion(pathToFileURL(input.path).href);
    const output = effectiveOutput(input.path, input.text, options, environment, compose);
    if (output.kind === "text") print(output.text);
    else {
      complain(`${input.path}: ${output.reason}`);
      code = 1;
    }
  }
  return code;
}

function explain(code: string): number {
  const rule = findRule(code);
  if (rule !== undefined) return print(`${rulePage(rule, "text")}\n`);
  const near = nearestCode(code);
  const meant = near === undefined ? "" : `; did you mean "${near}"?`;
  complain(`unknown code "${code}"${meant}`);
  return 2;
}

/** The build lays the schemas beside the bundle. */
async function printSchema({ minor }: HeadscaleVersion): Promise<number> {
  const file = new URL(`./schemas/headscale-${minor}.schema.json`, import.meta.url);
  return print(await readFile(file, "utf8"));
}

function variablesFor(sources: VariableSources, host: boolean): Promise<Environment> {
  return readVariables(sources, host ? process.env : {});
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

/** One line, whatever stands in the names of files. */
function complain(message: string): void {
  process.stderr.write(`headscale-config: ${printable(message).replaceAll("\n", " ")}\n`);
}

/** Whoever reads only the beginning, such as `head`, wants no error about the rest. */
function endQuietlyWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

/** The bundle lies in dist/, one folder below the package's own manifest. */
async function ownVersion(): Promise<string> {
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const members: unknown = JSON.parse(manifest);
  return typeof members === "object" && members !== null && "version" in members
    ? String(members.version)
    : "";
}
