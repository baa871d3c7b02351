import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { holdsVariable, setFix } from "../givenValues";
import { valuePlace } from "../places";
import type { Rule } from "./rule";

const path = "log.level";
const levels = ["trace", "debug", "info", "warn", "error", "fatal", "panic", "disabled"];

/** The names that other programs have for a level. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["warning", "warn"],
  ["err", "error"],
  ["information", "info"],
  ["notice", "info"],
  ["critical", "fatal"],
  ["verbose", "debug"],
  ["off", "disabled"],
  ["none", "disabled"],
]);

export const logLevel: Rule = {
  code: "log-level",
  versions: {},
  *check(context) {
    const { config } = context;
    const { known } = config.raw(path);
    // That a list, a section, a variable or a date is no level is said already.
    if (known?.kind !== "scalar" || holdsVariable(known) || known.value.type === "time") return;
    const level = config.text(path).known;
    const name = level.toLowerCase();
    if (levels.includes(name) || isNumber(level)) return;
    const meant = level === "" ? "info" : (otherNames.get(name.trim()) ?? trimmed(name));
    yield finding({
      code: "log-level",
      severity: "warning",
      place: valuePlace(context, path),
      message:
        level === ""
          ? t("With an empty level Headscale keeps its messages to itself, but for why it stops.")
          : t('Headscale knows no level "{0}" and takes it as "debug" in silence.', level),
      fixes: meant === undefined ? [] : setFix(config, path, meant, { preferred: level !== "" }),
    });
  },
  docs: {
    summary: "`log.level` is no level that Headscale knows, or an empty text.",
    why: "Headscale says nothing: an unknown level becomes `debug`, so that the log grows fast; an empty one silences all messages but those about why Headscale stops.",
    remedy:
      "Choose one of `trace`, `debug`, `info`, `warn`, `error`, `fatal`, `panic` and `disabled`.",
    example: { wrong: "log:\n  level: warning", right: "log:\n  level: warn" },
    source: "hscontrol/types/config.go: logConfig @ v0.29.2; zerolog ParseLevel",
  },
};

function trimmed(name: string): string | undefined {
  return levels.find((level) => level === name.trim());
}

/** The level may be its number, which fits a byte. Source: zerolog `ParseLevel`. */
function isNumber(text: string): boolean {
  return /^[-+]?\d+$/.test(text) && Number(text) >= -128 && Number(text) <= 127;
}
