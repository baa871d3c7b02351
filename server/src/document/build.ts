import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document as YamlDocument,
  type ParsedNode,
  type Scalar as YamlScalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type GoScalar, resolvePlain } from "./goYaml";
import type { Entry, List, Scalar, Section, Setting } from "./settings";
import type { Span } from "./span";
import type { SyntaxFault } from "./syntax";

/** Deeper nesting, and more nodes than this from aliases, is an attack and no configuration. */
const maxDepth = 100;
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
  if (setting.kind === "scalar" && setting.value.type === "null")
    return { root: emptyRoot, faults: [] };
  const detail = setting.kind === "list" ? "a list" : "a single value";
  return { root: emptyRoot, faults: [{ kind: "not-a-mapping", span: setting.span, detail }] };
}

class Builder {
  readonly faults: SyntaxFault[] = [];
  #open: ParsedNode[] = [];
  #aliasDepth = 0;
  #aliasNodes = 0;

  constructor(
    private readonly document: YamlDocument.Parsed,
    private readonly text: string,
  ) {}

  /** `absent` is the place of a value that is not there. */
  setting(node: ParsedNode | null, absent: Span, depth: number): Setting {
    if (node === null || depth > maxDepth) return absentScalar(absent);
    if (this.#aliasDepth > 0) {
      this.#aliasNodes += 1;
      if (this.#aliasNodes > maxAliasNodes) return absentScalar(absent);
    }
    if (isAlias(node)) return this.#alias(node, absent, depth);
    this.#open.push(node);
    try {
      if (isMap(node)) return this.#section(node, depth);
      if (isSeq(node)) return this.#list(node, depth);
      return this.#scalar(node);
    } finally {
      this.#open.pop();
    }
  }

  #alias(node: ParsedNode, absent: Span, depth: number): Setting {
    const span = spanOf(node);
    const target = isAlias(node) ? node.resolve(this.document) : undefined;
    if (target === undefined) {
      const detail = `Unknown anchor ${this.text.slice(span.start, span.end)}`;
      this.#report({ kind: "syntax", span, detail });
      return absentScalar(absent);
    }
    if (!isParsed(target) || this.#open.includes(target)) return absentScalar(absent);
    this.#aliasDepth += 1;
    const setting = this.setting(target, absent, depth + 1);
    this.#aliasDepth -= 1;
    return borrow(setting, span);
  }

  #scalar(node: YamlScalar.Parsed): Scalar {
    const span = spanOf(node);
    const source = typeof node.value === "string" ? node.value : node.source;
    const value = scalarValue(node, source);
    const style = scalarStyle(node, span);
    return { kind: "scalar", value, style, span, borrowed: false };
  }

  #list(node: YAMLSeq.Parsed, depth: number): List {
    const items = node.items.map((item) =>
      isPair(item) ? absentScalar(spanOf(node)) : this.setting(item, spanOf(node), depth + 1),
    );
    return { kind: "list", items, span: spanOf(node) };
  }

  #section(node: YAMLMap.Parsed, depth: number): Section {
    const own: Entry[] = [];
    const merged: Entry[] = [];
    for (const pair of node.items) {
      const { key } = pair;
      if (!isScalar(key)) {
        this.#report({ kind: "syntax", span: spanOf(key), detail: "A key must be plain text" });
        continue;
      }
      const written = String(key.value);
      const place = this.#afterColon(spanOf(key).end);
      if (written === "<<" && key.type === "PLAIN") {
        merged.push(...mergedEntries(this.setting(pair.value, place, depth + 1)));
        continue;
      }
      this.#reportDuplicate(own, written, spanOf(key));
      own.push({
        name: written.toLowerCase(),
        written,
        key: spanOf(key),
        value: this.setting(pair.value, place, depth + 1),
        borrowed: false,
      });
    }
    const inherited = merged.filter(
      (entry) => !own.some(({ written }) => written === entry.written),
    );
    const style = node.flow === true ? "flow" : "block";
    return { kind: "section", style, entries: [...inherited, ...own], span: spanOf(node) };
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

  /** What stands behind an alias was reported where it was written. */
  #report(fault: SyntaxFault): void {
    if (this.#aliasDepth === 0) this.faults.push(fault);
  }
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
      return { ...setting, span, entries: setting.entries.map((entry) => borrowEntry(entry, span)) };
  }
}

function borrowEntry(entry: Entry, span: Span): Entry {
  return { ...entry, key: span, value: borrow(entry.value, span), borrowed: true };
}

function absentScalar(span: Span): Scalar {
  return { kind: "scalar", value: { type: "null" }, style: "absent", span, borrowed: false };
}

function scalarValue(node: YamlScalar.Parsed, source: string): GoScalar {
  if (node.tag === "!!str" || node.tag === "tag:yaml.org,2002:str") {
    return { type: "string", value: source };
  }
  return node.type === "PLAIN" ? resolvePlain(source) : { type: "string", value: source };
}

function scalarStyle({ type }: YamlScalar.Parsed, span: Span): Scalar["style"] {
  if (type === "QUOTE_SINGLE") return "single-quoted";
  if (type === "QUOTE_DOUBLE") return "double-quoted";
  if (type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL") return "block";
  return span.start === span.end ? "absent" : "plain";
}

function isParsed(node: { range?: unknown }): node is ParsedNode {
  return Array.isArray(node.range);
}

function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] };
}
