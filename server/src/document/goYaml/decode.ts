import { goQuote } from "./goQuote";
import { goSyntax } from "./goSyntax";
import {
  composeFirst,
  type YamlAliasNode,
  type YamlMappingNode,
  type YamlNode,
  type YamlScalarNode,
} from "./nodes";
import { YamlRefusal } from "./refusal";
import { resolveScalar, scalarTag } from "./resolve";

/** Whether Headscale's parser takes a text, and in which words it refuses it. */
export type YamlVerdict =
  | { readonly kind: "accepts" }
  | {
      readonly kind: "refuses";
      /** As yaml.v3 says it, with its `yaml: `. */
      readonly message: string;
      /** Where it noticed, in UTF-16 units. */
      readonly places: readonly YamlFault[];
    };

export type YamlFault = FaultPlace &
  (
    | { readonly kind: "syntax" | "wrong-key" }
    | { readonly kind: "duplicate-key"; readonly first: number }
    /** The outermost thing is none. */
    | { readonly kind: "no-mapping"; readonly found: "a list" | "a single value" }
  );

interface FaultPlace {
  /** In UTF-16 units, as `first` of a duplicate, where the key stood first. */
  readonly offset: number;
  /** As yaml.v3 says it. */
  readonly message: string;
}

/** What `yaml.Unmarshal` into a `map[string]interface{}` says. Source: yaml.v3 decode.go. */
export function readAsGo(text: string): YamlVerdict {
  try {
    const root = composeFirst(text);
    const decoder = new Decoder();
    if (root !== undefined) decoder.root(root);
    if (decoder.faults.length === 0) return { kind: "accepts" };
    const lines = decoder.faults.map(({ message }) => `\n  ${message}`).join("");
    return { kind: "refuses", message: `yaml: unmarshal errors:${lines}`, places: decoder.faults };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    const { message, offset } = error;
    return {
      kind: "refuses",
      message: `yaml: ${message}`,
      places: [{ kind: "syntax", offset, message }],
    };
  }
}

/** Deeper than this nothing is looked at any more: only keys can be at fault there, and none is Headscale's. */
const maxDepth = 1000;

/** More messages than this help nobody. */
const maxFaults = 1000;

class Decoder {
  readonly faults: YamlFault[] = [];
  readonly #unfolding = new Set<YamlAliasNode>();
  #decoded = 0;
  #fromAliases = 0;
  /** The outermost alias that is being unfolded. */
  #unfolded: YamlAliasNode | undefined;
  #depth = 0;

  root(node: YamlNode): void {
    this.#count();
    if (node.kind === "mapping") this.#mapping(node, true);
    else if (node.kind !== "scalar" || resolveScalar(node).type !== "null") {
      const found = node.kind === "sequence" ? "a list" : "a single value";
      this.faults.push({
        kind: "no-mapping",
        found,
        ...wrongType(node, "map[string]interface {}"),
      });
    }
  }

  /** Into an `interface{}`. */
  #any(node: YamlNode): void {
    this.#count();
    this.#depth += 1;
    if (this.#depth <= maxDepth) this.#enter(node);
    this.#depth -= 1;
  }

