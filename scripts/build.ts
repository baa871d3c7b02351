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

/** The session is a bundle of its own, so that a YAML file that is not Headscale's never loads it. */
const sessionApart: esbuild.Plugin = {
  name: "session-apart",
  setup(build) {
    build.onResolve({ filter: /^\.\/session$/ }, () => ({ path: "./session.cjs", external: true }));
  },
};

const bundles: readonly esbuild.BuildOptions[] = [
  {
    ...shared,
    entryPoints: { extension: "client/src/extension.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    external: ["vscode"],
    plugins: [sessionApart],
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
    splitting: true,
    chunkNames: "[name]",
    banner: requireInModule,
  },
  {
    ...shared,
    entryPoints: { cli: "server/src/cli/main.ts" },
    outdir: "server/dist",
    format: "esm",
    banner: requireInModule,
    plugins: [
      {
        name: "server-apart",
        setup(build) {
          build.onResolve({ filter: /protocol\/main$/ }, () => ({
            path: "./server.js",
            external: true,
          }));
        },
      },
    ],
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
