/** Runs one suite in a real VS Code, with a real OIDC provider beside it: `main.ts trusted|untrusted`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startAuthentik } from "../providers/authentik";
import { startFaults } from "../providers/faults";
import { startControl } from "./control";
import { runSuite } from "./run";
import { suiteVariables } from "./suiteVariables";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");

const suite = process.argv[2];
if (suite !== "trusted" && suite !== "untrusted") throw new Error("Say trusted or untrusted.");

const provider = await startAuthentik({ applications: { headscale: {}, other: {} } });
const faults = await startFaults();
const control = await startControl(provider);
// Outside every repository, so that no git has a say about secrets that are written there.
const scratch = await mkdtemp(path.join(tmpdir(), "secrets-"));
const code = await runSuite({
  suite,
  workspace: path.join(here, "workspace"),
  extensionPath: root,
  env: {
    [suiteVariables.provider]: provider.origin,
    [suiteVariables.secret]: provider.client("headscale").clientSecret,
    [suiteVariables.faults]: faults.origin,
    [suiteVariables.control]: control.origin,
    [suiteVariables.scratch]: scratch,
    [suiteVariables.examples]:
      process.env["HEADSCALE_EXAMPLES"] ?? path.resolve(root, "../shared/data/config-examples"),
    ...resultVariable(),
  },
});
await Promise.all([provider.close(), faults.close(), control.close()]);
await rm(scratch, { recursive: true, force: true });
process.exit(code);

function resultVariable(): Readonly<Record<string, string>> {
  const file = process.env["HEADSCALE_TEST_RESULT"];
  return file === undefined ? {} : { HEADSCALE_TEST_RESULT: file };
}