  #enter(node: YamlNode): void {
    switch (node.kind) {
      case "alias":
        this.#unfold(node, (target) => {
          this.#any(target);
        });
        return;
      case "scalar":
        resolveScalar(node);
        return;
      case "sequence":
        for (const item of node.items) this.#any(item);
        return;
      case "mapping":
        this.#mapping(node, hasTextKeys(node));
        return;
    }
  }

  /** A key into a `string`; false where the pair is passed over. */
  #text(node: YamlNode): boolean {
    this.#count();
    switch (node.kind) {
      case "alias": {
        let good = false;
        this.#unfold(node, (target) => {
          good = this.#text(target);
        });
        return good;
      }
      case "scalar":
        return resolveScalar(node).type !== "null";
      case "mapping":
        if (this.#duplicates(node)) return false;
        this.#wrongKey(node);
        return false;
      case "sequence":
        this.#wrongKey(node);
        return false;
    }
  }

  #mapping(node: YamlMappingNode, textKeys: boolean): void {
    if (this.#duplicates(node)) return;
    let merge: readonly [YamlNode, YamlNode] | undefined;
    for (const [key, value] of pairs(node)) {
      if (isMerge(key)) {
        merge = [key, value];
        continue;
      }
      if (!this.#key(key, textKeys)) continue;
      this.#any(value);
    }
    if (merge !== undefined) this.#merge(node, ...merge, textKeys);
  }

  #key(key: YamlNode, textKeys: boolean): boolean {
    if (textKeys) return this.#text(key);
    this.#any(key);
    const named = key.kind === "alias" ? key.target : key;
    if (named.kind === "mapping" || named.kind === "sequence") {
      throw new YamlRefusal(`invalid map key: ${goSyntax(named)}`, key.start.offset);
    }
    return true;
  }

  #merge(parent: YamlMappingNode, key: YamlNode, merge: YamlNode, textKeys: boolean): void {
    for (const [name] of pairs(parent)) this.#any(name);
    const sources = merge.kind === "sequence" ? merge.items : [merge];
    for (const source of sources) {
      const target = source.kind === "alias" ? source.target : source;
      if (target.kind !== "mapping") {
        throw new YamlRefusal(
          "map merge requires map or sequence of maps as the value",
          key.start.offset,
        );
      }
      this.#count();
      if (source.kind !== "alias") this.#mapping(target, textKeys);
      else {
        this.#unfold(source, () => {
          this.#count();
          this.#mapping(target, textKeys);
        });
      }
    }
  }

  #unfold(alias: YamlAliasNode, act: (target: YamlNode) => void): void {
    if (this.#unfolding.has(alias)) {
      throw new YamlRefusal(`anchor '${alias.name}' value contains itself`, alias.start.offset);
    }
    const outer = this.#unfolded;
    this.#unfolded ??= alias;
    this.#unfolding.add(alias);
    act(alias.target);
    this.#unfolded = outer;
    this.#unfolding.delete(alias);
  }

  /** Few lines that unfold into millions are refused. */
  #count(): void {
    this.#decoded += 1;
    if (this.#unfolded !== undefined) this.#fromAliases += 1;
    if (
      this.#fromAliases > 100 &&
      this.#decoded > 1000 &&
      this.#fromAliases / this.#decoded > allowedAliasRatio(this.#decoded)
    ) {
      throw new YamlRefusal("document contains excessive aliasing", this.#unfolded?.start.offset);
    }
  }

  /** Keys are the same where kind and text are, whatever their style; true where there are such. */
  #duplicates(node: YamlMappingNode): boolean {
    const seen = new Map<string, YamlNode[]>();
    for (const [key] of pairs(node)) {
      const name = `${key.kind} ${textOf(key)}`;
      seen.set(name, [...(seen.get(name)?.slice(-maxDuplicates) ?? []), key]);
    }
    if (seen.size === node.items.length / 2) return false;
    for (const [first] of pairs(node)) {
      const same = seen.get(`${first.kind} ${textOf(first)}`) ?? [];
      for (const later of same.slice(same.indexOf(first) + 1)) this.#duplicate(first, later);
    }
    return true;
  }

  #duplicate(first: YamlNode, later: YamlNode): void {
    if (this.faults.length >= maxFaults) return;
    const key = goQuote(textOf(later));
    this.faults.push({
      kind: "duplicate-key",
      offset: later.start.offset,
      first: first.start.offset,
      message: `line ${later.start.line + 1}: mapping key ${key} already defined at line ${first.start.line + 1}`,
    });
  }

  #wrongKey(node: YamlNode): void {
    this.faults.push({ kind: "wrong-key", ...wrongType(node, "string") });
  }
}

function wrongType(node: YamlNode, wanted: string): FaultPlace {
  const tag = tagOf(node);
  const value = node.kind === "scalar" ? node.value : "";
  const shown = tag === "!!seq" || tag === "!!map" ? "" : ` \`${shortened(value)}\``;
  return {
    offset: node.start.offset,
    message: `line ${node.start.line + 1}: cannot unmarshal ${tag}${shown} into ${wanted}`,
  };
}

/** Go counts bytes, and cuts through a character if need be; each byte of its rest is shown as U+FFFD. */
function shortened(text: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= 10) return text;
  let left = 7;
  let shown = "";
  for (const character of text) {
    const { length } = encoder.encode(character);
    if (length > left) return `${shown}${"\uFFFD".repeat(left)}...`;
    shown += character;
    left -= length;
  }
  return shown;
}

/** Of so many equal keys only the last ones are compared. */
const maxDuplicates = 50;

function* pairs({ items }: YamlMappingNode): Iterable<readonly [YamlNode, YamlNode]> {
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]];
    if (key !== undefined && value !== undefined) yield [key, value];
  }
}

function textOf(node: YamlNode): string {
  if (node.kind === "scalar") return node.value;
  return node.kind === "alias" ? node.name : "";
}

export function tagOf(node: YamlNode): string {
  switch (node.kind) {
    case "alias":
      return tagOf(node.target);
    case "scalar":
      return scalarTag(node);
    case "sequence":
      return node.tag === "" ? "!!seq" : node.tag;
    case "mapping":
      return node.tag === "" ? "!!map" : node.tag;
  }
}

export function hasTextKeys(node: YamlMappingNode): boolean {
  for (const [key] of pairs(node)) {
    const tag = tagOf(key);
    if (tag !== "!!str" && tag !== "!!merge") return false;
  }
  return true;
}

function isMerge(node: YamlNode): node is YamlScalarNode {
  return (
    node.kind === "scalar" &&
    node.value === "<<" &&
    ["", "!", "!!merge"].includes(node.tag) &&
    (node.isPlain || node.tag !== "")
  );
}

/** Source: yaml.v3 `allowedAliasRatio`. */
function allowedAliasRatio(decoded: number): number {
  const [low, high] = [400_000, 4_000_000];
  if (decoded <= low) return 0.99;
  if (decoded >= high) return 0.1;
  return 0.99 - 0.89 * ((decoded - low) / (high - low));
}
