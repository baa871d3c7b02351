import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { itemPlace } from "../places";
import { variableIn } from "../values/variables";
import type { Rule } from "./rule";

const path = "oidc.allowed_users";

export const oidcAllowedUser: Rule = {
  code: "oidc-allowed-user",
  versions: {},
  *check(context) {
    for (const item of context.config.list(path).known) {
      if (item.text === "" || /[^]@[^]/.test(item.text)) continue;
      // Of a variable it is said already that it stands for nothing.
      if (variableIn(item.text) !== undefined) continue;
      yield finding({
        code: "oidc-allowed-user",
        severity: "warning",
        place: itemPlace(context, path, item),
        message: t(
          '"{0}" is no e-mail address, and Headscale compares nothing else here.',
          item.text,
        ),
      });
    }
  },
  docs: {
    summary: "An entry of `allowed_users` is no e-mail address.",
    why: "Headscale compares each entry with the user's e-mail address, letter for letter. A user name, or a domain alone, never matches.",
    remedy: "Write the address as the provider sends it.",
    example: {
      wrong: "oidc:\n  allowed_users:\n    - alice",
      right: "oidc:\n  allowed_users:\n    - alice@example.com",
    },
    source: "hscontrol/oidc.go: validateOIDCAllowedUsers @ v0.29.2",
  },
};
