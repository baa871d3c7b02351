import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { DiscoveryOutcome } from "../../server/src/oidc/discovery";

const run = promisify(execFile);
const script = fileURLToPath(new URL("discoverInChild.ts", import.meta.url));

/** What a process that trusts a further authority, given as PEM, learns about the issuers. */
export async function discoverTrusting(
  authority: string,
  issuers: readonly string[],
): Promise<readonly DiscoveryOutcome[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "headscale-authority-"));
  try {
    const file = path.join(folder, "authority.pem");
    await writeFile(file, authority);
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: file };
    const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...issuers], {
      env,
    });
    return JSON.parse(stdout) as DiscoveryOutcome[];
  } finally {
    await rm(folder, { recursive: true });
  }
}
