import { isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, end } from "./characters";
import { type Mark, Reader } from "./reader";
import { scannerRefusal, type YamlRefusal } from "./refusal";
import { scanAnchor, scanDirective, scanTag } from "./scanProperties";
import { scanBlockScalar, scanPlainScalar, scanQuotedScalar } from "./scanScalars";
import { type Token, token, type TokenKind } from "./tokens";

/** Deeper nesting is refused. */
const maxDepth = 10_000;

/** A key without `?` is known for one only when its `:` is met, at most so many characters later. */
const maxKeyLength = 1024;

/** How far the scanner looks behind a comment for another one. */
const commentReach = 512;

/** A place where a key may have begun. */
interface SimpleKey {
  possible: boolean;
  /** In block style at the indentation of its section nothing but a key can stand. */
  required: boolean;
  number: number;
  mark: Mark;
}

/**
 * YAML's text as tokens, in the way of yaml.v3 (and so of libyaml): what it refuses this refuses, in its
 * words. Source: yaml.v3 scannerc.go.
 */
export class Scanner {
  readonly reader: Reader;
  /** The column of the innermost block collection, -1 outside of all. */
  indent = -1;
  flowLevel = 0;
  /** Whether a key may begin here. */
  keyAllowed = true;

  readonly #queue: Token[] = [];
  #taken = 0;
  #available = false;
  readonly #indents: number[] = [];
  /** One for each flow level, and one for the block outside. */
  readonly #keys: SimpleKey[] = [];
  /**
   * The flow level whose key may begin at a token, by the token's number: that token is not given away before
   * it is known. As in yaml.v3 an entry may be out of date, and an empty flow collection wipes out its own.
   */
  readonly #keyAt = new Map<number, number>();

  constructor(text: string) {
    this.reader = new Reader(text);
  }

  /** The next token, which stays the next one. */
  peek(): Token {
    if (!this.#available) this.#fetchMore();
    const [next] = this.#queue;
    if (next === undefined) throw new Error("no token was fetched");
    return next;
  }

  take(): void {
    this.#available = false;
    this.#taken += 1;
    this.#queue.shift();
  }

  /** It is shown where `context` began or, of a single character that is wrong, at that character. */
  refusal(problem: string, context?: Mark, at: "context" | "character" = "context"): YamlRefusal {
    const { mark } = this.reader;
    const began = context ?? mark;
    return scannerRefusal(problem, began, mark, at === "context" ? began : mark);
  }

  /** Two tokens are always read ahead, and more where the next one may turn out to be a key. */
  #fetchMore(): void {
    for (;;) {
      if (this.#queue.length > 2) {
        const key = this.#keys[this.#keyAt.get(this.#taken) ?? -1];
        if (key === undefined || !this.#isStillPossible(key)) break;
      }
      this.#fetchNext();
    }
    this.#available = true;
  }

  #add(kind: TokenKind, start: Mark, more: Partial<Token> = {}): void {
    this.#queue.push(token(kind, start, this.reader.mark, more));
  }

