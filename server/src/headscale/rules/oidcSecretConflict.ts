import { t } from "@vscode/l10n";
import type { Entry } from "../../document/settings";
import { finding, type Fix, type Place } from "../finding";
import type { Rule } from "./rule";

const secret = ["oidc", "client_secret"];
const secretPath = ["oidc", "client_secret_path"];

export const oidcSecretConflict: Rule = {
  code: "oidc-secret-conflict",
  versions: {},
  *check({ config, version }) {
    const entries = {
      inline: config.entry("oidc.client_secret"),
      file: config.entry("oidc.client_secret_path"),
    };
    if (entries.inline === undefined || entries.file === undefined) return;
    if (config.text("oidc.client_secret").known === "") return;
    if (config.text("oidc.client_secret_path").known === "") return;
    const [first, second] = inTextOrder(
      place(secret, entries.inline),
      place(secretPath, entries.file),
    );
    yield finding({
      code: "oidc-secret-conflict",
      // Headscale 0.22 crashes on its own error here instead of printing it.
      level: version.minor === "0.22" ? "panic" : "fatal",
      severity: "error",
      step: 8,
      place: second,
      message: t("Headscale accepts either client_secret or client_secret_path, not both."),
      text: "oidc_client_secret and oidc_client_secret_path are mutually exclusive",
      related: [{ ...first, message: t("The other one stands here.") }],
      fixes: [removeFix(secret, entries.inline), removeFix(secretPath, entries.file)].flat(),
    });
  },
  docs: {
    summary: "`client_secret` and `client_secret_path` are both set.",
    why: "Headscale refuses to start, even while OIDC is off. Headscale 0.22 crashes instead.",
    remedy: "Keep the file and remove the inline secret, or the other way round.",
    example: {
      wrong: "oidc:\n  client_secret: s3cret\n  client_secret_path: /run/secrets/oidc",
      right: "oidc:\n  client_secret_path: /run/secrets/oidc",
    },
    source: "hscontrol/types/config.go:1178 @ v0.29.2",
  },
};

function place(key: readonly string[], entry: Entry): Place {
  return { key, span: entry.key };
}

function inTextOrder(a: Place, b: Place): [Place, Place] {
  return a.span.start <= b.span.start ? [a, b] : [b, a];
}

function removeFix(path: readonly string[], entry: Entry): Fix[] {
  if (entry.borrowed) return [];
  return [{ title: t('Remove "{0}"', path.join(".")), intents: [{ kind: "remove", path }] }];
}
