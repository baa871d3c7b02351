import type { PlainValue } from "../../edit/intent";
import { t } from "@vscode/l10n";
import { findEntry, formatPath, type KeyPath, parsePath } from "../../document/settings";
import type { Finding, Fix } from "../finding";
import { valuePlace } from "../places";
import type { RuleContext } from "./rule";

/**
 * Where a complaint stands that a key has no value, and the key whose loss it follows from; nothing where the
 * text could not be read whole, so that the key may well be there.
 */
export function absence(
  context: RuleContext,
  path: string,
): Pick<Finding, "place" | "missing"> | undefined {
  const { document, config } = context;
  if (document.faults.some(({ kind }) => kind !== "duplicate-key")) return undefined;
  const { from } = config.raw(path);
  const isOwn =
    from.kind === "environment" || (from.kind === "file" && from.entry.value.kind === "scalar");
  return { place: valuePlace(context, path), ...(isOwn ? {} : { missing: parsePath(path) }) };
}

/** Gives the key this value, in its place or as a new line; no fix where a variable or a wrong section is in the way. */
export function giveFix({ document, config }: RuleContext, path: string, value: PlainValue): Fix[] {
  const { from } = config.raw(path);
  if (from.kind === "environment" || from.kind === "hidden") return [];
  const key = parsePath(path);
  const title = t('Set "{0}" to "{1}"', path, String(value));
  const entry = findEntry(document.root, key);
  if (entry !== undefined) {
    const isMendable = entry.value.kind === "scalar" && !entry.borrowed && !entry.value.borrowed;
    return isMendable ? [{ title, intents: [{ kind: "set", path: key, value }] }] : [];
  }
  if (isAnyBorrowed(document.root, key)) return [];
  const name = key.at(-1) ?? path;
  const lines = [{ kind: "key", name, value }] as const;
  return [{ title, intents: [{ kind: "insert", section: key.slice(0, -1), lines }] }];
}

function isAnyBorrowed(root: Parameters<typeof findEntry>[0], key: KeyPath): boolean {
  return key.some((_, depth) => findEntry(root, key.slice(0, depth))?.borrowed === true);
}

/** The fix that is nearly always meant. */
export function preferred(fixes: readonly Fix[]): Fix[] {
  return fixes.map((fix) => ({ ...fix, preferred: true }));
}

/** Changes the text that a key has in the file; no fix where it stands elsewhere. */
export function changeFix({ config }: RuleContext, path: string, value: string): Fix[] {
  const entry = config.entry(path);
  if (entry?.value.kind !== "scalar" || entry.borrowed || entry.value.borrowed) return [];
  const key = parsePath(path);
  return [
    {
      title: t('Change "{0}" to "{1}"', formatPath(key), value),
      intents: [{ kind: "set", path: key, value }],
    },
  ];
}
