import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import { t } from "@vscode/l10n";
import { entryAt, type KeyPath } from "../document/settings";
import { contains } from "../document/span";
import { descriptions } from "../generated/descriptions";
import {
  type DefaultValue,
  defaultIn,
  findKey,
  type Key,
  type Kind,
  standing,
} from "../headscale/catalogue";
import type { HeadscaleVersion } from "../headscale/versions";
import type { FeatureContext } from "./context";
import { hoverValue } from "./hoverValue";
import { inlineCode } from "./markdown";

/** What the key or the value under the cursor means. This module is a bundle of its own. */
export function hover(context: FeatureContext, position: Position): Hover | undefined {
  return hoverKey(context, position) ?? hoverValue(context, position);
}

/** What the key under the cursor means, in the version that the file is judged by. */
function hoverKey(context: FeatureContext, position: Position): Hover | undefined {
  const { start } = context.toSpan({ start: position, end: position });
  const located = entryAt(context.document.root, start);
  if (located === undefined || !contains(located.entry.key, start)) return undefined;
  const key = findKey(located.path);
  const value =
    key === undefined ? mapEntryText(located.path) : keyText(key, context.version.version);
  if (value === undefined) return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: context.toRange(located.entry.key),
  };
}

function keyText(key: Key, version: HeadscaleVersion): string {
  const description = descriptions[key.path];
  const facts = [defaultText(key, version), ...historyTexts(key, version), environmentText(key)];
  const list = facts.filter((fact) => fact !== undefined).map((fact) => `- ${fact}`);
  return [
    `**${key.path}** · ${kindName(key.kind)}`,
    ...(description === undefined ? [] : [description.text]),
    ...(list.length > 0 ? [list.join("\n")] : []),
    ...(description === undefined
      ? []
      : [`[${t("Headscale documentation")}](${description.link})`]),
  ].join("\n\n");
}

function kindName(kind: Kind): string {
  switch (kind) {
    case "section":
      return t("section");
    case "text":
      return t("text");
    case "boolean":
      return t("true or false");
    case "integer":
      return t("number");
    case "duration":
      return t("duration, such as 30m or 1h30m");
    case "prometheus-duration":
      return t("duration, such as 180d or 12h");
    case "list":
      return t("list of texts");
    case "map":
      return t("mapping of names to texts");
    case "list-map":
      return t("mapping of names to lists");
    case "records":
      return t("list of records");
    case "mode":
      return t("file mode in octal, in quotes");
  }
}

function defaultText(key: Key, version: HeadscaleVersion): string | undefined {
  if (key.kind === "section") return undefined;
  const state = standing(key, version).kind;
  if (state === "removed" || state === "not-yet") return undefined;
  const value = defaultIn(key, version);
  return value === undefined || value === ""
    ? t("Default in {0}: none", version.patch)
    : t("Default in {0}: `{1}`", version.patch, showDefault(value));
}

function showDefault(value: DefaultValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function historyTexts(key: Key, version: HeadscaleVersion): (string | undefined)[] {
  const state = standing(key, version);
  const since =
    state.kind === "not-yet"
      ? t("Comes with Headscale {0}; {1} ignores it", key.since, version.patch)
      : key.since === "0.22"
        ? t("Since Headscale 0.22 or earlier")
        : t("Since Headscale {0}", key.since);
  return [
    since,
    key.deprecated === undefined ? undefined : t("Deprecated since Headscale {0}", key.deprecated),
    key.removed === undefined ? undefined : removedText(key, key.removed),
  ];
}

function removedText(key: Key, since: string): string {
  const removed = t("Removed in Headscale {0}", since);
  if (key.replacedBy !== undefined) {
    return `${removed}: ${t("use {0}", key.replacedBy.map((path) => `\`${path}\``).join(", "))}`;
  }
  return key.replacement === undefined ? removed : `${removed}: ${key.replacement}`;
}

function environmentText(key: Key): string | undefined {
  return key.environment === undefined
    ? undefined
    : t("Environment variable: `{0}`, which beats the file", key.environment);
}

/** A name in a mapping such as `extra_params`, which is the user's own. */
function mapEntryText(path: KeyPath): string | undefined {
  const parent = findKey(path.slice(0, -1));
  if (parent?.path !== "oidc.extra_params") return undefined;
  return t(
    "Sent to the provider's authorization endpoint as the query parameter {0}. Headscale turns the name into lower case.",
    inlineCode(path.at(-1) ?? ""),
  );
}
