import { Ajv } from "ajv";
import { default as standaloneCode } from "ajv/dist/standalone/index.js";
import { type GeneratedFile, notice } from "./file";
import type { SchemaKey } from "./schema";

type JsonSchema = Record<string, unknown>;

/** Named once and referred to: written out at every key they would double the validator. */
const definitions: JsonSchema = {
  single: { type: ["string", "number", "boolean", "null"] },
  list: {
    type: ["string", "number", "boolean", "null", "array"],
    items: { $ref: "#/definitions/single" },
  },
};

const single = { $ref: "#/definitions/single" };
const list = { $ref: "#/definitions/list" };

/**
 * The one validator, for the superset of all versions, compiled here so that nothing is compiled at run
 * time. It knows shapes only; a null is never a fault, since Headscale keeps its default there.
 */
export function shapeValidator(keys: readonly SchemaKey[]): GeneratedFile[] {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  const validate = ajv.compile({ ...sectionShape(keys, ""), definitions });
  const code = standaloneCode(ajv, validate);
  return [
    { path: "server/src/generated/shapeValidator.js", text: `${notice}${code}\n` },
    {
      path: "server/src/generated/shapeValidator.d.ts",
      text: `${notice}export interface ShapeError {
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly additionalProperty?: string };
}

export declare const validateShape: {
  (value: unknown): boolean;
  readonly errors?: readonly ShapeError[] | null;
};
`,
    },
  ].map((file) => ({ ...file, text: nameExport(file.text) }));
}

/** ajv names its function by its place; the export gets a name that says what it does. */
function nameExport(code: string): string {
  return code
    .replace(/^"use strict";\n?/m, "")
    .replace(
      /^export const validate = (\w+);\s*export default \1;/m,
      "export const validateShape = $1;",
    );
}

/**
 * Sections one by one, all other keys by their shape: a check for each of them, written out, would make the
 * validator half as large again.
 */
function sectionShape(keys: readonly SchemaKey[], base: string): JsonSchema {
  const properties: JsonSchema = {};
  const byShape = new Map<JsonSchema, string[]>();
  for (const key of keys) {
    const name = base === "" ? key.path : key.path.slice(base.length + 1);
    const inside = base === "" || key.path.startsWith(`${base}.`);
    if (!inside || name.includes(".")) continue;
    if (key.annotations.kind === "section") properties[name] = sectionShape(keys, key.path);
    else byShape.set(valueShape(key), [...(byShape.get(valueShape(key)) ?? []), name]);
  }
  const patterns = [...byShape].map(([shape, names]) => [`^(?:${names.join("|")})$`, shape]);
  return {
    type: ["object", "null"],
    properties,
    patternProperties: Object.fromEntries(patterns) as JsonSchema,
    additionalProperties: false,
  };
}

const shapes = {
  map: { type: ["object", "null"], additionalProperties: single },
  "list-map": { type: ["object", "null"], additionalProperties: list },
  records: { type: ["array", "object", "null"], items: { type: ["object", "null"] } },
} as const;

function valueShape({ annotations: { kind } }: SchemaKey): JsonSchema {
  // Headscale splits a single text at white space, so that is a list too.
  if (kind === "list") return list;
  return kind === "map" || kind === "list-map" || kind === "records" ? shapes[kind] : single;
}
