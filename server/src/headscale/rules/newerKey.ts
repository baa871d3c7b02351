import { t } from "@vscode/l10n";
import { formatPath, isNull, walkEntries } from "../../document/settings";
import { findKey, standing } from "../catalogue";
import { finding } from "../finding";
import type { Rule } from "./rule";

export const newerKey: Rule = {
  code: "newer-key",
  versions: {},
  *check({ document, version }) {
    for (const { path, entry } of walkEntries(document.root)) {
      const key = findKey(path);
      if (key === undefined || key.kind === "section" || isNull(entry.value)) continue;
      const found = standing(key, version);
      if (found.kind !== "not-yet") continue;
      yield finding({
        code: "newer-key",
        severity: "warning",
        place: { key: path, span: entry.key },
        message: t(
          '"{0}" came with Headscale {1}; {2} ignores it in silence.',
          formatPath(path),
          found.since,
          version.patch,
        ),
      });
    }
  },
  docs: {
    summary: "A key that only a newer Headscale knows.",
    why: "The chosen version ignores the key without a word, so its value has no effect.",
    remedy:
      "Choose the Headscale version that really runs, or leave the key out until the upgrade.",
    example: {
      wrong: "# headscale-config: version=0.27\noidc:\n  email_verified_required: false",
      right: "# headscale-config: version=0.28\noidc:\n  email_verified_required: false",
    },
    source: "hscontrol/types/config.go of each version",
  },
};
