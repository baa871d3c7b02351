import { t } from "@vscode/l10n";
import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import { entryAt, formatPath, type KeyPath, type Scalar, type Setting } from "../document/settings";
import { contains } from "../document/span";
import { findKey, type Key, standing } from "../headscale/catalogue";
import type { FeatureContext } from "./context";
import { valueText } from "./valueHover";

/** What the value under the cursor means to Headscale. */
export function hoverValue(context: FeatureContext, position: Position): Hover | undefined {
  const { start } = context.toSpan({ start: position, end: position });
  const located = entryAt(context.document.root, start);
  if (located === undefined || contains(located.entry.key, start)) return undefined;
  const setting = located.entry.value;
  const value = scalarAt(setting, start);
  const key = findReader(located.path);
  if (value === undefined || key === undefined) return undefined;
  const isWhole = value === setting && formatPath(located.path) === key.path;
  // Where a single value is wanted, Headscale looks at no item of a list.
  if (!isWhole && key.kind !== "list" && !isMapping(key)) return undefined;
  const written = context.document.text.slice(value.span.start, value.span.end);
  const text = valueText({ key, value, written, part: isWhole ? "whole" : "item" });
  if (text === undefined) return undefined;
  const unread = unreadText(context, key);
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: unread === undefined ? text : `${text}\n\n${unread}`,
    },
    range: context.toRange(value.span),
  };
}

/** The value at the cursor: the setting itself, or an item of its list. */
function scalarAt(setting: Setting, offset: number): Scalar | undefined {
  const found = setting.kind === "list" ? setting.items : [setting];
  return found
    .filter((item) => item.kind === "scalar")
    .find(({ span, style }) => style !== "absent" && contains(span, offset));
}

/** The key that a value belongs to: its own, or the mapping whose names are the user's. */
function findReader(path: KeyPath): Key | undefined {
  const own = findKey(path);
  if (own !== undefined) return own;
  // Such a name may have dots, as a domain has.
  const outer = path.map((_, index) => findKey(path.slice(0, index)));
  return outer.find((key) => key !== undefined && isMapping(key));
}

function isMapping({ kind }: Key): boolean {
  return kind === "map" || kind === "list-map";
}

function unreadText({ version: { version } }: FeatureContext, key: Key): string | undefined {
  const state = standing(key, version).kind;
  return state === "removed" || state === "not-yet"
    ? t("Headscale {0} does not read this key.", version.patch)
    : undefined;
}
