import { Composer, type Document as YamlDocument } from "yaml";
import { buildSettings, emptyRoot } from "./build";
import type { Section } from "./settings";
import { type SyntaxFault, syntaxFaults } from "./syntax";
import { tokensOf } from "./tokens";

/** A configuration's text, parsed once; everything else reads it. */
export interface HeadscaleDocument {
  readonly text: string;
  readonly root: Section;
  /** What keeps Headscale's parser from reading the text, in the order of the text. */
  readonly faults: readonly SyntaxFault[];
  /** The version that a comment `# headscale-config: version=…` asks for, as written. */
  readonly modeline: string | undefined;
}

/** Longer texts are not read: a configuration has a few hundred lines, and each key stroke reads it anew. */
const maxLength = 1_000_000;

/** Never throws: a text that cannot be read has faults, and a tree of what could be made out. */
export function parseDocument(text: string): HeadscaleDocument {
  if (text.length > maxLength) return unreadDocument(text);
  const { document, faults } = firstDocument(text);
  const settings = buildSettings(document, text);
  return {
    text,
    root: settings.root,
    faults: [...faults, ...settings.faults].sort((a, b) => a.span.start - b.span.start),
    modeline: findModeline(text),
  };
}

function unreadDocument(text: string): HeadscaleDocument {
  const firstLine = { start: 0, end: Math.min(Math.max(text.indexOf("\n"), 1), 200) };
  return {
    text,
    root: emptyRoot,
    faults: [{ kind: "too-large", span: firstLine, detail: "" }],
    modeline: undefined,
  };
}

interface Parsed {
  readonly document: YamlDocument.Parsed | undefined;
  readonly faults: readonly SyntaxFault[];
}

/** yaml.v3's `Unmarshal` stops after the first document, so nothing behind it is looked at. */
function firstDocument(text: string): Parsed {
  const strict = compose(text, "strict");
  if (strict.faults.length === 0) return strict;
  const loose = compose(text, "loose");
  return loose.faults.length === 0 ? loose : strict;
}

function compose(text: string, indentation: "strict" | "loose"): Parsed {
  const composer = new Composer({
    // Every plain scalar stays the text that it is: goYaml.ts alone says what Headscale makes of it.
    schema: "failsafe",
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    strict: false,
    logLevel: "silent",
  });
  const [document] = composer.compose(tokensOf(text, indentation), false, text.length);
  return { document, faults: syntaxFaults(document, text) };
}

function findModeline(text: string): string | undefined {
  return /^[ \t]*#[ \t]*headscale-config:[ \t]*version[ \t]*=[ \t]*(\S+)/m.exec(text)?.[1];
}
