import { Ajv } from "ajv";
import { default as standaloneCode } from "ajv/dist/standalone/index.js";
import { type GeneratedFile, notice } from "./file";
import type { SchemaKey } from "./schema";

type JsonSchema = Record<string, unknown>;

/**
 * What a value may be, by name. All are referred to: ajv's code for what stands in the schema itself brings
 * that schema along, with all its names of keys.
 */
const definitions = {
  single: { type: ["string", "number", "boolean", "null"] },
  list: {
    type: ["string", "number", "boolean", "null", "array"],
    items: { $ref: "#/definitions/single" },
  },
  section: { type: ["object", "null"] },
  map: { type: ["object", "null"], additionalProperties: { $ref: "#/definitions/single" } },
  "list-map": { type: ["object", "null"], additionalProperties: { $ref: "#/definitions/list" } },
  records: { type: ["array", "object", "null"], items: { type: ["object", "null"] } },
};

/**
 * The one validator, for the superset of all versions, compiled here so that nothing is compiled at run
 * time. It knows shapes only; a null is never a fault, since Headscale keeps its default there.
 *
 * It looks at a flat object, which has the keys of all sections by their JSON pointers: code for one object
 * is a quarter of the code for each section's.
 */
export function shapeValidator(keys: readonly SchemaKey[]): GeneratedFile[] {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  const validate = ajv.compile({ ...flatShape(keys), definitions });
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

/** All keys of one shape at once: a check for each of them, written out, would be larger again. */
function flatShape(keys: readonly SchemaKey[]): JsonSchema {
  const patterns = Object.keys(definitions).map((name) => {
    const members = keys.filter((key) => shapeName(key) === name);
    return [pointerPattern(members), { $ref: `#/definitions/${name}` }];
  });
  return {
    type: "object",
    patternProperties: Object.fromEntries(patterns) as JsonSchema,
    additionalProperties: false,
  };
}

/** Matches the JSON pointers of these keys and no others. */
function pointerPattern(keys: readonly SchemaKey[]): string {
  const bySection = new Map<string, string[]>();
  for (const { path } of keys) {
    if (!/^[\w.]+$/.test(path)) throw new Error(`${path}: a pointer or a pattern would escape it`);
    const steps = path.split(".");
    const name = steps.pop() ?? path;
    const section = steps.map((step) => `/${step}`).join("");
    bySection.set(section, [...(bySection.get(section) ?? []), name]);
  }
  const sections = [...bySection].map(([section, names]) => `${section}/(?:${names.join("|")})`);
  return `^(?:${sections.join("|")})$`;
}

function shapeName({ annotations: { kind } }: SchemaKey): string {
  // A list may be a single text too, which Headscale splits at white space: see its definition.
  return Object.hasOwn(definitions, kind) ? kind : "single";
}
