import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document as YamlDocument,
  type ParsedNode,
  type Scalar as YamlScalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { resolvePlain } from "./goYaml/scalar";
import { readScalar } from "./readScalar";
import type { Entry, List, Scalar, Section, Setting } from "./settings";
import type { Span } from "./span";
import { maxDepth } from "./yamlTokens";

/** More nodes than this from aliases are an attack and no configuration. */
const maxAliasNodes = 10_000;

export const emptyRoot: Section = {
  kind: "section",
  style: "block",
  entries: [],
  span: { start: 0, end: 0 },
};

/** The settings tree of a parsed document; of one that is no mapping, an empty one. */
export function buildSettings(document: YamlDocument.Parsed | undefined, text: string): Section {
  const contents = document?.contents;
  if (document === undefined || contents === null || contents === undefined) return emptyRoot;
  const setting = new Builder(document, text).setting(contents, { start: 0, end: 0 }, 0);
  return setting.kind === "section" ? setting : emptyRoot;
}

class Builder {
  readonly #targets: ReadonlyMap<Alias, ParsedNode>;
  readonly #open: ParsedNode[] = [];
  #aliasDepth = 0;
  #aliasNodes = 0;

  constructor(
    document: YamlDocument.Parsed,
    private readonly text: string,
  ) {
    // To walk over all nodes takes long, and few configurations have an alias.
    this.#targets = text.includes("*") ? aliasTargets(document) : new Map();
  }

  /** `absent` is the place of a value that is not there. */
  setting(node: ParsedNode | null, absent: Span, depth: number): Setting {
    if (this.#aliasDepth > 0) this.#aliasNodes += 1;
    const isCut = depth > maxDepth || this.#aliasNodes > maxAliasNodes;
    if (isCut || node === null || isAbsent(node)) return absentScalar(absent);
    if (isAlias(node)) return this.#unfold(node, absent, depth);
    this.#open.push(node);
    try {
      if (isMap(node)) return this.#section(node, depth);
      if (isSeq(node)) return this.#list(node, depth);
      return readScalar(node, spanOf(node), this.text);
    } finally {
      this.#open.pop();
    }
  }

  #unfold(alias: Alias.Parsed, absent: Span, depth: number): Setting {
    const target = this.#targets.get(alias);
    if (target === undefined || this.#open.includes(target)) return absentScalar(absent);
    this.#aliasDepth += 1;
    const setting = this.setting(target, absent, depth + 1);
    this.#aliasDepth -= 1;
    return borrow(setting, spanOf(alias));
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
      const key = isAlias(pair.key) ? this.#targets.get(pair.key) : pair.key;
      // A key that is no text is refused; and the outermost mapping drops one that is null.
      if (!isScalar(key) || (depth === 0 && isNullKey(key))) continue;
      const written = key.source;
      const span = spanOf(pair.key);
      const value = this.setting(pair.value, this.#afterColon(span.end), depth + 1);
      const name = written.toLowerCase();
      (isMergeKey(key) ? merges : own).push({ name, written, key: span, value, borrowed: false });
    }
    const names = new Set(own.map(({ written }) => written));
    const merged = merges.flatMap(({ value }) => mergedEntries(value));
    const inherited = merged.filter(({ written }) => !names.has(written));
    const style = node.flow === true ? "flow" : "block";
    const ends = [...own, ...merges].map(({ key, value }) => Math.max(key.end, value.span.end));
    return { kind: "section", style, entries: [...inherited, ...own], span: spanUpTo(node, ends) };
  }

  /** The empty place where a missing value would stand: right behind the key's colon. */
  #afterColon(keyEnd: number): Span {
    const colon = /^[ \t]*:/.exec(this.text.slice(keyEnd, keyEnd + 200));
    const place = keyEnd + (colon?.[0].length ?? 0);
    return { start: place, end: place };
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
  if (node.flow === true || ends.length === 0) return span;
  return { ...span, end: ends.reduce((last, end) => Math.max(last, end)) };
}

function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] };
}
