import { t } from "@vscode/l10n";
import type { Hint, KnownProvider } from "./provider";

const realm = /^(.*)\/realms\/[^/]+\/?$/;

export const keycloak: KnownProvider = {
  id: "keycloak",
  name: "Keycloak",
  recognises: ({ pathname }) => realm.test(pathname),
  resembles: ({ hostname }) => hostname.includes("keycloak"),
  ending: "no-slash",
  groups: "paths",
  otherIssuers(issuer) {
    // Keycloak 17 dropped /auth from its addresses.
    if (issuer.includes("/auth/realms/")) return [issuer.replace("/auth/realms/", "/realms/")];
    return issuer.includes("/realms/") ? [issuer.replace("/realms/", "/auth/realms/")] : [];
  },
  source: "Keycloak 26: Securing applications, OpenID Connect endpoints; migration to Quarkus",
};

export const keycloakHints: readonly Hint[] = [
  {
    about: "groups",
    text: () =>
      t(
        'Keycloak tells groups only with a "Group Membership" mapper; with "Full group path" as /top/group.',
      ),
    source: "docs/ref/oidc.md @ v0.29.2, Keycloak; tried with Keycloak 26.7.3",
  },
];
