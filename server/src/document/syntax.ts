import {
  type Document as YamlDocument,
  isCollection,
  isScalar,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLWarning,
} from "yaml";
import type { Span } from "./span";

/** Something in the text that Headscale's YAML parser refuses. */
export interface SyntaxFault {
  readonly kind: "syntax" | "duplicate-key" | "not-a-mapping" | "too-large";
  readonly span: Span;
  /** What the parser trips over, in English; for a duplicate, the key. */
  readonly detail: string;
  /** Of a duplicate: where the key stood first. */
  readonly first?: Span;
}

const controlCharacter =
  // eslint-disable-next-line no-control-regex -- finding them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

export function syntaxFaults(
  document: YamlDocument.Parsed | undefined,
  text: string,
): SyntaxFault[] {
  const control = controlCharacter.exec(text);
  if (control !== null) {
    const span = { start: control.index, end: control.index + 1 };
    return [syntaxFault(span, "Control characters are not allowed")];
  }
  if (document === undefined) return [];
  const faults = [...directiveFaults(document, text), ...errorFaults(document, text)];
  return faults.length > 0 ? faults : tabFaults(document, text);
}

function errorFaults(document: YamlDocument.Parsed, text: string): SyntaxFault[] {
  return document.errors
    .filter((error) => !isAcceptedByGo(error, text))
    .map((error) => {
      const span = unclosedSpan(document, error, text) ?? faultSpan(error, text);
      return deeperLine(error, text) ?? syntaxFault(span, error.message);
    });
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

/** The `yaml` package is stricter than yaml.v3 about these, so they are no faults. */
function isAcceptedByGo({ code, message, pos }: YAMLError, text: string): boolean {
  if (code === "BAD_DQ_ESCAPE") return message.endsWith("\\'");
  if (code === "TAG_RESOLVE_FAILED") return !message.startsWith("Could not resolve");
  // A comment right behind something that ends by itself.
  const before = text.charAt(pos[0] - 1);
  return code === "MISSING_CHAR" && message.startsWith("Comments") && /[,[\]{}"'|>]/.test(before);
}

/** Lines such as `%YAML 1.2`: yaml.v3 knows version 1.1 alone, and no directive that it does not know. */
function directiveFaults(
  { directives, warnings }: YamlDocument.Parsed,
  text: string,
): SyntaxFault[] {
  const [line] = /^%YAML[^\r\n]*/m.exec(text) ?? [];
  if (
    directives.yaml.explicit === true &&
    directives.yaml.version !== "1.1" &&
    line !== undefined
  ) {
    const start = text.indexOf(line);
    return [syntaxFault({ start, end: start + line.length }, "Only YAML 1.1 is understood")];
  }
  return warnings
    .filter(({ code }) => code === "BAD_DIRECTIVE")
    .map((warning) => syntaxFault(faultSpan(warning, text), warning.message));
}

/** Outside brackets and quotes no line may begin with a tab, not even one with nothing else on it. */
function tabFaults(document: YamlDocument.Parsed, text: string): SyntaxFault[] {
  const free = bracketsAndQuotes(document);
  const end = document.range[2];
  for (const { index, 0: tabs } of text.slice(0, end).matchAll(/^\t+/gm)) {
    if (free.some((span) => span.start < index && index < span.end)) continue;
    if (isBetweenComments(text, index)) continue;
    return [
      syntaxFault({ start: index, end: index + tabs.length }, "A line must not begin with a tab"),
    ];
  }
  return [];
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

/** Whether comment lines, with nothing but blank ones between them, lie around or on this line. */
function isBetweenComments(text: string, lineStart: number): boolean {
  const before = text.slice(0, lineStart).trimEnd();
  const lineBefore = before.slice(before.lastIndexOf("\n") + 1);
  return (
    lineBefore.trimStart().startsWith("#") && text.slice(lineStart).trimStart().startsWith("#")
  );
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

/** An error has a place but often no length: it is shown on the rest of its line. */
function faultSpan(error: YAMLError | YAMLWarning, text: string): Span {
  const start = Math.min(error.pos[0], text.length);
  const lineEnd = text.slice(start).search(/[ \t]*(?:\r?\n|$)/);
  const end = Math.min(Math.max(error.pos[1], start), start + Math.max(lineEnd, 0));
  if (end > start) return { start, end };
  // At the end of a line there is nothing to underline, so the line's own text is.
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const firstCharacter = lineStart + text.slice(lineStart, start).search(/\S|$/);
  return firstCharacter < start ? { start: firstCharacter, end: start } : { start, end: start };
}
