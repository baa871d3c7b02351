import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv } from "ajv";
import { rules } from "../../server/src/headscale/rules";
import { testFolder } from "./folder";
import { run } from "./run";
import { good, refusal, refused, warned } from "./samples";

/** The schema as Microsoft's package ships it; it is written in an older draft of JSON Schema. */
function readSchema(): object {
  const manifest = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json");
  const file = path.join(path.dirname(manifest), "lib/schemas/sarif-2.1.0-rtm.5.json");
  const members = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(members).filter(([name]) => name !== "$schema" && name !== "id"),
  );
}

const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  readSchema(),
);

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly help: { readonly text: string };
        }[];
      };
    };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: unknown;
    };
  }[];
  readonly relatedLocations: readonly unknown[];
  readonly properties: { readonly headscale: string };
}

function parseSarif(text: string): Sarif["runs"][number] {
  const log: unknown = JSON.parse(text);
  assert.ok(validate(log), JSON.stringify(validate.errors));
  const [only, ...others] = (log as Sarif).runs;
  assert.ok(only !== undefined && others.length === 0);
  return only;
}

describe("check --format sarif", () => {
  const folder = testFolder({ "a b/refused.yaml": refused, "good.yaml": good });

  it("is SARIF 2.1.0, with a result at its place", async () => {
    const args = ["check", "--format", "sarif", "a b/refused.yaml", "good.yaml"];
    const { code, stdout } = await run(args, { cwd: folder() });
    const { results, invocations } = parseSarif(stdout);
    const [result, ...others] = results;
    assert.deepEqual([code, others], [1, []]);
    assert.equal(invocations[0]?.executionSuccessful, true);
    assert.equal(result?.ruleId, "oidc-secret-conflict");
    assert.equal(rules[result.ruleIndex]?.code, result.ruleId);
    assert.equal(result.level, "error");
    assert.ok(result.message.text.endsWith(`\nHeadscale: ${refusal}`));
    assert.deepEqual(result.locations[0]?.physicalLocation, {
      artifactLocation: { uri: "a%20b/refused.yaml" },
      region: { startLine: 6, startColumn: 3, endLine: 6, endColumn: 21 },
    });
    assert.equal(result.relatedLocations.length, 1);
    assert.equal(result.properties.headscale, "0.29.2");
  });

  it("explains every rule", async () => {
    const { stdout } = await run(["check", "--format", "sarif", "good.yaml"], { cwd: folder() });
    const described = parseSarif(stdout).tool.driver.rules;
    assert.deepEqual(
      described.map(({ id }) => id),
      rules.map(({ code }) => code),
    );
    assert.ok(described.every(({ help }) => help.text.includes("What to do:")));
  });

  it("names what could not be read, and absolute paths as such", async () => {
    const file = path.join(folder(), "a b/refused.yaml");
    const args = ["check", "--format", "sarif", "missing.yaml", file];
    const { code, stdout } = await run(args, { cwd: folder() });
    const { invocations, results } = parseSarif(stdout);
    assert.equal(code, 2);
    assert.equal(invocations[0]?.executionSuccessful, false);
    assert.match(
      results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? "",
      /^file:\/\/\/.*a%20b\/refused\.yaml$/,
    );
  });

  it("has one result for all versions that agree", async () => {
    const args = ["check", "-", "--format", "sarif", "--headscale", "all"];
    const { stdout } = await run(args, { input: refused });
    const same = parseSarif(stdout).results.filter(
      ({ ruleId }) => ruleId === "oidc-secret-conflict",
    );
    assert.deepEqual(
      same.map(({ properties }) => properties.headscale),
      ["0.22 to 0.30-dev"],
    );
  });
});

describe("check --format github", () => {
  const folder = testFolder({ "a,b: 100%/refused.yaml": refused, "warned.yaml": warned });

  it("is a workflow command a diagnostic, with what would end it escaped", async () => {
    const args = ["check", "--format", "github", "a,b: 100%/refused.yaml", "warned.yaml"];
    const { code, stdout } = await run(args, { cwd: folder() });
    const [first = "", second = "", ...rest] = stdout.split("\n");
    assert.ok(
      first.startsWith(
        "::error file=a%2Cb%3A 100%25/refused.yaml,line=6,endLine=6,col=3,endColumn=20,title=oidc-secret-conflict::",
      ),
      first,
    );
    assert.ok(first.includes(`%0AHeadscale: ${refusal}%0A5:3: `));
    assert.match(
      second,
      /^::warning file=warned\.yaml,line=6,.*,title=unknown-key::.*"oidc\.isuer"/,
    );
    assert.deepEqual([code, rest], [1, [""]]);
  });

  it("has one for all versions that agree", async () => {
    const args = ["check", "-", "--format", "github", "--headscale", "all"];
    const { stdout } = await run(args, { input: refused });
    const same = stdout.split("\n").filter((line) => line.includes("oidc-secret-conflict"));
    assert.equal(same.length, 1);
    assert.ok(same[0]?.endsWith("%0AVersions: 0.22 to 0.30-dev"));
  });

  it("lets no text of the file begin a command", async () => {
    const input = good.replace("noise: {", 'noise: { "a\\n::error::x": 1,');
    const { stdout } = await run(["check", "-", "--format", "github"], { input });
    assert.match(stdout, /unknown-key/);
    assert.doesNotMatch(stdout, /^::error::/m);
  });
});
