import { t } from "@vscode/l10n";
import type { CodeLens } from "vscode-languageserver-types";
import type { FeatureContext } from "./context";

/** Above the first line: for which Headscale the file seems to be written, where the chosen one refuses it. */
export function codeLenses(context: FeatureContext): CodeLens[] {
  // The lens's command is one of the client's own.
  if (!context.client.ownCommands) return [];
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
