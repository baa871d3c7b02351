import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { itemPlace } from "../places";
import { preferred } from "./absence";
import { itemFix } from "./items";
import type { Rule } from "./rule";

const path = "oidc.allowed_domains";

export const oidcAllowedDomain: Rule = {
  code: "oidc-allowed-domain",
  versions: {},
  *check(context) {
    for (const item of context.config.list(path).known) {
      const fault = faultOf(item.text);
      if (fault === undefined) continue;
      const { message, meant } = fault;
      yield finding({
        code: "oidc-allowed-domain",
        severity: "warning",
        place: itemPlace(context, path, item),
        message,
        fixes: meant === undefined ? [] : preferred(itemFix(context, path, item, meant)),
      });
    }
  },
  docs: {
    summary: "An entry of `allowed_domains` matches no address.",
    why: "Headscale takes what stands behind the last @ of the user's address and compares it with each entry, letter for letter. An entry with an @ or with a wildcard never matches, and one with capitals only where the provider writes them too.",
    remedy:
      "Write the bare domain in small letters, one entry for each; addresses go to `allowed_users`.",
    example: {
      wrong: 'oidc:\n  allowed_domains:\n    - "@example.com"',
      right: "oidc:\n  allowed_domains:\n    - example.com",
    },
    source: "hscontrol/oidc.go: validateOIDCAllowedDomains @ v0.29.2",
  },
};

/** @returns with what is surely meant: a whole address admits one person, its domain many */
function faultOf(text: string): { message: string; meant?: string } | undefined {
  const bare = text.replace(/^@/, "");
  if (bare.includes("@")) {
    return {
      message: t('"{0}" is an address and never matches; it belongs to allowed_users.', text),
    };
  }
  if (bare !== text) {
    const message = t('Headscale compares what stands behind the @, so "{0}" never matches.', text);
    return bare === "" ? { message } : { message, meant: bare.toLowerCase() };
  }
  if (/^[*.]/.test(text)) {
    return { message: t('"{0}" never matches: each domain must be named as it is.', text) };
  }
  if (text === text.toLowerCase()) return undefined;
  return {
    message: t(
      'Headscale compares every letter, and "{0}" is usually sent in small letters.',
      text,
    ),
    meant: text.toLowerCase(),
  };
}
