import { t } from "@vscode/l10n";
import { goText } from "../../document/goYaml/scalar";
import { parsePath, type Scalar, type Setting } from "../../document/settings";
import { type Finding, finding, type Fix } from "../finding";
import { type GivenValue, givenValues, setFix } from "../givenValues";
import { itemPlace, valuePlace } from "../places";
import { refusedValues } from "./refusedValues";
import type { Rule, RuleContext } from "./rule";

export const dateAsText: Rule = {
  code: "date-as-text",
  versions: {},
  *check(context) {
    const refused = refusedValues(context);
    for (const given of givenValues(context)) {
      if (given.entry?.borrowed !== false || refused.has(given.path)) continue;
      if (given.key.kind === "text") yield* complain(context, given, given.value, undefined);
      if (given.key.kind !== "list" || given.value.kind !== "list") continue;
      for (const [index, item] of given.value.items.entries()) {
        yield* complain(context, given, item, index);
      }
    }
  },
  docs: {
    summary: "A number or a date without quotes becomes another text than the one that is written.",
    why: "Where a text belongs, Headscale prints what YAML made of the value: `0123` is the octal number 83, `1.0` becomes `1`, `1_000` becomes `1000`, and `2024-01-01` becomes `2024-01-01 00:00:00 +0000 UTC`. It says nothing.",
    remedy: "Put the text in quotes.",
    example: {
      wrong: "oidc:\n  client_id: 0123",
      right: 'oidc:\n  client_id: "0123"',
    },
    source: "gopkg.in/yaml.v3 resolve.go; spf13/cast ToStringE",
  },
};

function* complain(
  context: RuleContext,
  { path, key }: GivenValue,
  setting: Setting,
  index: number | undefined,
): Iterable<Finding> {
  if (setting.kind !== "scalar" || !isRenamed(setting)) return;
  const written = context.document.text.slice(setting.span.start, setting.span.end);
  const text = goText(setting.value);
  // What stands behind a tag was meant so.
  const before = context.document.text.slice(0, setting.span.start);
  if (text === written || /!\S*\s+$/.test(before)) return;
  const what = setting.value.type === "time" ? t("a date") : t("a number");
  yield finding({
    code: "date-as-text",
    severity: "warning",
    place:
      index === undefined
        ? valuePlace(context, path)
        : itemPlace(context, path, { text, span: setting.span, index }),
    message:
      key.secret === true
        ? t("Without quotes this is {0}, and Headscale takes another text than the one here.", what)
        : t('Without quotes this is {0}, and the text becomes "{1}".', what, text),
    leavesUnset: [parsePath(path)],
    fixes: quoteFix(context, path, written, index),
  });
}

function isRenamed({ style, value, borrowed }: Scalar): boolean {
  return style === "plain" && !borrowed && ["time", "int", "float"].includes(value.type);
}

function quoteFix(
  { config }: RuleContext,
  path: string,
  written: string,
  index: number | undefined,
): Fix[] {
  const title = t("Put it in quotes");
  if (index === undefined) return setFix(config, path, written, { title, preferred: true });
  const intent = { kind: "set-item", path: parsePath(path), index, value: written } as const;
  return [{ title, intents: [intent], preferred: true }];
}
