import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { finding } from "../finding";
import { givenScalars, holdsVariable, setFix } from "../givenValues";
import { valuePlace } from "../places";
import type { Rule } from "./rule";

/** What another rule says of a text that is no network. */
const checked = new Set(["ip_prefixes", "trusted_proxies"]);

export const listAsText: Rule = {
  code: "list-as-text",
  versions: {},
  *check(context) {
    const { config } = context;
    for (const { path, value } of givenScalars(context, ["list"])) {
      if (value.value.type !== "string" || holdsVariable(value) || checked.has(path)) continue;
      const text = value.value.value;
      if (!isSeparated(text)) continue;
      const words = text.split(/[\s,]+/).filter((word) => word !== "");
      yield finding({
        code: "list-as-text",
        severity: "warning",
        place: valuePlace(context, path),
        message: t(
          "Headscale splits this text at blanks and not at commas: the commas become part of {0}.",
          words.length > config.list(path).known.length ? t("one item") : t("the items"),
        ),
        leavesUnset: [parsePath(path)],
        fixes: setFix(config, path, words.join(" "), { preferred: true }),
      });
    }
  },
  docs: {
    summary: "A list is given as one text with commas.",
    why: "Headscale splits a text at blanks only. `a,b` is one item that matches nothing, and of `a, b` the first item is `a,`. Variables of the environment are read the same way.",
    remedy: "Write a YAML list, or put blanks between the items.",
    example: {
      wrong: "oidc:\n  allowed_domains: example.com,example.org",
      right: "oidc:\n  allowed_domains:\n    - example.com\n    - example.org",
    },
    source: "spf13/cast ToStringSliceE",
  },
};

/** A comma within a path or a URL may well belong to it. */
function isSeparated(text: string): boolean {
  return text.includes("/") ? /,(?=\s|$|\/|https?:)/.test(text) : text.includes(",");
}
