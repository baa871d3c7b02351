import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { finding, type Fix } from "../finding";
import { keyPlace } from "../places";
import { providerOf } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const params = "oidc.extra_params";
const path = `${params}.domain_hint`;

export const oidcDomainHint: Rule = {
  code: "oidc-domain-hint",
  versions: {},
  *check(context) {
    const { config } = context;
    if (providerOf(config) !== "authentik") return;
    if (!config.textMap(params).known.has("domain_hint")) return;
    yield finding({
      code: "oidc-domain-hint",
      severity: "warning",
      place: keyPlace(context, path),
      message: t("authentik does not look at domain_hint, so that it has no effect."),
      fixes: removeFix(context),
    });
  },
  docs: {
    summary: "`domain_hint` is sent to authentik, which does not know it.",
    why: "The parameter is Microsoft's and Google's. authentik passes over it, although its guide for Headscale shows it. What it does know is `prompt`, `login_hint`, `max_age` and `ui_locales`.",
    remedy:
      "Remove it. Who may sign in is decided by `allowed_domains` and by authentik's bindings.",
    example: {
      wrong:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  extra_params:\n    domain_hint: example.com",
      right:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  extra_params:\n    prompt: login",
    },
    source: "authentik's authorize view; hscontrol/oidc.go @ v0.29.2",
  },
};

function removeFix({ config }: RuleContext): Fix[] {
  const entry = config.entry(path);
  if (entry === undefined || entry.borrowed || config.entry(params) === undefined) return [];
  const intents = [{ kind: "remove", path: parsePath(path) }] as const;
  return [{ title: t('Remove "{0}"', path), intents, preferred: true }];
}
