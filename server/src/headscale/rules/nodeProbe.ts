import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { type Finding, refusal } from "../finding";
import { missingValue } from "../givenValues";
import { valuePlace } from "../places";
import { lengths } from "../values/duration";
import { formatGoDuration } from "../values/goDuration";
import type { Rule, RuleContext } from "./rule";

const section = "node.routes.ha";
const intervalPath = `${section}.probe_interval`;
const timeoutPath = `${section}.probe_timeout`;
const leastInterval = 2n * lengths.second;
const leastTimeout = lengths.second;

export const nodeProbe: Rule = {
  code: "node-probe",
  versions: { from: "0.29" },
  *check(context) {
    const interval = context.config.duration(intervalPath).known;
    const timeout = context.config.duration(timeoutPath).known;
    if (interval <= 0n) return;
    if (interval < leastInterval) yield intervalFault(context, interval);
    if (timeout < leastTimeout) yield timeoutFault(context, timeout);
    if (timeout >= interval) yield orderFault(context, timeout, interval);
  },
  docs: {
    summary: "The times at which Headscale probes nodes that share a route do not fit.",
    why: "While probing is on, Headscale refuses to start with an interval below 2 seconds, a timeout below 1 second, or a timeout that is not shorter than the interval. An interval of `0s` turns probing off, and the other rules with it.",
    remedy:
      "Give a timeout of 1 second or more, and an interval that is longer and at least 2 seconds.",
    example: {
      wrong: "node:\n  routes:\n    ha:\n      probe_interval: 5s\n      probe_timeout: 5s",
      right: "node:\n  routes:\n    ha:\n      probe_interval: 10s\n      probe_timeout: 5s",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.29.2",
  },
};

function intervalFault(context: RuleContext, interval: bigint): Finding {
  const shown = formatGoDuration(interval);
  return refusal({
    code: "node-probe",
    step: "probe-interval",
    speech: "collected",
    text: `Fatal config error: ${intervalPath} (${shown}) must be >= 2s`,
    place: valuePlace(context, intervalPath),
    message: t(
      "The time between two probes must be 2s or more, or 0s for none; this one is {0}.",
      shown,
    ),
    // A timeout that is only too long for this interval follows from it.
    leavesUnset: [parsePath(intervalPath)],
  });
}

function timeoutFault(context: RuleContext, timeout: bigint): Finding {
  const shown = formatGoDuration(timeout);
  return refusal({
    code: "node-probe",
    step: "probe-timeout",
    speech: "collected",
    text: `Fatal config error: ${timeoutPath} (${shown}) must be >= 1s`,
    place: valuePlace(context, timeoutPath),
    message: t("The timeout of a probe must be 1s or more; this one is {0} for Headscale.", shown),
    ...missingValue(context.config, timeoutPath),
  });
}

function orderFault(context: RuleContext, timeout: bigint, interval: bigint): Finding {
  const shown = [timeout, interval].map(formatGoDuration);
  const [timeoutText = "", intervalText = ""] = shown;
  const intervalPlace = valuePlace(context, intervalPath);
  const isGiven = context.config.isGiven(intervalPath);
  return refusal({
    code: "node-probe",
    step: "probe-order",
    speech: "collected",
    text: `Fatal config error: ${timeoutPath} (${timeoutText}) must be less than ${intervalPath} (${intervalText})`,
    place: context.config.isGiven(timeoutPath)
      ? valuePlace(context, timeoutPath)
      : { ...valuePlace(context, timeoutPath), span: intervalPlace.span },
    message: t(
      "The timeout of a probe ({0}) must be shorter than the time between two probes ({1}).",
      timeoutText,
      intervalText,
    ),
    ...(timeout < leastInterval ? { missing: parsePath(intervalPath) } : {}),
    related: isGiven ? [{ ...intervalPlace, message: t("The time between two probes.") }] : [],
  });
}
