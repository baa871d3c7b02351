import type { YamlScalarNode } from "./nodes";
import { YamlRefusal } from "./refusal";
import { type GoScalar, resolvePlain, resolveTagged, scalarTags } from "./scalar";

function isUntagged({ tag }: YamlScalarNode): boolean {
  return tag === "" || tag === "!";
}

export function scalarTag(node: YamlScalarNode): string {
  if (!isUntagged(node)) return node.tag;
  if (!node.isPlain) return scalarTags.string;
  return node.value === "<<" ? "!!merge" : scalarTags[resolvePlain(node.value).type];
}

/**
 * What a scalar is. Source: yaml.v3 `resolve`.
 * @throws YamlRefusal where its tag and its text do not fit together
 */
export function resolveScalar(node: YamlScalarNode): GoScalar {
  const { tag, value, text } = node;
  if (isUntagged(node)) return node.isPlain ? resolvePlain(value) : { type: "string", value };
  const found = resolveTagged(tag, value);
  if (found !== undefined) return found;
  if (tag === "!!binary") {
    throw new YamlRefusal("!!binary value contains invalid base64 data", text.offset);
  }
  // A date is looked for only where nothing else was asked for.
  const { type } = resolvePlain(value);
  const is = scalarTags[type === "time" ? "string" : type];
  throw new YamlRefusal(`cannot decode ${is} \`${value}\` as a ${tag}`, text.offset);
}
