import { Directives } from "./directives";
import type { Mark } from "./reader";
import { parserRefusal, type YamlRefusal } from "./refusal";
import { Scanner } from "./scanner";
import type { Token, TokenKind } from "./tokens";
import { emptyScalar, noProperties, type YamlEvent } from "./yamlEvent";

type State =
  | "implicit-document-start"
  | "document-start"
  | "document-content"
  | "document-end"
  | "block-node"
  | "block-sequence-first-entry"
  | "block-sequence-entry"
  | "indentless-sequence-entry"
  | "block-mapping-first-key"
  | "block-mapping-key"
  | "block-mapping-value"
  | "flow-sequence-first-entry"
  | "flow-sequence-entry"
  | "flow-pair-key"
  | "flow-pair-value"
  | "flow-pair-end"
  | "flow-mapping-first-key"
  | "flow-mapping-key"
  | "flow-mapping-value"
  | "flow-mapping-empty-value"
  | "end";

/** The tokens as events, in the way of yaml.v3. Source: yaml.v3 parserc.go. */
export class EventParser {
  readonly #scanner: Scanner;
  #state: State = "implicit-document-start";
  /** Where to go on when a node is done. */
  readonly #states: State[] = [];
  /** Where the open collections began. */
  readonly #marks: Mark[] = [];
  readonly #tags = new Directives();

  constructor(text: string) {
    this.#scanner = new Scanner(text);
    this.#scanner.peek();
    this.#scanner.take();
  }

  next(): YamlEvent {
    switch (this.#state) {
      case "implicit-document-start":
        return this.#documentStart(true);
      case "document-start":
        return this.#documentStart(false);
      case "document-content":
        return this.#documentContent();
      case "document-end":
        return this.#documentEnd();
      case "block-node":
        return this.#node(true, false);
      case "block-sequence-first-entry":
        return this.#blockSequenceEntry(true);
      case "block-sequence-entry":
        return this.#blockSequenceEntry(false);
      case "indentless-sequence-entry":
        return this.#indentlessSequenceEntry();
      case "block-mapping-first-key":
        return this.#blockMappingKey(true);
      case "block-mapping-key":
        return this.#blockMappingKey(false);
      case "block-mapping-value":
        return this.#blockMappingValue();
      case "flow-sequence-first-entry":
        return this.#flowSequenceEntry(true);
      case "flow-sequence-entry":
        return this.#flowSequenceEntry(false);
      case "flow-pair-key":
        return this.#flowPairKey();
      case "flow-pair-value":
        return this.#flowPairValue();
      case "flow-pair-end":
        this.#state = "flow-sequence-entry";
        this.#scanner.peek();
        return { kind: "collection-end" };
      case "flow-mapping-first-key":
        return this.#flowMappingKey(true);
      case "flow-mapping-key":
        return this.#flowMappingKey(false);
      case "flow-mapping-value":
        return this.#flowMappingValue(false);
      case "flow-mapping-empty-value":
        return this.#flowMappingValue(true);
      case "end":
        return { kind: "stream-end" };
    }
  }

