import { t } from "@vscode/l10n";
import { finding } from "../finding";
import type { Rule } from "./rule";
import { refusalText, unreadWarning } from "./yamlSyntax";

export const duplicateKey: Rule = {
  code: "duplicate-key",
  versions: {},
  *check({ document, version }) {
    for (const fault of document.faults) {
      if (fault.kind !== "duplicate-key") continue;
      const key = [fault.detail];
      yield finding({
        code: "duplicate-key",
        level: "fatal",
        severity: "error",
        step: "parse",
        ...(document.refusal === undefined ? {} : { text: refusalText(document.refusal) }),
        ...unreadWarning(version),
        place: { key, span: fault.span },
        message: t('The key "{0}" stands twice in the same section.', fault.detail),
        related:
          fault.first === undefined
            ? []
            : [{ key, span: fault.first, message: t("It stands here already.") }],
      });
    }
  },
  docs: {
    summary: "A key stands twice in the same section.",
    why: "Headscale's YAML parser refuses a mapping with the same key twice, so Headscale does not start. Two keys that differ only by upper and lower case are no duplicates for the parser, but only one of them counts.",
    remedy: "Keep one of the two.",
    example: {
      wrong: "oidc:\n  client_id: a\n  client_id: b",
      right: "oidc:\n  client_id: b",
    },
    source: "gopkg.in/yaml.v3, decode.go: mapping key already defined",
  },
};
