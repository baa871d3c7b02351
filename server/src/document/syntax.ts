import {
  type Document as YamlDocument,
  isCollection,
  isScalar,
  type Scalar,
  visit,
  type YAMLError,
} from "yaml";
import type { YamlFault, YamlVerdict } from "./goYaml/decode";
import type { Span } from "./span";

/** Something in the text that Headscale's YAML parser refuses. */
export interface SyntaxFault {
  readonly kind: "syntax" | "duplicate-key" | "not-a-mapping" | "too-large";
  readonly span: Span;
  /** What is wrong, in English; for a duplicate, the key. */
  readonly detail: string;
  /** Of a duplicate: where the key stood first. */
  readonly first?: Span;
}

export interface Syntax {
  readonly faults: readonly SyntaxFault[];
  /** What Headscale's parser says, from `yaml: ` on; nothing where it takes the text. */
  readonly refusal: string | undefined;
}

/**
 * Whether Headscale's parser takes the text is decided by goYaml/ alone. It stops where it notices, which is
 * often far behind the mistake; the `yaml` package, which goes on, helps to find the place to be mended.
 */
export function toSyntax(
  verdict: YamlVerdict,
  document: YamlDocument.Parsed | undefined,
  text: string,
): Syntax {
  if (verdict.kind === "accepts") return { faults: [], refusal: undefined };
  const faults = verdict.places.map((fault) => toSyntaxFault(fault, document, text));
  return { faults, refusal: verdict.message };
}

function toSyntaxFault(
  fault: YamlFault,
  document: YamlDocument.Parsed | undefined,
  text: string,
): SyntaxFault {
  const span = wordAt(fault.offset, text);
  switch (fault.kind) {
    case "duplicate-key": {
      const first = wordAt(fault.first, text);
      return { kind: "duplicate-key", span, detail: keyText(text, span), first };
    }
    case "no-mapping":
      return { kind: "not-a-mapping", span, detail: fault.found };
    case "wrong-key":
      return syntaxFault(span, "a key must be plain text");
    case "syntax":
      return placeOfMistake(document, text) ?? { kind: "syntax", span, detail: fault.message };
  }
}

/** Where the `yaml` package sees the first mistake. */
function placeOfMistake(
  document: YamlDocument.Parsed | undefined,
  text: string,
): SyntaxFault | undefined {
  const [error] = document?.errors.toSorted((a, b) => a.pos[0] - b.pos[0]) ?? [];
  if (document === undefined || error === undefined) return undefined;
  const span = unclosedSpan(document, error, text) ?? faultSpan(error, text);
  return deeperLine(error, text) ?? syntaxFault(span, error.message);
}

/** The quoted text, or the text without blanks around it, that begins here; at least one character. */
function wordAt(offset: number, text: string): Span {
  const rest = text.slice(offset, offset + 1000);
  const [word = ""] =
    /^(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s:,[\]{}#](?:[^\s:,[\]{}]|:(?=\S))*)/.exec(
      rest,
    ) ?? [];
  if (word !== "") return { start: offset, end: offset + word.length };
  if (/^[^\r\n]/.test(rest)) return { start: offset, end: offset + 1 };
  // At the end of a line there is nothing to underline, so the line's own text is.
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return { start: lineStart + text.slice(lineStart, offset).search(/\S|$/), end: offset };
}

function keyText(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2");
}

/** A missing bracket or quote is noticed far behind; what opens and is not closed has to be mended. */
function unclosedSpan(
  document: YamlDocument.Parsed,
  { message, pos }: YAMLError,
  text: string,
): Span | undefined {
  if (!/^Flow (?:map|sequence) |^Missing closing /.test(message)) return undefined;
  const open = bracketsAndQuotes(document).findLast(
    (span) => span.start < pos[0] && pos[0] <= span.end,
  );
  if (open === undefined) return undefined;
  const [line = ""] = /^[^\r\n]*/.exec(text.slice(open.start)) ?? [];
  return { start: open.start, end: open.start + line.trimEnd().length };
}

/** Outer ones first. */
function bracketsAndQuotes(document: YamlDocument.Parsed): Span[] {
  const spans: Span[] = [];
  visit(document, {
    Node(_key, node) {
      const counts = isCollection(node) ? node.flow : isScalar(node) && isQuoted(node);
      if (counts === true && node.range) spans.push({ start: node.range[0], end: node.range[1] });
    },
  });
  return spans;
}

function isQuoted({ type }: Scalar): boolean {
  return type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
}

function syntaxFault(span: Span, detail: string): SyntaxFault {
  return { kind: "syntax", span, detail };
}

/**
 * A key that is indented deeper than the keys above it continues the value before it, and that is where the
 * parser complains. The person has to mend the deeper line.
 */
function deeperLine(error: YAMLError, text: string): SyntaxFault | undefined {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" && error.code !== "MULTILINE_IMPLICIT_KEY") {
    return undefined;
  }
  const start = text.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const [, indent = "", next = "", key = ""] =
    /^([ ]*)[^\n]*\n([ ]+)([^\s#][^\r\n]*)/.exec(text.slice(start)) ?? [];
  if (key === "" || next.length <= indent.length) return undefined;
  const line = text.indexOf("\n", start) + 1;
  const place = { start: line + next.length, end: line + next.length + key.trimEnd().length };
  return syntaxFault(place, "this line is indented deeper than its siblings");
}

/** Where the line's text ends, the blanks behind it left out. */
function textEnd(text: string, start: number): number {
  const newline = text.indexOf("\n", start);
  let end = newline < 0 ? text.length : newline;
  if (newline > start && text.charAt(end - 1) === "\r") end -= 1;
  while (end > start && " \t".includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** An error has a place but often no length: it is shown on the rest of its line. */
function faultSpan(error: YAMLError, text: string): Span {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], start), textEnd(text, start));
  if (end > start) return { start, end };
  // At the end of a line there is nothing to underline, so the line's own text is.
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const firstCharacter = lineStart + text.slice(lineStart, start).search(/\S|$/);
  return firstCharacter < start ? { start: firstCharacter, end: start } : { start, end: start };
}
