import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { FileResult, VersionResult } from "../../server/src/cli/check";
import { run } from "./run";

export interface CheckResult {
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly FileResult[];
}

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/check-result.schema.json", import.meta.url), "utf8"),
) as object;

export const isCheckResult = new Ajv({ allErrors: true }).compile<CheckResult>(schema);
/** Takes out of a result what the schema does not describe. */
const prune = new Ajv({ removeAdditional: "all" }).compile(schema);

/** The result that was printed, which must be as the schema says, and nothing beyond. */
export function parseResult(stdout: string): CheckResult {
  const result: unknown = JSON.parse(stdout);
  if (!isCheckResult(result)) assert.fail(JSON.stringify(isCheckResult.errors));
  const described: unknown = JSON.parse(stdout);
  assert.ok(prune(described));
  assert.deepEqual(described, result);
  return result;
}

/** What is said of one text, by one version. */
export async function checkText(input: string, ...options: string[]): Promise<VersionResult> {
  const { stdout } = await run(["check", "-", "--format", "json", ...options], { input });
  const [file, ...files] = parseResult(stdout).files;
  assert.deepEqual(files, []);
  const [result, ...results] = file?.results ?? [];
  assert.deepEqual(results, []);
  assert.ok(result);
  return result;
}
