import type { GeneratedFile } from "./file";
import type { SchemaKey, SchemaNode } from "./schema";
import type { HeadscaleVersion } from "../../server/src/headscale/versions";

type JsonSchema = Record<string, unknown>;

/** How to ask the catalogue about a key, which is generated before this is. */
export interface Catalogue {
  readonly versions: readonly HeadscaleVersion[];
  /** Whether a version knows a key, and whether it still wants it to be used. */
  stateOf(path: string, version: HeadscaleVersion): "usable" | "deprecated" | "unknown";
  defaultOf(path: string, version: HeadscaleVersion): unknown;
}

/**
 * One plain JSON Schema a version, for editors and tools that know nothing of ours. They hold the keys that
 * the version reads, in the words of the annotated schema.
 */
export function plainSchemas(keys: readonly SchemaKey[], catalogue: Catalogue): GeneratedFile[] {
  return catalogue.versions.map((version) => {
    const schema = {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: `Headscale ${version.patch} configuration`,
      description: `The keys of Headscale ${version.patch}'s config.yaml.`,
      ...sectionSchema(keys, "", version, catalogue),
    };
    return {
      path: `schemas/headscale-${version.minor}.schema.json`,
      text: `${JSON.stringify(schema, null, 2)}\n`,
    };
  });
}

function sectionSchema(
  keys: readonly SchemaKey[],
  base: string,
  version: HeadscaleVersion,
  catalogue: Catalogue,
): JsonSchema {
  const properties: JsonSchema = {};
  for (const key of keys) {
    const name = nameIn(key.path, base);
    if (name === undefined) continue;
    const schema = keySchema(key, keys, version, catalogue);
    if (schema !== undefined) properties[name] = schema;
  }
  return { type: ["object", "null"], properties, additionalProperties: false };
}

/** The key's name in the section, or nothing where it stands elsewhere. */
function nameIn(path: string, base: string): string | undefined {
  const name = base === "" ? path : path.startsWith(`${base}.`) ? path.slice(base.length + 1) : ".";
  return name.includes(".") ? undefined : name;
}

function keySchema(
  { path, node, annotations }: SchemaKey,
  keys: readonly SchemaKey[],
  version: HeadscaleVersion,
  catalogue: Catalogue,
): JsonSchema | undefined {
  if (annotations.kind === "section") {
    const section = sectionSchema(keys, path, version, catalogue);
    const isEmpty = Object.keys(section["properties"] as JsonSchema).length === 0;
    return isEmpty ? undefined : { description: node.description, ...section };
  }
  const state = catalogue.stateOf(path, version);
  if (state === "unknown") return undefined;
  const fallback = catalogue.defaultOf(path, version);
  return {
    ...withoutAnnotations(node),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(state === "deprecated" ? { deprecated: true } : {}),
  };
}

/** The default of the newest version is not every version's, and our annotations mean nothing elsewhere. */
function withoutAnnotations(node: SchemaNode): JsonSchema {
  return Object.fromEntries(
    Object.entries(node).filter(([name]) => name !== "x-headscale" && name !== "default"),
  );
}
