import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { GoScalar } from "../document/goYaml/scalar";
import {
  type Entry,
  type KeyPath,
  parsePath,
  type Section,
  type Setting,
  walkEntries,
} from "../document/settings";
import { allKeys } from "../headscale/catalogue";
import { toText } from "../headscale/load/convert";
import type { FeatureContext } from "./context";
import { oneLine } from "./markdown";

const hidden = "<hidden>";

/** The last names of all keys that hold a secret: wherever one stands, its value is nobody's business. */
const secretNames = new Set(
  allKeys()
    .filter(({ secret }) => secret === true)
    .map(({ path }) => parsePath(path).at(-1) ?? path),
);

/** The keys of the file with their values, as a tree. */
export function documentSymbols(context: FeatureContext): DocumentSymbol[] {
  const { root } = context.document;
  return new Outline(context, aliasedSecrets(root)).of(root, []);
}

class Outline {
  constructor(
    private readonly context: FeatureContext,
    /** Texts that are not shown wherever they stand. */
    private readonly secrets: ReadonlySet<string>,
  ) {}

  of(section: Section, base: KeyPath): DocumentSymbol[] {
    return section.entries
      .filter(({ borrowed }) => !borrowed)
      .map((entry) => this.#symbol(entry, [...base, ...parsePath(entry.name)]));
  }

  #symbol({ key, written, value }: Entry, path: KeyPath): DocumentSymbol {
    const { context } = this;
    const name = oneLine(written);
    const detail = isSecret(path) ? hidden : this.#detail(value);
    const end = Math.max(key.end, value.span.end);
    return {
      // VS Code takes no empty name.
      name: name === "" ? '""' : name,
      ...(detail === "" ? {} : { detail }),
      kind: kindOf(value),
      range: context.toRange({ start: key.start, end }),
      selectionRange: context.toRange(key),
      ...(value.kind === "section" ? { children: this.of(value, path) } : {}),
    };
  }

  #detail(value: Setting): string {
    switch (value.kind) {
      case "section":
        return "";
      case "scalar":
        return this.#shown(value);
      case "list":
        return oneLine(value.items.map((item) => this.#shown(item)).join(", "));
    }
  }

  #shown(value: Setting): string {
    if (value.kind !== "scalar") return "…";
    const text = toText(value);
    return this.secrets.has(text) ? hidden : oneLine(text);
  }
}

function isSecret(path: KeyPath): boolean {
  return path.some((name) => secretNames.has(name));
}

/** A secret that stands behind an alias is written under another key, which must not show it either. */
function aliasedSecrets(root: Section): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { path, entry } of walkEntries(root)) {
    const { value } = entry;
    if (value.kind === "scalar" && value.borrowed && isSecret(path)) texts.add(toText(value));
  }
  texts.delete("");
  return texts;
}

function kindOf(value: Setting): SymbolKind {
  switch (value.kind) {
    case "section":
      return SymbolKind.Object;
    case "list":
      return SymbolKind.Array;
    case "scalar":
      return scalarKinds[value.value.type];
  }
}

const scalarKinds: Readonly<Record<GoScalar["type"], SymbolKind>> = {
  null: SymbolKind.Null,
  bool: SymbolKind.Boolean,
  int: SymbolKind.Number,
  float: SymbolKind.Number,
  time: SymbolKind.String,
  string: SymbolKind.String,
};
