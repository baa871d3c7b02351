import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { format } from "node:util";

export interface HostLog {
  readonly record: (type: string, args: readonly unknown[]) => Promise<void>;
  /** What to show for a suite that never reported anything. */
  readonly explanation: () => string;
}

/** Logged in every run: native modules that we do not compile, and a worker that the server does not serve. */
const harmless = /bindings file|native-watchdog|Release\/watchdog|sqlite3|Service Worker|spdlog/;
const shownErrors = 3;
const shownLines = 6;

/** Keeps what the workbench and the extension host log in a file, and the errors for an explanation. */
export async function openHostLog(file: string): Promise<HostLog> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, "");
  const errors = new Set<string>();
  return {
    record: async (type, args) => {
      const text = format(...args);
      if (type === "error" && !harmless.test(text)) errors.add(text);
      await appendFile(file, `${type}: ${text}\n`);
    },
    explanation: () => {
      const last = [...errors].slice(-shownErrors).map((error) => {
        return error.split("\n").slice(0, shownLines).join("\n    ");
      });
      return ["The suite reported nothing.", ...last, `All that was logged: ${file}`].join("\n  ");
    },
  };
}
