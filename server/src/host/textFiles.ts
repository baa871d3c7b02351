import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { TextFiles } from "./neighbours";

/** Files beside a configuration are small; a longer one is none of those that are looked for. */
const maxLength = 1024 * 1024;

/** The files of this machine; a document of another scheme has no neighbours here. */
export const textFiles: TextFiles = {
  async read(uri) {
    if (!uri.startsWith("file:")) return undefined;
    try {
      const text = await readFile(fileURLToPath(uri), "utf8");
      return text.length > maxLength ? undefined : text;
    } catch {
      return undefined;
    }
  },
};
