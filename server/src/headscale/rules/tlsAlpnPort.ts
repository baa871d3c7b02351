import { t } from "@vscode/l10n";
import { remark } from "../finding";
import { missingValue } from "../givenValues";
import { keyPlace, valuePlace } from "../places";
import type { Rule } from "./rule";

const challenge = "tls_letsencrypt_challenge_type";

export const tlsAlpnPort: Rule = {
  code: "tls-alpn-port",
  versions: {},
  *check(context) {
    const { config } = context;
    if (config.text("tls_letsencrypt_hostname").known === "") return;
    if (config.text(challenge).known !== "TLS-ALPN-01") return;
    if (config.text("listen_addr").known.endsWith(":443")) return;
    const isGiven = config.isGiven("listen_addr");
    yield remark({
      code: "tls-alpn-port",
      step: "acme-port",
      text: "Warning: when using tls_letsencrypt_hostname with TLS-ALPN-01 as challenge type, headscale must be reachable on port 443, i.e. listen_addr should probably end in :443",
      place: valuePlace(context, isGiven ? "listen_addr" : challenge),
      message: t(
        "With TLS-ALPN-01, Let's Encrypt asks Headscale at port 443. Without it there is no certificate, unless something passes port 443 on.",
      ),
      ...missingValue(config, "listen_addr"),
      related: isGiven
        ? [{ ...keyPlace(context, challenge), message: t("The challenge is chosen here.") }]
        : [],
    });
  },
  docs: {
    summary: "TLS-ALPN-01 is chosen, but `listen_addr` does not end in `:443`.",
    why: "Let's Encrypt proves the host at port 443 and at no other. Headscale starts with a warning, and gets no certificate unless something in front of it passes port 443 on.",
    remedy: "Listen at port 443, or leave the warning if port 443 is passed on to Headscale.",
    example: {
      wrong:
        "listen_addr: 0.0.0.0:8080\ntls_letsencrypt_hostname: headscale.example.com\ntls_letsencrypt_challenge_type: TLS-ALPN-01",
      right:
        "listen_addr: 0.0.0.0:443\ntls_letsencrypt_hostname: headscale.example.com\ntls_letsencrypt_challenge_type: TLS-ALPN-01",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.29.2",
  },
};
