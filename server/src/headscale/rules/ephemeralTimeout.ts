import { t } from "@vscode/l10n";
import { type Fix, refusal } from "../finding";
import { missingValue, setFix } from "../givenValues";
import type { EffectiveConfig } from "../load/effective";
import { valuePlace } from "../places";
import { lengths } from "../values/duration";
import { formatGoDuration, parseGoDuration } from "../values/goDuration";
import { meantDuration } from "../values/meantDuration";
import { inRange } from "../versions";
import type { Rule } from "./rule";

const oldPath = "ephemeral_node_inactivity_timeout";
const newPath = "node.ephemeral.inactivity_timeout";
const least = 65n * lengths.second;

export const ephemeralTimeout: Rule = {
  code: "ephemeral-timeout",
  versions: {},
  *check(context) {
    const { config, version } = context;
    const isNew = inRange(version, { from: "0.29" });
    const path = isNew ? keyInUse(config) : oldPath;
    const timeout = config.duration(path).known;
    if (timeout > least) return;
    // Before 0.29 Headscale repeats what is written, and not what it makes of it.
    const shown = isNew ? formatGoDuration(timeout) : config.text(path).known;
    yield refusal({
      code: "ephemeral-timeout",
      step: "ephemeral-timeout",
      speech: "collected-without-end",
      text: `Fatal config error: ${isNew ? newPath : oldPath} (${shown}) is set too low, must be more than ${formatGoDuration(least)}`,
      place: valuePlace(context, path),
      message: t(
        "The time must be more than {0}; this one is {1} for Headscale.",
        formatGoDuration(least),
        formatGoDuration(timeout),
      ),
      ...missingValue(config, path),
      fixes: fixes(config, path),
    });
  },
  docs: {
    summary: "The time after which an inactive ephemeral node is deleted is 65 seconds or less.",
    why: "Headscale refuses to start: nodes are heard of only once a minute. A text that it cannot read as a duration, such as `30d`, counts as 0, and a number without a unit counts nanoseconds. From 0.29 on the key is `node.ephemeral.inactivity_timeout`, and the old one only counts where the new one is an empty text.",
    remedy: "Give a longer time, with one of the units `h`, `m` and `s`.",
    example: {
      wrong: "node:\n  ephemeral:\n    inactivity_timeout: 30d",
      right: "node:\n  ephemeral:\n    inactivity_timeout: 720h",
    },
    source: "hscontrol/types/config.go: resolveEphemeralInactivityTimeout @ v0.29.2",
  },
};

/** The default counts as set, so that the old key hardly ever counts. */
function keyInUse(config: EffectiveConfig): string {
  if (config.isSet(newPath) && config.text(newPath).known !== "") return newPath;
  return config.isSet(oldPath) ? oldPath : newPath;
}

function fixes(config: EffectiveConfig, path: string): Fix[] {
  const meant = meantDuration(config.text(path).known);
  const found = meant === undefined ? undefined : parseGoDuration(meant);
  if (meant !== undefined && found?.kind === "duration" && found.nanoseconds > least) {
    return setFix(config, path, meant, { preferred: true });
  }
  return setFix(config, path, "120s");
}
