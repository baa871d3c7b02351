import { t } from "@vscode/l10n";
import { formatPath, isNull, walkEntries } from "../../document/settings";
import { findKey, type Key, standing } from "../catalogue";
import { finding, type Fix } from "../finding";
import type { Rule } from "./rule";

export const removedKey: Rule = {
  code: "removed-key",
  versions: {},
  *check({ document, version }) {
    for (const { path, entry } of walkEntries(document.root)) {
      const key = findKey(path);
      // A key without a value is not "set" for Headscale.
      if (key === undefined || key.kind === "section" || isNull(entry.value)) continue;
      const found = standing(key, version);
      if (found.kind !== "removed") continue;
      yield finding({
        code: "removed-key",
        severity: "warning",
        place: { key: path, span: entry.key },
        message: [
          t('"{0}" was removed in Headscale {1}.', formatPath(path), found.since),
          successor(key),
        ].join(" "),
        tag: "deprecated",
        fixes: hasSuccessor(key) || entry.borrowed ? [] : [removeFix(path)],
      });
    }
  },
  docs: {
    summary: "A key that this version of Headscale has removed.",
    why: "The value has no effect any more. For some keys Headscale refuses to start as long as they stand in the file, for others it prints a warning, for others it says nothing.",
    remedy: "Remove the key, or move its value to the key that replaces it.",
    example: {
      wrong: "oidc:\n  strip_email_domain: true\n  expiry: 30d",
      right: "node:\n  expiry: 30d",
    },
    source: "hscontrol/types/config.go: deprecator",
  },
};

function hasSuccessor(key: Key): boolean {
  return key.replacedBy !== undefined || key.replacement !== undefined;
}

function successor(key: Key): string {
  if (key.replacedBy !== undefined) return t('Use "{0}" instead.', key.replacedBy.join('", "'));
  if (key.replacement !== undefined) return t("Instead: {0}.", key.replacement.replace(/\.$/, ""));
  return t("It has no successor.");
}

function removeFix(path: readonly string[]): Fix {
  return {
    title: t('Remove "{0}"', formatPath(path)),
    intents: [{ kind: "remove", path }],
    preferred: true,
  };
}
