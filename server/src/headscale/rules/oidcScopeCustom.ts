import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { itemPlace } from "../places";
import { dropItemFix } from "./items";
import { providerOf } from "./oidcProvider";
import type { Rule } from "./rule";

const path = "oidc.scope";

export const oidcScopeCustom: Rule = {
  code: "oidc-scope-custom",
  versions: {},
  *check(context) {
    const { config } = context;
    if (providerOf(config) !== "authentik") return;
    for (const item of config.list(path).known.filter(({ text }) => text === "custom")) {
      yield finding({
        code: "oidc-scope-custom",
        severity: "information",
        place: itemPlace(context, path, item),
        message: t(
          '"custom" is a placeholder from a guide: authentik passes over it unless it has a scope mapping of this name.',
        ),
        fixes: dropItemFix(context, path, item),
      });
    }
  },
  docs: {
    summary: "The scope holds the guide's placeholder `custom`.",
    why: "Headscale's example and authentik's guide show `custom` where a scope of your own may stand. authentik drops scopes that none of its mappings has, in silence.",
    remedy: "Remove it, unless authentik has a scope mapping of that name.",
    example: {
      wrong:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  scope: [openid, profile, email, custom]",
      right:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  scope: [openid, profile, email]",
    },
    source: "authentik's Headscale guide; authentik's authorize view",
  },
};
