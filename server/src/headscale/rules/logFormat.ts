import { t } from "@vscode/l10n";
import { remark } from "../finding";
import { missingValue, setFix } from "../givenValues";
import { valuePlace } from "../places";
import type { Rule } from "./rule";

const path = "log.format";
const formats = ["text", "json"];

export const logFormat: Rule = {
  code: "log-format",
  versions: {},
  *check(context) {
    const { config } = context;
    const format = config.text(path).known;
    if (format === "" || formats.includes(format)) return;
    const meant = formats.find((known) => known === format.trim().toLowerCase());
    yield remark({
      code: "log-format",
      level: "error",
      step: "log-format",
      text: `Could not parse log format: ${format}. Valid choices are 'json' or 'text'`,
      place: valuePlace(context, path),
      message: t('The format must be "text" or "json", in lower case. Headscale writes text now.'),
      ...missingValue(config, path),
      fixes: meant === undefined ? [] : setFix(config, path, meant, { preferred: true }),
    });
  },
  docs: {
    summary: "`log.format` is neither `text` nor `json`.",
    why: "Headscale prints an error, starts, and writes its log as text.",
    remedy: "Write `text` or `json`, in lower case.",
    example: { wrong: "log:\n  format: JSON", right: "log:\n  format: json" },
    source: "hscontrol/types/config.go: logConfig @ v0.29.2",
  },
};
