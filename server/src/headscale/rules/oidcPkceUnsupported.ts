import { t } from "@vscode/l10n";
import { keyPlace, valuePlace } from "../places";
import { giveFix, preferred } from "./absence";
import { publishedBy, signInFault } from "./oidcDocument";
import { demandsPkce, isOidcOn } from "./oidcProvider";
import type { Rule } from "./rule";

const method = "oidc.pkce.method";
const enabled = "oidc.pkce.enabled";

export const oidcPkceUnsupported: Rule = {
  code: "oidc-pkce-unsupported",
  versions: { from: "0.24" },
  *check(context) {
    const { config } = context;
    const used = config.text(method).known;
    const supported = publishedBy(context)?.provider.pkceMethods;
    // A method that Headscale does not know itself is said already.
    if (!config.boolean(enabled).known || !["S256", "plain"].includes(used)) return;
    // Not all providers list the methods that they know.
    if (supported === undefined || supported.length === 0 || supported.includes(used)) return;
    const other = ["S256", "plain"].find((name) => supported.includes(name));
    yield signInFault(
      context,
      "oidc-pkce-unsupported",
      t(
        'The provider does not take the PKCE method "{0}" (it lists {1}), and refuses every sign-in.',
        used,
        supported.join(", "),
      ),
      {
        place: valuePlace(context, method),
        fixes: other === undefined ? [] : preferred(giveFix(context, method, other)),
      },
    );
  },
  docs: {
    summary: "The provider does not take the PKCE method that Headscale uses.",
    why: "The provider refuses the authorize request and sends people back with an error, of which Headscale says only `missing code or state parameter`.",
    remedy: "Use a method that the provider lists: `S256` wherever it is there.",
    example: {
      wrong: "oidc:\n  pkce:\n    enabled: true\n    method: plain",
      right: "oidc:\n  pkce:\n    enabled: true\n    method: S256",
    },
    source: "RFC 8414, code_challenge_methods_supported; RFC 7636",
  },
};

export const oidcPkceDemanded: Rule = {
  code: "oidc-pkce-demanded",
  versions: { from: "0.24" },
  *check(context) {
    const { config } = context;
    const name = demandsPkce(config);
    if (name === undefined || !isOidcOn(config) || config.boolean(enabled).known) return;
    yield signInFault(
      context,
      "oidc-pkce-demanded",
      t("{0} refuses a sign-in without PKCE unless it is told otherwise for this client.", name),
      {
        severity: "information",
        place: keyPlace(context, enabled),
        fixes: giveFix(context, enabled, true),
      },
    );
  },
  docs: {
    summary: "The provider demands PKCE, and Headscale does not use it.",
    why: "Kanidm refuses an authorize request without a code challenge unless the client is told otherwise. Headscale then says only `missing code or state parameter`.",
    remedy: "Switch PKCE on; its method is `S256` unless another one is set.",
    example: {
      wrong: "oidc:\n  issuer: https://sso.example.com/oauth2/openid/headscale",
      right:
        "oidc:\n  issuer: https://sso.example.com/oauth2/openid/headscale\n  pkce:\n    enabled: true",
    },
    source: "Kanidm book: OAuth2, PKCE; docs/ref/oidc.md @ v0.29.2",
  },
};
