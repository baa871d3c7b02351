import { t } from "@vscode/l10n";
import type { Hint, KnownProvider } from "./provider";

export const google: KnownProvider = {
  id: "google",
  name: "Google",
  recognises: ({ hostname }) => hostname === "accounts.google.com",
  ending: "no-slash",
  groups: "none",
  isOpen: () => true,
  source: "docs/ref/oidc.md @ v0.29.2, Google; Google Identity: OpenID Connect",
};

export const googleHints: readonly Hint[] = [
  {
    about: "groups",
    text: () => t("Google tells no groups: use allowed_domains or allowed_users."),
    source: "docs/ref/oidc.md @ v0.29.2, Google",
  },
  {
    about: "user-name",
    text: () => t("Google tells no preferred_username, so that Headscale's user names stay empty."),
    source: "docs/ref/oidc.md @ v0.29.2, Google; juanfont/headscale#3071",
  },
];
