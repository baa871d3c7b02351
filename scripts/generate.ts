/** Writes everything that follows from the schema and the rules; `--check` only says what is out of date. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { catalogueModules } from "./generate/catalogue";
import { messageCatalogue } from "./generate/messages";
import { type Catalogue, plainSchemas } from "./generate/plainSchemas";
import { rulePages } from "./generate/rulePages";
import { readKeys, type SchemaKey } from "./generate/schema";
import { shapeValidator } from "./generate/shapeValidator";
import type { GeneratedFile } from "./generate/file";
import { versionTable } from "./generate/versionTable";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");

/** Folders in which nothing but generated files may lie. */
const generatedFolders = ["server/src/generated", "docs/rules"];

async function generate(): Promise<readonly GeneratedFile[]> {
  const keys = await readKeys(root);
  return [
    ...catalogueModules(keys),
    ...shapeValidator(keys),
    // The rules themselves read the generated catalogue, so they are looked at after it is written.
  ];
}

async function main(): Promise<void> {
  const check = process.argv.includes("--check");
  const first = await generate();
  const stale = await settle(first, check);
  const second = [
    ...(await rulePages()),
    ...(await messageCatalogue(root)),
    ...(await versionFiles(await readKeys(root))),
  ];
  stale.push(...(await settle(second, check)));
  stale.push(...(await settleStrays([...first, ...second], check)));
  if (check && stale.length > 0) {
    console.error(
      `Out of date, run "npm run generate":\n${stale.map((name) => `  ${name}`).join("\n")}`,
    );
    process.exitCode = 1;
  }
}

/** What is written for each version; the catalogue that knows the versions has just been written itself. */
async function versionFiles(keys: readonly SchemaKey[]): Promise<readonly GeneratedFile[]> {
  const { versions } = await import("../server/src/headscale/versions");
  const { defaultIn, findKey, standing } = await import("../server/src/headscale/catalogue");
  const keyOf = (path: string): NonNullable<ReturnType<typeof findKey>> => {
    const key = findKey(path.split("."));
    if (key === undefined) throw new Error(`${path} is not in the catalogue`);
    return key;
  };
  const catalogue: Catalogue = {
    versions,
    stateOf: (path, version) => {
      const { kind } = standing(keyOf(path), version);
      if (kind === "current") return "usable";
      return kind === "deprecated" ? "deprecated" : "unknown";
    },
    defaultOf: (path, version) => defaultIn(keyOf(path), version),
  };
  return [...plainSchemas(keys, catalogue), versionTable(keys, catalogue)];
}

/** Writes what differs, or only names it. */
async function settle(files: readonly GeneratedFile[], check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const file of files) {
    const target = path.join(root, file.path);
    if ((await readFile(target, "utf8").catch(() => undefined)) === file.text) continue;
    stale.push(file.path);
    if (check) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.text);
  }
  return stale;
}

async function settleStrays(files: readonly GeneratedFile[], check: boolean): Promise<string[]> {
  const wanted = new Set(files.map((file) => file.path));
  const strays: string[] = [];
  for (const folder of generatedFolders) {
    for (const name of await readdir(path.join(root, folder))) {
      if (!wanted.has(`${folder}/${name}`)) strays.push(`${folder}/${name}`);
    }
  }
  if (!check) await Promise.all(strays.map((name) => rm(path.join(root, name))));
  return strays;
}

await main();
