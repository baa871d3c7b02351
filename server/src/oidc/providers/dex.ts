import { t } from "@vscode/l10n";
import { type Hint, hasLabel, type KnownProvider } from "./provider";

export const dex: KnownProvider = {
  id: "dex",
  name: "Dex",
  // Its issuer is whatever its configuration says, slash included.
  recognises: () => false,
  resembles: (issuer) => hasLabel(issuer, "dex") || /\/dex\/?$/.test(issuer.pathname),
  ending: "as-set",
  groups: "names",
  source: "Dex: configuration, `issuer`",
};

export const dexHints: readonly Hint[] = [
  {
    about: "groups",
    text: () => t("Dex tells groups with the scope groups, where its connector knows them."),
    source: "Dex: scopes and claims; connectors",
  },
];
