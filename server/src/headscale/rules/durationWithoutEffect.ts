import { t } from "@vscode/l10n";
import type { GoScalar } from "../../document/goYaml/scalar";
import { type Finding, finding } from "../finding";
import { type GivenValue, givenScalars, holdsVariable, setFix } from "../givenValues";
import { valuePlace } from "../places";
import { lengths } from "../values/duration";
import { formatGoDuration, toGoDuration } from "../values/goDuration";
import { meantDuration } from "../values/meantDuration";
import { refusedValues } from "./refusedValues";
import type { Rule, RuleContext } from "./rule";

export const durationWithoutEffect: Rule = {
  code: "duration-without-effect",
  versions: {},
  *check(context) {
    const refused = refusedValues(context);
    for (const given of givenScalars(context, ["duration"])) {
      if (refused.has(given.path) || holdsVariable(given.value)) continue;
      yield* complain(context, given);
    }
  },
  docs: {
    summary: "Headscale reads a duration as 0, or as a few nanoseconds.",
    why: "Headscale says nothing. Go's durations end at hours: `180d`, `1w` and `10S` are no durations and count as 0, which turns off what the time is for, or makes Headscale crash where it needs one. A number without a unit counts nanoseconds.",
    remedy: "Use the units `h`, `m`, `s` and `ms`, as in `4320h`.",
    example: {
      wrong:
        "derp:\n  urls: [https://controlplane.tailscale.com/derpmap/default]\n  update_frequency: 1d",
      right:
        "derp:\n  urls: [https://controlplane.tailscale.com/derpmap/default]\n  update_frequency: 24h",
    },
    source: "spf13/cast ToDurationE; Go time.ParseDuration",
  },
};

function* complain(context: RuleContext, { path, value }: GivenValue): Iterable<Finding> {
  if (value.kind !== "scalar") return;
  const scalar = value.value;
  const written = textOf(scalar);
  if (written === "") return;
  const found = toGoDuration(scalar);
  const isUnitless = scalar.type !== "string" || !/[a-z\u00b5\u03bc]/.test(written);
  const isUsual =
    found.kind === "duration" &&
    (!isUnitless || found.nanoseconds === 0n || abs(found.nanoseconds) >= lengths.millisecond);
  if (isUsual) return;
  const meant = found.kind === "duration" ? `${written}s` : meantDuration(written);
  const isFixable = meant !== undefined && /^\d+[a-z]+$/.test(meant);
  yield finding({
    code: "duration-without-effect",
    severity: "warning",
    place: valuePlace(context, path),
    message:
      found.kind === "duration"
        ? t(
            "A number without a unit counts nanoseconds: this is {0}.",
            formatGoDuration(found.nanoseconds),
          )
        : t('Headscale cannot read "{0}" as a duration and takes it as 0 in silence.', written),
    fixes: isFixable
      ? setFix(context.config, path, meant, { preferred: found.kind === "invalid" })
      : [],
  });
}

function textOf(scalar: GoScalar): string {
  switch (scalar.type) {
    case "string":
    case "bool":
    case "int":
    case "float":
      return String(scalar.value);
    case "time":
      return scalar.text;
    case "null":
      return "";
  }
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
