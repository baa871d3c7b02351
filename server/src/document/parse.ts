import { Composer, Parser, type Document as YamlDocument } from "yaml";
import { buildSettings, emptyRoot } from "./build";
import type { Section } from "./settings";
import { type SyntaxFault, syntaxFaults } from "./syntax";

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
  const document = firstDocument(text);
  const settings = buildSettings(document, text);
  return {
    text,
    root: settings.root,
    faults: [...syntaxFaults(document, text), ...settings.faults].sort(
      (a, b) => a.span.start - b.span.start,
    ),
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

/** yaml.v3's `Unmarshal` stops after the first document, so nothing behind it is looked at. */
function firstDocument(text: string): YamlDocument.Parsed | undefined {
  const composer = new Composer({
    // Every plain scalar stays the text that it is: goYaml.ts alone says what Headscale makes of it.
    schema: "failsafe",
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    strict: false,
    logLevel: "silent",
  });
  for (const document of composer.compose(new Parser().parse(text), false, text.length)) {
    return document;
  }
  return undefined;
}

function findModeline(text: string): string | undefined {
  return /^[ \t]*#[ \t]*headscale-config:[ \t]*version[ \t]*=[ \t]*(\S+)/m.exec(text)?.[1];
}
