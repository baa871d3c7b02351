import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { missingValue, setFix } from "../givenValues";
import { valuePlace } from "../places";
import { formatGoDuration } from "../values/goDuration";
import type { Rule } from "./rule";

const sizePath = "tuning.node_store_batch_size";
const timeoutPath = "tuning.node_store_batch_timeout";

export const tuningBatch: Rule = {
  code: "tuning-batch",
  versions: { from: "0.28" },
  *check(context) {
    const { config } = context;
    const size = config.integer(sizePath).known;
    if (size <= 0n) {
      yield refusal({
        code: "tuning-batch",
        step: "batch-size",
        speech: "collected",
        text: `Fatal config error: ${sizePath} must be positive, got ${size}`,
        place: valuePlace(context, sizePath),
        message: t(
          "The size of a batch must be 1 or more; this one is {0} for Headscale.",
          String(size),
        ),
        ...missingValue(config, sizePath),
        fixes: setFix(config, sizePath, 100),
      });
    }
    const timeout = config.duration(timeoutPath).known;
    if (timeout <= 0n) {
      const shown = formatGoDuration(timeout);
      yield refusal({
        code: "tuning-batch",
        step: "batch-timeout",
        speech: "collected",
        text: `Fatal config error: ${timeoutPath} must be positive, got ${shown}`,
        place: valuePlace(context, timeoutPath),
        message: t(
          "The time of a batch must be more than 0; this one is {0} for Headscale.",
          shown,
        ),
        ...missingValue(config, timeoutPath),
        fixes: setFix(config, timeoutPath, "500ms"),
      });
    }
  },
  docs: {
    summary: "Size or time of Headscale's batches of nodes is not positive.",
    why: "Headscale refuses to start. A text that is no number, or no duration of Go's, counts as 0.",
    remedy: "Give a positive value, or leave the keys out; the defaults are `100` and `500ms`.",
    example: {
      wrong: "tuning:\n  node_store_batch_size: 0",
      right: "tuning:\n  node_store_batch_size: 100",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.28.0",
  },
};
