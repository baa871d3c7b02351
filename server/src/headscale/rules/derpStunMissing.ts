import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { absence, giveFix, preferred } from "./absence";
import type { Rule } from "./rule";

const path = "derp.server.stun_listen_addr";

export const derpStunMissing: Rule = {
  code: "derp-stun-missing",
  versions: {},
  *check(context) {
    const { config } = context;
    if (!config.boolean("derp.server.enabled").known || config.text(path).known !== "") return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    yield refusal({
      code: "derp-stun-missing",
      step: "derp-stun",
      ...shown,
      message: t(
        'The embedded DERP server also needs an address for STUN in "{0}". Headscale refuses to start without it.',
        path,
      ),
      text: "derp.server.stun_listen_addr must be set if derp.server.enabled is true",
      fixes: preferred(giveFix(context, path, "0.0.0.0:3478")),
    });
  },
  docs: {
    summary: "The embedded DERP server is on and has no address for STUN.",
    why: "With `derp.server.enabled` Headscale also answers STUN over UDP, by which nodes learn their public address. It refuses to start when it is not told where to listen.",
    remedy: "Give `derp.server.stun_listen_addr`, and open that UDP port.",
    example: {
      wrong:
        "derp:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp_server_private.key",
      right:
        "derp:\n  server:\n    enabled: true\n    private_key_path: /var/lib/headscale/derp_server_private.key\n    stun_listen_addr: 0.0.0.0:3478",
    },
    source: "hscontrol/types/config.go: derpConfig @ v0.29.2",
  },
};
