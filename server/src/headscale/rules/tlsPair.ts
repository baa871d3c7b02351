import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { type Finding, finding, type Place } from "../finding";
import { isWhole, missingValue } from "../givenValues";
import { keyPlace, valuePlace } from "../places";
import type { Rule, RuleContext } from "./rule";

const certificate = "tls_cert_path";
const key = "tls_key_path";

export const tlsPair: Rule = {
  code: "tls-pair",
  versions: {},
  *check(context) {
    const { config, document } = context;
    if (!isWhole(document) || config.text("tls_letsencrypt_hostname").known !== "") return;
    const hasCertificate = config.text(certificate).known !== "";
    const hasKey = config.text(key).known !== "";
    if (hasCertificate && !hasKey) yield withoutKey(context);
    if (hasKey && !hasCertificate) yield withoutCertificate(context);
  },
  docs: {
    summary: "Only one of `tls_cert_path` and `tls_key_path` is set.",
    why: "With a certificate alone, `headscale serve` stops because it cannot open the key; `headscale configtest` does not notice. With a key alone Headscale says nothing and speaks plain HTTP.",
    remedy: "Set both, or none.",
    example: {
      wrong: "tls_cert_path: /etc/headscale/cert.pem",
      right: "tls_cert_path: /etc/headscale/cert.pem\ntls_key_path: /etc/headscale/key.pem",
    },
    source: "hscontrol/app.go: getTLSSettings @ v0.29.2",
  },
};

function withoutKey(context: RuleContext): Finding {
  return finding({
    code: "tls-pair",
    severity: "warning",
    place: partnerPlace(context, key, certificate),
    text: "open : no such file or directory",
    message: t("tls_key_path is missing: configtest passes, and serve stops."),
    ...missingValue(context.config, key),
  });
}

function withoutCertificate(context: RuleContext): Finding {
  return finding({
    code: "tls-pair",
    severity: "warning",
    place: partnerPlace(context, certificate, key),
    message: t("tls_cert_path is missing, so that Headscale speaks HTTP without TLS."),
    ...missingValue(context.config, certificate),
  });
}

/** The empty text of the one that is missing or, where there is none, the other one. */
function partnerPlace(context: RuleContext, path: string, other: string): Place {
  if (context.config.isGiven(path)) return valuePlace(context, path);
  return { key: parsePath(path), span: keyPlace(context, other).span };
}
