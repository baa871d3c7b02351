import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document as YamlDocument,
  type Pair,
  type ParsedNode,
  type Scalar as YamlScalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { resolvePlain } from "./goYaml";
import { readScalar } from "./scalar";
import { type Entry, isNull, type List, type Scalar, type Section, type Setting } from "./settings";
import type { Span } from "./span";
import type { SyntaxFault } from "./syntax";
import { maxDepth } from "./tokens";

/** More nodes than this from aliases are an attack and no configuration. */
const maxAliasNodes = 10_000;

export const emptyRoot: Section = {
  kind: "section",
  style: "block",
  entries: [],
  span: { start: 0, end: 0 },
};

interface Settings {
  readonly root: Section;
  readonly faults: readonly SyntaxFault[];
}

/** The settings tree of a parsed document. */
export function buildSettings(document: YamlDocument.Parsed | undefined, text: string): Settings {
  const contents = document?.contents;
  if (document === undefined || contents === null || contents === undefined) {
    return { root: emptyRoot, faults: [] };
  }
  const builder = new Builder(document, text);
  const setting = builder.setting(contents, { start: 0, end: 0 }, 0);
  if (setting.kind === "section") return { root: setting, faults: builder.faults };
  if (isNull(setting)) return { root: emptyRoot, faults: builder.faults };
  const detail = setting.kind === "list" ? "a list" : "a single value";
  return { root: emptyRoot, faults: [{ kind: "not-a-mapping", span: setting.span, detail }] };
}

class Builder {
  readonly faults: SyntaxFault[] = [];
  readonly #targets: ReadonlyMap<Alias, ParsedNode>;
  #open: ParsedNode[] = [];
  /** Of the outermost alias that is being unfolded. */
  #alias: Span | undefined;
  #nodes = 0;
  #aliasNodes = 0;

  constructor(
    document: YamlDocument.Parsed,
    private readonly text: string,
  ) {
    this.#targets = aliasTargets(document);
  }

  /** `absent` is the place of a value that is not there. */
  setting(node: ParsedNode | null, absent: Span, depth: number): Setting {
    const isCut = this.#isTooMuch() || depth > maxDepth;
    if (isCut || node === null || isAbsent(node)) return absentScalar(absent);
    if (isAlias(node)) return this.#unfold(node, absent, depth);
    this.#open.push(node);
    try {
      if (isMap(node)) return this.#section(node, depth);
      if (isSeq(node)) return this.#list(node, depth);
      return this.#scalar(node);
    } finally {
      this.#open.pop();
    }
  }

  /** Counts a node as yaml.v3 does, which refuses a few lines that unfold into millions. */
  #isTooMuch(): boolean {
    this.#nodes += 1;
    if (this.#alias === undefined) return false;
    this.#aliasNodes += 1;
    const ratio = this.#aliasNodes / this.#nodes;
    if (this.#aliasNodes > 100 && this.#nodes > 1000 && ratio > 0.99) {
      const detail = "It contains excessive aliasing";
      const known = this.faults.some((fault) => fault.detail === detail);
      if (!known) this.faults.push({ kind: "syntax", span: this.#alias, detail });
      return true;
    }
    return this.#aliasNodes > maxAliasNodes;
  }

  #unfold(alias: Alias.Parsed, absent: Span, depth: number): Setting {
    const span = spanOf(alias);
    const target = this.#target(alias);
    if (target === undefined) return absentScalar(absent);
    if (this.#open.includes(target)) {
      this.#complain(span, `The value of anchor ${alias.source} contains itself`);
      return absentScalar(absent);
    }
    const outer = this.#alias;
    this.#alias ??= span;
    const setting = this.setting(target, absent, depth + 1);
    this.#alias = outer;
    return borrow(setting, span);
  }

  #target(alias: Alias.Parsed): ParsedNode | undefined {
    const target = this.#targets.get(alias);
    const span = spanOf(alias);
    if (target === undefined) {
      this.#complain(span, `Unknown anchor ${this.text.slice(span.start, span.end)}`);
    }
    return target;
  }

