import { t } from "@vscode/l10n";
import { remark } from "../finding";
import { valuePlace } from "../places";
import { itemCause } from "./items";
import type { Rule, RuleContext } from "./rule";

const path = "dns_config.domains";

export const dnsSearchDomains: Rule = {
  code: "dns-search-domains",
  versions: { before: "0.23" },
  *check(context) {
    const { config } = context;
    if (!isGiven(context)) return;
    const isOverriding = config.boolean("dns_config.override_local_dns").known;
    if (isOverriding && config.list("dns_config.nameservers").known.length > 0) return;
    yield remark({
      code: "dns-search-domains",
      step: "search-domains",
      place: valuePlace(context, path),
      ...domainsCause(context),
      message: isOverriding
        ? t("Without name servers in dns_config.nameservers, Headscale ignores these domains.")
        : t("While dns_config.override_local_dns is false, Headscale ignores these domains."),
      text: "Warning: dns_config.domains is set, but no nameservers are configured. Ignoring domains.",
    });
  },
  docs: {
    summary: "Search domains that Headscale 0.22 ignores.",
    why: "Headscale 0.22 uses `dns_config.domains` only together with name servers that override the nodes' own. Otherwise it warns and drops the domains.",
    remedy: "Name servers in `dns_config.nameservers`, or remove the domains.",
    example: {
      wrong: "dns_config:\n  domains:\n    - corp.example.com",
      right: "dns_config:\n  nameservers:\n    - 192.0.2.53\n  domains:\n    - corp.example.com",
    },
    source: "hscontrol/config.go: GetDNSConfig @ v0.22.3",
  },
};

/** To Go, an empty list is none, and an empty text is a list without words. */
function isGiven({ config }: RuleContext): boolean {
  if (config.list(path).known.length > 0) return true;
  const value = config.raw(path).known;
  return value?.kind === "scalar" && value.value.type === "string";
}

function domainsCause(context: RuleContext): ReturnType<typeof itemCause> {
  const causes = context.config.list(path).known.map((item) => itemCause(context, path, item));
  return causes.find(({ missing }) => missing !== undefined) ?? {};
}
