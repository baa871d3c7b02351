import { EventParser } from "./events";
import type { Mark } from "./reader";
import { YamlRefusal } from "./refusal";
import type { YamlEvent } from "./yamlEvent";

/** The nodes of a document, as far as decoding them can go wrong. */
export type YamlNode = YamlScalarNode | YamlSequenceNode | YamlMappingNode | YamlAliasNode;

interface NodePlace {
  readonly start: Mark;
  /** Short, such as `!!str`; empty where the text decides. */
  readonly tag: string;
}

export interface YamlScalarNode extends NodePlace {
  readonly kind: "scalar";
  readonly value: string;
  readonly isPlain: boolean;
  /** Where its text begins, behind tag and anchor. */
  readonly text: Mark;
}

export interface YamlSequenceNode extends NodePlace {
  readonly kind: "sequence";
  readonly items: readonly YamlNode[];
}

export interface YamlMappingNode extends NodePlace {
  readonly kind: "mapping";
  /** Keys and values in turn. */
  readonly items: readonly YamlNode[];
}

export interface YamlAliasNode extends NodePlace {
  readonly kind: "alias";
  readonly name: string;
  readonly target: YamlNode;
}

const longTagPrefix = "tag:yaml.org,2002:";

export function shortTag(tag: string): string {
  return tag.startsWith(longTagPrefix) ? `!!${tag.slice(longTagPrefix.length)}` : tag;
}

/**
 * The first document of a text, or nothing where there is none; what stands behind it is not looked at.
 * @throws YamlRefusal
 */
export function composeFirst(text: string): YamlNode | undefined {
  const parser = new EventParser(text);
  if (parser.next().kind === "stream-end") return undefined;
  const root = composeNode(parser);
  parser.next();
  return root;
}

/** An open collection; a loop and no recursion, since a text may nest deeper than a program may call. */
interface Open {
  readonly node: YamlNode;
  readonly items: YamlNode[];
}

function composeNode(parser: EventParser): YamlNode {
  const anchors = new Map<string, YamlNode>();
  const open: Open[] = [];
  for (;;) {
    const done = step(parser.next(), anchors, open);
    if (done === undefined) continue;
    const parent = open.at(-1);
    if (parent === undefined) return done;
    parent.items.push(done);
  }
}

/** Takes one event; gives the node that is complete with it. */
function step(
  event: YamlEvent,
  anchors: Map<string, YamlNode>,
  open: Open[],
): YamlNode | undefined {
  switch (event.kind) {
    case "scalar": {
      const isPlain = event.style === "plain";
      const { value, start, text } = event;
      const node = {
        kind: "scalar",
        value,
        isPlain,
        start,
        text,
        tag: shortTag(event.tag),
      } as const;
      if (event.anchor !== "") anchors.set(event.anchor, node);
      return node;
    }
    case "alias": {
      const target = anchors.get(event.anchor);
      if (target === undefined) {
        throw new YamlRefusal(`unknown anchor '${event.anchor}' referenced`, event.start.offset);
      }
      return { kind: "alias", name: event.anchor, target, start: event.start, tag: "" };
    }
    case "sequence-start":
    case "mapping-start": {
      const items: YamlNode[] = [];
      const kind = event.kind === "sequence-start" ? "sequence" : "mapping";
      const tag = event.tag === "" || event.tag === "!" ? "" : shortTag(event.tag);
      const node = { kind, items, start: event.start, tag } as const;
      if (event.anchor !== "") anchors.set(event.anchor, node);
      open.push({ node, items });
      return undefined;
    }
    case "collection-end":
      return open.pop()?.node;
    case "document-start":
    case "document-end":
    case "stream-end":
      throw new Error(`unexpected ${event.kind}`);
  }
}
