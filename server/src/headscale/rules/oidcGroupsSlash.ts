import { t } from "@vscode/l10n";
import { isAuthentikIssuer } from "../../oidc/issuer";
import { finding, type Fix } from "../finding";
import type { Rule } from "./rule";

const path = ["oidc", "allowed_groups"];

export const oidcGroupsSlash: Rule = {
  code: "oidc-groups-slash",
  versions: {},
  *check({ config }) {
    if (!isAuthentikIssuer(config.text("oidc.issuer").known)) return;
    const groups = config.list("oidc.allowed_groups");
    const borrowed = "entry" in groups.from && groups.from.entry.borrowed;
    for (const { text, span, index } of groups.known) {
      if (!text.startsWith("/")) continue;
      const name = text.replace(/^\/+/, "");
      yield finding({
        code: "oidc-groups-slash",
        severity: "warning",
        place: { key: path, span },
        message: t(
          'authentik sends group names without a slash, so "{0}" matches nobody and keeps everybody out.',
          text,
        ),
        fixes: index === undefined || borrowed ? [] : [itemFix(index, name)],
      });
    }
  },
  docs: {
    summary: "A group in `allowed_groups` begins with a slash although the provider is authentik.",
    why: "The leading slash is Keycloak's way to write a group's path. authentik sends plain names, Headscale compares the whole text, and so nobody is admitted. Headscale's example and authentik's guide both show the slash.",
    remedy: "Write the group's name as authentik shows it.",
    example: {
      wrong: "oidc:\n  allowed_groups:\n    - /headscale",
      right: "oidc:\n  allowed_groups:\n    - headscale",
    },
    source: "authentik's default profile scope mapping; hscontrol/oidc.go @ v0.29.2",
  },
};

function itemFix(index: number, value: string): Fix {
  return {
    title: t('Change it to "{0}"', value),
    intents: [{ kind: "set-item", path, index, value }],
    preferred: true,
  };
}
