import {
  isNull,
  type KeyPath,
  type LocatedEntry,
  type Section,
  type Setting,
} from "../document/settings";
import { findKey, type Kind } from "../headscale/catalogue";
import { type ShapeError, validateShape } from "../generated/shapeValidator";

/** A place where the file does not have the shape that Headscale reads. */
export type ShapeFault =
  | { readonly kind: "unknown-key"; readonly at: LocatedEntry }
  | {
      readonly kind: "wrong-kind";
      readonly at: LocatedEntry;
      readonly wanted: Kind;
      readonly found: Setting;
    };

/**
 * Shape only: keys that no version knows, and sections, lists and values in each other's place. What a
 * value may be is the rules' business.
 */
export function checkShape(root: Section): readonly ShapeFault[] {
  const mirror = mirrorOf(root);
  if (validateShape(flat(mirror.value))) return [];
  return (validateShape.errors ?? []).flatMap((error) => toFaults(error, mirror.places));
}

/** The steps of a dotted key that are looked at: the schema knows no deeper path. */
const maxDepth = 10;

/** The settings tree as plain values for the validator, with the entries that stand behind each pointer. */
interface Mirror {
  readonly value: PlainObject;
  readonly places: ReadonlyMap<string, readonly LocatedEntry[]>;
}

function mirrorOf(root: Section): Mirror {
  const places = new Map<string, LocatedEntry[]>();
  const object = emptyObject();
  mirrorSection(root, [], "", object, places);
  return { value: object, places };
}

interface PlainObject {
  [name: string]: unknown;
}

/** Without a prototype: a key such as `__proto__` or `toString` is one like all others. */
function emptyObject(): PlainObject {
  return Object.create(null) as PlainObject;
}

function mirrorSection(
  section: Section,
  base: KeyPath,
  basePointer: string,
  into: PlainObject,
  places: Map<string, LocatedEntry[]>,
): void {
  // Below a section that Headscale knows, a dot in a key is a step down; in a map of names it is a letter.
  const isSection = base.length === 0 || findKey(base)?.kind === "section";
  for (const entry of section.entries) {
    const steps = isSection && entry.name.includes(".") ? entry.name.split(".") : [entry.name];
    const path = [...base, ...steps];
    const parent = descend(into, steps.slice(0, -1));
    const name = steps.at(-1) ?? entry.name;
    const located = { path, entry, parent: section };
    let pointer = basePointer;
    for (const step of steps.slice(0, maxDepth)) {
      pointer += toPointer([step]);
      const others = places.get(pointer);
      if (others === undefined) places.set(pointer, [located]);
      else others.push(located);
    }
    if (entry.value.kind === "section") {
      const before = parent[name];
      const object = isObject(before) ? before : emptyObject();
      parent[name] = object;
      mirrorSection(entry.value, path, pointer, object, places);
    } else {
      parent[name] ??= plainValue(entry.value);
    }
  }
}

function descend(object: PlainObject, steps: readonly string[]): PlainObject {
  let current = object;
  for (const step of steps) {
    const next = current[step];
    const child = isObject(next) ? next : emptyObject();
    current[step] = child;
    current = child;
  }
  return current;
}

function isObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plainValue(setting: Setting): unknown {
  if (isNull(setting)) return null;
  switch (setting.kind) {
    case "scalar":
      return "";
    case "list":
      return setting.items.map(plainValue);
    case "section":
      return {};
  }
}

/** What the validator looks at: the keys of all sections that Headscale knows, by their pointers. */
function flat(root: PlainObject): PlainObject {
  const keys = emptyObject();
  flattenInto(keys, root, []);
  return keys;
}

function flattenInto(keys: PlainObject, section: PlainObject, base: KeyPath): void {
  for (const [name, value] of Object.entries(section)) {
    const path = [...base, name];
    keys[toPointer(path)] = value;
    if (isObject(value) && findKey(path)?.kind === "section") flattenInto(keys, value, path);
  }
}

function toPointer(path: KeyPath): string {
  return path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function toFaults(
  error: ShapeError,
  places: ReadonlyMap<string, readonly LocatedEntry[]>,
): ShapeFault[] {
  if (error.keyword === "additionalProperties") {
    const pointer = error.params.additionalProperty ?? "";
    return (places.get(pointer) ?? []).map((at) => ({ kind: "unknown-key", at }));
  }
  if (error.keyword !== "type") return [];
  const pointer = pointerOf(error);
  // An item of a list is no key of its own: its list is shown.
  const found = places.get(pointer) ?? places.get(pointer.replace(/\/\d+$/, "")) ?? [];
  return found.flatMap((at) => wrongKind(at));
}

/** The first step of the validator's path is the pointer of a key; what follows leads on from there. */
function pointerOf({ instancePath }: ShapeError): string {
  return instancePath.replace(/^\/[^/]*/, (key) =>
    key.slice(1).replaceAll("~1", "/").replaceAll("~0", "~"),
  );
}

function wrongKind(at: LocatedEntry): ShapeFault[] {
  const key = findKey(at.path) ?? findKey(at.path.slice(0, -1));
  if (key === undefined) return [];
  return [{ kind: "wrong-kind", at, wanted: key.kind, found: at.entry.value }];
}
