import { t } from "@vscode/l10n";
import { type Finding, refusal } from "../finding";
import { prefixError } from "../values/netip";
import { parsePrefix, tailscaleRanges } from "../values/prefix";
import { type WrittenPrefix, writtenPrefixes } from "./prefixes";
import type { Rule } from "./rule";

const code = "prefix-invalid";

export const prefixInvalid: Rule = {
  code,
  versions: {},
  *check(context) {
    for (const prefix of writtenPrefixes(context)) {
      const error = prefixError(prefix.text, context.version.builtWith.go);
      if (error !== undefined) yield complain(prefix, error);
    }
  },
  docs: {
    summary: "A prefix is no network in CIDR notation.",
    why: "Headscale gives its nodes addresses from `prefixes.v4` and `prefixes.v6`. It refuses to start with a text that is no network, such as an address without a length. Headscale 0.22 crashes over such an entry of `ip_prefixes`.",
    remedy: "Write an address, a slash and the number of bits.",
    example: {
      wrong: "prefixes:\n  v4: 100.64.0.0",
      right: "prefixes:\n  v4: 100.64.0.0/10",
    },
    source:
      "hscontrol/types/config.go: prefixV4, prefixV6 @ v0.29.2; hscontrol/config.go @ v0.22.3",
  },
};

function complain(prefix: WrittenPrefix, error: string): Finding {
  const { place, step, text, family, index, missing } = prefix;
  const isOld = family === undefined;
  return refusal({
    code,
    ...(isOld ? { level: "panic" } : {}),
    step,
    place,
    ...(missing === undefined ? {} : { missing }),
    message: isOld
      ? t('"{0}" is no network such as 100.64.0.0/10. Headscale crashes over it.', text)
      : t(
          '"{0}" is no network such as {1}. Headscale refuses to start with it.',
          text,
          tailscaleRanges[family],
        ),
    text: isOld
      ? `failed to parse ip_prefixes[${index}]: ${error}`
      : `parsing IPv${family} prefix from config: ${error}`,
    fixes: mended(text).flatMap((value) => prefix.change(value)),
  });
}

/** Blanks around it, or the usual network without its length. */
function mended(text: string): readonly string[] {
  const trimmed = text.trim();
  if (parsePrefix(trimmed).kind === "prefix") return [trimmed];
  return Object.values(tailscaleRanges).filter((range) => range.startsWith(`${trimmed}/`));
}
