import { loadConfig } from "../headscale/load/effective";
import type { FeatureContext } from "./context";
import { signInMarkdown } from "./signInMarkdown";
import { type SignInReport, signInReport } from "./signInReport";

export function signInPage(context: FeatureContext): string {
  return signInMarkdown(reportOf(context));
}

/** On all that was found: what a user does not want to hear of stops Headscale all the same. */
export function reportOf(context: FeatureContext): SignInReport {
  const { document, version, environment, allFindings: findings, lastCheck, answers } = context;
  const issuer = loadConfig(document.root, version.version, environment).text("oidc.issuer").known;
  return signInReport({ issuer, findings, discovery: lastCheck?.outcome, ...answers });
}
