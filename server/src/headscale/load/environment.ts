import { formatPath, type KeyPath, parsePath } from "../../document/settings";

/** The variables that count, by name; what a variable holds when it is empty is nothing, as for viper. */
export type Environment = ReadonlyMap<string, string>;

export const emptyEnvironment: Environment = new Map();

/** The variable that stands for a key. Source: viper `SetEnvPrefix("headscale")` with dots replaced. */
export function variableOf(path: KeyPath): string {
  return `HEADSCALE_${formatPath(path).replaceAll(".", "_").toUpperCase()}`;
}

/** The variable that sets a key of the catalogue; nothing where no single text can be its value. */
export function environmentOf(path: string, kind: string): string | undefined {
  return kind === "section" || kind === "records" ? undefined : variableOf(parsePath(path));
}
