/**
 * Pieces of a configuration lack what Headscale wants before it starts: a test that is about something else asks
 * for silence about that, by the setting that users have for it.
 */
export const incomplete = {
  "server-url-scheme": "off",
  "noise-key-missing": "off",
  "prefix-missing": "off",
  "database-type": "off",
  "dns-base-domain-missing": "off",
  "dns-nameservers-missing": "off",
  "database-type-022": "off",
  "private-key-022": "off",
  "oidc-client-id-missing": "off",
  "oidc-secret-missing": "off",
  "oidc-off": "off",
  "derp-oddity": "off",
  "written-for": "off",
} as const;