  #documentStart(implicit: boolean): YamlEvent {
    let next = this.#scanner.peek();
    while (!implicit && next.kind === "document-end") next = this.#advance();
    const explicit: readonly TokenKind[] = ["version-directive", "tag-directive", "document-start"];
    if (next.kind === "stream-end") {
      this.#state = "end";
      this.#scanner.take();
      return { kind: "stream-end" };
    }
    if (implicit && !explicit.includes(next.kind)) {
      this.#tags.read(this.#scanner);
      this.#states.push("document-end");
      this.#state = "block-node";
      return { kind: "document-start" };
    }
    this.#tags.read(this.#scanner);
    next = this.#scanner.peek();
    if (next.kind !== "document-start") {
      throw this.#refusal("did not find expected <document start>", next);
    }
    this.#states.push("document-end");
    this.#state = "document-content";
    this.#scanner.take();
    return { kind: "document-start" };
  }

  #documentContent(): YamlEvent {
    const next = this.#scanner.peek();
    const empty: readonly TokenKind[] = [
      "version-directive",
      "tag-directive",
      "document-start",
      "document-end",
      "stream-end",
    ];
    if (!empty.includes(next.kind)) return this.#node(true, false);
    this.#popState();
    return emptyScalar(next.start);
  }

  #documentEnd(): YamlEvent {
    if (this.#scanner.peek().kind === "document-end") this.#scanner.take();
    this.#tags.clear();
    this.#state = "document-start";
    return { kind: "document-end" };
  }

  #node(block: boolean, indentless: boolean): YamlEvent {
    let next = this.#scanner.peek();
    if (next.kind === "alias") {
      this.#popState();
      this.#scanner.take();
      return { kind: "alias", anchor: next.value, start: next.start, end: next.end };
    }
    const { start } = next;
    let anchor = "";
    let tagToken: Token | undefined;
    for (let count = 0; count < 2; count += 1) {
      if (next.kind === "anchor" && anchor === "") anchor = next.value;
      else if (next.kind === "tag" && tagToken === undefined) tagToken = next;
      else break;
      next = this.#advance();
    }
    const properties = { start, anchor, tag: this.#tags.resolve(tagToken, start) };
    const opened = this.#collectionStart(next, block, indentless);
    if (opened !== undefined) return { kind: opened, ...properties };
    if (next.kind === "scalar") {
      this.#popState();
      this.#scanner.take();
      return {
        kind: "scalar",
        ...properties,
        value: next.value,
        style: next.style,
        text: next.start,
        end: next.end,
      };
    }
    if (anchor !== "" || properties.tag !== "") {
      this.#popState();
      return {
        kind: "scalar",
        ...properties,
        value: "",
        style: "plain",
        text: next.start,
        end: next.start,
      };
    }
    throw this.#refusal("did not find expected node content", next, start);
  }

  #collectionStart(
    next: Token,
    block: boolean,
    indentless: boolean,
  ): "sequence-start" | "mapping-start" | undefined {
    const enter = <K>(state: State, kind: K): K => {
      this.#state = state;
      return kind;
    };
    if (indentless && next.kind === "block-entry") {
      return enter("indentless-sequence-entry", "sequence-start");
    }
    if (next.kind === "flow-sequence-start") {
      return enter("flow-sequence-first-entry", "sequence-start");
    }
    if (next.kind === "flow-mapping-start") return enter("flow-mapping-first-key", "mapping-start");
    if (block && next.kind === "block-sequence-start") {
      return enter("block-sequence-first-entry", "sequence-start");
    }
    if (block && next.kind === "block-mapping-start") {
      return enter("block-mapping-first-key", "mapping-start");
    }
    return undefined;
  }

  #blockSequenceEntry(first: boolean): YamlEvent {
    if (first) this.#open();
    const next = this.#scanner.peek();
    if (next.kind === "block-entry") {
      const value = this.#advance();
      return this.#valueOrEmpty(
        value,
        next.end,
        ["block-entry", "block-end"],
        "block-sequence-entry",
      );
    }
    if (next.kind === "block-end") return this.#close();
    throw this.#refusal("did not find expected '-' indicator", next, this.#marks.at(-1));
  }

  #indentlessSequenceEntry(): YamlEvent {
    const next = this.#scanner.peek();
    if (next.kind !== "block-entry") {
      this.#popState();
      return { kind: "collection-end" };
    }
    const value = this.#advance();
    const ends: readonly TokenKind[] = ["block-entry", "key", "value", "block-end"];
    return this.#valueOrEmpty(value, next.end, ends, "indentless-sequence-entry");
  }

  #blockMappingKey(first: boolean): YamlEvent {
    if (first) this.#open();
    const next = this.#scanner.peek();
    if (next.kind === "key") {
      const key = this.#advance();
      return this.#keyOrEmpty(key, next.end, "block-mapping-value");
    }
    if (next.kind === "block-end") return this.#close();
    throw this.#refusal("did not find expected key", next, this.#marks.at(-1));
  }

  #blockMappingValue(): YamlEvent {
    const next = this.#scanner.peek();
    if (next.kind === "value") {
      const value = this.#advance();
      return this.#keyOrEmpty(value, next.end, "block-mapping-key");
    }
    this.#state = "block-mapping-key";
    return emptyScalar(next.start);
  }

  /** A node of a block mapping, which may be a list that is not indented. */
  #keyOrEmpty(next: Token, empty: Mark, then: State): YamlEvent {
    if (["key", "value", "block-end"].includes(next.kind)) {
      this.#state = then;
      return emptyScalar(empty);
    }
    this.#states.push(then);
    return this.#node(true, true);
  }

  #valueOrEmpty(next: Token, empty: Mark, ends: readonly TokenKind[], then: State): YamlEvent {
    if (ends.includes(next.kind)) {
      this.#state = then;
      return emptyScalar(empty);
    }
    this.#states.push(then);
    return this.#node(true, false);
  }

  #flowSequenceEntry(first: boolean): YamlEvent {
    if (first) this.#open();
    let next = this.#scanner.peek();
    if (next.kind !== "flow-sequence-end") {
      if (!first) {
        if (next.kind !== "flow-entry") {
          throw this.#refusal("did not find expected ',' or ']'", next, this.#marks.at(-1));
        }
        next = this.#advance();
      }
      if (next.kind === "key") {
        this.#state = "flow-pair-key";
        this.#scanner.take();
        return { kind: "mapping-start", start: next.start, ...noProperties };
      }
      if (next.kind !== "flow-sequence-end") {
        this.#states.push("flow-sequence-entry");
        return this.#node(false, false);
      }
    }
    return this.#close();
  }

  #flowPairKey(): YamlEvent {
    const next = this.#scanner.peek();
    if (!["value", "flow-entry", "flow-sequence-end"].includes(next.kind)) {
      this.#states.push("flow-pair-value");
      return this.#node(false, false);
    }
    // So it stands in yaml.v3: the token is passed over although it is the value's.
    this.#scanner.take();
    this.#state = "flow-pair-value";
    return emptyScalar(next.end);
  }

  #flowPairValue(): YamlEvent {
    let next = this.#scanner.peek();
    if (next.kind === "value") {
      next = this.#advance();
      if (next.kind !== "flow-entry" && next.kind !== "flow-sequence-end") {
        this.#states.push("flow-pair-end");
        return this.#node(false, false);
      }
    }
    this.#state = "flow-pair-end";
    return emptyScalar(next.start);
  }

  #flowMappingKey(first: boolean): YamlEvent {
    if (first) this.#open();
    let next = this.#scanner.peek();
    if (next.kind === "flow-mapping-end") return this.#close();
    if (!first) {
      if (next.kind !== "flow-entry") {
        throw this.#refusal("did not find expected ',' or '}'", next, this.#marks.at(-1));
      }
      next = this.#advance();
    }
    if (next.kind === "key") {
      next = this.#advance();
      if (["value", "flow-entry", "flow-mapping-end"].includes(next.kind)) {
        this.#state = "flow-mapping-value";
        return emptyScalar(next.start);
      }
      this.#states.push("flow-mapping-value");
      return this.#node(false, false);
    }
    if (next.kind === "flow-mapping-end") return this.#close();
    this.#states.push("flow-mapping-empty-value");
    return this.#node(false, false);
  }

  #flowMappingValue(empty: boolean): YamlEvent {
    let next = this.#scanner.peek();
    this.#state = "flow-mapping-key";
    if (!empty && next.kind === "value") {
      next = this.#advance();
      if (next.kind !== "flow-entry" && next.kind !== "flow-mapping-end") {
        this.#states.push("flow-mapping-key");
        return this.#node(false, false);
      }
    }
    return emptyScalar(next.start);
  }

  /** Passes the token that opens a collection. */
  #open(): void {
    this.#marks.push(this.#scanner.peek().start);
    this.#scanner.take();
  }

  #close(): YamlEvent {
    this.#popState();
    this.#marks.pop();
    this.#scanner.take();
    return { kind: "collection-end" };
  }

  #advance(): Token {
    this.#scanner.take();
    return this.#scanner.peek();
  }

  #popState(): void {
    this.#state = this.#states.pop() ?? "end";
  }

  #refusal(problem: string, at: Token, context?: Mark): YamlRefusal {
    return parserRefusal(problem, context, at.start);
  }
}
