import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { removeFix } from "../givenValues";
import { keyPlace } from "../places";
import type { Rule } from "./rule";

const hostname = "tls_letsencrypt_hostname";
const pair = ["tls_cert_path", "tls_key_path"] as const;

export const tlsLetsencryptConflict: Rule = {
  code: "tls-letsencrypt-conflict",
  versions: {},
  *check(context) {
    const { config } = context;
    const files = pair.filter((path) => config.text(path).known !== "");
    if (config.text(hostname).known === "" || files.length === 0) return;
    const inFile = [hostname, ...files].filter((path) => config.entry(path) !== undefined);
    // Where one of them is a variable, only the others stand in the file.
    const [first, ...others] = inFile
      .map((path) => keyPlace(context, path))
      .toSorted((a, b) => b.span.start - a.span.start);
    yield refusal({
      code: "tls-letsencrypt-conflict",
      step: "tls-both",
      speech: "collected",
      text: "Fatal config error: set either tls_letsencrypt_hostname or tls_cert_path/tls_key_path, not both",
      place: first ?? keyPlace(context, hostname),
      message: t(
        "Headscale takes its certificate either from Let's Encrypt or from tls_cert_path and tls_key_path, not from both.",
      ),
      related: others.map((place) => ({ ...place, message: t("The other one stands here.") })),
      fixes: [...removeFix(config, [hostname]), ...removeFix(config, files)],
    });
  },
  docs: {
    summary: "`tls_letsencrypt_hostname` is set beside `tls_cert_path` or `tls_key_path`.",
    why: "Headscale refuses to start: it would not know which certificate to use. An empty text counts as not set.",
    remedy: "Remove the one that you do not use.",
    example: {
      wrong:
        "tls_letsencrypt_hostname: headscale.example.com\ntls_cert_path: /etc/headscale/cert.pem\ntls_key_path: /etc/headscale/key.pem",
      right: "tls_cert_path: /etc/headscale/cert.pem\ntls_key_path: /etc/headscale/key.pem",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.29.2",
  },
};
