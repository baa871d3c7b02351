import type { GeneratedFile } from "./file";

/** One short page for each diagnostic code, and a list of them. */
export async function rulePages(): Promise<readonly GeneratedFile[]> {
  const { rules } = await import("../../server/src/headscale/rules/index");
  const { rulePage } = await import("../../server/src/cli/rulePage");
  const pages = rules.map((rule) => ({
    path: `docs/rules/${rule.code}.md`,
    text: `<!-- Written by \`npm run generate\`. Do not edit. -->\n\n${rulePage(rule, "markdown")}\n`,
  }));
  const list = rules.map(({ code, docs }) => `| [${code}](${code}.md) | ${docs.summary} |`);
  const index = {
    path: "docs/rules/README.md",
    text: `<!-- Written by \`npm run generate\`. Do not edit. -->

# Diagnostics

| code | meaning |
| --- | --- |
${list.join("\n")}
`,
  };
  return [index, ...pages];
}
