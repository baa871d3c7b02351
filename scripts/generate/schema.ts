import { readFile } from "node:fs/promises";
import path from "node:path";

/** A node of schemas/headscale.schema.json with our annotations. */
export interface SchemaNode {
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly "x-headscale"?: Annotations;
}

export interface Annotations {
  readonly kind: string;
  readonly since: string;
  readonly deprecated?: string;
  readonly removed?: string;
  readonly removal?: string;
  readonly replacedBy?: readonly string[];
  readonly replacement?: string;
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly environment?: string | null;
  readonly secret?: boolean;
  readonly link: string;
}

/** A key of the schema, in the schema's order. */
export interface SchemaKey {
  readonly path: string;
  readonly node: SchemaNode;
  readonly annotations: Annotations;
}

export async function readKeys(root: string): Promise<readonly SchemaKey[]> {
  const file = path.join(root, "schemas/headscale.schema.json");
  const schema = JSON.parse(await readFile(file, "utf8")) as SchemaNode;
  return [...keysOf(schema, "")];
}

function* keysOf(node: SchemaNode, base: string): Iterable<SchemaKey> {
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const keyPath = base === "" ? name : `${base}.${name}`;
    const annotations = child["x-headscale"];
    if (annotations === undefined) throw new Error(`${keyPath}: no x-headscale in the schema`);
    if (child.description === undefined)
      throw new Error(`${keyPath}: no description in the schema`);
    yield { path: keyPath, node: child, annotations };
    // What a record's or a map's entries look like is for other tools; no key of its own stands there.
    if (annotations.kind === "section") yield* keysOf(child, keyPath);
  }
}
