import { t } from "@vscode/l10n";
import { acceptedAlgorithms, publishedBy, signInFault } from "./oidcDocument";
import { providerOf } from "./oidcProvider";
import type { Rule } from "./rule";

const code = "oidc-signing-algorithm";

export const oidcSigningAlgorithm: Rule = {
  code,
  versions: {},
  *check(context) {
    const { provider } = publishedBy(context) ?? {};
    const listed = provider?.signingAlgorithms ?? [];
    if (provider === undefined || listed.length === 0) return;
    const accepted = acceptedAlgorithms(provider, context.version);
    if (listed.some((name) => accepted.includes(name))) return;
    const message = t(
      "The provider signs ID tokens with {0} only, which Headscale refuses: every sign-in will end with “failed to verify id_token”.",
      listed.join(", "),
    );
    const isKeyless = providerOf(context.config) === "authentik" && listed.includes("HS256");
    const remedy = isKeyless ? ` ${t("Choose a Signing Key for the provider in authentik.")}` : "";
    yield signInFault(context, code, `${message}${remedy}`);
  },
  docs: {
    summary: "The provider signs ID tokens in a way that Headscale does not accept.",
    why: "Of the algorithms in the provider's document Headscale keeps those with a public key: RS, ES and PS, from 0.23 on EdDSA. Where none is left it expects RS256. Tokens signed with the client's secret (HS256) are refused. authentik signs so where its provider has no signing key.",
    remedy:
      "Choose a signing key for the provider, then restart Headscale: it reads the list when it starts.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com/application/o/without-key/",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "coreos/go-oidc NewProvider, Verify; authentik OAuth2 provider, signing key",
  },
};
