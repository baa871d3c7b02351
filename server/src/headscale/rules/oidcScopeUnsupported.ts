import { t } from "@vscode/l10n";
import type { Fix } from "../finding";
import type { Item } from "../load/convert";
import { itemPlace } from "../places";
import { changeFix } from "./absence";
import { dropItemFix } from "./items";
import { publishedBy, signInFault } from "./oidcDocument";
import { knownProvider } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const code = "oidc-scope-unsupported";
const path = "oidc.scope";

export const oidcScopeUnsupported: Rule = {
  code,
  versions: {},
  *check(context) {
    const { config } = context;
    const supported = publishedBy(context)?.provider.scopes;
    if (supported === undefined || supported.length === 0) return;
    const provider = knownProvider(config);
    const isAuthentik = provider?.id === "authentik";
    for (const item of config.list(path).known) {
      if (item.text === "" || supported.includes(item.text)) continue;
      // These have complaints of their own.
      if (isAuthentik && item.text === "custom") continue;
      if (provider?.refusedScopes?.includes(item.text) === true) continue;
      yield signInFault(context, code, messageFor(item.text, isAuthentik), {
        // A provider may leave scopes out of its list that it knows.
        severity: isAuthentik ? "warning" : "information",
        place: itemPlace(context, path, item),
        fixes: dropFix(context, item),
      });
    }
  },
  docs: {
    summary: "The provider does not list a scope that Headscale asks for.",
    why: "authentik drops a scope that none of the provider's mappings has, without a word. Others refuse the whole sign-in (`invalid_scope`), of which Headscale says only `missing code or state parameter`. A provider may also know scopes that it does not list.",
    remedy: "Drop the scope, or set the provider up for it.",
    example: {
      wrong: "oidc:\n  scope: [openid, profile, email, groups]",
      right: "oidc:\n  scope: [openid, profile, email]",
    },
    source: "OpenID Connect Discovery 1.0, scopes_supported; authentik's authorize view",
  },
};

function messageFor(scope: string, isAuthentik: boolean): string {
  return isAuthentik
    ? t(
        'authentik passes over the scope "{0}": the provider has no scope mapping of this name.',
        scope,
      )
    : t(
        'The provider does not list the scope "{0}", and may refuse a sign-in that asks for it.',
        scope,
      );
}

function dropFix(context: RuleContext, item: Item): Fix[] {
  const { text, index } = item;
  if (index !== undefined) return dropItemFix(context, path, item);
  const scopes = context.config.list(path).known.map((item) => item.text);
  const left = scopes.filter((scope) => scope !== text);
  return left.includes("openid") ? changeFix(context, path, left.join(" ")) : [];
}
