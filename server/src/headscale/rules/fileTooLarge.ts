import { t } from "@vscode/l10n";
import { finding } from "../finding";
import type { Rule } from "./rule";

export const fileTooLarge: Rule = {
  code: "file-too-large",
  versions: {},
  *check({ document }) {
    for (const fault of document.faults) {
      if (fault.kind !== "too-large") continue;
      yield finding({
        code: "file-too-large",
        severity: "information",
        place: { key: [], span: fault.span },
        message: t("This file is far larger than any configuration and was not checked."),
      });
    }
  },
  docs: {
    summary: "The file is too long to be checked.",
    why: "A configuration has a few hundred lines. A file of more than a million characters, or with more than 40,000 keys, items, brackets and quotes, would be read anew at every key stroke, so it is left alone. Headscale itself may well read it.",
    remedy: "Take what is no configuration out of the file.",
    example: {
      wrong: "# a million characters of comments",
      right: "server_url: https://headscale.example.com",
    },
    source: "this tool's own limit",
  },
};
