import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { type Fix, refusal } from "../finding";
import { keyPlace } from "../places";
import { inRange } from "../versions";
import type { Rule, RuleContext } from "./rule";

const paths = ["oidc.client_secret", "oidc.client_secret_path"] as const;

export const oidcSecretConflict: Rule = {
  code: "oidc-secret-conflict",
  versions: {},
  *check(context) {
    const { config, version } = context;
    if (paths.some((path) => config.text(path).known === "")) return;
    const [inline, file] = paths.map((path) => keyPlace(context, path));
    if (inline === undefined || file === undefined) return;
    const [first, second] = inline.span.start <= file.span.start ? [inline, file] : [file, inline];
    // Where one of them is a variable, only the other stands in the file.
    const isOnlyOne = paths.some((path) => config.entry(path) === undefined);
    const place = isOnlyOne && config.entry("oidc.client_secret") !== undefined ? inline : second;
    yield refusal({
      code: "oidc-secret-conflict",
      step: "secrets-both",
      crashesInstead: inRange(version, { before: "0.23" }),
      place,
      message: t("Headscale accepts either client_secret or client_secret_path, not both."),
      text: "oidc_client_secret and oidc_client_secret_path are mutually exclusive",
      related: isOnlyOne ? [] : [{ ...first, message: t("The other one stands here.") }],
      fixes: paths.flatMap((path) => removeFix(context, path)),
    });
  },
  docs: {
    summary: "`client_secret` and `client_secret_path` are both set.",
    why: "Headscale refuses to start, even while OIDC is off. Headscale 0.22 crashes instead. A secret in the variable `HEADSCALE_OIDC_CLIENT_SECRET` counts as well.",
    remedy: "Keep the file and remove the inline secret, or the other way round.",
    example: {
      wrong: "oidc:\n  client_secret: s3cret\n  client_secret_path: /run/secrets/oidc",
      right: "oidc:\n  client_secret_path: /run/secrets/oidc",
    },
    source: "hscontrol/types/config.go:1178 @ v0.29.2",
  },
};

/** Where a variable gives the value, what stands in the file has no part in it. */
function removeFix({ config }: RuleContext, path: string): Fix[] {
  const entry = config.entry(path);
  if (entry === undefined || entry.borrowed) return [];
  return [{ title: t('Remove "{0}"', path), intents: [{ kind: "remove", path: parsePath(path) }] }];
}
