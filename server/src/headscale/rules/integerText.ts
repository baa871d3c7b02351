import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { givenScalars, holdsVariable, setFix } from "../givenValues";
import { toInteger } from "../load/convert";
import { valuePlace } from "../places";
import { refusedValues } from "./refusedValues";
import type { Rule } from "./rule";

/** What is 0 because it says so. */
const zero = /^[-+]?0(?:[xXbBoO]?[0_]*)(?:\.\d*)?$/;

export const integerText: Rule = {
  code: "integer-text",
  versions: {},
  *check(context) {
    const { config, version } = context;
    const refused = refusedValues(context);
    for (const { path, value } of givenScalars(context, ["integer"])) {
      if (value.value.type !== "string" || refused.has(path) || holdsVariable(value)) continue;
      const text = value.value.value;
      if (text === "" || zero.test(text)) continue;
      if (toInteger(value, version.builtWith.cast) !== 0n) continue;
      const meant = text.replace(/[\s,_']/g, "");
      yield finding({
        code: "integer-text",
        severity: "warning",
        place: valuePlace(context, path),
        message: t('Headscale reads "{0}" as 0 in silence: it is no whole number.', text),
        fixes: /^[1-9]\d{0,8}$/.test(meant) ? setFix(config, path, Number(meant)) : [],
      });
    }
  },
  docs: {
    summary: "A text stands where Headscale reads a whole number.",
    why: "Headscale says nothing and takes the text as 0.",
    remedy: "Write the number alone, without a unit, blanks or commas.",
    example: {
      wrong: 'database:\n  postgres:\n    port: "5432/tcp"',
      right: "database:\n  postgres:\n    port: 5432",
    },
    source: "spf13/cast ToIntE",
  },
};
