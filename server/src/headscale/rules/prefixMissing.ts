import { t } from "@vscode/l10n";
import { findEntry, parsePath } from "../../document/settings";
import { type Finding, type Fix, refusal, remark } from "../finding";
import { tailscaleRanges } from "../values/prefix";
import { inRange } from "../versions";
import { absence } from "./absence";
import type { Rule, RuleContext } from "./rule";

const code = "prefix-missing";
const step = "prefix-missing";
const paths = ["prefixes.v4", "prefixes.v6"] as const;

export const prefixMissing: Rule = {
  code,
  versions: {},
  check: (context) =>
    inRange(context.version, { from: "0.23" }) ? checkBoth(context) : checkOld(context),
  docs: {
    summary: "There is no network that nodes could get their addresses from.",
    why: "Headscale has no default for `prefixes.v4` and `prefixes.v6` and refuses to start when both are missing. The `ip_prefixes` of 0.22 is ignored without a word. Headscale 0.22 itself falls back to 100.64.0.0/10.",
    remedy: "Give one of the two, or both.",
    example: {
      wrong: "ip_prefixes:\n  - 100.64.0.0/10",
      right: "prefixes:\n  v4: 100.64.0.0/10\n  v6: fd7a:115c:a1e0::/48",
    },
    source: "hscontrol/types/config.go: ErrNoPrefixConfigured @ v0.29.2",
  },
};

function* checkBoth(context: RuleContext): Iterable<Finding> {
  const { config } = context;
  if (paths.some((path) => config.text(path).known !== "")) return;
  const given = paths.find((path) => config.isGiven(path));
  const shown = absence(context, given ?? "prefixes");
  if (shown === undefined) return;
  yield refusal({
    code,
    step,
    ...shown,
    message: t(
      'There is neither "prefixes.v4" nor "prefixes.v6". Headscale needs one of them to give nodes their addresses, and refuses to start.',
    ),
    text: "no IPv4 or IPv6 prefix configured, minimum one prefix is required",
    fixes: insertFix(context),
  });
}

/** Only where none of the keys is there. */
function insertFix({ config, document }: RuleContext): Fix[] {
  const isAbsent = paths.every(
    (path) =>
      config.raw(path).from.kind === "default" &&
      findEntry(document.root, parsePath(path)) === undefined,
  );
  if (!isAbsent || findEntry(document.root, ["prefixes"])?.borrowed === true) return [];
  return [
    {
      title: t("Insert the usual prefixes"),
      intents: [
        {
          kind: "insert",
          section: ["prefixes"],
          lines: [
            { kind: "key", name: "v4", value: tailscaleRanges[4] },
            { kind: "key", name: "v6", value: tailscaleRanges[6] },
          ],
        },
      ],
      preferred: true,
    },
  ];
}

function* checkOld(context: RuleContext): Iterable<Finding> {
  if (context.config.list("ip_prefixes").known.length > 0) return;
  const shown = absence(context, "ip_prefixes");
  if (shown === undefined) return;
  yield remark({
    code,
    step,
    ...shown,
    // What it falls back to is what nearly everybody wants.
    severity: "information",
    message: t('"ip_prefixes" gives no network, so Headscale takes {0}.', tailscaleRanges[4]),
    text: `'ip_prefixes' not configured, falling back to default: [${tailscaleRanges[4]}]`,
  });
}
