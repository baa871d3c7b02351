import { t } from "@vscode/l10n";
import { findEntry } from "../../document/settings";
import { refusal, type RelatedPlace } from "../finding";
import { absence, giveFix, preferred } from "./absence";
import type { Rule, RuleContext } from "./rule";

const path = "dns.nameservers.global";
const override = ["dns", "override_local_dns"];

export const dnsNameserversMissing: Rule = {
  code: "dns-nameservers-missing",
  versions: { from: "0.26" },
  *check(context) {
    const { config } = context;
    if (!config.boolean("dns.override_local_dns").known) return;
    if (config.list(path).known.length > 0) return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    yield refusal({
      code: "dns-nameservers-missing",
      step: "nameservers-missing",
      speech: "collected",
      ...shown,
      message: t(
        '"dns.override_local_dns" is true, as it is by default, so that "dns.nameservers.global" must name a server. Headscale refuses to start.',
      ),
      text: "Fatal config error: dns.nameservers.global must be set when dns.override_local_dns is true",
      related: overridePlace(context),
      fixes: preferred(giveFix(context, "dns.override_local_dns", false)),
    });
  },
  docs: {
    summary: "Nodes shall use Headscale's name servers only, and there are none.",
    why: "With `dns.override_local_dns`, which is true by default, nodes give up their own name servers for those in `dns.nameservers.global`. Since 0.26 Headscale refuses to start when that list is empty, be it that a file of an older version does not know the key.",
    remedy:
      "Name at least one server, or set `dns.override_local_dns` to false so that nodes keep their own.",
    example: {
      wrong: "dns:\n  base_domain: tailnet.example.com",
      right:
        "dns:\n  base_domain: tailnet.example.com\n  override_local_dns: true\n  nameservers:\n    global:\n      - 9.9.9.9",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.29.2",
  },
};

function overridePlace({ document }: RuleContext): RelatedPlace[] {
  const entry = findEntry(document.root, override);
  if (entry === undefined) return [];
  return [{ key: override, span: entry.key, message: t("It is turned on here.") }];
}
