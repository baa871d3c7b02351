import { t } from "@vscode/l10n";
import { findEntry } from "../../document/settings";
import { finding } from "../finding";
import type { EffectiveConfig } from "../load/effective";
import { keyPlace } from "../places";
import { absence } from "./absence";
import { isOidcOn } from "./oidcProvider";
import type { Rule } from "./rule";

const path = "oidc.issuer";
const texts = ["client_id", "client_secret", "client_secret_path"];
const lists = ["allowed_domains", "allowed_users", "allowed_groups"];

export const oidcOff: Rule = {
  code: "oidc-off",
  versions: {},
  *check(context) {
    const { config, document } = context;
    const wish = isOidcOn(config) ? undefined : wishIn(config);
    const absent = absence(context, path);
    if (wish === undefined || absent === undefined) return;
    const section =
      findEntry(document.root, ["oidc"]) ?? findEntry(document.root, ["oidc", "issuer"]);
    const { span } = section === undefined ? keyPlace(context, wish) : absent.place;
    yield finding({
      code: "oidc-off",
      severity: "information",
      ...absent,
      place: { key: absent.place.key, span },
      message: t(
        "OIDC is off, because there is no issuer: unless the variable HEADSCALE_OIDC_ISSUER gives one, this section has no effect.",
      ),
    });
  },
  docs: {
    summary: "There are settings for OIDC, and no issuer.",
    why: "Headscale uses OIDC as soon as `oidc.issuer` has a value, and only then. Without it nodes are registered on the command line, and nothing tells that the rest of the section is not used. A variable may give the issuer.",
    remedy: "Set `oidc.issuer`, or remove the section.",
    example: {
      wrong: "oidc:\n  client_id: headscale",
      right: "oidc:\n  issuer: https://auth.example.com\n  client_id: headscale",
    },
    source: "hscontrol/app.go: NewHeadscale @ v0.29.2",
  },
};

/** A key of the file that nobody fills who does not want OIDC. */
function wishIn(config: EffectiveConfig): string | undefined {
  const inFile = (path: string): boolean => config.entry(path) !== undefined;
  const text = texts
    .map((name) => `oidc.${name}`)
    .find((one) => config.text(one).known !== "" && inFile(one));
  return (
    text ??
    lists
      .map((name) => `oidc.${name}`)
      .find((one) => config.list(one).known.length > 0 && inFile(one))
  );
}
