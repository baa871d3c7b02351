import { t } from "@vscode/l10n";
import { formatPath, type Setting } from "../../document/settings";
import { findKey, type Kind, standing } from "../catalogue";
import { finding } from "../finding";
import type { Rule } from "./rule";

export const wrongKind: Rule = {
  code: "wrong-kind",
  versions: {},
  *check({ document, shape, version }) {
    // Where the text is broken, a section is easily taken for a value and the other way round.
    if (document.faults.some(({ kind }) => kind === "syntax")) return;
    for (const fault of shape) {
      if (fault.kind !== "wrong-kind") continue;
      const { path, entry } = fault.at;
      const key = findKey(path);
      // Of a key that this version does not read, that is said and nothing more.
      const state = key === undefined ? "current" : standing(key, version).kind;
      if (state === "removed" || state === "not-yet") continue;
      const span = entry.borrowed ? entry.key : shortSpan(fault.found, entry.key);
      yield finding({
        code: "wrong-kind",
        severity: "warning",
        place: { key: path, span },
        leavesUnset: [path],
        message: `${t('"{0}" must be {1}, not {2}.', formatPath(path), nameOf(fault.wanted), nameFound(fault.found))} ${consequence(fault.wanted)}`,
      });
    }
  },
  docs: {
    summary: "A section, a list or a single value stands where Headscale reads something else.",
    why: "Headscale reports nothing. A section that is given a value loses all keys and all defaults below it; a text, number or switch that is given a list or a section becomes empty, 0 or false.",
    remedy: "Write the value in the form that the key's description shows.",
    example: {
      wrong: "oidc:\n  pkce: true",
      right: "oidc:\n  pkce:\n    enabled: true",
    },
    source: "spf13/cast conversions; viper isPathShadowedInDeepMap",
  },
};

/** A long list or section is shown by its key, a single value by itself. */
function shortSpan(found: Setting, key: { start: number; end: number }): typeof key {
  return found.kind === "scalar" && found.span.end > found.span.start ? found.span : key;
}

function nameOf(kind: Kind): string {
  switch (kind) {
    case "section":
      return t("a section with keys of its own");
    case "list":
      return t("a list of texts");
    case "records":
      return t("a list of records");
    case "map":
    case "list-map":
      return t("a mapping of names to values");
    case "boolean":
      return t("true or false");
    case "integer":
      return t("a number");
    case "text":
    case "duration":
    case "prometheus-duration":
    case "mode":
      return t("a single value");
  }
}

function nameFound(found: Setting): string {
  switch (found.kind) {
    case "section":
      return t("a section");
    case "list":
      return t("a list");
    case "scalar":
      return t("a single value");
  }
}

function consequence(wanted: Kind): string {
  return wanted === "section"
    ? t("Headscale ignores everything below it, defaults included.")
    : t("Headscale takes it as empty.");
}
