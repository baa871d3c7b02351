import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { valuePlace } from "../places";
import { secretFile } from "./oidcSecretFile";
import type { Rule, RuleContext } from "./rule";

const path = "oidc.client_secret";

/** The beginnings of digests as providers keep them: PBKDF2, Argon2, scrypt, bcrypt, SHA-crypt. */
const digest = /^\$(?:pbkdf2|argon2|scrypt|2[abxy]?\$|[156]\$)/;

export const oidcSecretDigest: Rule = {
  code: "oidc-secret-digest",
  versions: {},
  *check(context) {
    for (const [place, secret] of secrets(context)) {
      if (!digest.test(secret.trim())) continue;
      yield finding({
        code: "oidc-secret-digest",
        severity: "warning",
        place: valuePlace(context, place),
        message: t(
          "This is the digest of a secret, which belongs to the provider. Headscale needs the secret itself: sign-in will fail.",
        ),
      });
    }
  },
  docs: {
    summary: "The client secret is a digest.",
    why: "Authelia and others keep only a digest of the secret in their own configuration. Headscale must send the secret itself, and the provider refuses anything else.",
    remedy:
      "Put the secret that the digest was made from here. If it is lost, make a new one and a new digest.",
    example: {
      wrong: "oidc:\n  client_secret: $pbkdf2-sha512$310000$c8p78n7pUMln0jzvd4aK4Q",
      right: "oidc:\n  client_secret: insecure_secret",
    },
    source: "RFC 6749 2.3.1; Authelia's client_secret",
  },
};

function secrets(context: RuleContext): readonly (readonly [place: string, secret: string])[] {
  const file = secretFile(context);
  return [
    [path, context.config.text(path).known],
    [`${path}_path`, file?.kind === "content" ? file.text : ""],
  ];
}
