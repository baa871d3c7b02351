import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { missingValue, setFix } from "../givenValues";
import { valuePlace } from "../places";
import type { Rule } from "./rule";

const path = "tls_letsencrypt_challenge_type";
const types = ["HTTP-01", "TLS-ALPN-01"];

export const tlsChallengeType: Rule = {
  code: "tls-challenge-type",
  versions: {},
  *check(context) {
    const { config } = context;
    const type = config.text(path).known;
    if (types.includes(type)) return;
    const meant = types.find((known) => known.toLowerCase() === type.trim().toLowerCase());
    yield refusal({
      code: "tls-challenge-type",
      step: "acme-challenge",
      speech: "collected",
      text: "Fatal config error: the only supported values for tls_letsencrypt_challenge_type are HTTP-01 and TLS-ALPN-01",
      place: valuePlace(context, path),
      message: t(
        'The challenge must be "HTTP-01" or "TLS-ALPN-01", written exactly so, even where Let\'s Encrypt is not used.',
      ),
      ...missingValue(config, path),
      fixes: meant === undefined ? [] : setFix(config, path, meant, { preferred: true }),
    });
  },
  docs: {
    summary: "`tls_letsencrypt_challenge_type` is neither `HTTP-01` nor `TLS-ALPN-01`.",
    why: "Headscale refuses to start, whether Let's Encrypt is used or not. Capitals count, and an empty text is refused too; without the key `HTTP-01` applies.",
    remedy: "Write one of the two exactly so, or remove the key.",
    example: {
      wrong: "tls_letsencrypt_challenge_type: http-01",
      right: "tls_letsencrypt_challenge_type: HTTP-01",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.29.2",
  },
};
