import { type HeadscaleDocument, parseDocument } from "../document/parse";
import {
  type Entry,
  type KeyPath,
  parsePath,
  type Scalar,
  type Section,
  type Setting,
} from "../document/settings";
import { applyEdits, type TextEdit } from "./textEdit";

interface Leaf {
  readonly path: KeyPath;
  readonly value: string;
}

/** How an empty section counts, whether it is `{}` or nothing. */
const empty = "null";

/**
 * Whether the edits leave everything as it is but the entry, which is found at `to` afterwards, or nowhere.
 * Anchors, tags and the ends of blocks can be lost in more ways than a look at the text shows; so the
 * text that comes out is read.
 */
export function changesOnly(
  document: HeadscaleDocument,
  edits: readonly TextEdit[],
  entry: Entry,
  to: KeyPath | undefined,
): boolean {
  const after = parseDocument(applyEdits(document.text, edits));
  if (after.faults.length > document.faults.length) return false;
  const wanted = [...leavesOf(document.root, [], { entry, to })];
  const moved = to ?? [];
  // A section that was empty is empty no more.
  const isFilled = ({ path, value }: Leaf): boolean =>
    value === empty &&
    path.length < moved.length &&
    path.every((step, index) => step === moved[index]);
  const left = wanted.filter((leaf) => !isFilled(leaf));
  return listed(left) === listed([...leavesOf(after.root, [], undefined)]);
}

function* leavesOf(
  section: Section,
  base: KeyPath,
  change: { readonly entry: Entry; readonly to: KeyPath | undefined } | undefined,
): Iterable<Leaf> {
  const isChanged = section.entries.some((entry) => entry === change?.entry);
  if (section.entries.length === (isChanged ? 1 : 0) && base.length > 0) {
    yield { path: base, value: empty };
  }
  for (const entry of section.entries) {
    const path = entry === change?.entry ? change.to : [...base, ...parsePath(entry.name)];
    if (path === undefined) continue;
    const { value } = entry;
    if (value.kind === "section") yield* leavesOf(value, path, change);
    else yield { path, value: plain(value) };
  }
}

function listed(leaves: readonly Leaf[]): string {
  return JSON.stringify(leaves.map(({ path, value }) => [path.join("."), value]).toSorted());
}

function plain(setting: Setting): string {
  switch (setting.kind) {
    case "scalar":
      return plainScalar(setting);
    case "list":
      return JSON.stringify(setting.items.map(plain));
    case "section":
      return JSON.stringify(setting.entries.map(({ written, value }) => [written, plain(value)]));
  }
}

function plainScalar({ value }: Scalar): string {
  if (value.type === "null") return empty;
  return JSON.stringify([value.type, value.type === "time" ? value.text : String(value.value)]);
}
