import { parseArgs } from "node:util";
import { type HeadscaleVersion, parseVersion, versions } from "../headscale/versions";

export type Command =
  | { readonly kind: "check"; readonly options: CheckOptions }
  | { readonly kind: "lsp" }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "wrong-usage"; readonly message: string };

export interface CheckOptions {
  readonly paths: readonly string[];
  /** Which versions to judge by. `auto` looks at the file. */
  readonly headscale:
    "auto" | "all" | { readonly written: string; readonly version: HeadscaleVersion };
  readonly format: "text" | "json";
}

export const usage = `Usage:
  headscale-config check PATH… [--headscale VERSION|all|auto] [--format text|json]
  headscale-config lsp --stdio

Checks Headscale configurations. "-" reads standard input; a folder is searched for
files that are Headscale's; a file that is named is checked in any case.

  --headscale VERSION   ${versions.map(({ minor, preview }) => (preview ? `${minor}-dev` : minor)).join(", ")}
                        or any of their patches; all: every one of them;
                        auto (default): what the file asks for, else the newest stable
  --format FORMAT       text (default) or json

Exit codes: 0 no errors, 1 errors found, 2 wrong usage or unreadable input.
`;

export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args;
  switch (name) {
    case "check":
      return parseCheck(rest);
    case "lsp":
      // An editor's library adds options of its own, such as --clientProcessId.
      return rest.includes("--stdio")
        ? { kind: "lsp" }
        : { kind: "wrong-usage", message: "lsp speaks over --stdio only" };
    case "--version":
      return { kind: "version" };
    case "--help":
    case "-h":
      return { kind: "help" };
    case undefined:
      return { kind: "wrong-usage", message: "no command given" };
    default:
      return { kind: "wrong-usage", message: `unknown command "${name}"` };
  }
}

function parseCheck(args: readonly string[]): Command {
  const parsed = parseOptions(args);
  if (typeof parsed === "string") return { kind: "wrong-usage", message: parsed };
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: "help" };
  const headscale = parseHeadscale(values.headscale ?? "auto");
  if (headscale === undefined) {
    return {
      kind: "wrong-usage",
      message: `unsupported Headscale version "${values.headscale ?? ""}"`,
    };
  }
  const format = values.format ?? "text";
  if (format !== "text" && format !== "json") {
    return { kind: "wrong-usage", message: `unknown format "${format}"` };
  }
  if (positionals.length === 0) return { kind: "wrong-usage", message: "no path given" };
  return { kind: "check", options: { paths: positionals, headscale, format } };
}

function parseOptions(args: readonly string[]): ReturnType<typeof readOptions> | string {
  try {
    return readOptions(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readOptions(args: readonly string[]): {
  values: {
    headscale?: string | undefined;
    format?: string | undefined;
    help?: boolean | undefined;
  };
  positionals: string[];
} {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      headscale: { type: "string" },
      format: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
}

function parseHeadscale(written: string): CheckOptions["headscale"] | undefined {
  if (written === "auto" || written === "all") return written;
  const version = parseVersion(written);
  return version === undefined ? undefined : { written, version };
}
