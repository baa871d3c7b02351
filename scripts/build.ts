/** Bundles the extension (dist/) and the server package (server/dist/). */
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { assertNoTestCode } from "./build/metafile";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  keepNames: false,
  metafile: true,
  logLevel: "warning",
  absWorkingDir: root,
  // The ES module builds of our dependencies leave out what nobody uses.
  mainFields: ["module", "main"],
  legalComments: "none",
} satisfies esbuild.BuildOptions;

/** Dependencies in CommonJS ask for Node's own modules by `require`, which an ES module does not have. */
const requireInModule = {
  js: 'import { createRequire as ownRequire } from "node:module"; const require = ownRequire(import.meta.url);',
};

/** What a bundle loads on its first use is a bundle of its own, found beside it at run time. */
function apart(filter: RegExp, bundle: string): esbuild.Plugin {
  return {
    name: `apart-${bundle}`,
    setup(build) {
      build.onResolve({ filter }, () => ({ path: bundle, external: true }));
    },
  };
}

const bundles: readonly esbuild.BuildOptions[] = [
  {
    ...shared,
    entryPoints: { extension: "client/src/extension.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    external: ["vscode"],
    // A YAML file that is not Headscale's never loads the session.
    plugins: [apart(/^\.\/session$/, "./session.cjs")],
  },
  {
    ...shared,
    entryPoints: { session: "client/src/session.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...shared,
    entryPoints: { server: "server/src/protocol/main.ts" },
    outdir: "server/dist",
    format: "esm",
    banner: requireInModule,
    plugins: [
      apart(/generated\/descriptions$/, "./descriptions.js"),
      apart(/features\/valueHover$/, "./valueHover.js"),
    ],
  },
  {
    ...shared,
    entryPoints: { descriptions: "server/src/generated/descriptions.ts" },
    outdir: "server/dist",
    format: "esm",
  },
  {
    ...shared,
    entryPoints: { valueHover: "server/src/features/valueHover.ts" },
    outdir: "server/dist",
    format: "esm",
  },
  {
    ...shared,
    entryPoints: { cli: "server/src/cli/main.ts" },
    outdir: "server/dist",
    format: "esm",
    banner: requireInModule,
    plugins: [apart(/protocol\/main$/, "./server.js")],
  },
];

async function buildAll(): Promise<void> {
  await Promise.all(
    ["dist", "server/dist"].map((folder) =>
      rm(path.join(root, folder), { recursive: true, force: true }),
    ),
  );
  for (const options of bundles) {
    const { metafile } = await esbuild.build({ ...options, metafile: true });
    assertNoTestCode(metafile);
  }
}

async function watchAll(): Promise<void> {
  for (const options of bundles) {
    const context = await esbuild.context({
      ...options,
      minify: false,
      sourcemap: true,
      logLevel: "info",
    });
    await context.watch();
  }
}

await (process.argv.includes("--watch") ? watchAll() : buildAll());
