import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { absence, giveFix } from "./absence";
import type { Rule } from "./rule";

const path = "dns.base_domain";

export const dnsBaseDomainMissing: Rule = {
  code: "dns-base-domain-missing",
  versions: { from: "0.23" },
  *check(context) {
    const { config } = context;
    if (!config.boolean("dns.magic_dns").known || config.text(path).known !== "") return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    yield refusal({
      code: "dns-base-domain-missing",
      step: "magic-dns",
      ...shown,
      message: t(
        'MagicDNS is on, as it is by default, and needs "dns.base_domain", the domain of the nodes\' names. Headscale refuses to start without it.',
      ),
      text: "dns.base_domain must be set when using MagicDNS (dns.magic_dns)",
      fixes: giveFix(context, "dns.magic_dns", false),
    });
  },
  docs: {
    summary: "MagicDNS is on, and there is no `dns.base_domain`.",
    why: "The names of all nodes end in the base domain. `dns.magic_dns` is true unless it is turned off, and Headscale refuses to start without a base domain then.",
    remedy:
      "Give a domain, or a part of one, that is used for nothing else, above all not for Headscale's own address; or turn MagicDNS off.",
    example: {
      wrong: "dns:\n  magic_dns: true",
      right: "dns:\n  magic_dns: true\n  base_domain: tailnet.example.com",
    },
    source: "hscontrol/types/config.go: dnsToTailcfgDNS @ v0.29.2",
  },
};
