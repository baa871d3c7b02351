import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { removeFix } from "../givenValues";
import { valuePlace } from "../places";
import { inRange } from "../versions";
import { isOidcOn } from "./oidcProvider";
import type { Rule } from "./rule";

const path = "oidc.use_expiry_from_token";

export const oidcExpiryFromToken: Rule = {
  code: "oidc-expiry-from-token",
  versions: {},
  *check(context) {
    const { config, version } = context;
    if (!config.boolean(path).known || !isOidcOn(config)) return;
    const instead = inRange(version, { from: "0.29" }) ? "node.expiry" : "oidc.expiry";
    yield finding({
      code: "oidc-expiry-from-token",
      severity: "warning",
      place: valuePlace(context, path),
      message: t(
        'Nodes are logged out when the provider\'s token ends, which is mostly after minutes or an hour, and "{0}" is not used.',
        instead,
      ),
      fixes: removeFix(config, [path]),
    });
  },
  docs: {
    summary: "Nodes expire together with the provider's token.",
    why: "With `use_expiry_from_token` a node's key expires when the ID token does. Providers give tokens that last minutes to an hour (authentik: the provider's access token validity), and then every device has to sign in again.",
    remedy:
      "Set it to false and choose the time with `node.expiry` (up to 0.28 `oidc.expiry`), or let the provider give tokens that last longer.",
    example: {
      wrong:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  use_expiry_from_token: true",
      right:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  use_expiry_from_token: false\nnode:\n  expiry: 180d",
    },
    source: "hscontrol/oidc.go: determineNodeExpiry @ v0.29.2",
  },
};
