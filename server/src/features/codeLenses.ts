import { t } from "@vscode/l10n";
import type { CodeLens } from "vscode-languageserver-types";
import type { FeatureContext } from "./context";

export async function codeLenses(context: FeatureContext): Promise<CodeLens[]> {
  // The lenses' commands are the client's own.
  if (!context.client.ownCommands) return [];
  return [...versionLenses(context), ...(await signInLenses(context))];
}

/** Above the section: what came of the last check of sign-in. */
async function signInLenses(context: FeatureContext): Promise<readonly CodeLens[]> {
  if (context.lastCheck === undefined) return [];
  const { signInLens } = await import("./signIn");
  return signInLens(context);
}

/** Above the first line: for which Headscale the file seems to be written, where the chosen one refuses it. */
function versionLenses(context: FeatureContext): CodeLens[] {
  const found = context.findings.find(({ code }) => code === "written-for");
  if (found === undefined) return [];
  const range = context.toRange({ start: 0, end: 0 });
  return [
    { range, command: { title: found.message, command: "headscale.selectVersion" } },
    {
      range,
      command: { title: t("Select Version"), command: "headscale.selectVersion" },
    },
  ];
}
