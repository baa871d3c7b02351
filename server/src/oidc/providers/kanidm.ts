import { t } from "@vscode/l10n";
import type { Hint, KnownProvider } from "./provider";

export const kanidm: KnownProvider = {
  id: "kanidm",
  name: "Kanidm",
  recognises: ({ pathname }) => /\/oauth2\/openid\/[^/]/.test(pathname),
  ending: "no-slash",
  groups: "principals",
  demandsPkce: true,
  source: "Kanidm book: OAuth2, `https://HOST/oauth2/openid/CLIENT`; docs/ref/oidc.md @ v0.29.2",
};

export const kanidmHints: readonly Hint[] = [
  {
    about: "groups",
    text: () => t("Kanidm tells groups with its domain, as in users@sso.example.com."),
    source: "docs/ref/oidc.md @ v0.29.2, Kanidm",
  },
  {
    about: "user-name",
    text: () =>
      t(
        "Kanidm tells user names with its domain unless prefer-short-username is set for the client.",
      ),
    source: "docs/ref/oidc.md @ v0.29.2, Kanidm",
  },
  {
    about: "pkce",
    text: () => t("Kanidm refuses a sign-in without PKCE unless the client is told otherwise."),
    source: "Kanidm book: OAuth2, PKCE",
  },
];
