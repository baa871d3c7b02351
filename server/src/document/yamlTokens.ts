import { CST, Lexer, Parser } from "yaml";

/** Deeper nesting than this is an attack and no configuration: what lies deeper is not read. */
export const maxDepth = 100;

/**
 * The tokens of a text. `strict` wants the lines inside brackets and quotes to be indented like all others,
 * and so finds its way again after one that is not closed; `loose` is as indifferent as yaml.v3.
 */
export function* tokensOf(text: string, indentation: "strict" | "loose"): Iterable<CST.Token> {
  const lines = withPlainLineBreaks(text);
  const tokens = indentation === "strict" ? new Parser().parse(lines) : looseTokens(lines);
  for (const token of tokens) {
    cutDepth(token);
    yield token;
  }
}

/** Every line break that yaml.v3 knows as one that the `yaml` package knows, at the same place. */
function withPlainLineBreaks(text: string): string {
  return text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, "\n");
}

/** What the lexer says between the pieces of the text. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function* looseTokens(text: string): Iterable<CST.Token> {
  const lexer = new Lexer();
  const parser = new Parser();
  let offset = 0;
  for (const lexeme of lexer.lex(text)) {
    yield* parser.next(lexeme);
    if (!marks.has(lexeme)) offset += lexeme.length;
    // The lexer has no option for it; the flow and quote cases of yaml-cases.json watch over this.
    if (lexer["flowLevel"] > 0 || /["'[{]/.test(text.charAt(offset))) lexer["indentNext"] = 0;
  }
  yield* parser.end();
}

/** Whoever walks over the token later may call itself for each level without running out of stack. */
function cutDepth(token: CST.Token): void {
  let level: CST.Token[] = token.type === "document" && token.value ? [token.value] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: CST.Token[] = [];
    for (const part of level) {
      if (!("items" in part)) continue;
      if (depth > maxDepth) part.items = [];
      for (const { key, value } of part.items) {
        below.push(...[key, value].filter((child) => child !== null && child !== undefined));
      }
    }
    level = below;
  }
}
