import { t } from "@vscode/l10n";
import { type Hint, hasLabel, type KnownProvider } from "./provider";

export const pocketId: KnownProvider = {
  id: "pocket-id",
  name: "Pocket ID",
  // Its issuer is its own address, which has no form of its own.
  recognises: () => false,
  resembles: (issuer) => hasLabel(issuer, "pocketid", "pocket-id") && issuer.pathname === "/",
  ending: "no-slash",
  groups: "names",
  source: "Pocket ID: APP_URL is the issuer; client example Headscale",
};

export const pocketIdHints: readonly Hint[] = [
  {
    about: "groups",
    text: () =>
      t("Pocket ID tells groups with the scope groups, by their name, not by their friendly name."),
    source: "Pocket ID: scopes and claims",
  },
];
