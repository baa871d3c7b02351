import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** What of VS Code's command line means something to the launcher; the rest is about desktop windows. */
export interface LauncherOptions {
  /** A folder or a .code-workspace file. */
  readonly folder: string | undefined;
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath: string;
  readonly userDataDir: string | undefined;
  readonly extensionsDir: string | undefined;
  readonly disableWorkspaceTrust: boolean;
}

export function parseCommandLine(args: readonly string[]): LauncherOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      extensionDevelopmentPath: { type: "string", multiple: true },
      extensionTestsPath: { type: "string" },
      "user-data-dir": { type: "string" },
      "extensions-dir": { type: "string" },
      "disable-workspace-trust": { type: "boolean" },
    },
    allowPositionals: true,
    // VS Code has many more options, and adds some with every version.
    strict: false,
  });
  const path = (value: unknown): string | undefined =>
    typeof value === "string" ? resolve(value) : undefined;
  const extensionTestsPath = path(values.extensionTestsPath);
  if (extensionTestsPath === undefined) {
    throw new Error("--extensionTestsPath is missing: this launcher only runs tests.");
  }
  const [folder, ...others] = positionals;
  if (others.length > 0) {
    throw new Error("Several folders: name a .code-workspace file instead.");
  }
  return {
    folder: path(folder),
    extensionDevelopmentPaths: (values.extensionDevelopmentPath ?? [])
      .map(path)
      .filter((folder) => folder !== undefined),
    extensionTestsPath,
    userDataDir: path(values["user-data-dir"]),
    extensionsDir: path(values["extensions-dir"]),
    disableWorkspaceTrust: values["disable-workspace-trust"] === true,
  };
}
