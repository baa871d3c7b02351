import { t } from "@vscode/l10n";
import { keyPlace } from "../places";
import { publishedBy, signInFault } from "./oidcDocument";
import { providerOf } from "./oidcProvider";
import type { Rule } from "./rule";

const code = "oidc-claim-missing";

/** What Headscale compares each list with. Source: hscontrol/oidc.go @ v0.29.2. */
const claims = [
  ["allowed_groups", "groups"],
  ["allowed_users", "email"],
  ["allowed_domains", "email"],
] as const;

export const oidcClaimMissing: Rule = {
  code,
  versions: {},
  *check(context) {
    const { config } = context;
    const told = publishedBy(context)?.provider.claims;
    // authentik lists what its mappings make; others list what they like (Keycloak has groups, unlisted).
    if (told === undefined || providerOf(config) !== "authentik") return;
    for (const [list, claim] of claims) {
      if (config.list(`oidc.${list}`).known.length === 0 || told.includes(claim)) continue;
      yield signInFault(
        context,
        code,
        t("authentik does not tell {0} to this provider, so that {1} admits nobody.", claim, list),
        { place: keyPlace(context, `oidc.${list}`) },
      );
    }
  },
  docs: {
    summary: "authentik does not tell what the list is compared with.",
    why: "`allowed_groups` is compared with the claim `groups`, `allowed_users` and `allowed_domains` with `email`. authentik tells what the scope mappings of the provider make; without the mapping for `profile` there are no groups, without the one for `email` no address, and nobody is admitted.",
    remedy: "Give the provider in authentik the scope mappings `profile` and `email`.",
    example: {
      wrong: "oidc:\n  allowed_groups: [admins] # authentik's provider without the profile mapping",
      right: "oidc:\n  allowed_groups: [admins] # with it",
    },
    source: "authentik: claims_supported of the provider's document; hscontrol/oidc.go @ v0.29.2",
  },
};
