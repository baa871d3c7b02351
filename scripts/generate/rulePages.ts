import type { GeneratedFile } from "./file";

/** One short page for each diagnostic code, and a list of them. */
export async function rulePages(): Promise<readonly GeneratedFile[]> {
  const { rules } = await import("../../server/src/headscale/rules/index");
  const pages = rules.map(({ code, versions, docs }) => ({
    path: `docs/rules/${code}.md`,
    text: `<!-- Written by \`npm run generate\`. Do not edit. -->

# ${code}

${docs.summary}

${docs.why}

**What to do:** ${docs.remedy}

Wrong:

\`\`\`yaml
${docs.example.wrong}
\`\`\`

Right:

\`\`\`yaml
${docs.example.right}
\`\`\`

Headscale versions: ${rangeText(versions.from, versions.before)}. Source: ${docs.source}.
`,
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

function rangeText(from: string | undefined, before: string | undefined): string {
  if (from === undefined) return before === undefined ? "all" : `before ${before}`;
  return before === undefined ? `${from} and newer` : `from ${from}, before ${before}`;
}
