import type { Document as YamlDocument, YAMLError } from "yaml";
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

/** The `yaml` package is stricter than yaml.v3 about these, so they are no fault. */
function isAcceptedByGo(error: YAMLError): boolean {
  return error.code === "BAD_INDENT" && error.message.startsWith("Flow ");
}

// eslint-disable-next-line no-control-regex -- finding them is the point
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export function syntaxFaults(
  document: YamlDocument.Parsed | undefined,
  text: string,
): SyntaxFault[] {
  const control = controlCharacter.exec(text);
  if (control !== null) {
    return [
      {
        kind: "syntax",
        span: { start: control.index, end: control.index + 1 },
        detail: "Control characters are not allowed",
      },
    ];
  }
  const errors = document?.errors ?? [];
  const lenient = errors.some(isAcceptedByGo);
  return errors
    .filter((error) => !isAcceptedByGo(error) && !(lenient && error.code === "MISSING_CHAR"))
    .map((error) => deeperLine(error, text) ?? syntaxFault(faultSpan(error, text), error.message));
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
function faultSpan(error: YAMLError, text: string): Span {
  const start = Math.min(error.pos[0], text.length);
  const lineEnd = text.slice(start).search(/[ \t]*(?:\r?\n|$)/);
  const end = Math.min(Math.max(error.pos[1], start), start + Math.max(lineEnd, 0));
  if (end > start) return { start, end };
  // At the end of a line there is nothing to underline, so the line's own text is.
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const firstCharacter = lineStart + text.slice(lineStart, start).search(/\S|$/);
  return firstCharacter < start ? { start: firstCharacter, end: start } : { start, end: start };
}
