import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { StartCase } from "./program";

export const fixtureFolder = fileURLToPath(
  new URL("../../test/fixtures/headscale/", import.meta.url),
);

/** The files of recorded cases that a `configtest` can answer for. */
export const caseFiles = ["verdict-cases.json", "env-cases.json", "start-cases.json"] as const;

/** All recorded configurations. */
export async function recordedCases(): Promise<readonly StartCase[]> {
  const files = await Promise.all(caseFiles.map(readCases));
  return files.flat();
}

export async function readCases(name: string): Promise<readonly StartCase[]> {
  const text = await readFile(path.join(fixtureFolder, name), "utf8");
  return JSON.parse(text) as readonly StartCase[];
}

/** A configuration of the person who asks, with nothing beside it. */
export async function ownCase(file: string): Promise<StartCase> {
  return { case: file, yaml: await readFile(file, "utf8") };
}
