import type { GeneratedFile } from "./file";
import type { SchemaKey } from "./schema";
import type { Catalogue } from "./plainSchemas";

const signs = { usable: "●", deprecated: "○", unknown: "" } as const;

/** Which key belongs to which version, for people: docs/versions.md. */
export function versionTable(keys: readonly SchemaKey[], catalogue: Catalogue): GeneratedFile {
  const { versions } = catalogue;
  const rows = keys
    .filter(({ annotations }) => annotations.kind !== "section")
    .map(({ path, annotations }) => {
      const cells = versions.map((version) => signs[catalogue.stateOf(path, version)]);
      const successor = annotations.replacedBy?.map((name) => `\`${name}\``).join(", ");
      return `| \`${path}\` | ${cells.join(" | ")} | ${successor ?? annotations.replacement ?? ""} |`;
    });
  const names = versions.map(({ minor, preview }) => (preview ? `${minor}-dev` : minor));
  return {
    path: "docs/versions.md",
    text: `<!-- Written by \`npm run generate\`. Do not edit. -->

# Keys and versions

● the version reads the key · ○ it reads it, but warns or hardly uses it · empty: it does not know the key
(or no longer: [removed-key](rules/removed-key.md)). ${rows.length} keys.

| key | ${names.join(" | ")} | replaced by |
| --- | ${names.map(() => "---").join(" | ")} | --- |
${rows.join("\n")}
`,
  };
}
