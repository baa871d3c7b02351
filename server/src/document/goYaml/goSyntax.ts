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

/** Go's `strconv.Quote`, for what can stand in a YAML text: what cannot be printed is escaped. */
export function goQuote(text: string): string {
  return JSON.stringify(text)
    .replace(
      /\\u00(0[0-9a-f]|1[0-9a-f])/g,
      (_escape, code: string) => shortEscapes[code] ?? `\\x${code}`,
    )
    .replace(
      /[\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ue000-\uf8ff\ufeff\ufff0-\uffff]/g,
      (character) => {
        const code = character.charCodeAt(0).toString(16);
        return code === "7f" ? "\\x7f" : `\\u${code.padStart(4, "0")}`;
      },
    );
}

const shortEscapes: Readonly<Record<string, string>> = { "07": "\\a", "0b": "\\v" };
