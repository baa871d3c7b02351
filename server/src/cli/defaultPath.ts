import { existsSync } from "node:fs";
import path from "node:path";
import type { Environment } from "../headscale/load/environment";
import { UnreadableError } from "./unreadable";

/** The names that Headscale looks for in a folder; one of another format we could not read anyway. */
const names = ["config.yaml", "config.yml"];

/**
 * What is checked where nothing was named: the configuration in the working folder or, on Headscale's own
 * machine, the one that Headscale would find. Source: Headscale `LoadConfig` and `cmd/headscale/cli/root.go`.
 * @throws UnreadableError where there is none
 */
export function defaultPath(host: boolean, environment: Environment): string {
  const named = host ? (environment.get("HEADSCALE_CONFIG") ?? "") : "";
  if (named !== "") return named;
  const home = environment.get("HOME") ?? "";
  const folders = host ? ["/etc/headscale", path.join(home, ".headscale"), "."] : ["."];
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (found !== undefined) return found;
  const where = host ? folders.join(", ") : "this folder";
  throw new UnreadableError(`no path given, and there is no config.yaml in ${where}`);
}
