import { t } from "@vscode/l10n";
import { type IssuerShape, issuerShape } from "../../oidc/issuer";
import { finding, type Fix } from "../finding";
import { inRange } from "../versions";
import type { Rule } from "./rule";

const path = ["oidc", "issuer"];

export const oidcIssuerShape: Rule = {
  code: "oidc-issuer-shape",
  versions: {},
  *check({ config, discovery, version }) {
    const entry = config.entry("oidc.issuer");
    const issuer = config.text("oidc.issuer").known;
    if (entry === undefined || issuer === "") return;
    const shape = issuerShape(issuer);
    if (shape.kind === "plausible") return;
    // The provider's own answer says more than the shape does.
    if (discovery?.kind === "match" || discovery?.kind === "mismatch") return;
    const refused = shape.kind === "not-a-url" && inRange(version, { from: "0.30" });
    yield finding({
      code: "oidc-issuer-shape",
      level: refused ? "fatal" : "silent",
      severity: refused ? "error" : "warning",
      step: refused ? 8 : 0,
      place: { key: path, span: entry.value.span },
      message: message(shape),
      ...(refused ? { text: `oidc.issuer must be a valid http(s) URL: got "${issuer}"` } : {}),
      fixes: entry.borrowed ? [] : fixes(shape),
    });
  },
  docs: {
    summary: "The issuer cannot be a provider's issuer as it stands.",
    why: "Headscale compares the issuer byte for byte with the one in the provider's discovery document and, unless `only_start_if_oidc_is_available` is false, does not start when they differ. authentik always publishes `https://HOST/application/o/SLUG/`, with a slash at its end.",
    remedy:
      "Write the issuer exactly as the provider publishes it: the `issuer` member of its `/.well-known/openid-configuration`.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com/application/o/headscale",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source:
      "coreos/go-oidc NewProvider; hscontrol/types/config.go @ 0.30-dev; authentik issuer_mode per_provider",
  },
};

function message(shape: IssuerShape): string {
  switch (shape.kind) {
    case "plausible":
      return "";
    case "not-a-url":
      return t("The issuer must be a URL that begins with https:// or http:// and names a host.");
    case "placeholder":
      return t("This issuer is a placeholder from a guide: put your provider's issuer here.");
    case "discovery-url":
      return t(
        "This is the address of the discovery document. The issuer is the part before /.well-known/.",
      );
    case "shared-endpoint":
      return t(
        "This is authentik's {0} endpoint, which all applications share. The issuer is /application/o/<slug>/ with your application's slug.",
        shape.endpoint,
      );
    case "missing-slash":
      return t(
        "authentik publishes this issuer with a slash at its end, and Headscale compares every character.",
      );
  }
}

function fixes(shape: IssuerShape): Fix[] {
  switch (shape.kind) {
    case "missing-slash":
      return [setFix(t("Add the slash at the end"), shape.issuer)];
    case "discovery-url":
      return [setFix(t("Use {0}", shape.issuer), shape.issuer)];
    case "plausible":
    case "not-a-url":
    case "placeholder":
    case "shared-endpoint":
      return [];
  }
}

function setFix(title: string, value: string): Fix {
  return { title, intents: [{ kind: "set", path, value }], preferred: true };
}
