import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { text as readAll } from "node:stream/consumers";
import { isHeadscaleConfig } from "../recognise/recognise";

export type Input =
  | { readonly kind: "text"; readonly path: string; readonly text: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

/** Not searched: what they hold was not written by the person who asks. */
const skippedFolders = new Set(["node_modules", ".git"]);

/** The texts behind the paths of a command line, in their order. */
export async function* readInputs(
  paths: readonly string[],
  stdin: NodeJS.ReadableStream,
): AsyncIterable<Input> {
  for (const given of paths) {
    if (given === "-") yield { kind: "text", path: given, text: await readAll(stdin) };
    else yield* readPath(given);
  }
}

async function* readPath(given: string): AsyncIterable<Input> {
  try {
    if ((await stat(given)).isDirectory()) yield* readFolder(given);
    else yield { kind: "text", path: given, text: await readFile(given, "utf8") };
  } catch (error) {
    yield { kind: "unreadable", path: given, reason: reasonOf(error) };
  }
}

async function* readFolder(folder: string): AsyncIterable<Input> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* readFolder(full);
    if (!entry.isFile() || !/\.ya?ml$/i.test(entry.name)) continue;
    const text = await readFile(full, "utf8");
    const forward = path.resolve(full).replaceAll(path.sep, "/");
    if (isHeadscaleConfig(text, forward)) yield { kind: "text", path: full, text };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
