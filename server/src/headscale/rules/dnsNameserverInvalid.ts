import { t } from "@vscode/l10n";
import { type Finding, remark } from "../finding";
import { goQuote } from "../../document/goYaml/goQuote";
import { parseGoUrl } from "../values/goUrl";
import { addressError } from "../values/netip";
import { type HeadscaleVersion, inRange } from "../versions";
import { type Nameserver, nameserversOf } from "./nameservers";
import type { Rule } from "./rule";

const code = "dns-nameserver-invalid";

export const dnsNameserverInvalid: Rule = {
  code,
  versions: {},
  *check(context) {
    const { version } = context;
    const isOld = inRange(version, { before: "0.23" });
    for (const server of nameserversOf(context)) {
      if (addressError(server.text, version.builtWith.go) === undefined) continue;
      const found = isOld ? oldFinding(server) : newFinding(server, version);
      if (found !== undefined) yield found;
    }
  },
  docs: {
    summary: "A name server is neither an address nor a URL.",
    why: "Headscale warns, starts, and leaves the server out. The most frequent case is an address with a port, such as `192.0.2.53:53`, which is none of the two. Headscale 0.22 takes no URL in `restricted_nameservers`, and none but `https://` elsewhere.",
    remedy: "Write the address alone, or the `https://` URL of a DNS-over-HTTPS server.",
    example: {
      wrong: "dns:\n  nameservers:\n    global:\n      - 192.0.2.53:53",
      right: "dns:\n  nameservers:\n    global:\n      - 192.0.2.53",
    },
    source: "hscontrol/types/config.go: globalResolvers, splitResolvers @ v0.29.2",
  },
};

function oldFinding({ text, place, domain, step, missing }: Nameserver): Finding | undefined {
  const isGlobal = domain === undefined;
  if (isGlobal && text.startsWith("https://")) return undefined;
  return remark({
    code,
    level: "error",
    step,
    place,
    ...(missing === undefined ? {} : { missing }),
    message: isGlobal
      ? t(
          '"{0}" is neither an IP address nor an https:// URL, and cannot be asked for names.',
          text,
        )
      : t('"{0}" is no IP address, and cannot be asked for names.', text),
    text: `Could not parse ${isGlobal ? "" : "restricted "}nameserver IP: ${text}`,
  });
}

function newFinding(server: Nameserver, version: HeadscaleVersion): Finding | undefined {
  const url = parseGoUrl(server.text, version.builtWith.hosts);
  if (url.kind === "url") return undefined;
  return remark({
    code,
    step: server.step,
    place: server.place,
    message: t(
      '"{0}" is neither an IP address nor a URL, so Headscale leaves it out.',
      server.text,
    ),
    text: remarkText(server, url.error, version),
  });
}

function remarkText(server: Nameserver, error: string, version: HeadscaleVersion): string {
  const { text, domain } = server;
  const isNewest = inRange(version, { from: "0.30" });
  if (isNewest && (domain === undefined || domain === "")) return "invalid nameserver, ignoring";
  const name = domain === undefined ? "global nameserver" : "split dns nameserver";
  if (inRange(version, { before: "0.29" })) {
    return `Invalid ${name} ${goQuote(text)}. Parsing error: ${error} ignoring`;
  }
  const field = domain === undefined ? "" : ` domain=${logged(domain)}`;
  return `invalid ${isNewest ? "nameserver" : name}, ignoring${field}`;
}

/** A field of the log. Source: zerolog `needsQuote`. */
function logged(value: string): string {
  return /^[!#-[\]-~]*$/.test(value) ? value : goQuote(value);
}
