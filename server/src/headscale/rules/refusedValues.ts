import { formatPath } from "../../document/settings";
import { inRange } from "../versions";
import { ephemeralTimeout } from "./ephemeralTimeout";
import { logFormat } from "./logFormat";
import { nodeProbe } from "./nodeProbe";
import { nodeUpdateInterval } from "./nodeUpdateInterval";
import type { Rule, RuleContext } from "./rule";
import { serverUrlScheme } from "./serverUrlScheme";
import { tlsChallengeType } from "./tlsChallengeType";
import { tuningBatch } from "./tuningBatch";
import { tuningBatchDelay } from "./tuningBatchDelay";

/** Those that complain about the value of a key. */
const rules: readonly Rule[] = [
  serverUrlScheme,
  tlsChallengeType,
  ephemeralTimeout,
  nodeUpdateInterval,
  nodeProbe,
  tuningBatch,
  tuningBatchDelay,
  logFormat,
];

/** The keys whose value Headscale itself complains about: how it came to be so is not said once more. */
export function refusedValues(context: RuleContext): ReadonlySet<string> {
  const active = rules.filter(({ versions }) => inRange(context.version, versions));
  const findings = active.flatMap((rule) => [...rule.check(context)]);
  return new Set(findings.map(({ place }) => formatPath(place.key)));
}
