import { parseArgs, type ParseArgsConfig } from "node:util";
import { type HeadscaleVersion, newestStable, parseVersion } from "../headscale/versions";
import { supported } from "./usage";

export type Command =
  | { readonly kind: "check"; readonly options: CheckOptions }
  | { readonly kind: "effective"; readonly options: EffectiveOptions }
  | { readonly kind: "explain"; readonly code: string }
  | { readonly kind: "schema"; readonly version: HeadscaleVersion }
  | { readonly kind: "lsp" }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | WrongUsage;

export interface WrongUsage {
  readonly kind: "wrong-usage";
  /** One line. */
  readonly message: string;
}

/** Which versions to judge by. `auto` looks at the file. */
export type VersionWish =
  "auto" | "all" | { readonly written: string; readonly version: HeadscaleVersion };

/** Where variables come from, the weakest first. */
export interface VariableSources {
  readonly files: readonly string[];
  readonly given: ReadonlyMap<string, string>;
}

export const formats = ["text", "json", "sarif", "github"] as const;
export const failLevels = ["error", "warning", "never"] as const;

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly headscale: VersionWish;
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof failLevels)[number];
  readonly variables: VariableSources;
  /** This machine is the one that Headscale runs on. */
  readonly host: boolean;
  /** The provider may be asked. */
  readonly online: boolean;
  readonly stdinName: string | undefined;
  readonly quiet: boolean;
}

export interface EffectiveOptions {
  readonly path: string;
  readonly headscale: Exclude<VersionWish, "all">;
  readonly format: "text" | "json";
  readonly variables: VariableSources;
}

export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args;
  try {
    return commandOf(name, rest);
  } catch (error) {
    if (error instanceof UsageError) return { kind: "wrong-usage", message: error.message };
    throw error;
  }
}

/** Ends the reading of a command line; its message is one line. */
class UsageError extends Error {}

function commandOf(name: string | undefined, rest: readonly string[]): Command {
  switch (name) {
    case "check":
      return parseCheck(rest);
    case "effective":
      return parseEffective(rest);
    case "explain":
      return parseExplain(rest);
    case "schema":
      return parseSchema(rest);
    case "lsp":
      // An editor's library adds options of its own, such as --clientProcessId.
      if (rest.includes("--stdio")) return { kind: "lsp" };
      throw new UsageError("lsp speaks over --stdio only");
    case "--version":
      return { kind: "version" };
    case "--help":
    case "-h":
      return { kind: "help" };
    case undefined:
      throw new UsageError("no command given");
    default:
      throw new UsageError(`unknown command "${name}"`);
  }
}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const texts = { type: "string", multiple: true } as const;
const help = { help: { type: "boolean", short: "h" } } as const;
const variableOptions = { env: texts, "env-file": texts } as const;

function parseCheck(args: readonly string[]): Command {
  const { values, positionals } = readOptions(args, {
    ...help,
    ...variableOptions,
    headscale: text,
    format: text,
    "fail-on": text,
    host: flag,
    online: flag,
    "stdin-filename": text,
    quiet: flag,
  });
  if (values.help === true) return { kind: "help" };
  const stdinName = values["stdin-filename"];
  if (stdinName !== undefined && !positionals.includes("-")) {
    throw new UsageError('--stdin-filename is for standard input, which is asked for by "-"');
  }
  return {
    kind: "check",
    options: {
      paths: positionals,
      headscale: versionWish(values.headscale),
      format: oneOf(formats, values.format ?? "text", "format"),
      failOn: oneOf(failLevels, values["fail-on"] ?? "error", "severity for --fail-on"),
      variables: variableSources(values),
      host: values.host === true,
      online: values.online === true,
      stdinName,
      quiet: values.quiet === true,
    },
  };
}

function parseEffective(args: readonly string[]): Command {
  const { values, positionals } = readOptions(args, {
    ...help,
    ...variableOptions,
    headscale: text,
    format: text,
  });
  if (values.help === true) return { kind: "help" };
  const headscale = versionWish(values.headscale);
  if (headscale === "all") throw new UsageError("effective shows one version at a time");
  const options = {
    path: onlyOne(positionals, "effective", "a path"),
    headscale,
    format: oneOf(["text", "json"] as const, values.format ?? "text", "format"),
    variables: variableSources(values),
  };
  return { kind: "effective", options };
}

function parseExplain(args: readonly string[]): Command {
  const { values, positionals } = readOptions(args, help);
  if (values.help === true) return { kind: "help" };
  return { kind: "explain", code: onlyOne(positionals, "explain", "a code") };
}

function parseSchema(args: readonly string[]): Command {
  const { values, positionals } = readOptions(args, { ...help, headscale: text });
  if (values.help === true) return { kind: "help" };
  if (positionals.length > 0) throw new UsageError("schema takes no path");
  const wish = versionWish(values.headscale);
  if (wish === "all") throw new UsageError("schema prints one version at a time");
  return { kind: "schema", version: wish === "auto" ? newestStable : wish.version };
}

function readOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; args: string[] }>> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node adds advice of several lines.
    throw new UsageError(message.split(/\n|\. /)[0] ?? message);
  }
}

function versionWish(written = "auto"): VersionWish {
  if (written === "auto" || written === "all") return written;
  const version = parseVersion(written);
  if (version === undefined) {
    throw new UsageError(
      `unsupported Headscale version "${written}"; there are ${supported}, all and auto`,
    );
  }
  return { written, version };
}

function oneOf<Name extends string>(names: readonly Name[], written: string, what: string): Name {
  const found = names.find((name) => name === written);
  if (found !== undefined) return found;
  throw new UsageError(`unknown ${what} "${written}"; there are ${names.join(", ")}`);
}

function onlyOne(positionals: readonly string[], command: string, what: string): string {
  const [first, ...others] = positionals;
  if (first === undefined) throw new UsageError(`${command} needs ${what}`);
  if (others.length > 0) throw new UsageError(`${command} takes one argument, not more`);
  return first;
}

function variableSources(values: {
  env?: string[] | undefined;
  "env-file"?: string[] | undefined;
}): VariableSources {
  return { files: values["env-file"] ?? [], given: new Map((values.env ?? []).map(variable)) };
}

/** What is wrong is not repeated: it may be a secret. */
function variable(written: string): readonly [string, string] {
  const [, name, value] = /^([^=]+)=([^]*)$/.exec(written) ?? [];
  if (name === undefined || value === undefined) throw new UsageError("--env needs NAME=VALUE");
  return [name, value];
}
