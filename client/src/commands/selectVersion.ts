import * as vscode from "vscode";
import type { DocumentCommand } from "../session";

/** Writes the setting that chooses the version for this folder, or for the user where there is none. */
export class SelectVersion implements DocumentCommand {
  readonly #versions: readonly string[];

  constructor(extension: vscode.Extension<unknown>) {
    this.#versions = readVersions(extension.packageJSON);
  }

  async run(document: vscode.TextDocument): Promise<void> {
    const settings = vscode.workspace.getConfiguration("headscale", document);
    const current = settings.get<string>("version", "auto");
    const chosen = await vscode.window.showQuickPick(
      this.#versions.map((version) => ({
        label: version,
        ...(version === current ? { description: vscode.l10n.t("current") } : {}),
      })),
      { title: vscode.l10n.t("Which Headscale reads this file?") },
    );
    if (chosen === undefined) return;
    const target =
      vscode.workspace.workspaceFolders === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.Workspace;
    await settings.update("version", chosen.label, target);
    if (/^\s*#\s*headscale-config:\s*version\s*=/m.test(document.getText())) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t("A comment in this file chooses the version; it goes before the setting."),
      );
    }
  }
}

/** The manifest's own list, so that no second one has to be kept. */
function readVersions(manifest: unknown): readonly string[] {
  const path = ["contributes", "configuration", "properties", "headscale.version", "enum"];
  let value = manifest;
  for (const step of path) {
    value =
      typeof value === "object" && value !== null
        ? new Map(Object.entries(value)).get(step)
        : undefined;
  }
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
