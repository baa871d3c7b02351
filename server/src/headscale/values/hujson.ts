import { goBytes } from "../../document/goYaml/goBytes";
import { goQuote } from "../../document/goYaml/goQuote";

export type JsonKind = "object" | "array" | "string" | "number" | "boolean" | "null";

/** What a HuJSON text holds, or where and why it is none: in the words of Tailscale's parser, without its literals. */
export type HuJson =
  | { readonly kind: "value"; readonly top: JsonKind; readonly isEmpty: boolean }
  | { readonly kind: "fault"; readonly words: string };

/**
 * JSON with comments and commas at the end. Neither depth nor length can hurt: it goes through the text once.
 * Source: tailscale/hujson `Parse`.
 */
export function readHuJson(text: string): HuJson {
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: "fault", words: `hujson: ${placeOf(text, error.at)}: ${error.message}` };
  }
}

/** In the words of Go's `errors.New`, at an offset. */
class Fault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** Go's decoders go no deeper. */
const deepest = 10_000;

type Container = "object" | "array";
const closing = { object: "}", array: "]" } as const;

class Reader {
  readonly #text: string;
  readonly #open: Container[] = [];
  #at = 0;
  #members = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): HuJson {
    this.#skipExtra();
    const first = this.#next();
    let wants: "value" | "first" | "end" = this.#begin();
    while (wants !== "end" || this.#open.length > 0) {
      this.#skipExtra();
      wants = wants === "end" ? this.#afterValue() : this.#member(wants);
    }
    this.#skipExtra();
    if (this.#at < this.#text.length) throw this.#invalid("after top-level value");
    if (this.#depth > deepest) return { kind: "fault", words: "exceeded max depth" };
    return { kind: "value", top: kindOf(first), isEmpty: this.#members === 0 };
  }

  /** A value's beginning: "first" where something may follow in it, "end" behind one that is single. */
  #begin(): "first" | "end" {
    const next = this.#next();
    if (next === '"') this.#string();
    else if (next !== "{" && next !== "[") this.#literal();
    else {
      this.#at += 1;
      this.#open.push(next === "{" ? "object" : "array");
      this.#depth = Math.max(this.#depth, this.#open.length);
      return "first";
    }
    return "end";
  }

  /** "first": what stands behind a bracket or a comma, which may be the end; "value": behind a colon. */
  #member(wants: "first" | "value"): "value" | "first" | "end" {
    if (wants === "value") return this.#begin();
    const container = this.#open.at(-1) ?? "array";
    if (this.#next() === closing[container]) return this.#close();
    if (this.#open.length === 1) this.#members += 1;
    if (container === "array") return this.#begin();
    this.#name();
    return "value";
  }

  #afterValue(): "first" | "end" {
    const container = this.#open.at(-1) ?? "array";
    const next = this.#next();
    if (next === closing[container]) return this.#close();
    if (next === "") throw this.#cutOff(`${container} after value`);
    if (next !== ",") {
      throw this.#invalid(`after ${container} value (expecting ',' or '${closing[container]}')`);
    }
    this.#at += 1;
    return "first";
  }

  #close(): "end" {
    this.#at += 1;
    this.#open.pop();
    return "end";
  }

  #name(): void {
    const start = this.#at;
    const next = this.#next();
    if (next !== '"') {
      if (next !== "{" && next !== "[") this.#literal();
      throw this.#invalid("at start of object name", start);
    }
    this.#string();
    this.#skipExtra();
    if (this.#next() === "") throw this.#cutOff("object after name");
    if (this.#next() !== ":") throw this.#invalid("after object name");
    this.#at += 1;
  }

  #string(): void {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') {
      end += this.#text[end] === "\\" ? 2 : 1;
    }
    if (end >= this.#text.length) {
      this.#at = this.#text.length;
      throw this.#cutOff("string");
    }
    this.#at = end + 1;
    this.#validate(start);
  }

  #literal(): void {
    const start = this.#at;
    const letter = /[-+.a-z0-9]/i;
    while (letter.test(this.#next())) this.#at += 1;
    if (this.#next() === "" && start === this.#at) throw this.#cutOff("value");
    if (start === this.#at) throw this.#invalid("at start of value");
    this.#validate(start);
  }

  /** What stands there may be a secret, where the path is a wrong one: it is not repeated. */
  #validate(start: number): void {
    try {
      JSON.parse(this.#text.slice(start, this.#at));
    } catch {
      throw new Fault("invalid literal", start);
    }
  }

  #skipExtra(): void {
    const text = this.#text;
    for (;;) {
      while (/^[ \t\r\n]$/.test(this.#next())) this.#at += 1;
      const opening = text.slice(this.#at, this.#at + 2);
      if (opening !== "//" && opening !== "/*") return;
      const ending = opening === "//" ? "\n" : "*/";
      const end = text.indexOf(ending, this.#at + 2);
      if (end < 0) throw this.#cutOff("comment");
      if (/\p{Surrogate}/u.test(text.slice(this.#at, end))) {
        throw new Fault("invalid UTF-8 in comment", this.#at);
      }
      this.#at = end + ending.length;
    }
  }

  #next(): string {
    return this.#text.charAt(this.#at);
  }

  #cutOff(what: string): Fault {
    return new Fault(`parsing ${what}: unexpected EOF`, this.#at);
  }

  #invalid(where: string, at = this.#at): Fault {
    const character = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    return new Fault(`invalid character ${quoted(character)} ${where}`, at);
  }
}

function kindOf(first: string): JsonKind {
  switch (first) {
    case "{":
      return "object";
    case "[":
      return "array";
    case '"':
      return "string";
    case "n":
      return "null";
    case "t":
    case "f":
      return "boolean";
    default:
      return "number";
  }
}

/** Go's `%q` of a character, but for the escapes with a letter. */
function quoted(character: string): string {
  if (character === '"') return `'"'`;
  if (character === "'" || character === "\\") return `'\\${character}'`;
  const escaped = goQuote(character).slice(1, -1);
  const code = character.codePointAt(0) ?? 0;
  if (escaped === character || (code >= 0xdc80 && code <= 0xdcff)) return `'${escaped}'`;
  return code <= 0xffff
    ? `'\\u${code.toString(16).padStart(4, "0")}'`
    : `'\\U${code.toString(16).padStart(8, "0")}'`;
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const lines = before.split("\n");
  return `line ${lines.length}, column ${goBytes(lines.at(-1) ?? "").length + 1}`;
}
