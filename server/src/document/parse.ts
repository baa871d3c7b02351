import { Composer, type Document as YamlDocument } from "yaml";
import { readAsGo } from "./goYaml/decode";
import { buildSettings, emptyRoot } from "./build";
import { type Comment, findComments } from "./comments";
import type { Section } from "./settings";
import { type SyntaxFault, toSyntax } from "./syntax";
import { tokensOf } from "./yamlTokens";

/** A configuration's text, parsed once; everything else reads it. */
export interface HeadscaleDocument {
  readonly text: string;
  readonly root: Section;
  /** What keeps Headscale's parser from reading the text, in the order of the text. */
  readonly faults: readonly SyntaxFault[];
  /** What Headscale's parser says when it refuses the text, from `yaml: ` on. */
  readonly refusal: string | undefined;
  /** The version that a comment `# headscale-config: version=…` asks for, as written. */
  readonly modeline: string | undefined;
  /** Looked for when they are first asked for: most key strokes need none. */
  readonly comments: readonly Comment[];
}

/** Longer texts are not read: a configuration has a few hundred lines, and each key stroke reads it anew. */
const maxLength = 1_000_000;

/** Nor are texts with more keys, items, brackets and quotes: with these a reading would take a second. */
const maxMarks = 40_000;
const mark = /[[\]{},"']|[:-](?=\s)/g;

/** Never throws: a text that cannot be read has faults, and a tree of what could be made out. */
export function parseDocument(text: string): HeadscaleDocument {
  if (isTooLarge(text)) return unreadDocument(text);
  const verdict = readAsGo(text);
  const document = firstDocument(text);
  let comments: readonly Comment[] | undefined;
  return {
    text,
    root: buildSettings(document, text),
    ...toSyntax(verdict, document, text),
    modeline: findModeline(text),
    get comments() {
      return (comments ??= findComments(text));
    },
  };
}

function isTooLarge(text: string): boolean {
  if (text.length > maxLength) return true;
  return text.length > maxMarks && (text.match(mark)?.length ?? 0) > maxMarks;
}

function unreadDocument(text: string): HeadscaleDocument {
  const firstLine = { start: 0, end: Math.min(Math.max(text.indexOf("\n"), 1), 200) };
  return {
    text,
    root: emptyRoot,
    faults: [{ kind: "too-large", span: firstLine, detail: "" }],
    refusal: undefined,
    modeline: undefined,
    comments: [],
  };
}

/**
 * The first document; yaml.v3's `Unmarshal` looks at nothing behind it. Where the `yaml` package objects to
 * the indentation inside brackets and quotes, which yaml.v3 does not look at, it is asked again without.
 */
function firstDocument(text: string): YamlDocument.Parsed | undefined {
  const strict = compose(text, "strict");
  if (strict === undefined || strict.errors.length === 0) return strict;
  const loose = compose(text, "loose");
  return loose?.errors.length === 0 ? loose : strict;
}

function compose(text: string, indentation: "strict" | "loose"): YamlDocument.Parsed | undefined {
  const composer = new Composer({
    // Every plain scalar stays the text that it is: goYaml/ alone says what Headscale makes of it.
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    strict: false,
    logLevel: "silent",
  });
  const [document] = composer.compose(tokensOf(text, indentation), false, text.length);
  return document;
}

function findModeline(text: string): string | undefined {
  return /^[ \t]*#[ \t]*headscale-config:[ \t]*version[ \t]*=[ \t]*(\S+)/m.exec(text)?.[1];
}
