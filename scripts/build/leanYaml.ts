import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Loader, Plugin } from "esbuild";

/** The kinds of values that the failsafe schema knows, as `schema/tags.js` of the `yaml` package has them. */
const failsafeTags = `
import { map } from "./common/map.js";
import { seq } from "./common/seq.js";
import { string } from "./common/string.js";
const coreKnownTags = {};
function getTags(customTags, schemaName, addMergeTag) {
  if (customTags || addMergeTag || schemaName !== "failsafe") {
    throw new Error("This bundle has YAML's failsafe schema only, see scripts/build/leanYaml.ts");
  }
  return [map, seq, string];
}
export { coreKnownTags, getTags };
`;

/** In the place of what writes YAML: we write none with this package, we edit the text. */
const absent = `
function absent() {
  throw new Error("This bundle reads YAML only, see scripts/build/leanYaml.ts");
}
`;

/**
 * Leaves out of the `yaml` package what nobody can reach who reads with the failsafe schema, and what no
 * bundler can see to be out of reach: the other schemas, and everything that turns nodes or tokens into text.
 * A package that has these parts elsewhere, or with other exports, fails the build.
 */
export const leanYaml: Plugin = {
  name: "lean-yaml",
  setup(build) {
    const found = { tags: 0, nodes: 0, tokens: 0 };
    const filter =
      /[\\/]node_modules[\\/]yaml[\\/]browser[\\/]dist[\\/](?:schema[\\/]tags|stringify[\\/]\w+|parse[\\/]cst-\w+)\.js$/;
    build.onStart(() => {
      Object.assign(found, { tags: 0, nodes: 0, tokens: 0 });
    });
    build.onLoad({ filter }, async ({ path: file }) => {
      const names = exportsOf(await readFile(file, "utf8"), file);
      const isTags = path.basename(file) === "tags.js";
      const isTokens = path.basename(file).startsWith("cst-");
      found[isTags ? "tags" : isTokens ? "tokens" : "nodes"] += 1;
      if (isTags && names.join() !== exportsOf(failsafeTags, file).join()) {
        throw new Error(
          `${file} has other exports than scripts/build/leanYaml.ts puts in their place`,
        );
      }
      const contents = isTags ? failsafeTags : absent + absentExports(names);
      return { contents, loader: "js" satisfies Loader, resolveDir: path.dirname(file) };
    });
    build.onEnd(() => {
      const missing = Object.entries(found).filter(([, count]) => count === 0);
      return {
        errors: missing.map(([part]) => ({
          text: `The yaml package has its tags, or what writes its nodes or tokens, elsewhere now (${part}): see scripts/build/leanYaml.ts`,
        })),
      };
    });
  },
};

function exportsOf(source: string, file: string): readonly string[] {
  const [, list] = /^export \{ ([\w, ]+) \};\s*$/m.exec(source) ?? [];
  if (list === undefined) throw new Error(`${file} has no list of exports at its end`);
  return list.split(", ").sort();
}

function absentExports(names: readonly string[]): string {
  return `export { ${names.map((name) => `absent as ${name}`).join(", ")} };\n`;
}
