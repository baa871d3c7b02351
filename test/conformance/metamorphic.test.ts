import assert from "node:assert/strict";
import { isMap, isScalar, type Pair, parseDocument as parseYaml, visit } from "yaml";
import { parseDocument } from "../../server/src/document/parse";
import { assess } from "../../server/src/headscale/analyse";
import { versions } from "../../server/src/headscale/versions";
import { readFixture } from "../unit/fixtures";
import { comparable } from "./comparable";

interface Recorded {
  readonly case: string;
  readonly yaml: string;
  readonly env?: Readonly<Record<string, string>>;
}

type YamlDocument = ReturnType<typeof parseYaml>;

/** Every value as the text that it is, nothing as `null`: so the library writes it as it was. */
function readAsTexts(yaml: string): YamlDocument {
  const document = parseYaml(yaml, { schema: "failsafe", logLevel: "silent" });
  visit(document, {
    Pair: (_key, pair) => {
      pair.value ??= document.createNode("null");
    },
    Scalar: (_key, scalar) => {
      scalar.value ??= "null";
    },
  });
  return document;
}

/** Ways to write the same configuration, none of which changes what Headscale does. */
const rewritings: Readonly<Record<string, (document: YamlDocument) => void>> = {
  "its keys in another order": (document) => {
    visit(document, {
      Map: (_key, map) => {
        map.items.reverse();
      },
    });
  },
  "flow style": (document) => {
    visit(document, {
      Collection: (_key, collection) => {
        collection.flow = true;
      },
    });
  },
  "other letter case": (document) => {
    visit(document, {
      Pair: (_key, { key }) => {
        if (isScalar(key) && typeof key.value === "string") key.value = mixed(key.value);
      },
      // What stands in a list is no key of Headscale's.
      Seq: () => visit.SKIP,
    });
  },
  "dotted keys": (document) => {
    const { contents } = document;
    if (isMap(contents)) contents.items = contents.items.flatMap(dotted);
  },
  "comments everywhere": (document) => {
    visit(document, {
      Pair: (_key, { key }) => {
        if (isScalar(key)) key.commentBefore = " why: this is so, [not] {otherwise}";
      },
    });
  },
};

/** Not in lower case alone, which would be another key's place. */
function mixed(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Up to 0.26 Headscale asks whether `noise` itself is there, and a name with dots of its own stays as it is. */
function dotted(pair: Pair): Pair[] {
  const { key, value } = pair;
  if (!isScalar(key) || !isMap(value) || value.items.length === 0) return [pair];
  if (key.value === "noise") return [pair];
  const inner = value.items;
  if (!inner.every((one) => isScalar(one.key))) return [pair];
  for (const one of inner) {
    if (isScalar(one.key)) one.key.value = `${String(key.value)}.${String(one.key.value)}`;
  }
  return inner;
}

function verdicts(yaml: string, env: Recorded["env"]): string[] {
  const document = parseDocument(yaml);
  const environment = new Map(Object.entries(env ?? {}));
  return versions.map((version) => {
    const { verdict } = assess({ document, version, environment });
    const log = comparable(verdict.log.map(({ level, message }) => `${level}: ${message}`));
    return [version.patch, verdict.load, verdict.verdict, ...log].join("\n");
  });
}

describe("a configuration that is written in another way", () => {
  const files = ["headscale/verdict-cases.json", "headscale/env-cases.json"];
  const cases = files
    .flatMap((file) => readFixture(file) as readonly Recorded[])
    // Where the parser says no, the text counts and not what it means.
    .filter(({ yaml }) => parseDocument(yaml).refusal === undefined);

  for (const [name, rewrite] of Object.entries(rewritings)) {
    it(`keeps every verdict with ${name}: ${cases.length} configurations`, () => {
      let changed = 0;
      for (const { case: which, yaml, env } of cases) {
        const document = readAsTexts(yaml);
        // A file without a key cannot be written differently.
        if (!isMap(document.contents)) continue;
        rewrite(document);
        const other = document.toString({ lineWidth: 0 });
        if (other !== yaml) changed += 1;
        assert.deepEqual(verdicts(other, env), verdicts(yaml, env), `${which}:\n${other}`);
      }
      assert.ok(changed > cases.length / 2, `only ${changed} are written differently`);
    });
  }
});
