import { environmentOf } from "../../server/src/headscale/load/environment";
import { type GeneratedFile, notice } from "./file";
import type { SchemaKey } from "./schema";

/** The typed views of the schema: facts for every feature; apart from them, what only a hover shows. */
export function catalogueModules(keys: readonly SchemaKey[]): GeneratedFile[] {
  const facts = keys.map((key) => `  ${JSON.stringify(keyFacts(key))},`);
  const topLevel = keys.filter((key) => !key.path.includes(".")).map((key) => key.path);
  const descriptions = keys.map(({ path, node, annotations: { link } }) => {
    const description = { text: node.description, link };
    return `  ${JSON.stringify(path)}: ${JSON.stringify(description)},`;
  });
  return [
    {
      path: "server/src/generated/catalogue.ts",
      text: `${notice}import type { KeyFacts } from "../headscale/catalogue";

export const catalogueKeys: readonly KeyFacts[] = [
${facts.join("\n")}
];
`,
    },
    {
      path: "server/src/generated/descriptions.ts",
      text: `${notice}/** What each key means, in Markdown, and the page that says more, by its path. */
export const descriptions: Readonly<Record<string, { readonly text: string; readonly link: string }>> = {
${descriptions.join("\n")}
};
`,
    },
    {
      path: "server/src/generated/topLevelKeys.ts",
      text: `${notice}export const topLevelKeys: ReadonlySet<string> = new Set(${JSON.stringify(topLevel)});
`,
    },
  ];
}

/** What `headscale/catalogue` can tell by itself is left out: the facts are loaded before the first diagnostics. */
function keyFacts({ path, node, annotations }: SchemaKey): Record<string, unknown> {
  const { kind, since, deprecated, removed, removal, replacedBy, replacement, secret } =
    annotations;
  if ((annotations.environment ?? undefined) !== environmentOf(path, kind)) {
    throw new Error(`${path}: viper would look for another variable than the schema names`);
  }
  const defaults =
    annotations.defaults ?? (node.default === undefined ? undefined : { [since]: node.default });
  // JSON leaves out what is undefined, so a fact that is not there takes no room.
  return {
    path,
    kind,
    since,
    deprecated,
    removed,
    removal,
    replacedBy,
    replacement,
    defaults,
    secret,
    values: node.enum?.filter((value) => typeof value === "string"),
  };
}
