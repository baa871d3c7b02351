/**
 * Records what a real Headscale does with every configuration of test/fixtures/headscale/start-cases.json, for a
 * version that has no recordings yet or to make them anew: `npm run record -- --binary PATH [--version V]`.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseVersion } from "../server/src/headscale/versions";
import { fixtureFolder } from "./conformance/cases";
import { type ConfigTest, configTest, type StartCase, versionOf } from "./conformance/program";

interface RecordedCase extends StartCase {
  readonly results: Readonly<Record<string, Pick<ConfigTest, "status" | "message">>>;
}

const { values } = parseArgs({
  options: { binary: { type: "string" }, version: { type: "string" } },
});
const { binary } = values;
if (binary === undefined) {
  console.error("Say which headscale to run: npm run record -- --binary PATH");
  process.exit(2);
}
const named = values.version === undefined ? undefined : parseVersion(values.version);
const { patch } = named ?? versionOf(binary);
const file = path.join(fixtureFolder, "start-cases.json");
const cases = JSON.parse(await readFile(file, "utf8")) as readonly RecordedCase[];
const recorded: RecordedCase[] = [];
let changed = 0;
for (const one of cases) {
  const { status, message } = await configTest(binary, one);
  const before = one.results[patch];
  if (before?.status !== status || before.message !== message) changed += 1;
  recorded.push({ ...one, results: { ...one.results, [patch]: { status, message } } });
}
await writeFile(file, `${JSON.stringify(recorded, null, 1)}\n`);
console.log(
  `${cases.length} configurations recorded for ${patch}, ${changed} of them new or changed.`,
);
