import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import ts from "typescript";

/** A rule's file holds its page too, which nobody reads before the first diagnostics: it is left out there. */
export const withoutDocs: Plugin = {
  name: "without-docs",
  setup(build) {
    build.onLoad({ filter: /headscale[\\/]rules[\\/]\w+\.ts$/ }, async ({ path }) => ({
      contents: emptyDocs(await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** The source with `docs: {}` in the place of each `docs: { … }` of a rule. */
function emptyDocs(source: string): string {
  const file = ts.createSourceFile("rule.ts", source, ts.ScriptTarget.Latest, true);
  const spans: [start: number, end: number][] = [];
  const visit = (node: ts.Node): void => {
    const isDocs =
      ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === "docs";
    if (isDocs) spans.push([node.initializer.getStart(file), node.initializer.end]);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return spans.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}{}${text.slice(end)}`,
    source,
  );
}
