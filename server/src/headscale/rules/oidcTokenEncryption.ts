import { t } from "@vscode/l10n";
import { publishedBy, signInFault } from "./oidcDocument";
import { providerOf } from "./oidcProvider";
import type { Rule } from "./rule";

const code = "oidc-token-encryption";

export const oidcTokenEncryption: Rule = {
  code,
  versions: {},
  *check(context) {
    const { provider, keys } = publishedBy(context) ?? {};
    // Others list what they could do (Keycloak always does); authentik lists what it does.
    if (providerOf(context.config) !== "authentik" || keys?.kind !== "keys") return;
    if ((provider?.encryptionAlgorithms ?? []).length === 0) return;
    if (!keys.keys.some(({ use }) => use === "enc")) return;
    const message = t(
      "authentik encrypts this provider's ID tokens, which Headscale cannot read: every sign-in will end with “failed to verify id_token”. Clear the provider's Encryption Key.",
    );
    yield signInFault(context, code, message);
  },
  docs: {
    summary: "The provider encrypts ID tokens.",
    why: "Headscale reads signed tokens only, no encrypted ones (JWE), and every sign-in ends with `failed to verify id_token`. authentik encrypts them as soon as its provider has an encryption key.",
    remedy: "Clear the provider's Encryption Key in authentik.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com/application/o/encrypted/",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "juanfont/headscale#2446; docs/ref/oidc.md @ v0.29.2, Authentik",
  },
};
