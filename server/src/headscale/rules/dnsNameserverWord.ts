import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { parseGoUrl } from "../values/goUrl";
import { addressError } from "../values/netip";
import { nameserversOf } from "./nameservers";
import type { Rule } from "./rule";

export const dnsNameserverWord: Rule = {
  code: "dns-nameserver-word",
  versions: { from: "0.23" },
  *check(context) {
    const { version } = context;
    for (const { text, place, missing } of nameserversOf(context)) {
      if (addressError(text, version.builtWith.go) === undefined) continue;
      const url = parseGoUrl(text, version.builtWith.hosts);
      if (url.kind === "invalid" || ["http", "https"].includes(url.scheme)) continue;
      yield finding({
        code: "dns-nameserver-word",
        severity: "warning",
        place,
        ...(missing === undefined ? {} : { missing }),
        message:
          text === ""
            ? t("There is no name server here; nodes get no answer for these names.")
            : t(
                '"{0}" is neither an IP address nor an https:// URL. Headscale passes it on, and nodes cannot ask it for names.',
                text,
              ),
      });
    }
  },
  docs: {
    summary: "A name server is a word that nodes can do nothing with.",
    why: "Headscale takes any word for a URL and hands it to the nodes without complaint. Tailscale's clients only know IP addresses and DNS over HTTPS, so that nothing is resolved.",
    remedy: "Write the server's IP address, or an `https://` URL.",
    example: {
      wrong: "dns:\n  nameservers:\n    global:\n      - dns.example.com",
      right: "dns:\n  nameservers:\n    global:\n      - 192.0.2.53",
    },
    source: "hscontrol/types/config.go: globalResolvers @ v0.29.2; tailscale types/dnstype",
  },
};
