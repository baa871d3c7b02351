import { t } from "@vscode/l10n";
import { type Hint, isBelow, type KnownProvider } from "./provider";

export const okta: KnownProvider = {
  id: "okta",
  name: "Okta",
  recognises: (issuer) => isBelow(issuer, "okta.com", "okta-emea.com", "oktapreview.com"),
  ending: "no-slash",
  groups: "as-set",
  source: "Okta: authorization servers, issuer `https://DOMAIN` or `https://DOMAIN/oauth2/ID`",
};

export const oktaHints: readonly Hint[] = [
  {
    about: "groups",
    text: () => t("Okta tells groups only with a groups claim filter and the scope groups."),
    source: "Okta: customize tokens returned with a groups claim",
  },
  {
    about: "e-mail",
    text: () => t("Okta may say of an address that it is not verified."),
    source: "juanfont/headscale#3004",
  },
];
