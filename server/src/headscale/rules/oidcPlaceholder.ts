import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { valuePlace } from "../places";
import type { Rule } from "./rule";

/** Values that Headscale's example and the providers' guides put where yours belongs. */
const placeholder = /^<[^>]*>$|^your-oidc-client-(?:id|secret)$/i;

export const oidcPlaceholder: Rule = {
  code: "oidc-placeholder",
  versions: {},
  *check(context) {
    for (const path of ["oidc.client_id", "oidc.client_secret"]) {
      if (!placeholder.test(context.config.text(path).known)) continue;
      yield finding({
        code: "oidc-placeholder",
        severity: "warning",
        place: valuePlace(context, path),
        message: t("This value is a placeholder from a guide: sign-in will fail with it."),
      });
    }
  },
  docs: {
    summary: "A client id or secret is still the placeholder of a guide.",
    why: "Headscale starts with it; the provider refuses the first sign-in.",
    remedy: "Copy client id and secret from your provider.",
    example: {
      wrong: "oidc:\n  client_id: your-oidc-client-id",
      right: "oidc:\n  client_id: kJ8s0aXyhXeYvZQw2PdU",
    },
    source: "config-example.yaml @ v0.29.2; authentik's Headscale guide",
  },
};
