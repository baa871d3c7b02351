import { t } from "@vscode/l10n";
import { formatPath, type KeyPath, parsePath } from "../../document/settings";
import { type Suggestion, suggest } from "../../schema/suggest";
import { finding, type Fix } from "../finding";
import type { Rule } from "./rule";

export const unknownKey: Rule = {
  code: "unknown-key",
  versions: {},
  *check({ shape, version }) {
    for (const fault of shape) {
      if (fault.kind !== "unknown-key") continue;
      const { path, entry } = fault.at;
      const suggestion = suggest(path, version);
      yield finding({
        code: "unknown-key",
        severity: "warning",
        place: { key: path, span: entry.key },
        message: `${t('Headscale knows no key "{0}" and ignores it in silence.', formatPath(path))}${hint(suggestion)}`,
        leavesUnset: meant(path, suggestion),
        fixes:
          suggestion.kind === "spelling" && !entry.borrowed
            ? [renameFix(path, entry.written, suggestion.name)]
            : [],
      });
    }
  },
  docs: {
    summary: "A key that no Headscale version knows.",
    why: "Headscale never reports an unknown key: a misspelt one simply has no effect and its default applies.",
    remedy: "Correct the spelling, move the key to the section that it belongs to, or remove it.",
    example: {
      wrong: "oidc:\n  isuer: https://auth.example.com",
      right: "oidc:\n  issuer: https://auth.example.com",
    },
    source: "viper keeps unknown keys and Headscale never asks for them",
  },
};

/** The keys that the user may have wanted to give. */
function meant(path: KeyPath, suggestion: Suggestion): readonly KeyPath[] {
  switch (suggestion.kind) {
    case "spelling":
      return [[...path.slice(0, -1), suggestion.name]];
    case "elsewhere":
      return suggestion.paths.map(parsePath);
    case "none":
      return [];
  }
}

function hint(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case "spelling":
      return ` ${t('Did you mean "{0}"?', suggestion.name)}`;
    case "elsewhere":
      return ` ${t('There is "{0}".', suggestion.paths.join('", "'))}`;
    case "none":
      return "";
  }
}

function renameFix(path: readonly string[], written: string, name: string): Fix {
  return {
    title: t('Change "{0}" to "{1}"', written, name),
    intents: [{ kind: "rename", path, to: name }],
    preferred: true,
  };
}
