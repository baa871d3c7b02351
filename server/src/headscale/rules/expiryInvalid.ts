import { t } from "@vscode/l10n";
import { type Finding, type Fix, remark } from "../finding";
import { missingValue } from "../givenValues";
import { parsePrometheusDuration } from "../values/prometheusDuration";
import { absence, changeFix, preferred } from "./absence";
import type { Rule, RuleContext } from "./rule";

/** Until 0.28 the text may not be empty either, as it is where its section is none. */
export const oidcExpiryInvalid: Rule = {
  code: "oidc-expiry-invalid",
  versions: { before: "0.29" },
  *check(context) {
    yield* complain(context, "oidc.expiry", {
      code: "oidc-expiry-invalid",
      step: "oidc-expiry",
      text: "failed to parse oidc.expiry, defaulting back to 180 days",
      message: t("Headscale cannot read this duration and takes 180 days instead."),
    });
  },
  docs: {
    summary: "`oidc.expiry` is no duration that Headscale can read.",
    why: "Headscale warns and uses 180 days. It reads whole numbers with the units y, w, d, h, m, s, ms, the largest first and each once; `0` means never. `1.5h`, `90` and an empty text are none.",
    remedy: "Write the duration with these units.",
    example: { wrong: "oidc:\n  expiry: 1.5d", right: "oidc:\n  expiry: 1d12h" },
    source: "hscontrol/types/config.go:1037 @ v0.28.0; prometheus/common ParseDuration",
  },
};

export const nodeExpiryInvalid: Rule = {
  code: "node-expiry-invalid",
  versions: { from: "0.29" },
  *check(context) {
    if (context.config.text("node.expiry").known === "") return;
    yield* complain(context, "node.expiry", {
      code: "node-expiry-invalid",
      step: "node-expiry",
      text: "failed to parse node.expiry, defaulting to no expiry",
      message: t("Headscale cannot read this duration, so nodes never expire."),
    });
  },
  docs: {
    summary: "`node.expiry` is no duration that Headscale can read.",
    why: "Headscale warns, and nodes never expire. It reads whole numbers with the units y, w, d, h, m, s, ms, the largest first and each once; `0` and an empty text mean never. `1.5h`, `90` and `30 days` are none.",
    remedy: "Write the duration with these units.",
    example: { wrong: "node:\n  expiry: 30 days", right: "node:\n  expiry: 30d" },
    source: "hscontrol/types/config.go: resolveNodeExpiry @ v0.29.2",
  },
};

function* complain(
  context: RuleContext,
  path: string,
  parts: Pick<Finding, "code" | "step" | "message"> & { text: string },
): Iterable<Finding> {
  const text = context.config.text(path).known;
  const absent = absence(context, path);
  if (absent === undefined || parsePrometheusDuration(text).kind === "duration") return;
  yield remark({
    ...parts,
    ...absent,
    ...missingValue(context.config, path),
    fixes: fixes(context, path, text),
  });
}

/** What is only written otherwise; a large M may have meant months. */
function fixes(context: RuleContext, path: string, text: string): Fix[] {
  const meant = text.replace(/\s+/g, "").replace(/[YWDHS]/g, (unit) => unit.toLowerCase());
  const isRead = parsePrometheusDuration(meant).kind === "duration";
  return isRead ? preferred(changeFix(context, path, meant)) : [];
}
