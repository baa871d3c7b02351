import { t } from "@vscode/l10n";
import { finding, type Fix } from "../finding";
import { setFix } from "../givenValues";
import type { EffectiveConfig } from "../load/effective";
import { valuePlace } from "../places";
import { isOidcOn, type ServerUrl, serverUrlOf } from "../serverUrl";
import type { Rule } from "./rule";

const path = "server_url";
const usualPorts = { http: "80", https: "443" } as const;

export const serverUrlPort: Rule = {
  code: "server-url-port",
  versions: {},
  *check(context) {
    const { config } = context;
    const url = serverUrlOf(config);
    if (url === undefined || !isOidcOn(config) || url.port !== usualPorts[url.scheme]) return;
    yield finding({
      code: "server-url-port",
      severity: "warning",
      place: valuePlace(context, path),
      message: t(
        'The usual port ":{0}" becomes part of the redirect URI, and the provider refuses the sign-in unless it is registered with it.',
        url.port,
      ),
      fixes: fixes(config, url),
    });
  },
  docs: {
    summary: "`server_url` names the usual port of its scheme while OIDC is on.",
    why: "The redirect URI is `server_url` and `/oidc/callback`, with the port as it is written. Providers compare texts: `https://host:443/oidc/callback` is not `https://host/oidc/callback`.",
    remedy: "Leave the port out, or register the redirect URI with it.",
    example: {
      wrong:
        "server_url: https://headscale.example.com:443\noidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc",
      right:
        "server_url: https://headscale.example.com\noidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc",
    },
    source: "hscontrol/oidc.go: NewAuthProviderOIDC @ v0.29.2",
  },
};

/** Up to 0.29 a port hides a host within base_domain from Headscale, which refuses it without. */
function fixes(config: EffectiveConfig, url: ServerUrl): Fix[] {
  const domain = config.text("dns.base_domain").known.toLowerCase();
  if (domain !== "" && url.host.toLowerCase().endsWith(domain)) return [];
  const title = t('Remove ":{0}"', url.port ?? "");
  return setFix(config, path, url.withoutPort, { title, preferred: true });
}
