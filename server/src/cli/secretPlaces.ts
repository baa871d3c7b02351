import { goText } from "../document/goYaml/scalar";
import type { HeadscaleDocument } from "../document/parse";
import { type Setting, walkEntries } from "../document/settings";
import type { Span } from "../document/span";
import { allKeys, findKey } from "../headscale/catalogue";

/** Shorter words are no secrets, but parts of every sentence. */
const minLength = 3;

/** A text with more of them is no configuration, and no sentence about it is worth the search. */
export const maxSecrets = 100;

/** Of a longer word no expression can be made. */
const maxPattern = 1000;

const secretNames = allKeys()
  .filter(({ secret }) => secret === true)
  .map(({ path }) => path.split(".").at(-1) ?? path)
  .join("|");

/** What follows a secret's name on its line, whether or not the colon and the blank are where they belong. */
const secretLine = new RegExp(
  `^[^#\\n\\r\\u2028\\u2029]*?(?<!\\w)(?:${secretNames})(?!\\w)["']?(?:[ \\t]*[:=])?[ \\t]*(\\S.*)`,
  "gim",
);

/** A line that begins with a secret's name: what is indented deeper below it is the secret's. */
const secretHead = new RegExp(`^[ \\t-]*["']?(?:${secretNames})(?!\\w)`, "i");

/** What may be a secret, wherever it stands: the longest first. */
export function secretPatterns({ text, root }: HeadscaleDocument): readonly (RegExp | string)[] {
  const behindNames = [...text.matchAll(secretLine)].map(([, value = ""]) => value.trim());
  const below = deeperLines(text).map(({ start, end }) => text.slice(start, end).trim());
  const values = [...behindNames, ...below];
  const words = values.flatMap((value) => value.split(/[\s"',{}[\]*&!]+/));
  const read = secretSettings(root).flatMap((setting) => textsOf(setting));
  const found = new Set([...values, ...words, ...read].filter((word) => word.length >= minLength));
  return [...found]
    .sort((a, b) => b.length - a.length)
    .flatMap((word): (RegExp | string)[] =>
      word.length > maxPattern
        ? [word, word.toLowerCase()]
        : [new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi")],
    );
}

/** Where in the text a secret is known to stand, whatever its words are. */
export function secretSpans({ text, root }: HeadscaleDocument): readonly Span[] {
  const behindNames = [...text.matchAll(secretLine)].map((found): Span => {
    const end = found.index + found[0].length;
    return { start: end - (found[1]?.length ?? 0), end };
  });
  const read = secretSettings(root).map(({ span }) => span);
  return [...behindNames, ...read, ...deeperLines(text)].filter(({ start, end }) => end > start);
}

function secretSettings(root: HeadscaleDocument["root"]): readonly Setting[] {
  return [...walkEntries(root)]
    .filter(({ path }) => findKey(path)?.secret === true)
    .map(({ entry }) => entry.value);
}

function textsOf(setting: Setting): readonly string[] {
  switch (setting.kind) {
    case "scalar":
      return goText(setting.value).split("\n");
    case "list":
      return setting.items.flatMap(textsOf);
    case "section":
      return setting.entries.flatMap(({ written, value }) => [written, ...textsOf(value)]);
  }
}

/** The lines below a secret's name, where no parser says any more what they belong to. */
function deeperLines(text: string): readonly Span[] {
  const spans: Span[] = [];
  let head: number | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === "") continue;
    const indent = line.search(/\S/);
    const isItem = line.charAt(indent) === "-";
    if (head !== undefined && (indent > head || (isItem && indent === head))) {
      spans.push({ start: index + indent, end: index + line.length });
      continue;
    }
    head = secretHead.test(line) ? indent : undefined;
  }
  return spans;
}
