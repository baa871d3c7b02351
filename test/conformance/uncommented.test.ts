import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { allKeys } from "../../server/src/headscale/catalogue";
import { notHere, type OwnExample, ownExamples } from "./ownExamples";

const names = new Set(allKeys().map(({ path }) => path.slice(path.lastIndexOf(".") + 1)));

/** `# name:` or `  #   name: value`, where the name is a key's; prose with a colon has no such name. */
const commentedKey = /^(\s*)#( *)([a-z_0-9]+):(?=\s|$)(?!\s*`)/;

interface Block {
  readonly key: string;
  readonly first: number;
  readonly end: number;
}

/** Each commented-out key with the commented lines that are indented deeper. */
function blocks(lines: readonly string[]): Block[] {
  const found: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent = "", blanks = "", key = ""] = commentedKey.exec(lines[index] ?? "") ?? [];
    if (!names.has(key) || isInItem(lines, index)) continue;
    let end = index + 1;
    const column = indent.length + blanks.length;
    while (end < lines.length && depth(lines[end] ?? "") > column) end += 1;
    found.push({ key, first: index, end });
    index = end - 1;
  }
  return found;
}

/** A key of a record in a list, whose dash stands in a line above, is nothing by itself. */
function isInItem(lines: readonly string[], index: number): boolean {
  const column = depth(lines[index] ?? "");
  for (let above = index - 1; /^\s*#/.test(lines[above] ?? ""); above -= 1) {
    const line = lines[above] ?? "";
    if (/^\s*# *- /.test(line) && depth(line) < column) return true;
    if (depth(line) < column) return false;
  }
  return false;
}

/** How deep a commented line's text stands; a bare `#`, or nothing, belongs to what is around it. */
function depth(line: string): number {
  const [, indent = "", blanks = "", rest = ""] = /^(\s*)#( *)(.*)$/.exec(line) ?? [];
  if (line.trim() !== "" && !/^\s*#/.test(line)) return -1;
  return rest === "" ? Number.POSITIVE_INFINITY : indent.length + blanks.length;
}

/** The file with one block made active: `#` and the one blank behind it go. */
function activate(lines: readonly string[], { first, end }: Block): string {
  return lines
    .map((line, index) => {
      const isStray = /^\s*# *user: `/.test(line);
      return index < first || index >= end || isStray ? line : line.replace(/^(\s*)# ?/, "$1");
    })
    .join("\n");
}

/** What stands in the example for something of the user's own; and a key that 0.23's has, and warns about. */
const placeholders = new Set([
  "oidc-placeholder",
  "oidc-issuer-shape",
  "server-url-loopback",
  "deprecated-key",
]);

/** What Headscale itself refuses, by the block that is made active; recorded from the real programs. */
function conflicts({ key }: Block): string[] {
  switch (key) {
    // Beside the active `extra_records: []`.
    case "extra_records_path":
      return ["dns-extra-records-conflict"];
    // Every example names both ways to give the secret.
    case "oidc":
      return ["oidc-secret-conflict"];
    default:
      return [];
  }
}

describe("what Headscale's own examples have commented out", () => {
  const examples = ownExamples();
  if (examples.length === 0) it(notHere);
  for (const example of examples) {
    it(`${example.name} has no unknown key and no wrong kind when it is made active`, () => {
      checkBlocks(example);
    });
  }
});

function checkBlocks({ text, version }: OwnExample): void {
  const lines = text.split("\n");
  const found = blocks(lines);
  assert.ok(found.length >= 3, `${found.length} blocks`);
  for (const block of found) {
    const document = parseDocument(activate(lines, block));
    const codes = analyse({ document, version });
    // An alternative to a line that is active stands there twice when it is made active.
    if (codes.some(({ code }) => code === "duplicate-key")) continue;
    const said = codes.map(({ code }) => code).filter((code) => !placeholders.has(code));
    assert.deepEqual(said, conflicts(block), `${block.key} at line ${block.first + 1}`);
  }
}
