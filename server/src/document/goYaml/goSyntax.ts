import { goQuote } from "./goQuote";
import { goText } from "./scalar";
import { hasTextKeys } from "./decode";
import type { YamlMappingNode, YamlNode } from "./nodes";
import { resolveScalar } from "./resolve";

/** A node as Go's `%#v` shows what was decoded from it. */
export function goSyntax(node: YamlNode): string {
  switch (node.kind) {
    case "alias":
      return goSyntax(node.target);
    case "scalar": {
      const scalar = resolveScalar(node);
      if (scalar.type === "null") return "interface {}(nil)";
      return scalar.type === "string" ? goQuote(scalar.value) : goText(scalar);
    }
    case "sequence":
      return `[]interface {}{${node.items.map(goSyntax).join(", ")}}`;
    case "mapping":
      return mappingSyntax(node);
  }
}

function mappingSyntax(node: YamlMappingNode): string {
  const texts: string[] = [];
  for (let index = 0; index + 1 < node.items.length; index += 2) {
    const [key, value] = node.items.slice(index, index + 2);
    if (key !== undefined && value !== undefined) texts.push(`${goSyntax(key)}:${goSyntax(value)}`);
  }
  const type = hasTextKeys(node) ? "map[string]interface {}" : "map[interface {}]interface {}";
  return `${type}{${texts.sort().join(", ")}}`;
}
