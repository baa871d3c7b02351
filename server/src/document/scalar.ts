import type { Scalar as YamlScalar } from "yaml";
import { type GoScalar, resolvePlain, resolveTagged } from "./goYaml";
import type { Scalar } from "./settings";
import type { Span } from "./span";

export interface ReadScalar {
  readonly scalar: Scalar;
  /** Why yaml.v3 refuses the scalar although the `yaml` package takes it. */
  readonly complaint: string | undefined;
}

export function readScalar(
  node: YamlScalar.Parsed,
  span: Span,
  text: string,
  inFlow: boolean,
): ReadScalar {
  const style = scalarStyle(node, span);
  // A block at the end of a file without a last line break has none either.
  const isCutOff = style === "block" && span.end === text.length && !text.endsWith("\n");
  const source = isCutOff ? node.source.replace(/\n$/, "") : node.source;
  const value = scalarValue(node, source);
  const complaint =
    value === undefined
      ? `"${source}" cannot be read as ${node.tag ?? ""}`
      : textComplaint(text.slice(span.start, span.end), style, inFlow);
  const known = value ?? { type: "string", value: source };
  return { scalar: { kind: "scalar", value: known, style, span, borrowed: false }, complaint };
}

function scalarValue({ tag, type }: YamlScalar.Parsed, source: string): GoScalar | undefined {
  if (tag !== undefined && tag !== "!") return resolveTagged(tag, source);
  return type === "PLAIN" ? resolvePlain(source) : { type: "string", value: source };
}

function scalarStyle({ type }: YamlScalar.Parsed, span: Span): Scalar["style"] {
  if (type === "QUOTE_SINGLE") return "single-quoted";
  if (type === "QUOTE_DOUBLE") return "double-quoted";
  if (type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL") return "block";
  return span.start === span.end ? "absent" : "plain";
}

function textComplaint(
  written: string,
  style: Scalar["style"],
  inFlow: boolean,
): string | undefined {
  if (style === "plain" && inFlow && /.\?/.test(written)) {
    return "Between brackets, text with a question mark must stand in quotes";
  }
  if (style !== "double-quoted") return undefined;
  const escapes = written.match(/\\(?:u[dD][89a-fA-F]|[^])/g) ?? [];
  return escapes.some((escape) => escape === "\\/" || escape.length > 2)
    ? "Invalid escape sequence"
    : undefined;
}
