import { t } from "@vscode/l10n";
import { type Finding, finding, type Fix, refusal } from "../finding";
import { keyPlace, valuePlace } from "../places";
import { changeFix } from "./absence";
import type { Rule, RuleContext } from "./rule";
import { type Clash, clashOf } from "./serverDomain";

const code = "dns-base-domain-conflict";
const step = "base-domain";
const path = "dns.base_domain";

export const dnsBaseDomainConflict: Rule = {
  code,
  versions: { from: "0.23" },
  *check(context) {
    const baseDomain = context.config.text(path).known;
    const clash = clashWith(context, baseDomain);
    switch (clash.kind) {
      case "none":
        return;
      case "no-url":
        yield notAUrl(context, clash.text);
        return;
      case "refused":
        yield refusal({ ...common(context, baseDomain), step, text: clash.text });
        return;
      case "unnoticed":
        yield finding({ ...common(context, baseDomain), severity: "warning" });
        return;
    }
  },
  docs: {
    summary: "Headscale's own address lies in the domain that MagicDNS takes over.",
    why: "On every node, names below `dns.base_domain` are answered by MagicDNS. The node would no longer find Headscale, so Headscale refuses to start. 0.23 refuses when `server_url` contains the base domain anywhere; 0.24 and 0.25 when its host is below it; 0.26 and newer also when they are the same. Until 0.29 a port in `server_url` hides a host below the base domain from Headscale, though not from the nodes.",
    remedy: "Take a base domain that `server_url` is no part of.",
    example: {
      wrong: "server_url: https://hs.example.com\ndns:\n  base_domain: example.com",
      right: "server_url: https://hs.example.com\ndns:\n  base_domain: tailnet.example.com",
    },
    source: "hscontrol/types/config.go: isSafeServerURL @ v0.29.2",
  },
};

function clashWith({ config, version }: RuleContext, baseDomain: string): Clash {
  const userNames = config.boolean("dns.use_username_in_magic_dns").known;
  return clashOf(config.text("server_url").known, baseDomain, version, userNames);
}

function common(
  context: RuleContext,
  baseDomain: string,
): Pick<Finding, "code" | "place" | "message" | "related" | "fixes"> {
  const server = keyPlace(context, "server_url");
  const isWritten = context.config.entry("server_url") !== undefined;
  return {
    code,
    place: valuePlace(context, path),
    message: t(
      'MagicDNS answers for "{0}" on every node, and the host of "server_url" would no longer be found there.',
      baseDomain,
    ),
    related: isWritten ? [{ ...server, message: t("Headscale's own address stands here.") }] : [],
    fixes: otherDomain(context, baseDomain),
  };
}

/** A part of the domain that the server is not in. */
function otherDomain(context: RuleContext, baseDomain: string): Fix[] {
  const other = `tailnet.${baseDomain}`;
  return clashWith(context, other).kind === "none" ? changeFix(context, path, other) : [];
}

function notAUrl(context: RuleContext, text: string): Finding {
  return refusal({
    code,
    step,
    place: valuePlace(context, "server_url"),
    message: t(
      'This is no URL, so Headscale cannot compare it with "{0}" and refuses to start.',
      path,
    ),
    text,
  });
}
