import { rules } from "../headscale/rules";
import type { Rule } from "../headscale/rules/rule";
import { distance } from "fastest-levenshtein";

/** Everything there is to say about a rule, as its page in docs/rules does. */
export function rulePage({ code, versions, docs }: Rule, form: "text" | "markdown"): string {
  const block = (yaml: string): string =>
    form === "markdown" ? `\`\`\`yaml\n${yaml}\n\`\`\`` : yaml.replaceAll(/^(?=.)/gm, "    ");
  const [strong, title] = form === "markdown" ? ["**", "# "] : ["", ""];
  return [
    `${title}${code}`,
    docs.summary,
    docs.why,
    `${strong}What to do:${strong} ${docs.remedy}`,
    "Wrong:",
    block(docs.example.wrong),
    "Right:",
    block(docs.example.right),
    `Headscale versions: ${rangeText(versions.from, versions.before)}. Source: ${docs.source}.`,
  ].join("\n\n");
}

function rangeText(from: string | undefined, before: string | undefined): string {
  if (from === undefined) return before === undefined ? "all" : `before ${before}`;
  return before === undefined ? `${from} and newer` : `from ${from}, before ${before}`;
}

export function findRule(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code.toLowerCase());
}

/** The code that was meant, where it is near enough to the one that was written. */
export function nearestCode(written: string): string | undefined {
  const limit = Math.max(2, Math.floor(written.length / 3));
  const [nearest] = rules
    .map(({ code }) => ({ code, steps: distance(written.toLowerCase(), code) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps);
  return nearest?.code;
}
