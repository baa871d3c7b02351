import type { CodeLens } from "vscode-languageserver-types";
import { t } from "@vscode/l10n";
import { findEntry } from "../document/settings";
import type { FeatureContext } from "./context";
import { reportOf } from "./signInPage";

/** What came of the last check and how long ago; a click asks again. */
export function signInLens(context: FeatureContext): CodeLens[] {
  const { document, lastCheck } = context;
  // Where the issuer comes from a variable, there may be no section to say it at.
  const entry = findEntry(document.root, ["oidc"]) ?? findEntry(document.root, ["oidc", "issuer"]);
  if (lastCheck === undefined || entry === undefined) return [];
  const title = t("Sign-in checked {0}: {1}", ageText(lastCheck.age), resultText(context));
  const range = context.toRange(entry.key);
  return [{ range, command: { title, command: "headscale.checkSignIn" } }];
}

function ageText(age: number): string {
  const minutes = Math.floor(age / 60_000);
  if (minutes < 1) return t("just now");
  return minutes < 60 ? t("{0} min ago", minutes) : t("{0} h ago", Math.floor(minutes / 60));
}

function resultText(context: FeatureContext): string {
  const failed = reportOf(context).lines.filter(({ result }) => result === "failed").length;
  if (failed > 0) return failed === 1 ? t("1 problem") : t("{0} problems", failed);
  return context.lastCheck?.outcome.kind === "match" ? t("would work") : t("not known");
}
