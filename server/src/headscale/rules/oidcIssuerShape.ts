import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { type IssuerShape, issuerShape } from "../../oidc/issuer";
import { finding, type Fix } from "../finding";
import { missingValue } from "../givenValues";
import { valuePlace } from "../places";
import { isOidcOn } from "./oidcProvider";
import { consequence, issuerRefusal, withoutProvider } from "./oidcStart";
import type { Rule } from "./rule";

const path = "oidc.issuer";

export const oidcIssuerShape: Rule = {
  code: "oidc-issuer-shape",
  versions: {},
  *check(context) {
    const { config, discovery } = context;
    if (!isOidcOn(config)) return;
    const shape = issuerShape(config.text(path).known);
    // Where the provider has been asked, a faulty shape explains why it knows nothing of such an issuer.
    const refusal =
      issuerRefusal(context) ??
      (discovery?.kind === "not-found" && shape.kind !== "plausible"
        ? withoutProvider(context, discovery.words)
        : undefined);
    if (refusal === undefined) {
      if (shape.kind === "plausible") return;
      // The provider's own answer says more than the shape does.
      if (discovery?.kind === "match" || discovery?.kind === "mismatch") return;
    }
    yield finding({
      code: "oidc-issuer-shape",
      severity: "warning",
      ...refusal,
      place: valuePlace(context, path),
      ...missingValue(config, path),
      message: [message(shape), ...(refusal === undefined ? [] : [consequence(refusal)])].join(" "),
      fixes: config.entry(path)?.borrowed === false ? fixes(shape) : [],
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
    case "application-address":
      return t(
        "This is another address of an authentik application. Its issuer is {0}",
        shape.issuer,
      );
    case "no-application":
      return t(
        "This address of authentik names no application. The issuer is /application/o/<slug>/ with your application's slug.",
      );
    case "missing-slash":
      return t(
        "{0} publishes this issuer with a slash at its end, and Headscale compares every character.",
        shape.provider,
      );
    case "extra-slash":
      return t(
        "{0} publishes this issuer without a slash at its end, and Headscale compares every character.",
        shape.provider,
      );
  }
}

function fixes(shape: IssuerShape): Fix[] {
  switch (shape.kind) {
    case "missing-slash":
      return [setFix(t("Add the slash at the end"), shape.issuer)];
    case "extra-slash":
      return [setFix(t("Remove the slash at the end"), shape.issuer)];
    case "discovery-url":
    case "application-address":
      return [setFix(t("Use {0}", shape.issuer), shape.issuer)];
    case "plausible":
    case "not-a-url":
    case "placeholder":
    case "shared-endpoint":
    case "no-application":
      return [];
  }
}

function setFix(title: string, value: string): Fix {
  return { title, intents: [{ kind: "set", path: parsePath(path), value }], preferred: true };
}
