import { t } from "@vscode/l10n";
import { type Finding, refusal } from "../finding";
import { valuePlace } from "../places";
import { absence, giveFix } from "./absence";
import { isSameKey, keyFile, keyRefusal, savingWords } from "./keyFiles";
import type { Rule, RuleContext } from "./rule";

const code = "derp-key-file";
const path = "derp.server.private_key_path";
const noisePath = "noise.private_key_path";
const usualPath = "/var/lib/headscale/derp_server_private.key";

export const derpKeyFile: Rule = {
  code,
  versions: { from: "0.23" },
  *check(context) {
    const { config } = context;
    if (!config.boolean("derp.server.enabled").known) return;
    const written = config.text(path).known;
    if (written === "") yield* missing(context);
    else if (isSameKey(context, written, config.text(noisePath).known)) yield same(context);
    else yield* unusable(context, written);
  },
  docs: {
    summary: "The built-in relay has no usable file for its key.",
    why: "While `derp.server.enabled` is true, Headscale reads the key of its relay when it starts, and makes a new one where there is no file. It refuses to start without a path, with the key of `noise.private_key_path`, and when the file can neither be read nor created. What the file holds is looked at with `--host` only.",
    remedy: "Name a file of its own, which Headscale may create.",
    example: {
      wrong: 'derp:\n  server:\n    enabled: true\n    stun_listen_addr: "0.0.0.0:3478"',
      right:
        'derp:\n  server:\n    enabled: true\n    stun_listen_addr: "0.0.0.0:3478"\n    private_key_path: /var/lib/headscale/derp_server_private.key',
    },
    source: "hscontrol/app.go: NewHeadscale @ v0.29.2",
  },
};

function* missing(context: RuleContext): Iterable<Finding> {
  const { config, version } = context;
  const shown = absence(context, path);
  if (shown === undefined) return;
  yield refusal({
    code,
    step: "derp-key",
    ...shown,
    message: t(
      'The built-in relay needs a file for its key in "{0}", or Headscale refuses to start.',
      path,
    ),
    text: derpRefusal(savingWords("open : no such file or directory", "", version), context),
    fixes: config.text(noisePath).known === usualPath ? [] : giveFix(context, path, usualPath),
  });
}

function same(context: RuleContext): Finding {
  return refusal({
    code,
    step: "same-derp-key",
    place: valuePlace(context, path),
    message: t(
      '"{0}" and "{1}" lead to the same key, and Headscale refuses to start.',
      path,
      noisePath,
    ),
    text: "DERP server private key and noise private key are the same: %!w(<nil>)",
    related: [{ ...valuePlace(context, noisePath), message: t("The other one stands here.") }],
  });
}

function* unusable(context: RuleContext, written: string): Iterable<Finding> {
  const file = keyFile(context, written);
  if (file?.kind !== "unusable") return;
  yield refusal({
    code,
    step: "derp-key",
    place: valuePlace(context, path),
    message: file.message,
    text: derpRefusal(file.words, context),
  });
}

function derpRefusal(words: string, { version }: RuleContext): string {
  return keyRefusal("DERP server private key", words, version);
}
