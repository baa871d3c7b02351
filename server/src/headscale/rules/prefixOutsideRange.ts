import { t } from "@vscode/l10n";
import { type Finding, finding, remark } from "../finding";
import { type ParsedPrefix, parsePrefix, type Prefix, tailscaleRanges } from "../values/prefix";
import { type HeadscaleVersion, inRange } from "../versions";
import { prefixBanner } from "./prefixBanner";
import { type WrittenPrefix, writtenPrefixes } from "./prefixes";
import type { Rule } from "./rule";

const code = "prefix-outside-range";

export const prefixOutsideRange: Rule = {
  code,
  versions: {},
  *check(context) {
    const hasBanner = inRange(context.version, { from: "0.29" });
    let isSaid = false;
    for (const prefix of writtenPrefixes(context)) {
      const parsed = parsePrefix(asGoReads(prefix.text, context.version));
      // Headscale 0.22 gets no further than to the first one that it cannot read.
      if (parsed.kind === "invalid" && prefix.family === undefined) return;
      const range = tailscaleRanges[prefix.family ?? familyOf(parsed)];
      if (parsed.kind === "invalid" || isWithin(parsed, parsePrefix(range))) continue;
      yield complain(prefix, range, hasBanner ? { isSaid } : undefined);
      isSaid = true;
    }
  },
  docs: {
    summary: "A prefix lies outside the networks that Tailscale's clients work with.",
    why: "The clients only expect addresses within 100.64.0.0/10 and fd7a:115c:a1e0::/48. With others Headscale starts and warns; what nodes do then is not defined, and problems with it are not looked at.",
    remedy: "Use those two networks or a part of them.",
    example: {
      wrong: "prefixes:\n  v4: 10.0.0.0/8",
      right: "prefixes:\n  v4: 100.64.0.0/16",
    },
    source: "hscontrol/types/config.go: prefixV4, prefixV6, warnBanner @ v0.29.2",
  },
};

/** Until Go 1.21 the number of bits could have a sign and zeros before it. */
function asGoReads(text: string, { builtWith }: HeadscaleVersion): string {
  return builtWith.go > 20 ? text : text.replace(/\/\+?0*(?=\d)/, "/");
}

function familyOf(parsed: ParsedPrefix): Prefix["family"] {
  return parsed.kind === "prefix" ? parsed.family : 4;
}

/** The whole of it, and of the same family. */
function isWithin(inner: Prefix, outer: ParsedPrefix): boolean {
  return (
    outer.kind === "prefix" &&
    inner.family === outer.family &&
    outer.first <= inner.first &&
    inner.last <= outer.last
  );
}

/** @param banner of the versions that print one for both keys: whether it is printed already */
function complain(
  { text, place, step }: WrittenPrefix,
  range: string,
  banner: { readonly isSaid: boolean } | undefined,
): Finding {
  const common = {
    code,
    place,
    message: t(
      '"{0}" is not within {1}. Headscale starts, but Tailscale\'s clients are not made for other addresses here.',
      text,
      range,
    ),
  };
  if (banner?.isSaid === true) return finding({ ...common, severity: "warning" });
  if (banner !== undefined) return remark({ ...common, step: "prefix-banner", text: prefixBanner });
  return remark({
    ...common,
    step,
    text: `Prefix ${text} is not in the ${range} range. This is an unsupported configuration.`,
  });
}
