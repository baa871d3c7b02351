import { t } from "@vscode/l10n";
import { finding, type Fix } from "../finding";
import type { Item } from "../load/convert";
import { itemPlace } from "../places";
import { changeFix, preferred } from "./absence";
import { itemFix } from "./items";
import { providerOf } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const path = "oidc.allowed_groups";

export const oidcGroupsSlash: Rule = {
  code: "oidc-groups-slash",
  versions: {},
  *check(context) {
    const { config } = context;
    if (providerOf(config) !== "authentik") return;
    for (const item of config.list(path).known) {
      if (!item.text.startsWith("/")) continue;
      yield finding({
        code: "oidc-groups-slash",
        severity: "warning",
        place: itemPlace(context, path, item),
        message: t(
          'authentik sends group names without a slash, so "{0}" matches nobody and keeps everybody out.',
          item.text,
        ),
        fixes: fixes(context, item),
      });
    }
  },
  docs: {
    summary: "A group in `allowed_groups` begins with a slash although the provider is authentik.",
    why: "The leading slash is Keycloak's way to write a group's path. authentik sends plain names, Headscale compares the whole text, and so nobody is admitted. Headscale's example and authentik's guide both show the slash.",
    remedy: "Write the group's name as authentik shows it.",
    example: {
      wrong:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  allowed_groups:\n    - /headscale",
      right:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  allowed_groups:\n    - headscale",
    },
    source: "authentik's default profile scope mapping; hscontrol/oidc.go @ v0.29.2",
  },
};

/** One group may also stand there as a single text. */
function fixes(context: RuleContext, item: Item): Fix[] {
  const name = item.text.replace(/^\/+/, "");
  if (name === "") return [];
  const isAlone = context.config.list(path).known.length === 1 && item.index === undefined;
  return preferred(isAlone ? changeFix(context, path, name) : itemFix(context, path, item, name));
}
