/** Bundles the extension (dist/) and the server package (server/dist/). */
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { leanYaml } from "./build/leanYaml";
import { assertNoTestCode } from "./build/metafile";
import { withoutDocs } from "./build/withoutDocs";

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
  // The ES module builds of our dependencies leave out what nobody uses. For Node, yaml's package names its
  // other build only.
  mainFields: ["module", "main"],
  alias: { yaml: path.join(root, "node_modules/yaml/browser/index.js") },
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

/** What the server loads when it is first asked for it: modules of server/src/, each a bundle of its own. */
const lazyModules = [
  "features/editing",
  "features/effectiveText",
  "features/hover",
  "features/signIn",
  "features/symbols",
  "oidc/discovery",
] as const;

const lazyBundles = lazyModules.map((module) => ({ module, name: path.posix.basename(module) }));

/**
 * What such a bundle does not bring along, as the server has it already and exports it: the messages, which
 * were told to the server, and the reader of the text with the YAML parser.
 */
const sharedByServer: esbuild.Plugin = {
  name: "shared-by-server",
  setup(build) {
    build.onResolve({ filter: /^@vscode\/l10n$|\/document\/parse$/ }, () => ({
      path: "./server.js",
      external: true,
    }));
    build.onResolve({ filter: /^yaml$/ }, ({ importer }) => ({
      errors: [{ text: `${importer} brings a second YAML parser into a bundle beside the server` }],
    }));
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
      withoutDocs,
      leanYaml,
      ...lazyBundles.map(({ module, name }) =>
        apart(new RegExp(`(?:/${module}|^\\./${name})$`), `./${name}.js`),
      ),
    ],
  },
  ...lazyBundles.map(({ module, name }) => ({
    ...shared,
    entryPoints: { [name]: `server/src/${module}.ts` },
    outdir: "server/dist",
    format: "esm" as const,
    plugins: [sharedByServer],
  })),
  {
    ...shared,
    entryPoints: { cli: "server/src/cli/main.ts" },
    outdir: "server/dist",
    format: "esm",
    banner: requireInModule,
    plugins: [leanYaml, apart(/protocol\/main$/, "./server.js")],
  },
];

/** What `headscale-config schema` prints, as the npm package ships it. */
async function copySchemas(): Promise<void> {
  const [from, to] = [path.join(root, "schemas"), path.join(root, "server/dist/schemas")];
  await mkdir(to, { recursive: true });
  const names = await readdir(from);
  const plain = names.filter((name) => /^headscale-[\d.]+\.schema\.json$/.test(name));
  await Promise.all(plain.map((name) => copyFile(path.join(from, name), path.join(to, name))));
}

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
  await copySchemas();
}

async function watchAll(): Promise<void> {
  await copySchemas();
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
