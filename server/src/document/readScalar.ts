import type { Scalar as YamlScalar } from "yaml";
import { type GoScalar, resolvePlain, resolveTagged } from "./goYaml/scalar";
import type { Scalar } from "./settings";
import type { Span } from "./span";

/** What yaml.v3 makes of a scalar that the `yaml` package has found. */
export function readScalar(node: YamlScalar.Parsed, span: Span, text: string): Scalar {
  const style = scalarStyle(node, span);
  // A block at the end of a file without a last line break has none either.
  const isCutOff = style === "block" && span.end === text.length && !text.endsWith("\n");
  const source = isCutOff ? node.source.replace(/\n$/, "") : node.source;
  return { kind: "scalar", value: scalarValue(node, source), style, span, borrowed: false };
}

/** Where tag and text do not fit, the text is refused anyhow; it counts as a text. */
function scalarValue({ tag, type }: YamlScalar.Parsed, source: string): GoScalar {
  if (tag !== undefined && tag !== "!") {
    return resolveTagged(tag, source) ?? { type: "string", value: source };
  }
  return type === "PLAIN" ? resolvePlain(source) : { type: "string", value: source };
}

function scalarStyle({ type }: YamlScalar.Parsed, span: Span): Scalar["style"] {
  if (type === "QUOTE_SINGLE") return "single-quoted";
  if (type === "QUOTE_DOUBLE") return "double-quoted";
  if (type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL") return "block";
  return span.start === span.end ? "absent" : "plain";
}
