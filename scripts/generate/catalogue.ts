import { type GeneratedFile, notice } from "./file";
import type { SchemaKey } from "./schema";

/** The typed views of the schema: facts for every feature, descriptions apart since only few need them. */
export function catalogueModules(keys: readonly SchemaKey[]): GeneratedFile[] {
  const facts = keys.map((key) => `  ${JSON.stringify(keyFacts(key))},`);
  const topLevel = keys.filter((key) => !key.path.includes(".")).map((key) => key.path);
  const descriptions = keys.map(
    ({ path, node }) => `  ${JSON.stringify(path)}: ${JSON.stringify(node.description)},`,
  );
  return [
    {
      path: "server/src/generated/catalogue.ts",
      text: `${notice}import type { Key } from "../headscale/catalogue";

export const catalogueKeys: readonly Key[] = [
${facts.join("\n")}
];
`,
    },
    {
      path: "server/src/generated/descriptions.ts",
      text: `${notice}/** What each key means, in Markdown, by its path. */
export const descriptions: Readonly<Record<string, string>> = {
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

function keyFacts({ path, node, annotations }: SchemaKey): Record<string, unknown> {
  const { kind, since, deprecated, removed, removal, replacedBy, replacement, secret, link } =
    annotations;
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
    defaults: annotations.defaults ?? (node.default === undefined ? {} : { [since]: node.default }),
    environment: annotations.environment ?? undefined,
    secret,
    values: node.enum?.filter((value) => typeof value === "string"),
    link,
  };
}
