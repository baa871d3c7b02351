import type { Finding } from "./finding";
import type { EffectiveConfig } from "./load/effective";
import { orderOf, phaseOf, type Step } from "./order";
import { type HeadscaleVersion, inRange } from "./versions";

/**
 * Headscale 0.22 that is told to steer another one (`cli.address` with `cli.api_key`) stops reading the rest:
 * behind its collected checks, and before them too where both come from variables, which it sees before the
 * file. Source: 0.22 `LoadConfig`, `GetHeadscaleConfig`, `IsCLIConfigured`.
 */
export function reachedFindings(
  findings: readonly Finding[],
  config: EffectiveConfig,
  version: HeadscaleVersion,
): readonly Finding[] {
  const keys = ["cli.address", "cli.api_key"].map((path) => config.text(path));
  if (inRange(version, { from: "0.23" }) || keys.some(({ known }) => known === "")) return findings;
  const isFileRead = keys.some(({ from }) => from.kind !== "environment");
  const order = orderOf(version);
  const isReached = (step: Step): boolean =>
    phaseOf(step) === "start" || (isFileRead && order.indexOf(step) < order.indexOf("nameservers"));
  return findings.filter(({ step }) => isReached(step));
}
