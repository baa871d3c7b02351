import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { buffer as readAll } from "node:stream/consumers";
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
    if (given === "-") yield toInput(given, await readAll(stdin));
    else yield* readPath(given);
  }
}

async function* readPath(given: string): AsyncIterable<Input> {
  try {
    if (!(await stat(given)).isDirectory()) yield toInput(given, await readFile(given));
    else yield* readFolder(given);
  } catch (error) {
    yield unreadable(given, error);
  }
}

/** One that cannot be read says so, and the others are still read. */
async function* readFolder(folder: string): AsyncIterable<Input> {
  for (const entry of await sortedEntries(folder)) {
    const full = path.join(folder, entry.name);
    try {
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* readFolder(full);
      if (!entry.isFile() || !/\.ya?ml$/i.test(entry.name)) continue;
      const bytes = await readFile(full);
      const input = toInput(full, bytes);
      const text = input.kind === "text" ? input.text : bytes.toString();
      const forward = path.resolve(full).replaceAll(path.sep, "/");
      if (isHeadscaleConfig(text, forward)) yield input;
    } catch (error) {
      yield unreadable(full, error);
    }
  }
}

async function sortedEntries(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Headscale's parser takes UTF-8, or UTF-16 that begins with its mark, and refuses what is neither. */
function toInput(given: string, bytes: Uint8Array): Input {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { kind: "text", path: given, text: decoder.decode(bytes) };
  } catch {
    return {
      kind: "unreadable",
      path: given,
      reason: `it is no text in ${encoding.toUpperCase()}`,
    };
  }
}

function unreadable(given: string, error: unknown): Input {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: "unreadable", path: given, reason };
}
