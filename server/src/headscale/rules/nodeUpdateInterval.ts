import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { setFix } from "../givenValues";
import { valuePlace } from "../places";
import { lengths } from "../values/duration";
import type { Rule } from "./rule";

const path = "node_update_check_interval";

export const nodeUpdateInterval: Rule = {
  code: "node-update-interval",
  versions: { before: "0.23" },
  *check(context) {
    const { config } = context;
    if (config.duration(path).known <= lengths.minute) return;
    yield refusal({
      code: "node-update-interval",
      step: "node-update-interval",
      speech: "collected-without-end",
      text: `Fatal config error: node_update_check_interval (${config.text(path).known}) is set too high, must be less than 1m0s`,
      place: valuePlace(context, path),
      message: t("The time between two checks for updates must be one minute at most."),
      fixes: setFix(config, path, "10s"),
    });
  },
  docs: {
    summary: "`node_update_check_interval` is more than a minute.",
    why: "Headscale 0.22 refuses to start: clients would take the server for dead. Newer versions do not know the key.",
    remedy: "Give one minute at most; the default is `10s`.",
    example: {
      wrong: "node_update_check_interval: 5m",
      right: "node_update_check_interval: 10s",
    },
    source: "hscontrol/config.go: LoadConfig @ v0.22.3",
  },
};
