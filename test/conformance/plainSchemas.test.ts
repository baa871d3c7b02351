import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { parse } from "yaml";
import { allKeys, standing } from "../../server/src/headscale/catalogue";
import { type HeadscaleVersion, versions } from "../../server/src/headscale/versions";
import { notHere, ownExamples } from "./ownExamples";

/** The plain schema of a version, as any tool would load it. */
function compile({ minor }: HeadscaleVersion): ValidateFunction {
  const file = new URL(`../../schemas/headscale-${minor}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(file, "utf8")) as object;
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  for (const format of ["uri", "email", "hostname", "ipv4", "ipv6"]) ajv.addFormat(format, true);
  return ajv.compile(schema);
}

/** A configuration that holds one key, with a value of the right kind. */
function only(path: string, value: unknown): unknown {
  return path.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
}

const samples = {
  section: null,
  text: "x",
  boolean: true,
  integer: 1,
  duration: "1m",
  "prometheus-duration": "1d",
  list: [],
  map: {},
  "list-map": {},
  records: [],
  mode: "0770",
} as const;

describe("the plain schema of each version", () => {
  for (const version of versions) {
    it(`${version.minor} knows exactly the keys that this version reads`, () => {
      const validate = compile(version);
      const wrong: string[] = [];
      for (const key of allKeys().filter(({ kind }) => kind !== "section")) {
        const state = standing(key, version).kind;
        const wanted = state === "current" || state === "deprecated";
        const value = key.values?.[0] ?? samples[key.kind];
        validate(only(key.path, value));
        const unknown = (validate.errors ?? []).some(
          ({ keyword }) => keyword === "additionalProperties",
        );
        if (unknown === wanted) wrong.push(`${key.path}: ${state}`);
      }
      assert.deepEqual(wrong, []);
    });
  }

  const examples = ownExamples();
  if (examples.length === 0) it(notHere);
  for (const { name, text, version } of examples) {
    it(`accepts ${name}`, () => {
      const validate = compile(version);
      assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
    });
  }
});
