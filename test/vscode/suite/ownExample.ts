import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { suiteVariable } from "../suiteVariables";

/** Headscale's own 0.29.2 example with its `oidc` block made active; the test is skipped by name without it. */
export function ownExampleOrSkip(context: Mocha.Context): string {
  const file = path.join(suiteVariable("examples"), "v0.29.2.yaml");
  if (!existsSync(file)) {
    console.log("      did not run: Headscale's examples are not here (HEADSCALE_EXAMPLES)");
    context.skip();
  }
  return activateOidc(readFileSync(file, "utf8"));
}

/** What people do: take the `#` away from the block that the example brings. */
function activateOidc(example: string): string {
  const start = example.indexOf("# oidc:");
  const end = example.indexOf("\n\n", start);
  const block = example.slice(start, end).replaceAll(/^# ?/gm, "");
  return example.slice(0, start) + block + example.slice(end);
}
