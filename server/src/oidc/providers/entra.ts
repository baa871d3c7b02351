import { t } from "@vscode/l10n";
import type { Hint, KnownProvider } from "./provider";

/** Not one organisation's own: any Microsoft account will do. */
const anyTenant =
  /^\/(?:common|organizations|consumers|9188040d-6c67-4c5b-b112-36a304b66dad)(?:\/|$)/i;

export const entra: KnownProvider = {
  id: "entra",
  name: "Microsoft Entra",
  recognises: ({ hostname }) =>
    hostname === "login.microsoftonline.com" || hostname === "login.microsoftonline.us",
  ending: "no-slash",
  groups: "ids",
  refusedScopes: ["groups"],
  isOpen: ({ pathname }) => anyTenant.test(pathname),
  source: "docs/ref/oidc.md @ v0.29.2, Microsoft Entra ID; Microsoft identity platform, OIDC",
};

export const entraHints: readonly Hint[] = [
  {
    about: "issuer",
    text: () =>
      t(
        "Microsoft Entra's issuer is https://login.microsoftonline.com/<tenant id>/v2.0; common and organizations never match.",
      ),
    source: "Microsoft identity platform: OIDC, find your app's OpenID configuration document",
  },
  {
    about: "groups",
    text: () => t("Microsoft Entra tells the ids of groups and has no scope groups."),
    source: "docs/ref/oidc.md @ v0.29.2, Microsoft Entra ID; juanfont/headscale#2887",
  },
  {
    about: "e-mail",
    text: () => t("Microsoft Entra often does not say whether an address is verified."),
    source: "juanfont/headscale#3004",
  },
];
