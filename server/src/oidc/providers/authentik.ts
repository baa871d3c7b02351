import { t } from "@vscode/l10n";
import type { Hint, KnownProvider } from "./provider";

/** authentik's application path gives it away, whatever the host is called. */
export function isAuthentikIssuer(issuer: string): boolean {
  return /^https?:\/\/[^/]+(?:\/.*)?\/application\/o\/[^/]/.test(issuer);
}

export const authentik: KnownProvider = {
  id: "authentik",
  name: "authentik",
  recognises: ({ href }) => isAuthentikIssuer(href),
  resembles: ({ hostname }) => /(?:^|[.-])authentik(?:[.-]|$)/.test(hostname),
  ending: "slash",
  groups: "names",
  otherIssuers(issuer) {
    // Slugs are compared letter by letter, and most are in lower case.
    const [, start, slug = ""] = /^(.*\/application\/o\/)([^/]+)\/?$/.exec(issuer) ?? [];
    const lower = slug.toLowerCase();
    return start === undefined || lower === slug ? [] : [`${start}${lower}/`];
  },
  source: "authentik: OAuth2 provider, URL configuration and issuer modes (2024.2 to 2026.5)",
};

export const authentikHints: readonly Hint[] = [
  {
    about: "groups",
    text: () => t("authentik tells plain group names, without a slash, with the scope profile."),
    source: "authentik's default scope mapping for profile; juanfont/headscale#1114",
  },
  {
    about: "e-mail",
    text: () =>
      t(
        "authentik 2025.10 and newer say of every address that it is not verified, unless told otherwise.",
      ),
    source: "goauthentik/authentik#16205",
  },
  {
    about: "client",
    text: () => t("Leave the provider's Encryption Key empty and choose a Signing Key."),
    source: "juanfont/headscale#2446; authentik's Headscale guide",
  },
];
