/**
 * Everything that can be tested, in the order in which a fault is cheapest to find. Each part says what it
 * does; the last line counts them all. `npm test -- NAME…` runs only the parts named.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { add, type Count, parts, type Part } from "./test/parts";
import { repositoryRoot } from "./vscode/paths";

async function main(): Promise<void> {
  const chosen = choose(process.argv.slice(2));
  await mkdir(path.join(repositoryRoot, "out"), { recursive: true });
  let total: Count = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const part of chosen) {
    console.log(`\n== ${part.name}: ${part.title}`);
    const started = performance.now();
    const count = await part.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${part.name.padEnd(10)} ${describe(count)} (${seconds} s)`);
    total = add(total, count);
  }
  console.log(`\n${lines.join("\n")}\n\n${describe(total)}`);
  if (total.failed > 0) process.exitCode = 1;
}

function choose(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    const known = parts.map(({ name }) => name).join(", ");
    throw new Error(`There is no part ${unknown.join(", ")}. The parts are ${known}.`);
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

function describe({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

await main();
process.exit();
