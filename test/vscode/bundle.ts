import { join } from "node:path";
import { build } from "esbuild";
import { outFolder, repositoryRoot } from "../../scripts/vscode/paths";

export type SuiteName = "trusted" | "untrusted";

const entries: Readonly<Record<SuiteName, string>> = {
  trusted: "test/vscode/suite/index.ts",
  untrusted: "test/vscode/untrusted/index.ts",
};

/** One CommonJS file, the only kind an extension host loads as a suite; resolves to its path. */
export async function bundleSuite(suite: SuiteName): Promise<string> {
  const outfile = join(outFolder, "vscode-suite", `${suite}.cjs`);
  await build({
    entryPoints: [join(repositoryRoot, entries[suite])],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: true,
    // What goes wrong is in the error that is thrown.
    logLevel: "silent",
    // The output lies inside the repository so that its node_modules are found from there.
    external: ["vscode", "mocha"],
  });
  return outfile;
}
