import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { holdsVariable } from "../givenValues";
import { valuePlace } from "../places";
import { isOidcOn, serverUrlOf } from "../serverUrl";
import { isLoopback } from "../values/hosts";
import type { Rule } from "./rule";

const path = "server_url";

export const serverUrlHttp: Rule = {
  code: "server-url-http",
  versions: {},
  *check(context) {
    const { config } = context;
    const url = serverUrlOf(config);
    if (url?.scheme !== "http" || !isOidcOn(config) || isLoopback(url.host)) return;
    const { known } = config.raw(path);
    if (known?.kind === "scalar" && holdsVariable(known)) return;
    yield finding({
      code: "server-url-http",
      severity: "warning",
      place: valuePlace(context, path),
      message: t(
        "The redirect URI begins with http:// as well: most providers refuse it, and codes travel unprotected.",
      ),
    });
  },
  docs: {
    summary: "`server_url` begins with `http://` while OIDC is on.",
    why: "The redirect URI is `server_url` and `/oidc/callback`. Most providers accept plain HTTP for the own machine only. Behind a proxy that speaks HTTPS, the URL is the one of the proxy.",
    remedy: "Write the `https://` URL that the clients use, and register its redirect URI.",
    example: {
      wrong:
        "server_url: http://headscale.example.com\noidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc",
      right:
        "server_url: https://headscale.example.com\noidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc",
    },
    source: "hscontrol/oidc.go: NewAuthProviderOIDC @ v0.29.2; RFC 8252, section 7.3",
  },
};
