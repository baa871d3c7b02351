import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { buffer as readAll } from "node:stream/consumers";
import { decodeBytes } from "../document/goYaml/bytes";
import { isHeadscaleConfig } from "../recognise/recognise";
import { reasonOf } from "./unreadable";

export type Input =
  | { readonly kind: "text"; readonly path: string; readonly text: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

/** What standard input holds, and what it is called. */
export interface StandardInput {
  readonly stream: NodeJS.ReadableStream;
  readonly name: string | undefined;
}

/** Not searched: what they hold was not written by the person who asks. */
const skippedFolders = new Set(["node_modules", ".git"]);

/** The texts behind the paths of a command line, in their order. */
export async function* readInputs(
  paths: readonly string[],
  stdin: StandardInput,
): AsyncIterable<Input> {
  for (const given of paths) {
    if (given === "-") yield toInput(stdin.name ?? given, await readAll(stdin.stream));
    else yield* readPath(given);
  }
}

async function* readPath(given: string): AsyncIterable<Input> {
  try {
    if (!(await stat(given)).isDirectory()) yield toInput(given, await readFile(given));
    else yield* readWholeFolder(given);
  } catch (error) {
    yield unreadable(given, error);
  }
}

/** A folder that was named and holds nothing to check is a slip that would pass for a good result. */
async function* readWholeFolder(folder: string): AsyncIterable<Input> {
  let isEmpty = true;
  for await (const input of readFolder(folder)) {
    isEmpty = false;
    yield input;
  }
  if (!isEmpty) return;
  yield { kind: "unreadable", path: folder, reason: "there is no Headscale configuration in it" };
}

/** One that cannot be read says so, and the others are still read. */
async function* readFolder(folder: string): AsyncIterable<Input> {
  for (const entry of await sortedEntries(folder)) {
    const full = path.join(folder, entry.name);
    try {
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* readFolder(full);
      if (!entry.isFile() || !/\.ya?ml$/i.test(entry.name)) continue;
      const input = toInput(full, await readFile(full));
      const forward = path.resolve(full).replaceAll(path.sep, "/");
      if (isHeadscaleConfig(input.text, forward)) yield input;
    } catch (error) {
      yield unreadable(full, error);
    }
  }
}

async function sortedEntries(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toInput(given: string, bytes: Uint8Array): Extract<Input, { kind: "text" }> {
  return { kind: "text", path: given, text: decodeBytes(bytes) };
}

function unreadable(given: string, error: unknown): Input {
  return { kind: "unreadable", path: given, reason: reasonOf(error) };
}
