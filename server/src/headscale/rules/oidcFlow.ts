import { t } from "@vscode/l10n";
import { publishedBy, signInFault } from "./oidcDocument";
import type { Rule } from "./rule";

export const oidcResponseType: Rule = {
  code: "oidc-response-type",
  versions: {},
  *check(context) {
    const types = publishedBy(context)?.provider.responseTypes ?? [];
    if (types.length === 0 || types.includes("code")) return;
    yield signInFault(
      context,
      "oidc-response-type",
      t(
        'The provider does not list the response type "code", the only one that Headscale uses (it lists {0}).',
        types.join(", "),
      ),
    );
  },
  docs: {
    summary: "The provider does not offer the authorization code flow.",
    why: "Headscale always asks for a code. A provider that offers only tokens refuses the request. Issuers that only serve machines publish such lists.",
    remedy: "Enable the authorization code flow at the provider, or use another issuer.",
    example: {
      wrong: "oidc:\n  issuer: https://token.actions.githubusercontent.com",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "golang.org/x/oauth2 AuthCodeURL; OpenID Connect Discovery 1.0, section 3",
  },
};

export const oidcTokenAuth: Rule = {
  code: "oidc-token-auth",
  versions: {},
  *check(context) {
    const methods = publishedBy(context)?.provider.tokenAuthMethods ?? [];
    const usable = ["client_secret_basic", "client_secret_post"];
    if (methods.length === 0 || methods.some((name) => usable.includes(name))) return;
    yield signInFault(
      context,
      "oidc-token-auth",
      t(
        "The provider takes no client secret at its token endpoint, neither in a header nor in the body (it lists {0}).",
        methods.join(", "),
      ),
    );
  },
  docs: {
    summary: "The provider takes no client secret where Headscale sends it.",
    why: "Headscale sends its secret in the Authorization header and, where that is refused, in the body. A provider that lists neither `client_secret_basic` nor `client_secret_post` refuses both, and sign-in ends with `invalid code`.",
    remedy: "Let the provider accept one of the two for this client.",
    example: {
      wrong: "oidc:\n  client_secret_path: /run/secrets/oidc # the client uses private_key_jwt",
      right: "oidc:\n  client_secret_path: /run/secrets/oidc # the client uses client_secret_basic",
    },
    source: "golang.org/x/oauth2 AuthStyleAutoDetect; juanfont/headscale#3042",
  },
};
