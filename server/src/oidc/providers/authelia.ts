import { t } from "@vscode/l10n";
import type { Hint, KnownProvider } from "./provider";

export const authelia: KnownProvider = {
  id: "authelia",
  name: "Authelia",
  // Its issuer is the portal's own address, which has no form of its own.
  recognises: () => false,
  resembles: (issuer) => issuer.hostname.startsWith("authelia.") && issuer.pathname === "/",
  ending: "no-slash",
  groups: "names",
  source: "Authelia: OpenID Connect 1.0 provider, integration with Headscale",
};

export const autheliaHints: readonly Hint[] = [
  {
    about: "client",
    text: () =>
      t(
        "Authelia's own configuration holds a digest of the client secret; Headscale needs the secret itself.",
      ),
    source: "authelia/authelia#5695; juanfont/headscale#1509",
  },
  {
    about: "groups",
    text: () =>
      t(
        "Authelia keeps groups out of the ID token; Headscale 0.27 and newer read them from userinfo.",
      ),
    source: "authelia/authelia#2655; hscontrol/oidc.go @ v0.27.1",
  },
];
