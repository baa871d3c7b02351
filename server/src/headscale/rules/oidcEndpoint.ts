import { t } from "@vscode/l10n";
import { parseHttpUrl } from "../../oidc/issuer";
import type { ProviderMetadata } from "../../oidc/metadata";
import { publishedBy, signInFault } from "./oidcDocument";
import type { Rule } from "./rule";

const code = "oidc-endpoint-missing";

export const oidcEndpoint: Rule = {
  code,
  versions: {},
  *check(context) {
    const published = publishedBy(context);
    if (published === undefined) return;
    for (const { name, value, follows } of endpointsOf(published.provider)) {
      if (value !== undefined && parseHttpUrl(value) !== undefined) continue;
      const message =
        value === undefined || value === ""
          ? t("The provider's document names no {0}.", name)
          : t('The {0} in the provider\'s document is no web address: "{1}".', name, value);
      yield signInFault(context, code, `${message} ${follows()}`);
    }
  },
  docs: {
    summary: "The provider's document lacks an address that sign-in needs.",
    why: "Headscale starts without looking at them. Without `authorization_endpoint` it sends people to a page of its own that does not exist, without `token_endpoint` the code cannot be exchanged, and without `jwks_uri` no ID token can be verified. Issuers that only serve machines, such as GitHub Actions, publish such documents.",
    remedy: "Use an issuer where people can sign in.",
    example: {
      wrong: "oidc:\n  issuer: https://token.actions.githubusercontent.com",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "OpenID Connect Discovery 1.0, section 3; hscontrol/oidc.go @ v0.29.2",
  },
};

interface Endpoint {
  readonly name: string;
  readonly value: string | undefined;
  readonly follows: () => string;
}

/** What follows was seen with a real Headscale 0.29.2. */
function endpointsOf(provider: ProviderMetadata): readonly Endpoint[] {
  return [
    {
      name: "authorization_endpoint",
      value: provider.authorizationEndpoint,
      follows: () => t("Nobody reaches its sign-in page."),
    },
    {
      name: "token_endpoint",
      value: provider.tokenEndpoint,
      follows: () => t("Every sign-in will end with “invalid code”."),
    },
    {
      name: "jwks_uri",
      value: provider.jwksUri,
      follows: () => t("Every sign-in will end with “failed to verify id_token”."),
    },
  ];
}
