import { t } from "@vscode/l10n";
import { type Finding, finding } from "../finding";
import { itemPlace, keyPlace } from "../places";
import type { KnownProvider } from "../../oidc/providers/provider";
import { knownProvider } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const code = "oidc-groups-claim";
const path = "oidc.allowed_groups";

export const oidcGroupsClaim: Rule = {
  code,
  versions: {},
  *check(context) {
    if (context.config.list(path).known.length === 0) return;
    const provider = knownProvider(context.config);
    if (provider === undefined) return;
    if (provider.groups !== "none") {
      yield* adviceOn(context, provider);
      return;
    }
    yield finding({
      code,
      severity: "warning",
      place: keyPlace(context, path),
      message: t(
        "{0} tells nobody's groups, so that none of these ever matches and nobody gets in.",
        provider.name,
      ),
    });
  },
  docs: {
    summary: "The provider tells no groups, or by other names.",
    why: "Headscale compares each entry with the `groups` that the provider sends, the whole text of it. Google and Apple send none. Microsoft Entra sends the groups' object ids, Kanidm names such as `users@sso.example.com`.",
    remedy:
      "Write the groups as the provider sends them, or use `allowed_users` or `allowed_domains`.",
    example: {
      wrong: "oidc:\n  issuer: https://accounts.google.com\n  allowed_groups:\n    - admins",
      right: "oidc:\n  issuer: https://accounts.google.com\n  allowed_domains:\n    - example.com",
    },
    source: "hscontrol/oidc.go: validateOIDCAllowedGroups @ v0.29.2; docs/ref/oidc.md",
  },
};

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function* adviceOn(context: RuleContext, provider: KnownProvider): Iterable<Finding> {
  for (const item of context.config.list(path).known) {
    const message = advice(provider, item.text);
    if (message === undefined) continue;
    const place = itemPlace(context, path, item);
    yield finding({ code, severity: "information", place, message });
  }
}

function advice({ name, groups }: KnownProvider, group: string): string | undefined {
  if (group === "" || uuid.test(group)) return undefined;
  if (groups === "ids") {
    return t(
      '{0} sends the ids of groups unless it is told otherwise; "{1}" is a name.',
      name,
      group,
    );
  }
  if (groups !== "principals" || group.includes("@")) return undefined;
  return t('{0} sends the groups with its domain, as in "{1}@sso.example.com".', name, group);
}
