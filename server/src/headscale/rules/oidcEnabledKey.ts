import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { keyPlace } from "../places";
import { isOidcOn } from "./oidcProvider";
import type { Rule } from "./rule";

const path = "oidc.enabled";

export const oidcEnabledKey: Rule = {
  code: "oidc-enabled-key",
  versions: { from: "0.24", before: "0.30" },
  *check(context) {
    const { config } = context;
    const { known, from } = config.raw(path);
    const isSwitch =
      from.kind === "environment" || (known?.kind === "scalar" && known.value.type === "bool");
    if (!config.isGiven(path) || !isSwitch) return;
    const saysOn = config.boolean(path).known;
    const isOn = isOidcOn(config);
    if (!saysOn && !isOn) return;
    yield finding({
      code: "oidc-enabled-key",
      severity: saysOn === isOn ? "information" : "warning",
      place: keyPlace(context, path),
      message: isOn
        ? t("This key does not switch OIDC: it is on, because there is an issuer.")
        : t("This key does not switch OIDC: it is off, because there is no issuer."),
    });
  },
  docs: {
    summary: "`oidc.enabled` does not switch OIDC on or off.",
    why: "OIDC is on as soon as `oidc.issuer` has a value. Headscale 0.24 to 0.29 read this undocumented key for one purpose: while it is true they check `oidc.pkce.method`.",
    remedy: "Remove the key; to switch OIDC off, remove the issuer.",
    example: {
      wrong: "oidc:\n  enabled: false\n  issuer: https://auth.example.com",
      right: "# oidc:\n#   issuer: https://auth.example.com",
    },
    source: "hscontrol/types/config.go:561 @ v0.29.2",
  },
};
