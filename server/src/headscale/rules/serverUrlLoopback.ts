import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { valuePlace } from "../places";
import { isOidcOn, serverUrlOf } from "../serverUrl";
import { isLoopback } from "../values/hosts";
import type { Rule } from "./rule";

const path = "server_url";

export const serverUrlLoopback: Rule = {
  code: "server-url-loopback",
  versions: {},
  *check(context) {
    const { config } = context;
    const url = serverUrlOf(config);
    if (url === undefined || !isLoopback(url.host)) return;
    yield finding({
      code: "server-url-loopback",
      // Headscale's own example has such a URL; a sign-in cannot come back to it.
      severity: isOidcOn(config) ? "warning" : "information",
      place: valuePlace(context, path),
      message: t(
        '"{0}" is the machine of whoever asks: clients on other machines do not reach Headscale there.',
        url.host,
      ),
    });
  },
  docs: {
    summary: "`server_url` names the local machine.",
    why: "Clients are told to connect to `server_url`, and a sign-in by OIDC comes back to it. `localhost`, `127.0.0.1` and `0.0.0.0` lead every client to itself. While OIDC is off this is only pointed out: Headscale's own example has such a URL.",
    remedy: "Write the URL that the clients use. Where Headscale listens is `listen_addr`.",
    example: {
      wrong: "server_url: http://127.0.0.1:8080",
      right: "server_url: https://headscale.example.com",
    },
    source: "hscontrol/app.go @ v0.29.2",
  },
};
