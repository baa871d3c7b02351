/**
 * Where do we differ from a real Headscale? `npm run conformance -- --binary PATH [--version V] [FILE…]` runs its
 * `configtest` in an empty folder for every recorded configuration, or for the files that are named, and
 * compares. Beware: that program makes keys and a database there, and asks the providers that a file names.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "../server/src/document/parse";
import { type Assessment, assess } from "../server/src/headscale/analyse";
import { type HeadscaleVersion, parseVersion } from "../server/src/headscale/versions";
import { hostFiles } from "../server/src/host/hostFiles";
import { ownCase, recordedCases } from "./conformance/cases";
import { configTest, plain, type StartCase, versionOf, writeCase } from "./conformance/program";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { binary: { type: "string" }, version: { type: "string" } },
});
const binary = values.binary ?? process.env["HEADSCALE_BIN"];
if (binary === undefined) {
  console.error("Say which headscale to run: npm run conformance -- --binary PATH");
  process.exit(2);
}
const named = values.version === undefined ? undefined : parseVersion(values.version);
const version = named ?? versionOf(binary);
const cases =
  positionals.length > 0 ? await Promise.all(positionals.map(ownCase)) : await recordedCases();

console.log(`Headscale ${version.patch}, ${cases.length} configurations:`);
const counts = { agree: 0, unknown: 0, differ: 0 };
for (const one of cases) {
  const { kind, lines } = await compare(one, version, binary);
  counts[kind] += 1;
  if (kind === "agree") continue;
  console.log(`\n${one.case}`);
  for (const line of lines) console.log(`  ${line}`);
}
console.log(
  `\n${counts.agree}/${cases.length} agree, ${counts.unknown} depend on what we do not look at, ${counts.differ} differ`,
);
process.exitCode = counts.differ > 0 ? 1 : 0;

interface Comparison {
  readonly kind: keyof typeof counts;
  readonly lines: readonly string[];
}

async function compare(
  one: StartCase,
  version: HeadscaleVersion,
  binary: string,
): Promise<Comparison> {
  const real = await configTest(binary, one);
  const { verdict, unknown } = await ownVerdict(one, version);
  const unsaid = verdict.log
    .flatMap(({ message }) => message.split("\n"))
    .map((line) => plain(line))
    .filter((line) => !real.output.includes(line))
    .map((line) => `it does not say: ${line}`);
  if (real.status === verdict.verdict) {
    return { kind: unsaid.length === 0 ? "agree" : "differ", lines: unsaid };
  }
  const lines = [
    `it ${real.status}, we say it ${verdict.verdict}`,
    ...(real.message === "" ? [] : [`it says: ${real.message}`]),
  ];
  const isUnknown = verdict.verdict === "starts" && unknown.length > 0;
  if (!isUnknown) return { kind: "differ", lines: [...lines, ...unsaid] };
  return { kind: "unknown", lines: [...lines, `not looked at: ${unknown.join(", ")}`] };
}

async function ownVerdict(
  one: StartCase,
  version: HeadscaleVersion,
): Promise<Pick<Assessment, "verdict" | "unknown">> {
  const folder = await mkdtemp(path.join(tmpdir(), "headscale-config-"));
  try {
    await writeCase(folder, one);
    const { verdict, unknown } = assess({
      document: parseDocument(one.yaml),
      version,
      environment: new Map(Object.entries(one.env ?? {})),
      host: hostFiles(path.join(folder, "config.yaml"), folder),
    });
    const log = verdict.log.map((line) => ({
      ...line,
      message: line.message.replaceAll(folder, "DIR"),
    }));
    return { verdict: { ...verdict, log }, unknown };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
