import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { givenScalars, holdsVariable, setFix } from "../givenValues";
import { toBoolean } from "../load/convert";
import { valuePlace } from "../places";
import type { Rule } from "./rule";

/** What Go takes as false where it takes it as anything. Source: `strconv.ParseBool`. */
const falseWords = new Set(["0", "f", "F", "FALSE", "false", "False"]);
const meantTrue = /^(?:true|t|yes|y|on|enabled?|active|1)$/i;
const meantFalse = /^(?:false|f|no|n|off|disabled?|inactive|none|never|0)$/i;

export const booleanWord: Rule = {
  code: "boolean-word",
  versions: {},
  *check(context) {
    const { config, version } = context;
    for (const { path, value } of givenScalars(context, ["boolean"])) {
      if (value.value.type !== "string" || holdsVariable(value)) continue;
      const word = value.value.value;
      if (word === "" || falseWords.has(word)) continue;
      if (toBoolean(value, version.builtWith.cast)) continue;
      // One that says no means what it does, if only by chance.
      const saysNo = meantFalse.test(word.trim());
      const meant = saysNo ? false : meantTrue.test(word.trim()) ? true : undefined;
      yield finding({
        code: "boolean-word",
        severity: saysNo ? "information" : "warning",
        place: valuePlace(context, path),
        message: saysNo
          ? t('Headscale takes every text but "true" as false, this one too. Write false.')
          : t('Headscale takes "{0}" as false in silence. Write true or false.', word),
        fixes: meant === undefined ? [] : setFix(config, path, meant, { preferred: true }),
      });
    }
  },
  docs: {
    summary: "A word such as `yes` or `on` stands where Headscale reads `true` or `false`.",
    why: "Headscale's YAML parser takes `yes`, `on`, `no` and `off` as texts, and Headscale takes every text that Go does not know as a boolean as false: `override_local_dns: yes` turns it off.",
    remedy: "Write `true` or `false`.",
    example: {
      wrong: "dns:\n  override_local_dns: yes",
      right: "dns:\n  override_local_dns: true",
    },
    source: "gopkg.in/yaml.v3 resolve.go; spf13/cast ToBoolE",
  },
};
