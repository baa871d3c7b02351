import { readFile } from "node:fs/promises";
import { parseDotenv } from "../headscale/load/dotenv";
import type { Environment } from "../headscale/load/environment";
import type { VariableSources } from "./arguments";
import { reasonOf, UnreadableError } from "./unreadable";

/**
 * The variables that count: those of the command line win over those of files, a later file over an earlier
 * one, and all of them over the process.
 * @throws UnreadableError for a file that is not there or is none
 */
export async function readVariables(
  { files, given }: VariableSources,
  process: Readonly<Record<string, string | undefined>>,
): Promise<Environment> {
  const variables = new Map<string, string>();
  for (const [name, value] of Object.entries(process)) {
    if (value !== undefined) variables.set(name, value);
  }
  for (const file of files) {
    for (const [name, value] of await readDotenv(file)) variables.set(name, value);
  }
  for (const [name, value] of given) variables.set(name, value);
  return variables;
}

async function readDotenv(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UnreadableError(`${file}: ${reasonOf(error)}`);
  });
  const parsed = parseDotenv(text);
  if (parsed.kind === "variables") return parsed.variables;
  throw new UnreadableError(`${file}:${parsed.line}: ${parsed.problem}`);
}
