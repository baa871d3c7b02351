import { t } from "@vscode/l10n";
import { type Hint, hasLabel, isBelow, type KnownProvider } from "./provider";

export const zitadel: KnownProvider = {
  id: "zitadel",
  name: "Zitadel",
  recognises: (issuer) => isBelow(issuer, "zitadel.cloud"),
  resembles: (issuer) => hasLabel(issuer, "zitadel"),
  ending: "no-slash",
  groups: "as-set",
  source: "Zitadel: OpenID Connect endpoints, `{your_domain}/.well-known/openid-configuration`",
};

export const zitadelHints: readonly Hint[] = [
  {
    about: "groups",
    text: () =>
      t("Zitadel tells roles under a name of its own; a claim groups has to be made by an action."),
    source: "Zitadel: claims, urn:zitadel:iam:org:project:roles",
  },
];
