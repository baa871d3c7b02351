import { readAsGo } from "../document/goYaml/decode";
import { type HuJson, readHuJson } from "./values/hujson";
import { type HeadscaleVersion, inRange } from "./versions";

export interface PolicyFault {
  readonly kind: "no-hujson" | "no-object" | "empty" | "no-yaml";
  /** Headscale's own words, without what it puts before them. */
  readonly words: string;
}

/**
 * Why a version does not take a text as a policy at all; whether its rules make sense is not looked at.
 * Source: Headscale `unmarshalPolicy`, `LoadACLPolicyFromBytes`, `LoadACLPolicyFromPath`.
 */
export function policyFault(
  text: string,
  path: string,
  version: HeadscaleVersion,
): PolicyFault | undefined {
  if (inRange(version, { from: "0.23" })) {
    return text === "" ? undefined : hujsonFault(readHuJson(text), version);
  }
  return /\.ya?ml$/.test(path) ? yamlFault(text) : hujsonFault(readHuJson(text), version);
}

function hujsonFault(read: HuJson, version: HeadscaleVersion): PolicyFault | undefined {
  const isStrict = inRange(version, { before: "0.26" });
  if (read.kind === "fault") {
    const begin = isStrict ? "parsing hujson, err" : "parsing HuJSON";
    return { kind: "no-hujson", words: `${begin}: ${read.words}` };
  }
  const holdsNothing = read.top === "null" || (read.top === "object" && read.isEmpty);
  if (holdsNothing) return isStrict ? { kind: "empty", words: "empty policy" } : undefined;
  return read.top === "object" ? undefined : { kind: "no-object", words: kindWords(read, version) };
}

function kindWords({ top }: Extract<HuJson, { kind: "value" }>, version: HeadscaleVersion): string {
  if (inRange(version, { from: "0.27" })) {
    return `parsing policy from bytes: json: cannot unmarshal JSON ${top} into Go v2.Policy`;
  }
  const found = `json: cannot unmarshal ${top === "boolean" ? "bool" : top} into Go value of type`;
  return inRange(version, { from: "0.26" })
    ? `parsing policy from bytes: ${found} v2.Policy`
    : `unmarshalling policy, err: ${found} policy.ACLPolicy`;
}

/** Only what no YAML file of a policy can be; the types of its values are not looked at. */
function yamlFault(text: string): PolicyFault | undefined {
  if (text.trim() === "") return { kind: "empty", words: "empty policy" };
  const verdict = readAsGo(text);
  if (verdict.kind === "accepts") return undefined;
  const fault = verdict.places.find(({ kind }) => kind === "syntax" || kind === "no-mapping");
  return fault === undefined ? undefined : { kind: "no-yaml", words: verdict.message };
}
