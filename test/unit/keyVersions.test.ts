import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { allKeys, type Key, standing } from "../../server/src/headscale/catalogue";
import { type HeadscaleVersion, versions } from "../../server/src/headscale/versions";

/** A value of the right kind, in flow style; secrets and paths stay empty, so that no rule about them speaks. */
function sample({ kind, values }: Key): string {
  switch (kind) {
    case "section":
      return "{}";
    case "list":
    case "records":
      return "[]";
    case "map":
    case "list-map":
      return "{}";
    case "boolean":
      return "true";
    case "integer":
      return "1";
    case "duration":
    case "prometheus-duration":
      return "2m";
    case "text":
    case "mode":
      return values?.[0] ?? '"770"';
  }
}

/** A configuration that holds this key and nothing else. */
function only(path: string, value: string): string {
  return path
    .split(".")
    .map((step, depth) => `${"  ".repeat(depth)}${step}:`)
    .join("\n")
    .concat(` ${value}\n`);
}

function codesAt(path: string, value: string, version: HeadscaleVersion): string[] {
  return analyse({ document: parseDocument(only(path, value)), version })
    .filter(({ place }) => place.key.join(".") === path)
    .map(({ code }) => code);
}

const expected = {
  current: [],
  deprecated: [],
  removed: ["removed-key"],
  "not-yet": ["newer-key"],
} as const;

const howToFix =
  "Mend `since` and `removed` in schemas/headscale.schema.json, then `npm run generate`.";

describe("every key in every version", () => {
  const leaves = allKeys().filter(({ kind }) => kind !== "section");

  for (const version of versions) {
    it(`is accepted by ${version.patch} where it exists, and reported where it does not`, () => {
      const wrong = leaves.flatMap((key) => {
        // An issuer must be a URL to be accepted whole.
        const value = key.path === "oidc.issuer" ? "https://auth.example.net" : sample(key);
        const found = codesAt(key.path, value, version);
        const wanted = expected[standing(key, version).kind];
        return found.join() === wanted.join() ? [] : [`${key.path}: ${found.join()} (${value})`];
      });
      assert.deepEqual(wrong, [], howToFix);
    });

    it(`has one diagnostic at most in ${version.patch}, whatever stands in its place`, () => {
      const values = ["x", "[]", "{}", "[{}]", "{a: b}", "[a]", "", "~", "1", "yes"];
      const wrong = allKeys().flatMap(({ path }) =>
        values
          .map((value) => ({ value, codes: codesAt(path, value, version) }))
          .filter(({ codes }) => codes.length > 1)
          .map(({ value, codes }) => `${path}: ${value} has ${codes.join()}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
