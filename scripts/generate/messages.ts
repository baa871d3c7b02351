import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";
import type { GeneratedFile } from "./file";

/** Folders whose sources speak to people through `t(…)`. */
const folders = ["client/src", "server/src"];

/** The catalogue of every message that a user may see, for translators: l10n/bundle.l10n.json. */
export async function messageCatalogue(root: string): Promise<readonly GeneratedFile[]> {
  const messages = new Set<string>();
  for (const folder of folders) {
    for (const file of await readdir(path.join(root, folder), { recursive: true })) {
      if (!file.endsWith(".ts")) continue;
      const text = await readFile(path.join(root, folder, file), "utf8");
      collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest), messages);
    }
  }
  const sorted = [...messages].sort((a, b) => (a < b ? -1 : 1));
  const bundle = Object.fromEntries(sorted.map((message) => [message, message]));
  return [{ path: "l10n/bundle.l10n.json", text: `${JSON.stringify(bundle, null, 2)}\n` }];
}

/** Every first argument of `t(…)` and `l10n.t(…)`. */
function collect(node: ts.Node, messages: Set<string>): void {
  if (ts.isCallExpression(node)) {
    const callee = node.expression;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
    const [message] = node.arguments;
    if (ts.isIdentifier(name) && name.text === "t" && message !== undefined) {
      if (ts.isStringLiteralLike(message)) messages.add(message.text);
    }
  }
  ts.forEachChild(node, (child) => {
    collect(child, messages);
  });
}
