import { t } from "@vscode/l10n";
import { goText } from "../document/goYaml/scalar";
import type { Scalar } from "../document/settings";
import { toBoolean } from "../headscale/load/convert";
import { inlineCode } from "./markdown";
import { durationText, prometheusDurationText } from "./valueHover/durations";
import type { HoveredValue } from "./valueHover/hovered";
import { integerText } from "./valueHover/integers";
import { modeText } from "./valueHover/modes";
import { prefixText } from "./valueHover/prefixes";

/**
 * What Headscale makes of the value; nothing where it takes it as it stands and there is no more to say.
 */
export function valueText(hovered: HoveredValue): string | undefined {
  const { key, value } = hovered;
  if (key.secret === true) return secretText(hovered);
  if (value.value.type === "null") return nullText(hovered);
  if (isPrefix(key.path)) return splitText(hovered) ?? prefixText(key, goText(value.value));
  if (hovered.part === "item") return changedText(hovered);
  if (key.values !== undefined) return choiceText(key.values, goText(value.value));
  switch (key.kind) {
    case "boolean":
      return booleanText(value);
    case "duration":
      return durationText(value.value);
    case "prometheus-duration":
      return prometheusDurationText(key.path, goText(value.value));
    case "mode":
      return modeText(hovered);
    case "integer":
      return integerText(hovered);
    case "list":
      return splitText(hovered) ?? changedText(hovered);
    case "text":
      return changedText(hovered);
    case "section":
    case "map":
    case "list-map":
    case "records":
      return undefined;
  }
}

function isPrefix(path: string): boolean {
  return path === "prefixes.v4" || path === "prefixes.v6" || path === "ip_prefixes";
}

/** A null is no value for viper; in a list it is an empty text (cast `ToString`). */
function nullText({ part }: HoveredValue): string | undefined {
  return part === "item"
    ? undefined
    : t("YAML reads this as no value at all: Headscale keeps its default.");
}

function choiceText(values: readonly string[], text: string): string {
  const list = t("Known values: {0}", values.map(inlineCode).join(", "));
  return `${choiceVerdict(values, text)}\n\n${list}`;
}

function choiceVerdict(values: readonly string[], text: string): string {
  const code = inlineCode(text);
  if (values.includes(text)) return t("{0} is one of the known values.", code);
  // Most keys want their values spelt exactly so, the log level does not.
  const meant = values.find((known) => known.toLowerCase() === text.toLowerCase());
  return meant === undefined
    ? t("{0} is none of the known values.", code)
    : t("{0} is usually spelt {1}.", code, inlineCode(meant));
}

/** Source: cast `ToBoolE`, which asks Go's `strconv.ParseBool` about a text. */
const booleanWords = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** Of all versions, only 0.22 (cast 1.5) differs: there a number with a point is false. */
function booleanText(value: Scalar): string {
  const text = goText(value.value);
  const verdict = toBoolean(value, "1.10")
    ? t("Headscale reads {0} as **true**.", inlineCode(text))
    : t("Headscale reads {0} as **false**.", inlineCode(text));
  if (value.value.type !== "string" || booleanWords.test(text)) return verdict;
  const why = t(
    "For its YAML parser this is a text, and a text counts as true only if it is {0}; any other becomes false without a warning.",
    ["true", "True", "TRUE", "t", "T", "1"].map(inlineCode).join(", "),
  );
  return `${verdict} ${why}`;
}

/** A text where a list belongs is split at blanks and nowhere else. Source: cast `ToStringSliceE`. */
function splitText({ key, value, part }: HoveredValue): string | undefined {
  if (key.kind !== "list" || part === "item" || value.value.type !== "string") return undefined;
  const words = value.value.value.split(/\s+/).filter((word) => word !== "");
  if (words.length < 2) return undefined;
  return t(
    "Headscale splits this text at blanks, into {0} items: {1}",
    words.length,
    words.slice(0, 10).map(inlineCode).join(", ") + (words.length > 10 ? ", …" : ""),
  );
}

/** A value without quotes that YAML reads as something else, whose text is not the one in the file. */
function isChanged({ value, written }: HoveredValue): boolean {
  // What an alias stands for is written elsewhere.
  return !value.borrowed && value.value.type !== "string" && goText(value.value) !== written;
}

function changedText(hovered: HoveredValue): string | undefined {
  if (!isChanged(hovered)) return undefined;
  return t(
    "YAML reads this as {0}, so Headscale gets the text {1}. In quotes it stays as it is written.",
    typeName(hovered),
    inlineCode(goText(hovered.value.value)),
  );
}

/** Neither the secret nor what becomes of it is shown. */
function secretText(hovered: HoveredValue): string | undefined {
  if (hovered.value.value.type === "null") return nullText(hovered);
  if (!isChanged(hovered)) return undefined;
  return t(
    "YAML reads this as {0}, so Headscale gets another text than the one in the file. In quotes it stays as it is written.",
    typeName(hovered),
  );
}

function typeName({ value }: HoveredValue): string {
  if (value.value.type === "time") return t("a date");
  return value.value.type === "bool" ? t("true or false") : t("a number");
}
