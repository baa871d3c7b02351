import { t } from "@vscode/l10n";
import { findSet, parsePath } from "../../document/settings";
import { allKeys } from "../catalogue";
import { finding } from "../finding";
import { isRead } from "../givenValues";
import type { Rule } from "./rule";

export const overriddenByEnvironment: Rule = {
  code: "overridden-by-environment",
  versions: {},
  *check(context) {
    const { config, document } = context;
    for (const key of allKeys()) {
      if (key.kind === "section" || !isRead(key, context)) continue;
      const { from } = config.raw(key.path);
      const given = from.kind === "hidden" ? from.by : from;
      if (given.kind !== "environment") continue;
      const path = parsePath(key.path);
      const entry = findSet(document.root, path);
      if (entry === undefined) continue;
      const isShort = entry.value.kind === "scalar" && !entry.borrowed;
      yield finding({
        code: "overridden-by-environment",
        severity: "hint",
        place: {
          key: path,
          span: { start: entry.key.start, end: isShort ? entry.value.span.end : entry.key.end },
        },
        message:
          from.kind === "hidden"
            ? t("Not used: a variable hides the whole section, defaults included.")
            : t("The value here is not used."),
        tag: "unnecessary",
      });
    }
  },
  docs: {
    summary: "A variable of the environment takes the place of the file's value.",
    why: "A variable `HEADSCALE_…` beats the file. One that is named like a section, such as `HEADSCALE_DNS`, even hides everything below that section, defaults included.",
    remedy: "Remove the value from the file, or the variable from the environment.",
    example: {
      wrong: "# HEADSCALE_LOG_LEVEL=debug\nlog:\n  level: info",
      right: "# HEADSCALE_LOG_LEVEL=debug\nlog:\n  format: text",
    },
    source: "viper AutomaticEnv, as set up in hscontrol/types/config.go @ v0.29.2",
  },
};
