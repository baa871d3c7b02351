import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { goQuote } from "../../document/goYaml/goQuote";
import { type HeadscaleVersion, inRange } from "../versions";
import { absence, changeFix, preferred } from "./absence";
import type { Rule } from "./rule";

const path = "prefixes.allocation";
const strategies = ["sequential", "random"];
const allowed = `allowed options: ${strategies.join(", ")}`;

export const prefixAllocation: Rule = {
  code: "prefix-allocation",
  versions: { from: "0.23" },
  *check(context) {
    const { known } = context.config.text(path);
    if (strategies.includes(known)) return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    const meant = strategies.find((strategy) => strategy === known.trim().toLowerCase());
    yield refusal({
      code: "prefix-allocation",
      step: "allocation",
      ...shown,
      message: t(
        'Headscale hands out addresses "sequential" or "random", written exactly so, and refuses to start with anything else.',
      ),
      text: refusalText(known, context.version),
      fixes: meant === undefined ? [] : preferred(changeFix(context, path, meant)),
    });
  },
  docs: {
    summary: "`prefixes.allocation` is neither `sequential` nor `random`.",
    why: "Headscale refuses to start. Upper and lower case matter.",
    remedy: "Write `sequential` or `random`, or leave the key out: `sequential` is the default.",
    example: {
      wrong: "prefixes:\n  v4: 100.64.0.0/10\n  allocation: Random",
      right: "prefixes:\n  v4: 100.64.0.0/10\n  allocation: random",
    },
    source: "hscontrol/types/config.go: ErrInvalidAllocationStrategy @ v0.29.2",
  },
};

function refusalText(known: string, version: HeadscaleVersion): string {
  return inRange(version, { from: "0.29" })
    ? `invalid prefix allocation strategy: ${goQuote(known)}, ${allowed}`
    : `config error, prefixes.allocation is set to ${known}, which is not a valid strategy, ${allowed}`;
}