  #scalar(node: YamlScalar.Parsed): Scalar {
    const span = spanOf(node);
    const inFlow = this.#open.some((open) => !isScalar(open) && !isAlias(open) && open.flow);
    const { scalar, complaint } = readScalar(node, span, this.text, inFlow);
    if (complaint !== undefined) this.#complain(span, complaint);
    return scalar;
  }

  #list(node: YAMLSeq.Parsed, depth: number): List {
    const items = node.items.map((item) =>
      isPair(item) ? absentScalar(spanOf(node)) : this.setting(item, spanOf(item), depth + 1),
    );
    const ends = items.map(({ span }) => span.end);
    return { kind: "list", items, span: spanUpTo(node, ends) };
  }

  #section(node: YAMLMap.Parsed, depth: number): Section {
    const own: Entry[] = [];
    const merges: Entry[] = [];
    for (const pair of node.items) {
      const key = this.#keyOf(pair);
      // The outermost mapping has texts for keys, so that yaml.v3 drops an empty one.
      if (key === undefined || (depth === 0 && isNullKey(key))) continue;
      const written = key.source;
      const span = spanOf(pair.key);
      const place = this.#afterColon(span.end);
      const entry = {
        name: written.toLowerCase(),
        written,
        key: span,
        value: this.setting(pair.value, place, depth + 1),
        borrowed: false,
      };
      // An alias is another key for yaml.v3 than the text that it stands for.
      if (!isAlias(pair.key)) this.#reportDuplicate([...own, ...merges], written, span);
      if (!isMergeKey(key)) {
        own.push(entry);
        continue;
      }
      merges.push(entry);
      if (!this.#isMergeable(pair.value)) {
        this.#complain(span, "<< needs a mapping, or a list of mappings, as its value");
      }
    }
    const merged = merges.flatMap(({ value }) => mergedEntries(value));
    const inherited = merged.filter(
      (entry) => !own.some(({ written }) => written === entry.written),
    );
    const style = node.flow === true ? "flow" : "block";
    const ends = [...own, ...merges].map(({ key, value }) => Math.max(key.end, value.span.end));
    return { kind: "section", style, entries: [...inherited, ...own], span: spanUpTo(node, ends) };
  }

  /** The scalar that names a key, or nothing where there is none. */
  #keyOf({ key, srcToken }: Pair<ParsedNode, ParsedNode | null>): YamlScalar.Parsed | undefined {
    this.#nodes += 1;
    const node = isAlias(key) ? this.#target(key) : key;
    if (node === undefined) return undefined;
    if (!isScalar(node)) {
      this.#complain(spanOf(key), "A key must be plain text");
      return undefined;
    }
    const isExplicit = srcToken?.start.some(({ type }) => type === "explicit-key-ind") === true;
    if (isAbsent(node) && !isExplicit) {
      const span = { start: node.range[0], end: node.range[0] + 1 };
      this.#complain(span, "There is no key before this colon");
      return undefined;
    }
    return node;
  }

  #isMergeable(value: ParsedNode | null): boolean {
    const isMapping = (node: unknown): boolean =>
      isMap(isAlias(node) ? this.#targets.get(node) : node);
    return isSeq(value) ? value.items.every(isMapping) : isMapping(value);
  }

  /** The empty place where a missing value would stand: right behind the key's colon. */
  #afterColon(keyEnd: number): Span {
    const colon = /^[ \t]*:/.exec(this.text.slice(keyEnd, keyEnd + 200));
    const place = keyEnd + (colon?.[0].length ?? 0);
    return { start: place, end: place };
  }

  #reportDuplicate(before: readonly Entry[], written: string, span: Span): void {
    const first = before.find((entry) => entry.written === written);
    if (first !== undefined) {
      this.#report({ kind: "duplicate-key", span, detail: written, first: first.key });
    }
  }

  #complain(span: Span, detail: string): void {
    this.#report({ kind: "syntax", span, detail });
  }

  /** What stands behind an alias was reported where it was written. */
  #report(fault: SyntaxFault): void {
    if (this.#alias === undefined) this.faults.push(fault);
  }
}

/** What each alias stands for: the last node before it that has its anchor. */
function aliasTargets(document: YamlDocument.Parsed): Map<Alias, ParsedNode> {
  const anchors = new Map<string, ParsedNode>();
  const targets = new Map<Alias, ParsedNode>();
  visit(document, {
    Node(_key, node) {
      const target = isAlias(node) ? anchors.get(node.source) : undefined;
      if (isAlias(node)) {
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined && isParsed(node)) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

function isNullKey({ source, type }: YamlScalar.Parsed): boolean {
  return type === "PLAIN" && resolvePlain(source).type === "null";
}

function isMergeKey({ source, type }: YamlScalar.Parsed): boolean {
  return type === "PLAIN" && source === "<<";
}

/** The entries that `<<: *a` or `<<: [*a, *b]` brings in; earlier ones win. */
function mergedEntries(setting: Setting): Entry[] {
  const sources = setting.kind === "list" ? setting.items : [setting];
  const entries = new Map<string, Entry>();
  for (const source of sources) {
    if (source.kind !== "section") continue;
    for (const entry of source.entries) {
      if (!entries.has(entry.written)) entries.set(entry.written, borrowEntry(entry, source.span));
    }
  }
  return [...entries.values()];
}

/** What an alias brings in is shown where it is used: there it has an effect. */
function borrow(setting: Setting, span: Span): Setting {
  switch (setting.kind) {
    case "scalar":
      return { ...setting, span, borrowed: true };
    case "list":
      return { ...setting, span, items: setting.items.map((item) => borrow(item, span)) };
    case "section":
      return {
        ...setting,
        span,
        entries: setting.entries.map((entry) => borrowEntry(entry, span)),
      };
  }
}

function borrowEntry(entry: Entry, span: Span): Entry {
  return { ...entry, key: span, value: borrow(entry.value, span), borrowed: true };
}

/** The `yaml` package puts nothing at all behind the blanks that follow the colon. */
function isAbsent(node: ParsedNode): boolean {
  if (!isScalar(node)) return false;
  const [start, end] = node.range;
  return start === end && node.anchor === undefined && node.tag === undefined;
}

function absentScalar(span: Span): Scalar {
  return { kind: "scalar", value: { type: "null" }, style: "absent", span, borrowed: false };
}

function isParsed(node: { range?: unknown }): node is ParsedNode {
  return Array.isArray(node.range);
}

/** Where its last part has no value, the `yaml` package takes the comments that follow for a part of it too. */
function spanUpTo(node: YAMLMap.Parsed | YAMLSeq.Parsed, ends: readonly number[]): Span {
  const span = spanOf(node);
  return node.flow === true || ends.length === 0 ? span : { ...span, end: Math.max(...ends) };
}

function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] };
}
