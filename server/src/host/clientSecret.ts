import { isAbsolute } from "node:path";
import type { Environment } from "../headscale/load/environment";
import { goExpandEnv } from "../headscale/values/goExpandEnv";
import { hostFiles } from "./hostFiles";
import { Neighbours } from "./neighbours";
import { textFiles } from "./textFiles";

/** A client secret that stands outside the configuration, or why there is none. */
export type OutsideSecret =
  | { readonly kind: "secret"; readonly secret: string }
  /** Headscale's working folder is not known. */
  | { readonly kind: "relative"; readonly path: string }
  /** In the words of Go's `os.ReadFile`. */
  | { readonly kind: "unreadable"; readonly words: string }
  | { readonly kind: "empty" };

/** Where the configuration lies, and what Headscale is started with. */
export interface Surroundings {
  /** Of the configuration. */
  readonly uri: string;
  /** Dotenv files, from the configuration's folder. */
  readonly environmentFiles: readonly string[];
  /** Of this process; the files' variables go before them. */
  readonly ownVariables: Readonly<Record<string, string | undefined>>;
}

export async function secretFromEnvironment(
  variable: string,
  surroundings: Surroundings,
): Promise<OutsideSecret> {
  return found((await variablesOf(surroundings)).get(variable) ?? "");
}

/**
 * @param written as in `client_secret_path`, with variables in it
 * @param isTrimmed whether this Headscale cuts white space off
 */
export async function secretFromFile(
  written: string,
  isTrimmed: boolean,
  surroundings: Surroundings,
): Promise<OutsideSecret> {
  const own = Object.entries(surroundings.ownVariables).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const environment = new Map([...own, ...(await variablesOf(surroundings))]);
  const path = goExpandEnv(written, environment);
  if (!isAbsolute(path)) return { kind: "relative", path };
  const content = hostFiles("").read(path);
  if (content.kind === "unreadable") return { kind: "unreadable", words: content.words };
  if (content.isPart) return { kind: "unreadable", words: `read ${path}: no ordinary file` };
  return found(isTrimmed ? content.text.trim() : content.text);
}

function variablesOf({ uri, environmentFiles }: Surroundings): Promise<Environment> {
  return new Neighbours(textFiles).environment(uri, environmentFiles);
}

function found(secret: string): OutsideSecret {
  return secret === "" ? { kind: "empty" } : { kind: "secret", secret };
}
