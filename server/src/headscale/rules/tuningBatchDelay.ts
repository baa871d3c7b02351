import { t } from "@vscode/l10n";
import { finding, type Finding } from "../finding";
import { setFix } from "../givenValues";
import { valuePlace } from "../places";
import { inRange } from "../versions";
import type { Rule } from "./rule";

const path = "tuning.batch_change_delay";
const words = "non-positive interval for NewTicker";

export const tuningBatchDelay: Rule = {
  code: "tuning-batch-delay",
  versions: { from: "0.23" },
  *check(context) {
    const { config, version } = context;
    if (config.duration(path).known > 0n) return;
    const shared = {
      code: "tuning-batch-delay",
      place: valuePlace(context, path),
      text: words,
      fixes: setFix(config, path, "800ms"),
    };
    yield inRange(version, { before: "0.27" })
      ? crash(shared)
      : finding({
          ...shared,
          severity: "warning",
          message: t(
            'Headscale reads this delay as 0 or less: "headscale configtest" passes and "headscale serve" crashes.',
          ),
        });
  },
  docs: {
    summary: "`tuning.batch_change_delay` is 0 or less, or nothing that Headscale can read.",
    why: "Headscale makes a ticker of it, which Go refuses with a panic: 0.23 to 0.26 crash whatever is done with the file, newer versions when they serve.",
    remedy: "Leave the key out, or give it a duration such as `800ms`.",
    example: {
      wrong: "tuning:\n  batch_change_delay: 0",
      right: "tuning:\n  batch_change_delay: 800ms",
    },
    source:
      "hscontrol/notifier/notifier.go: newBatcher @ v0.23.0; hscontrol/mapper/batcher.go @ v0.27.0",
  },
};

function crash(shared: Pick<Finding, "code" | "place" | "text" | "fixes">): Finding {
  return finding({
    ...shared,
    level: "panic",
    severity: "error",
    step: "change-ticker",
    message: t("Headscale reads this delay as 0 or less, and crashes on it."),
  });
}
