import { t } from "@vscode/l10n";
import type { SyntaxFault } from "../../document/syntax";
import { type Finding, finding } from "../finding";
import { type HeadscaleVersion, inRange } from "../versions";
import type { Rule } from "./rule";

/** How viper introduces its parser's complaint. */
export function refusalText(refusal: string): string {
  return `fatal error reading config file: While parsing config: ${refusal}`;
}

/** Headscale 0.22 says it twice. */
export function unreadWarning(version: HeadscaleVersion): Pick<Finding, "preceding"> {
  return inRange(version, { before: "0.23" })
    ? { preceding: { level: "warn", text: "Failed to read configuration from disk" } }
    : {};
}

function isSyntax({ kind }: SyntaxFault): boolean {
  return kind === "syntax" || kind === "not-a-mapping";
}

export const yamlSyntax: Rule = {
  code: "yaml-syntax",
  versions: {},
  *check({ document, version }) {
    // Headscale's parser stops at the first fault, and what follows mostly follows from it.
    const [fault] = document.faults.filter(isSyntax);
    if (fault === undefined || document.refusal === undefined) return;
    yield finding({
      code: "yaml-syntax",
      level: "fatal",
      severity: "error",
      step: "parse",
      place: { key: [], span: fault.span },
      message:
        fault.kind === "not-a-mapping"
          ? t(
              "A Headscale configuration is a mapping of keys to values; this is {0}.",
              fault.detail,
            )
          : t("This is not valid YAML, so Headscale cannot read the file: {0}.", fault.detail),
      text: refusalText(document.refusal),
      ...unreadWarning(version),
    });
  },
  docs: {
    summary: "The file is not valid YAML.",
    why: "Headscale's YAML parser gives up at the first fault and Headscale does not start. It names a line at which it noticed, which is often not the line that is wrong.",
    remedy:
      "Look at the underlined place: most often a line is indented differently from its siblings, a colon is missing, or a quote is not closed.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com\n   client_id: headscale",
      right: "oidc:\n  issuer: https://auth.example.com\n  client_id: headscale",
    },
    source: "gopkg.in/yaml.v3, as used by viper's ReadInConfig",
  },
};
