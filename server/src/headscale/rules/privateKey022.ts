import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { valuePlace } from "../places";
import { absence, giveFix } from "./absence";
import { isSameKey, keyFile, keyRefusal, savingWords } from "./keyFiles";
import type { Rule, RuleContext } from "./rule";

const path = "private_key_path";
const noisePath = "noise.private_key_path";
const usualPath = "/var/lib/headscale/private.key";

export const privateKey022: Rule = {
  code: "private-key-022",
  versions: { before: "0.23" },
  *check(context) {
    const { config, version } = context;
    const written = config.text(path).known;
    const isEmpty = written === "";
    const fault = isEmpty ? missingKey(context) : keyFile(context, written);
    const shown = isEmpty ? absence(context, path) : { place: valuePlace(context, path) };
    if (fault?.kind !== "unusable" || shown === undefined) return;
    yield refusal({
      code: "private-key-022",
      step: "private-key",
      ...shown,
      message: fault.message,
      text: keyRefusal("private key", fault.words, version),
      fixes:
        isEmpty && config.text(noisePath).known !== usualPath
          ? giveFix(context, path, usualPath)
          : [],
    });
  },
  docs: {
    summary: "Headscale 0.22 has no usable file for its first key.",
    why: "Beside the key of the Noise protocol Headscale 0.22 wants one for older clients. It refuses to start without a path, and when the file can neither be read nor created. Newer versions do not know the key any more. What the file holds is looked at with `--host` only.",
    remedy: "Name a file of its own, in a folder that exists.",
    example: {
      wrong: "noise:\n  private_key_path: /var/lib/headscale/noise_private.key",
      right:
        "private_key_path: /var/lib/headscale/private.key\nnoise:\n  private_key_path: /var/lib/headscale/noise_private.key",
    },
    source: "hscontrol/app.go: NewHeadscale @ v0.22.3",
  },
};

function missingKey({ version }: RuleContext): ReturnType<typeof keyFile> {
  return {
    kind: "unusable",
    message: t('Headscale needs a file for its key in "{0}" and refuses to start.', path),
    words: savingWords("open : no such file or directory", "", version),
  };
}

export const samePrivateKey: Rule = {
  code: "same-private-key",
  versions: { before: "0.23" },
  *check(context) {
    const { config } = context;
    if (!isSameKey(context, config.text(path).known, config.text(noisePath).known)) return;
    yield refusal({
      code: "same-private-key",
      step: "same-private-key",
      place: valuePlace(context, path),
      message: t('"{0}" and "{1}" lead to the same key, and Headscale wants two.', path, noisePath),
      text: "private key and noise private key are the same: %!w(<nil>)",
      related: [{ ...valuePlace(context, noisePath), message: t("The other one stands here.") }],
    });
  },
  docs: {
    summary: "Both keys of Headscale 0.22 are the same.",
    why: "The key of the Noise protocol must be another one than that for older clients. Headscale refuses to start where both paths are the same, or both files hold the same key; the latter is looked at with `--host` only.",
    remedy: "Give each of them a file of its own; Headscale makes the one that is missing.",
    example: {
      wrong:
        "private_key_path: /var/lib/headscale/private.key\nnoise:\n  private_key_path: /var/lib/headscale/private.key",
      right:
        "private_key_path: /var/lib/headscale/private.key\nnoise:\n  private_key_path: /var/lib/headscale/noise_private.key",
    },
    source: "hscontrol/app.go: NewHeadscale @ v0.22.3",
  },
};
