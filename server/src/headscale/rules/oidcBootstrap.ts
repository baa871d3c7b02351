import { t } from "@vscode/l10n";
import { parseHttpUrl } from "../../oidc/issuer";
import { finding } from "../finding";
import { valuePlace } from "../places";
import { parseAddress } from "../values/address";
import { inRange } from "../versions";
import type { Rule, RuleContext } from "./rule";

const path = "oidc.issuer";

export const oidcBootstrap: Rule = {
  code: "oidc-bootstrap",
  versions: {},
  *check(context) {
    const host = parseHttpUrl(context.config.text(path).known)?.hostname.toLowerCase();
    const message = host === undefined || host.includes("$") ? undefined : messageOn(context, host);
    if (message === undefined) return;
    const place = valuePlace(context, path);
    yield finding({ code: "oidc-bootstrap", severity: "information", place, message });
  },
  docs: {
    summary: "The provider may be out of reach when Headscale starts.",
    why: "Headscale asks the provider once, when it starts. A provider inside the tailnet that Headscale serves is not there yet; a name such as `keycloak` or `auth.local` may mean nothing to Headscale or to the browser of who signs in. With `only_start_if_oidc_is_available: true`, the default, Headscale does not start then; with false it starts without OIDC until it is started anew.",
    remedy: "Give the provider a name that Headscale and all browsers reach without the tailnet.",
    example: {
      wrong:
        "oidc:\n  issuer: https://auth.tailnet.example.com/application/o/headscale/\ndns:\n  base_domain: tailnet.example.com",
      right:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\ndns:\n  base_domain: tailnet.example.com",
    },
    source: "hscontrol/app.go: NewHeadscale @ v0.29.2",
  },
};

function messageOn(context: RuleContext, host: string): string | undefined {
  if (isInTailnet(context, host)) {
    return t(
      "The provider seems to be inside the tailnet, which is not up when Headscale starts and asks it.",
    );
  }
  const isName = parseAddress(host) === undefined && !host.startsWith("[");
  if (!isName || host === "localhost" || (host.includes(".") && !host.endsWith(".local"))) {
    return undefined;
  }
  return t(
    '"{0}" is a local name: Headscale and the browser of everybody who signs in must both find the provider by it.',
    host,
  );
}

function isInTailnet({ config, version }: RuleContext, host: string): boolean {
  const { family, value } = parseAddress(host.replace(/^\[|\]$/g, "")) ?? {};
  // 100.64.0.0/10 and fd7a:115c:a1e0::/48, which Tailscale gives its nodes.
  if (value !== undefined) {
    return family === 4 ? value >> 22n === 0x191n : value >> 80n === 0xfd7a115ca1e0n;
  }
  const section = inRange(version, { from: "0.23" }) ? "dns" : "dns_config";
  const base = config.text(`${section}.base_domain`).known.toLowerCase();
  if (base === "" || !config.boolean(`${section}.magic_dns`).known) return false;
  return host === base || host.endsWith(`.${base}`);
}
