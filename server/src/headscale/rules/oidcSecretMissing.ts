import { t } from "@vscode/l10n";
import { finding, refusal } from "../finding";
import { inRange } from "../versions";
import { absence } from "./absence";
import { isOidcOn } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const code = "oidc-secret-missing";
const path = "oidc.client_secret";

export const oidcSecretMissing: Rule = {
  code,
  versions: {},
  *check(context) {
    const { config, version } = context;
    const absent = absence(context, path);
    const isGiven = [path, `${path}_path`].some((one) => config.text(one).known !== "");
    if (absent === undefined || !isOidcOn(config) || isGiven) return;
    if (inRange(version, { from: "0.30" })) {
      yield refusal({
        code,
        ...absent,
        step: "oidc-secret-missing",
        text: "oidc.client_secret or oidc.client_secret_path is required when oidc.issuer is set",
        message: t(
          "With an issuer, Headscale refuses to start without a client secret: in the file, as a file of its own, or in the variable HEADSCALE_OIDC_CLIENT_SECRET.",
        ),
        versions: { from: "0.30" },
      });
      return;
    }
    yield finding({
      code,
      ...absent,
      severity: isSurelyNeeded(context) ? "warning" : "information",
      message: t(
        "There is no client secret here. Unless the variable HEADSCALE_OIDC_CLIENT_SECRET gives it, only a provider that asks for none lets anybody sign in.",
      ),
    });
  },
  docs: {
    summary: "`oidc.issuer` is set, and there is no client secret.",
    why: "Headscale 0.30 refuses to start. Older versions start; then only a public client, one without a secret and with PKCE, can sign anybody in. A secret in the variable `HEADSCALE_OIDC_CLIENT_SECRET` counts, and cannot be seen from here unless Headscale's variables are known.",
    remedy: "Put the secret into a file of its own and name it in `client_secret_path`.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com\n  client_id: headscale",
      right:
        "oidc:\n  issuer: https://auth.example.com\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc",
    },
    source: "hscontrol/types/config.go: validateOIDCConfig @ 0.30-dev",
  },
};

/** Where all variables are known and PKCE does not stand in for the secret. */
function isSurelyNeeded({ config, host }: RuleContext): boolean {
  return host !== undefined && !config.boolean("oidc.pkce.enabled").known;
}
