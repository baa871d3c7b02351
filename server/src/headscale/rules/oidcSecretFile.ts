import { t } from "@vscode/l10n";
import { finding, refusal } from "../finding";
import type { FileContent } from "../hostFiles";
import { valuePlace } from "../places";
import { goExpandEnv } from "../values/goExpandEnv";
import { inRange } from "../versions";
import { isOidcOn } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const path = "oidc.client_secret_path";

/** The file that Headscale reads the secret from, where it can be looked at; with both secrets it reads none. */
export function secretFile(context: RuleContext): (FileContent & { name: string }) | undefined {
  const { config, environment, host } = context;
  const written = config.text(path).known;
  if (host === undefined || written === "" || config.text("oidc.client_secret").known !== "") {
    return undefined;
  }
  const name = goExpandEnv(written, environment);
  return { ...host.read(name), name };
}

export const oidcSecretFile: Rule = {
  code: "oidc-secret-file",
  versions: {},
  *check(context) {
    const file = secretFile(context);
    if (file?.kind !== "unreadable") return;
    const written = context.config.text(path).known;
    yield refusal({
      code: "oidc-secret-file",
      step: "secret-file",
      crashesInstead: inRange(context.version, { before: "0.23" }),
      place: valuePlace(context, path),
      text: file.words,
      message: [
        t("Headscale cannot read this file and refuses to start, even while OIDC is off."),
        ...(file.name === written ? [] : [t('With its variables the path is "{0}".', file.name)]),
      ].join(" "),
    });
  },
  docs: {
    summary: "The file in `oidc.client_secret_path` cannot be read.",
    why: "Headscale reads the file whenever it starts, even while OIDC is off, and refuses to start without it; 0.22 crashes instead. `$NAME` and `${NAME}` stand for variables, and one that is not set for nothing. A relative path counts from the folder that Headscale is started in, not from the configuration's. This is looked at with `--host` only.",
    remedy: "Create the file so that Headscale's user can read it, or correct the path.",
    example: {
      wrong: "oidc:\n  client_secret_path: ${CREDENTIALS}/oidc",
      right: "oidc:\n  client_secret_path: ${CREDENTIALS_DIRECTORY}/oidc",
    },
    source: "hscontrol/types/config.go:1186 @ v0.29.2",
  },
};

export const oidcSecretUntrimmed: Rule = {
  code: "oidc-secret-untrimmed",
  versions: { before: "0.23" },
  *check(context) {
    const file = secretFile(context);
    if (file?.kind !== "content" || file.text === file.text.trim()) return;
    if (!isOidcOn(context.config)) return;
    yield finding({
      code: "oidc-secret-untrimmed",
      severity: "warning",
      place: valuePlace(context, path),
      message: t(
        "White space around the secret in this file, such as the line break at its end, becomes a part of it, and the provider refuses it.",
      ),
    });
  },
  docs: {
    summary: "The secret's file begins or ends with white space.",
    why: "Headscale 0.22 takes the file as it is; newer versions cut white space off. With a line break at its end the secret is another one, and the provider refuses every sign-in.",
    remedy: "Write the file without a line break, as with `printf %s`.",
    example: {
      wrong: "# echo s3cret > oidc_secret\noidc:\n  client_secret_path: ./oidc_secret",
      right: "# printf %s s3cret > oidc_secret\noidc:\n  client_secret_path: ./oidc_secret",
    },
    source: "hscontrol/config.go:572 @ v0.22.3",
  },
};
