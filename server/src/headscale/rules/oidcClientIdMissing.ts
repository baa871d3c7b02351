import { t } from "@vscode/l10n";
import { finding, refusal } from "../finding";
import { inRange } from "../versions";
import { absence } from "./absence";
import { isOidcOn } from "./oidcProvider";
import type { Rule } from "./rule";

const code = "oidc-client-id-missing";
const path = "oidc.client_id";

export const oidcClientIdMissing: Rule = {
  code,
  versions: {},
  *check(context) {
    const { config, version } = context;
    const absent = absence(context, path);
    if (absent === undefined || !isOidcOn(config) || config.text(path).known !== "") return;
    if (inRange(version, { from: "0.30" })) {
      yield refusal({
        code,
        ...absent,
        step: "oidc-client-id",
        text: "oidc.client_id is required when oidc.issuer is set",
        message: t("With an issuer, Headscale refuses to start without a client id."),
        versions: { from: "0.30" },
      });
      return;
    }
    yield finding({
      code,
      ...absent,
      severity: "warning",
      message: t("There is an issuer and no client id: Headscale starts, but nobody can sign in."),
      // Not at the start, but at every sign-in.
      text: "oidc: invalid configuration, clientID must be provided or SkipClientIDCheck must be set",
    });
  },
  docs: {
    summary: "`oidc.issuer` is set, `oidc.client_id` is not.",
    why: "The issuer alone switches OIDC on. Up to 0.29 Headscale starts and fails at every sign-in; 0.30 refuses to start. The variable `HEADSCALE_OIDC_CLIENT_ID` gives the id as well.",
    remedy: "Copy the client id from your provider.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com",
      right: "oidc:\n  issuer: https://auth.example.com\n  client_id: headscale",
    },
    source: "hscontrol/types/config.go: validateOIDCConfig @ 0.30-dev; coreos/go-oidc verify.go",
  },
};
