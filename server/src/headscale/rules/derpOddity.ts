import { t } from "@vscode/l10n";
import { type Finding, finding } from "../finding";
import { itemPlace, valuePlace } from "../places";
import { parseGoUrl } from "../values/goUrl";
import { inRange } from "../versions";
import { absence } from "./absence";
import { itemCause } from "./items";
import type { Rule, RuleContext } from "./rule";

const code = "derp-oddity";

export const derpOddity: Rule = {
  code,
  versions: {},
  *check(context) {
    yield* withoutTls(context);
    yield* withoutRegion(context);
    yield* unreachableMaps(context);
  },
  docs: {
    summary: "DERP settings that Headscale accepts and that do not work.",
    why: "Tailscale's clients only speak TLS to a DERP server, so the embedded one is of no use while `server_url` begins with `http://`. From 0.23 on, `headscale serve` stops when the DERP map is empty, though `headscale configtest` passes: there must be an entry in `derp.urls` or `derp.paths`, or the embedded server. A map is fetched over http and https only.",
    remedy: "Give Headscale an `https://` address; name a map in `derp.urls`.",
    example: {
      wrong: "derp:\n  urls: []",
      right: "derp:\n  urls:\n    - https://controlplane.tailscale.com/derpmap/default",
    },
    source: "hscontrol/app.go: Serve; hscontrol/derp/server/derp_server.go @ v0.29.2",
  },
};

function* withoutTls(context: RuleContext): Iterable<Finding> {
  const { config } = context;
  if (!config.boolean("derp.server.enabled").known) return;
  if (!config.text("server_url").known.startsWith("http://")) return;
  yield finding({
    code,
    severity: "warning",
    place: valuePlace(context, "derp.server.enabled"),
    message: t(
      "Tailscale's clients only speak TLS to a DERP server, so they cannot use this one while server_url begins with http://.",
    ),
  });
}

/** Where the embedded server is on and must be in a file, a missing file is refused already. */
function* withoutRegion(context: RuleContext): Iterable<Finding> {
  const { config, version } = context;
  if (inRange(version, { before: "0.23" }) || config.boolean("derp.server.enabled").known) return;
  if (["derp.urls", "derp.paths"].some((path) => config.list(path).known.length > 0)) return;
  const shown = absence(context, "derp.urls");
  if (shown === undefined) return;
  yield finding({
    code,
    severity: "warning",
    ...shown,
    versions: { from: "0.23" },
    message: t(
      'There is no DERP server: "headscale configtest" passes and "headscale serve" stops. Name a map in "derp.urls" or "derp.paths".',
    ),
    text: "initial DERPMap is empty, Headscale requires at least one entry",
  });
}

function* unreachableMaps(context: RuleContext): Iterable<Finding> {
  const { config, version } = context;
  for (const item of config.list("derp.urls").known) {
    const url = parseGoUrl(item.text, version.builtWith.hosts);
    if (url.kind === "invalid" || ["http", "https"].includes(url.scheme)) continue;
    yield finding({
      code,
      severity: "warning",
      place: itemPlace(context, "derp.urls", item),
      ...itemCause(context, "derp.urls", item),
      message: t(
        '"{0}" does not begin with https://, so Headscale cannot fetch a map of DERP servers from it.',
        item.text,
      ),
    });
  }
}
