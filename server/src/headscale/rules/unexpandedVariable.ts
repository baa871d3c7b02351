import { t } from "@vscode/l10n";
import { parsePath, type Scalar, type Setting } from "../../document/settings";
import type { Kind } from "../catalogue";
import { type Finding, finding } from "../finding";
import { type GivenValue, givenValues } from "../givenValues";
import { itemPlace, valuePlace } from "../places";
import { variableIn } from "../values/variables";
import type { Rule, RuleContext } from "./rule";

/** The only value in which Headscale looks for variables. */
const expanded = "oidc.client_secret_path";

export const unexpandedVariable: Rule = {
  code: "unexpanded-variable",
  versions: {},
  *check(context) {
    for (const given of givenValues(context)) {
      if (given.entry === undefined || given.path === expanded) continue;
      for (const scalar of scalarsOf(given.key.kind, given.value))
        yield* complain(context, given, scalar);
    }
  },
  docs: {
    summary: "A value names a variable such as `${NAME}`, which Headscale does not replace.",
    why: "Headscale takes the text as it is. Only `oidc.client_secret_path` may name variables. Every key can be given by a variable of its own instead, which beats the file: `HEADSCALE_` and the key in capitals, with underscores for dots.",
    remedy: "Remove the key and set its variable, or let another program fill in the file first.",
    example: {
      wrong: "oidc:\n  client_secret: ${OIDC_SECRET}",
      right: "oidc:\n  client_secret_path: ${CREDENTIALS_DIRECTORY}/oidc_client_secret",
    },
    source: "hscontrol/types/config.go: os.ExpandEnv @ v0.29.2",
  },
};

/** The single values within, where they are what the key wants: of all others that is said already. */
function* scalarsOf(kind: Kind, setting: Setting): Iterable<Scalar> {
  const isMap = kind === "map" || kind === "list-map";
  if (setting.kind === "scalar" && !isMap && kind !== "records") yield setting;
  if (setting.kind === "list" && kind === "list") yield* scalarsIn(setting.items);
  if (setting.kind !== "section" || !isMap) return;
  for (const { value } of setting.entries) {
    yield* scalarsIn(value.kind === "list" && kind === "list-map" ? value.items : [value]);
  }
}

function scalarsIn(settings: readonly Setting[]): Scalar[] {
  return settings.filter((setting) => setting.kind === "scalar");
}

function* complain(
  context: RuleContext,
  { path, key, value, entry }: GivenValue,
  scalar: Scalar,
): Iterable<Finding> {
  const text = scalar.value.type === "string" ? scalar.value.value : "";
  const variable = variableIn(text);
  // A secret may well hold a dollar sign.
  if (variable === undefined || (key.secret === true && variable !== text)) return;
  const isWhole = value === scalar || entry?.borrowed === true || scalar.borrowed;
  yield finding({
    code: "unexpanded-variable",
    severity: "warning",
    place: isWhole
      ? valuePlace(context, path)
      : itemPlace(context, path, { text, span: scalar.span, index: undefined }),
    message: [
      t('Headscale does not replace "{0}": it takes the text as it is.', variable),
      ...(typeof key.environment === "string"
        ? [t("Set the variable {0} instead, which beats the file.", key.environment)]
        : []),
    ].join(" "),
    leavesUnset: [parsePath(path)],
  });
}