  /** A token that was given away already can have nothing put before it. */
  #insert(number: number, kind: TokenKind, mark: Mark): void {
    const place = number < this.#taken ? this.#queue.length : number - this.#taken;
    this.#queue.splice(place, 0, token(kind, mark, mark));
  }

  get #nextNumber(): number {
    return this.#taken + this.#queue.length;
  }

  #fetchNext(): void {
    const { reader } = this;
    reader.need(1);
    if (this.#keys.length === 0) {
      this.#keys.push(noKey(0, reader.mark));
      this.#add("stream-start", reader.mark);
      return;
    }
    this.#skipToToken();
    this.#unrollIndent(reader.column);
    reader.need(4);
    const next = reader.peek();
    if (next === end) {
      this.#fetchStreamEnd();
      return;
    }
    if (reader.column === 0 && next === "%") {
      this.#fetchDirective();
      return;
    }
    if (this.isDocumentIndicator()) {
      this.#fetchDocumentIndicator(next === "-" ? "document-start" : "document-end");
      return;
    }
    this.#fetchContent(next);
    this.#skipLineComment();
  }

  /** `---` or `...` at the left margin. */
  isDocumentIndicator(): boolean {
    const { reader } = this;
    return (
      reader.column === 0 &&
      (reader.startsWith("---") || reader.startsWith("...")) &&
      isBlankOrEnd(reader.peek(3))
    );
  }

  #fetchContent(next: string): void {
    const behind = this.reader.peek(1);
    const inFlow = this.flowLevel > 0;
    if (next === "[") this.#fetchFlowStart("flow-sequence-start");
    else if (next === "{") this.#fetchFlowStart("flow-mapping-start");
    else if (next === "]") this.#fetchFlowEnd("flow-sequence-end");
    else if (next === "}") this.#fetchFlowEnd("flow-mapping-end");
    else if (next === ",") this.#fetchFlowEntry();
    else if (next === "-" && isBlankOrEnd(behind)) this.#fetchBlockEntry();
    else if (next === "?" && (inFlow || isBlankOrEnd(behind))) this.#fetchKey();
    else if (next === ":" && (inFlow || isBlankOrEnd(behind))) this.#fetchValue();
    else if (next === "*" || next === "&") this.#fetchNamed(next === "*" ? "alias" : "anchor");
    else if (next === "!") this.#fetchTag();
    else if ((next === "|" || next === ">") && !inFlow) this.#fetchBlockScalar(next === "|");
    else if (next === "'" || next === '"')
      this.#fetchScalar(() => scanQuotedScalar(this, next === "'"));
    else if (this.#startsPlainScalar(next, behind)) this.#fetchScalar(() => scanPlainScalar(this));
    else throw this.refusal("found character that cannot start any token");
  }

  #startsPlainScalar(next: string, behind: string): boolean {
    if (!isBlankOrEnd(next) && !"-?:,[]{}#&*!|>'\"%@`".includes(next)) return true;
    if (next === "-") return !isBlank(behind);
    return this.flowLevel === 0 && (next === "?" || next === ":") && !isBlankOrEnd(behind);
  }

  /** Blanks, comments and line breaks. A tab may not stand where indentation counts. */
  #skipToToken(): void {
    const { reader } = this;
    for (;;) {
      reader.need(1);
      while (
        reader.peek() === " " ||
        (reader.peek() === "\t" && (this.flowLevel > 0 || !this.keyAllowed))
      ) {
        reader.skip();
        reader.need(1);
      }
      if (reader.peek() === "#") this.#skipComments();
      if (!isBreak(reader.peek())) return;
      reader.need(2);
      reader.skipLine();
      if (this.flowLevel === 0) this.keyAllowed = true;
    }
  }

  /** A comment, and those that follow it with nothing but blank lines between, however they are indented. */
  #skipComments(): void {
    const { reader } = this;
    for (;;) {
      while (!isBreakOrEnd(reader.peek())) {
        reader.skip();
        reader.need(1);
      }
      // After a comment the look ahead begins one character later, since the break itself is the next.
      let ahead = 1;
      while (ahead < commentReach && (isBlank(reader.peek(ahead)) || isBreak(reader.peek(ahead)))) {
        ahead += 1;
        reader.need(ahead + 1);
      }
      if (ahead >= commentReach || reader.peek(ahead) !== "#") return;
      this.#advance(reader.offset + ahead);
    }
  }

  #advance(offset: number): void {
    const { reader } = this;
    while (reader.offset < offset) {
      if (isBreak(reader.peek())) reader.skipLine();
      else reader.skip();
    }
  }

  /** The comment behind a token, on its line. */
  #skipLineComment(): void {
    const { reader } = this;
    if (reader.newlines > 0 || this.#queue.at(-1)?.kind === "block-entry") return;
    let ahead = 0;
    while (ahead < commentReach && isBlank(reader.peek(ahead))) {
      ahead += 1;
      reader.need(ahead + 1);
    }
    if (ahead >= commentReach || reader.peek(ahead) !== "#") return;
    while (!isBreakOrEnd(reader.peek())) {
      reader.skip();
      reader.need(1);
    }
  }

  #fetchStreamEnd(): void {
    this.reader.forceNewLine();
    this.#unrollIndent(-1);
    this.#removeKey();
    this.keyAllowed = false;
    this.#add("stream-end", this.reader.mark);
  }

  #fetchDirective(): void {
    this.#unrollIndent(-1);
    this.#removeKey();
    this.keyAllowed = false;
    this.#queue.push(scanDirective(this));
  }

  #fetchDocumentIndicator(kind: TokenKind): void {
    this.#unrollIndent(-1);
    this.#removeKey();
    this.keyAllowed = false;
    this.#fetchIndicator(kind, 3);
  }

  #fetchIndicator(kind: TokenKind, length = 1): void {
    const start = this.reader.mark;
    for (let count = 0; count < length; count += 1) this.reader.skip();
    this.#add(kind, start);
  }

  #fetchFlowStart(kind: TokenKind): void {
    this.#saveKey();
    this.#keys.push(noKey(this.#nextNumber, this.reader.mark));
    this.flowLevel += 1;
    if (this.flowLevel > maxDepth) throw this.refusal(`exceeded max depth of ${maxDepth}`);
    this.keyAllowed = true;
    this.#fetchIndicator(kind);
  }

  #fetchFlowEnd(kind: TokenKind): void {
    this.#removeKey();
    if (this.flowLevel > 0) {
      this.flowLevel -= 1;
      const key = this.#keys.pop();
      if (key !== undefined) this.#keyAt.delete(key.number);
    }
    this.keyAllowed = false;
    this.#fetchIndicator(kind);
  }

  #fetchFlowEntry(): void {
    this.#removeKey();
    this.keyAllowed = true;
    this.#fetchIndicator("flow-entry");
  }

  #fetchBlockEntry(): void {
    if (this.flowLevel === 0) {
      if (!this.keyAllowed) {
        throw this.refusal("block sequence entries are not allowed in this context");
      }
      this.#rollIndent("block-sequence-start", this.reader.mark);
    }
    this.#removeKey();
    this.keyAllowed = true;
    this.#fetchIndicator("block-entry");
  }

  #fetchKey(): void {
    if (this.flowLevel === 0) {
      if (!this.keyAllowed) throw this.refusal("mapping keys are not allowed in this context");
      this.#rollIndent("block-mapping-start", this.reader.mark);
    }
    this.#removeKey();
    this.keyAllowed = this.flowLevel === 0;
    this.#fetchIndicator("key");
  }

  #fetchValue(): void {
    const key = this.#keys.at(-1);
    if (key !== undefined && this.#isStillPossible(key)) {
      this.#insert(key.number, "key", key.mark);
      this.#rollIndent("block-mapping-start", key.mark, key.number);
      key.possible = false;
      this.#keyAt.delete(key.number);
      this.keyAllowed = false;
    } else {
      if (this.flowLevel === 0) {
        if (!this.keyAllowed) throw this.refusal("mapping values are not allowed in this context");
        this.#rollIndent("block-mapping-start", this.reader.mark);
      }
      this.keyAllowed = this.flowLevel === 0;
    }
    this.#fetchIndicator("value");
  }

  #fetchNamed(kind: "alias" | "anchor"): void {
    this.#saveKey();
    this.keyAllowed = false;
    this.#queue.push(scanAnchor(this, kind));
  }

  #fetchTag(): void {
    this.#saveKey();
    this.keyAllowed = false;
    this.#queue.push(scanTag(this));
  }

  #fetchBlockScalar(literal: boolean): void {
    this.#removeKey();
    this.keyAllowed = true;
    this.#queue.push(scanBlockScalar(this, literal));
  }

  #fetchScalar(scan: () => Token): void {
    this.#saveKey();
    this.keyAllowed = false;
    this.#queue.push(scan());
  }

  #rollIndent(kind: TokenKind, mark: Mark, number?: number): void {
    if (this.flowLevel > 0 || this.indent >= mark.column) return;
    this.#indents.push(this.indent);
    this.indent = mark.column;
    if (this.#indents.length > maxDepth) {
      throw this.refusal(`exceeded max depth of ${maxDepth}`, this.#keys.at(-1)?.mark);
    }
    this.#insert(number ?? this.#nextNumber, kind, mark);
  }

  #unrollIndent(column: number): void {
    if (this.flowLevel > 0) return;
    while (this.indent > column) {
      this.#add("block-end", this.reader.mark);
      this.indent = this.#indents.pop() ?? -1;
    }
  }

  /** @throws where a key that had to come did not. */
  #isStillPossible(key: SimpleKey): boolean {
    if (!key.possible) return false;
    const { line, index } = this.reader;
    if (key.mark.line >= line && key.mark.index + maxKeyLength >= index) return true;
    this.#giveUp(key);
    return false;
  }

  #saveKey(): void {
    if (!this.keyAllowed) return;
    const { mark } = this.reader;
    this.#removeKey();
    const number = this.#nextNumber;
    const required = this.flowLevel === 0 && this.indent === mark.column;
    this.#keys[this.#keys.length - 1] = { possible: true, required, number, mark };
    this.#keyAt.set(number, this.#keys.length - 1);
  }

  #removeKey(): void {
    const key = this.#keys.at(-1);
    if (key?.possible !== true) return;
    this.#giveUp(key);
    this.#keyAt.delete(key.number);
  }

  #giveUp(key: SimpleKey): void {
    if (key.required) throw this.refusal("could not find expected ':'", key.mark);
    key.possible = false;
  }
}

function noKey(number: number, mark: Mark): SimpleKey {
  return { possible: false, required: false, number, mark };
}
