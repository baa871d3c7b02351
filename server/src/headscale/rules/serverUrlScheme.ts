import { t } from "@vscode/l10n";
import { type Fix, refusal } from "../finding";
import { isWhole, missingValue, setFix } from "../givenValues";
import type { EffectiveConfig } from "../load/effective";
import { valuePlace } from "../places";
import type { Rule } from "./rule";

const path = "server_url";

export const serverUrlScheme: Rule = {
  code: "server-url-scheme",
  versions: {},
  *check(context) {
    const { config, document } = context;
    const url = config.text(path).known;
    if (/^https?:\/\//.test(url)) return;
    if (url === "" && !isWhole(document)) return;
    yield refusal({
      code: "server-url-scheme",
      step: "server-url",
      speech: "collected",
      text: "Fatal config error: server_url must start with https:// or http://",
      place: valuePlace(context, path),
      message:
        url === ""
          ? t("server_url is missing: Headscale must know the URL that clients reach it at.")
          : t('server_url must begin with "https://" or "http://", in lower case.'),
      ...missingValue(config, path),
      fixes: fixes(config, url),
    });
  },
  docs: {
    summary: "`server_url` is missing, or does not begin with `http://` or `https://`.",
    why: "Headscale refuses to start. It looks at the first characters only, and they must be in lower case.",
    remedy: "Write the whole URL that the clients use, with its scheme.",
    example: {
      wrong: "server_url: headscale.example.com",
      right: "server_url: https://headscale.example.com",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.29.2",
  },
};

/** A host with or without port and path. */
const hostPattern = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?(?:\/\S*)?$/i;

function fixes(config: EffectiveConfig, url: string): Fix[] {
  const scheme = /^https?:\/\//i.exec(url)?.[0];
  if (scheme !== undefined) {
    const mended = scheme.toLowerCase() + url.slice(scheme.length);
    return setFix(config, path, mended, { preferred: true });
  }
  if (!hostPattern.test(url)) return [];
  const title = t('Prepend "{0}"', "https://");
  return setFix(config, path, `https://${url}`, { title, preferred: true });
}
