import { findEntry, findNearest, parsePath } from "../document/settings";
import type { HeadscaleDocument } from "../document/parse";
import type { Span } from "../document/span";
import type { Place } from "./finding";
import type { Item } from "./load/convert";

interface WithDocument {
  readonly document: HeadscaleDocument;
}

/** The key's value; of a long one, or where there is none, the key; of an absent key, its nearest section. */
export function valuePlace({ document }: WithDocument, path: string): Place {
  const key = parsePath(path);
  const entry = findEntry(document.root, key);
  if (entry === undefined) return { key, span: findNearest(document.root, key)?.key ?? nowhere };
  const { value } = entry;
  const isShown = value.kind === "scalar" && value.span.end > value.span.start && !entry.borrowed;
  return { key, span: isShown ? value.span : entry.key };
}

/** The key itself, or as above. */
export function keyPlace({ document }: WithDocument, path: string): Place {
  const key = parsePath(path);
  const entry = findEntry(document.root, key) ?? findNearest(document.root, key);
  return { key, span: entry?.key ?? nowhere };
}

/** An item of a list, where the list stands in the file. */
export function itemPlace(context: WithDocument, path: string, { span }: Item): Place {
  return span.end > span.start ? { key: parsePath(path), span } : valuePlace(context, path);
}

/** The beginning of a file that says nothing. */
const nowhere: Span = { start: 0, end: 0 };
