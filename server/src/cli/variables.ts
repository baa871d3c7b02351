import { readFile } from "node:fs/promises";
import { parseDotenv } from "../headscale/load/dotenv";
import type { Environment } from "../headscale/load/environment";
import type { VariableSources } from "./arguments";
import { reasonOf } from "./unreadable";

export interface Variables {
  readonly variables: Environment;
  /** Of each file that is not there or is none: its name, its line and why. */
  readonly faults: readonly string[];
}

/**
 * The variables that count: those of the command line win over those of files, a later file over an earlier
 * one, and all of them over the process.
 */
export async function readVariables(
  { files, given }: VariableSources,
  process: Readonly<Record<string, string | undefined>>,
): Promise<Variables> {
  const variables = new Map<string, string>();
  for (const [name, value] of Object.entries(process)) {
    if (value !== undefined) variables.set(name, value);
  }
  const faults: string[] = [];
  for (const file of files) {
    const read = await readDotenv(file);
    if (typeof read === "string") faults.push(read);
    else for (const [name, value] of read) variables.set(name, value);
  }
  for (const [name, value] of given) variables.set(name, value);
  return { variables, faults };
}

/** What the file sets, or what is wrong with it. */
async function readDotenv(file: string): Promise<ReadonlyMap<string, string> | string> {
  try {
    const parsed = parseDotenv(await readFile(file, "utf8"));
    if (parsed.kind === "variables") return parsed.variables;
    return `${file}:${parsed.line}: ${parsed.problem}`;
  } catch (error) {
    return `${file}: ${reasonOf(error)}`;
  }
}
