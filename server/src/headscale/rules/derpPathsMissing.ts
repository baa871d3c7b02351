import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { refusal } from "../finding";
import { absence, giveFix } from "./absence";
import type { Rule } from "./rule";

const path = "derp.paths";
const automatic = "derp.server.automatically_add_embedded_derp_region";

export const derpPathsMissing: Rule = {
  code: "derp-paths-missing",
  versions: { from: "0.23" },
  *check(context) {
    const { config } = context;
    if (!config.boolean("derp.server.enabled").known || config.boolean(automatic).known) return;
    if (config.list(path).known.length > 0) return;
    const shown = absence(context, path);
    const entry = config.entry(automatic);
    if (shown === undefined) return;
    yield refusal({
      code: "derp-paths-missing",
      step: "derp-paths",
      ...shown,
      message: t(
        'The embedded DERP server is not added to the map by itself, so a file in "derp.paths" must describe it. Headscale refuses to start.',
      ),
      text: "Disabling derp.server.automatically_add_embedded_derp_region requires to configure the derp server in derp.paths",
      related:
        entry === undefined
          ? []
          : [{ key: parsePath(automatic), span: entry.key, message: t("It is turned off here.") }],
      fixes: giveFix(context, automatic, true),
    });
  },
  docs: {
    summary: "Nothing tells the nodes of the embedded DERP server.",
    why: "With `automatically_add_embedded_derp_region: false` the server's region must stand in a file of `derp.paths`. Headscale refuses to start when there is none.",
    remedy: "Name the file with the region, or let Headscale add the region.",
    example: {
      wrong:
        "derp:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp_server_private.key\n    stun_listen_addr: 0.0.0.0:3478\n    automatically_add_embedded_derp_region: false",
      right:
        "derp:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp_server_private.key\n    stun_listen_addr: 0.0.0.0:3478\n    automatically_add_embedded_derp_region: false\n  paths:\n    - /etc/headscale/derp.yaml",
    },
    source: "hscontrol/types/config.go: derpConfig @ v0.29.2",
  },
};
