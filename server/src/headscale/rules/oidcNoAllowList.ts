import { t } from "@vscode/l10n";
import { type Finding, finding } from "../finding";
import { itemPlace, valuePlace } from "../places";
import { absence } from "./absence";
import { openProvider } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const code = "oidc-no-allow-list";
const domains = "oidc.allowed_domains";

/** Where everybody may have an address. */
const openDomains = new Set(
  "aol.com gmail.com googlemail.com gmx.de gmx.net hotmail.com icloud.com live.com mail.ru me.com outlook.com proton.me protonmail.com qq.com web.de yahoo.com yandex.ru".split(
    " ",
  ),
);

export const oidcNoAllowList: Rule = {
  code,
  versions: {},
  *check(context) {
    const { config } = context;
    const host = openProvider(config);
    const others = ["oidc.allowed_users", "oidc.allowed_groups"];
    if (host === undefined || others.some((path) => config.list(path).known.length > 0)) return;
    if (config.list(domains).known.length > 0) yield* complainOfDomains(context);
    const absent = absence(context, domains);
    if (absent === undefined || config.list(domains).known.length > 0) return;
    yield finding({
      code,
      severity: "warning",
      ...absent,
      place: valuePlace(context, "oidc.issuer"),
      message: t(
        "Anybody with an account at {0} may join: there is neither allowed_domains, allowed_users nor allowed_groups.",
        host,
      ),
    });
  },
  docs: {
    summary: "Anybody in the world may sign in.",
    why: "Some providers give an account to everybody, and Headscale lets in whoever can sign in there unless `allowed_domains`, `allowed_users` or `allowed_groups` says who may. A domain of such a provider, like `gmail.com`, admits everybody as well.",
    remedy: "List the domains of your organisation or the addresses of your users.",
    example: {
      wrong: "oidc:\n  issuer: https://accounts.google.com",
      right:
        "oidc:\n  issuer: https://accounts.google.com\n  allowed_users:\n    - alice@gmail.com",
    },
    source: "hscontrol/oidc.go: doOIDCAuthorization @ v0.29.2",
  },
};

function* complainOfDomains(context: RuleContext): Iterable<Finding> {
  for (const item of context.config.list(domains).known) {
    if (!openDomains.has(item.text)) continue;
    yield finding({
      code,
      severity: "warning",
      place: itemPlace(context, domains, item),
      message: t(
        "Anybody in the world can have an address of {0}, and so anybody may join. List the addresses in allowed_users instead.",
        item.text,
      ),
    });
  }
}
