import { t } from "@vscode/l10n";
import { type Hint, isBelow, type KnownProvider } from "./provider";

export const auth0: KnownProvider = {
  id: "auth0",
  name: "Auth0",
  recognises: (issuer) => isBelow(issuer, "auth0.com"),
  ending: "slash",
  groups: "as-set",
  source: "Auth0: locate the issuer, `https://TENANT.REGION.auth0.com/`",
};

export const auth0Hints: readonly Hint[] = [
  {
    about: "groups",
    text: () => t("Auth0 has no claim groups of its own; an action has to add it."),
    source: "Auth0: create custom claims",
  },
];
