import { t } from "@vscode/l10n";
import { type KeyPath, parsePath } from "../../document/settings";
import type { Fix } from "../finding";
import type { Item } from "../load/convert";
import type { RuleContext } from "./rule";

/** Changes an item of a list that stands in the file; no fix where it was brought in from elsewhere. */
export function itemFix(
  { config }: RuleContext,
  path: string,
  { text, index }: Item,
  value: string,
): Fix[] {
  const entry = config.entry(path);
  if (entry?.value.kind !== "list" || entry.borrowed || index === undefined) return [];
  const item = entry.value.items[index];
  if (item?.kind !== "scalar" || item.borrowed) return [];
  return [
    {
      title: t('Change "{0}" to "{1}"', text, value),
      intents: [{ kind: "set-item", path: parsePath(path), index, value }],
    },
  ];
}

/** A list or a section among the items is said already: what follows from it is shown there. */
export function itemCause(
  { config }: RuleContext,
  path: string,
  { index }: Item,
): { readonly missing?: KeyPath } {
  const list = config.entry(path)?.value;
  if (list?.kind !== "list" || index === undefined) return {};
  return list.items[index]?.kind === "scalar" ? {} : { missing: parsePath(path) };
}

/** Takes the item out of the list that it stands in; no fix where it came from a text or a variable. */
export function dropItemFix({ config }: RuleContext, path: string, { text, index }: Item): Fix[] {
  const entry = config.entry(path);
  if (entry === undefined || entry.borrowed || index === undefined) return [];
  return [
    {
      title: t('Remove "{0}" from "{1}"', text, path),
      intents: [{ kind: "remove-item", path: parsePath(path), index }],
    },
  ];
}
