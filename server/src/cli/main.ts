import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Environment } from "../headscale/load/environment";
import type { HeadscaleVersion } from "../headscale/versions";
import { trustOf } from "../host/authorities";
import { hostFiles } from "../host/hostFiles";
import { createHttpClient } from "../host/http";
import { Neighbours } from "../host/neighbours";
import { clock } from "../host/node";
import { proxiesOf } from "../host/proxy";
import { textFiles } from "../host/textFiles";
import {
  type CheckOptions,
  type EffectiveOptions,
  parseCommand,
  type VariableSources,
} from "./arguments";
import { checkFile, type FileCheck, issuersOf, type Surroundings } from "./check";
import { defaultPath } from "./defaultPath";
import { effectiveOutput } from "./effective";
import { formatGithub } from "./formats/github";
import { formatJson } from "./formats/json";
import { paintFor } from "./formats/paint";
import { printable } from "./formats/printable";
import { formatSarif, type UnreadableInput } from "./formats/sarif";
import { formatText } from "./formats/text";
import { readInputs } from "./inputs";
import { askProviders, type Discoveries } from "./online";
import { findRule, nearestCode, rulePage } from "./rulePage";
import { UnreadableError } from "./unreadable";
import { usage } from "./usage";
import { readVariables, type Variables } from "./variables";

const noVariables: VariableSources = { files: [], given: new Map() };

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
  const { variables: environment, faults } = await variablesFor(options.variables, options.host);
  // The configurations are checked all the same, without what the file would have given.
  for (const fault of faults) complain(fault);
  const paths = options.paths.length > 0 ? options.paths : [defaultPath(options.host, environment)];
  const found: FoundFile[] = [];
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
    found.push({ path: input.path, text: input.text, around: { environment, host, compose } });
  }
  const discoveries = options.online ? await discover(found, options, environment) : undefined;
  const { failOn, headscale } = options;
  const checks = found.map(({ path, text, around }) =>
    checkFile(path, text, headscale, { failOn, ...around, discoveries }),
  );
  print(await formatted(checks, unreadable, options));
  const code = faults.length > 0 ? 2 : exitCode(checks, unreadable);
  return options.online ? leave(code) : code;
}

function exitCode(checks: readonly FileCheck[], unreadable: readonly UnreadableInput[]): number {
  if (unreadable.length > 0) return 2;
  return checks.some(({ fails }) => fails) ? 1 : 0;
}

interface FoundFile {
  readonly path: string;
  readonly text: string;
  readonly around: Surroundings;
}

/** Asks every provider before anything is judged: judging keeps the process from hearing an answer in time. */
async function discover(
  found: readonly FoundFile[],
  { headscale, host }: CheckOptions,
  environment: Environment,
): Promise<Discoveries> {
  // On its own machine, Headscale's variables lead both of us.
  const variables = host ? environment : (await readVariables(noVariables, process.env)).variables;
  const proxyFor = proxiesOf(variables);
  const secureContext = await trustOf(variables);
  const client = createHttpClient({ tellsOffline: false, proxyFor, secureContext });
  const issuers = found.flatMap(({ text, around }) => issuersOf(text, headscale, around));
  return askProviders(issuers, client, clock);
}

/** Ends the program when all is printed: a name server that keeps silent would hold it beyond its limit. */
async function leave(code: number): Promise<never> {
  await new Promise<void>((resolve) => {
    process.stdout.write("", () => {
      resolve();
    });
  });
  process.exit(code);
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
  const { variables: environment, faults } = await variablesFor(options.variables, false);
  const [fault] = faults;
  if (fault !== undefined) throw new UnreadableError(fault);
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

function variablesFor(sources: VariableSources, host: boolean): Promise<Variables> {
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
