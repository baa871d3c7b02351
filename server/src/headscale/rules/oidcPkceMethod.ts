import { t } from "@vscode/l10n";
import { finding, type Fix } from "../finding";
import { inRange } from "../versions";
import { absence } from "./absence";
import { isOidcOn } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const path = "oidc.pkce.method";
const methods = ["S256", "plain"];

export const oidcPkceMethod: Rule = {
  code: "oidc-pkce-method",
  versions: { from: "0.24" },
  *check(context) {
    const method = context.config.text(path).known;
    const absent = absence(context, path);
    if (absent === undefined || methods.includes(method)) return;
    const refused = isChecked(context);
    // That a list or a section is no method is said already.
    if (!refused && absent.missing !== undefined) return;
    yield finding({
      code: "oidc-pkce-method",
      level: refused ? "fatal" : "silent",
      severity: refused ? "error" : "warning",
      step: refused ? "pkce-method" : "never",
      ...absent,
      message: refused
        ? t('The PKCE method must be "S256" or "plain", written exactly so.')
        : t(
            'The PKCE method must be "S256" or "plain", written exactly so. With another one Headscale sends no challenge, and a provider that wants PKCE refuses the sign-in.',
          ),
      ...(refused ? { text: "pkce.method must be either 'plain' or 'S256'" } : {}),
      fixes: fixes(context, method),
    });
  },
  docs: {
    summary: "`oidc.pkce.method` is neither `S256` nor `plain`.",
    why: "Headscale 0.24 to 0.29 check the method only while the undocumented `oidc.enabled` is true, and refuse to start then; otherwise they send no code challenge but still a verifier. 0.30 refuses as soon as an issuer is set.",
    remedy: "Write `S256`, with a capital S.",
    example: {
      wrong: "oidc:\n  pkce:\n    enabled: true\n    method: s256",
      right: "oidc:\n  pkce:\n    enabled: true\n    method: S256",
    },
    source: "hscontrol/types/config.go:561 @ v0.29.2",
  },
};

/** Whether this version looks at the method at all. */
function isChecked({ config, version }: RuleContext): boolean {
  return inRange(version, { from: "0.30" })
    ? isOidcOn(config)
    : config.boolean("oidc.enabled").known;
}

function fixes({ config }: RuleContext, method: string): Fix[] {
  const entry = config.entry(path);
  if (entry?.value.kind !== "scalar" || entry.borrowed || entry.value.borrowed) return [];
  const meant = methods.find((known) => known.toLowerCase() === method.toLowerCase());
  return (meant === undefined ? methods : [meant]).map(setFix);
}

function setFix(value: string): Fix {
  return {
    title: t('Change it to "{0}"', value),
    intents: [{ kind: "set", path: path.split("."), value }],
    preferred: value === "S256",
  };
}
