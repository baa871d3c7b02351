import { CST, Lexer, Parser } from "yaml";

/** Deeper nesting than this is an attack and no configuration: what lies deeper is not read. */
export const maxDepth = 100;

/**
 * The tokens of a text. `strict` wants the lines inside brackets and quotes to be indented like all others,
 * and so finds its way again after one that is not closed; `loose` is as indifferent as yaml.v3.
 */
export function* tokensOf(text: string, indentation: "strict" | "loose"): Iterable<CST.Token> {
  const lines = withPlainLineBreaks(text);
  const lexemes = indentation === "strict" ? new Lexer().lex(lines) : looseSources(lines);
  const tokens = parsed(lexemes);
  for (const token of tokens) {
    cutDepth(token);
    yield token;
  }
}

/** Every line break that yaml.v3 knows as one that the `yaml` package knows, at the same place. */
export function withPlainLineBreaks(text: string): string {
  return text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, "\n");
}

/** What the lexer says between the pieces of the text. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

export interface Lexeme {
  readonly source: string;
  /** Where it stands; of a mark, which stands nowhere, where the next one does. */
  readonly offset: number;
  /** A plain or block scalar, whatever it begins with. */
  readonly isScalar: boolean;
}

/** The pieces of a text, with the lexer as indifferent to the indentation in brackets and quotes as yaml.v3. */
export function* looseLexemes(text: string): Iterable<Lexeme> {
  const lexer = new Lexer();
  let offset = 0;
  let isScalar = false;
  for (const source of lexer.lex(text)) {
    const isMark: boolean = !isScalar && marks.has(source);
    yield { source, offset, isScalar };
    if (!isMark) offset += source.length;
    isScalar = isMark && source === CST.SCALAR;
    // The lexer has no option for it; the flow and quote cases of yaml-cases.json watch over this.
    if (lexer["flowLevel"] > 0 || /["'[{]/.test(text.charAt(offset))) lexer["indentNext"] = 0;
  }
}

function* looseSources(text: string): Iterable<string> {
  for (const { source } of looseLexemes(text)) yield source;
}

function* parsed(lexemes: Iterable<string>): Iterable<CST.Token> {
  const parser = new Parser();
  let isScalar = false;
  for (const lexeme of withLoneDashes([...lexemes])) {
    for (const part of isScalar ? [lexeme] : withoutColon(lexeme)) yield* parser.next(part);
    isScalar = !isScalar && lexeme === CST.SCALAR;
  }
  yield* parser.end();
}

/** A dash alone between brackets, as in `[-]` and `[-, a]`, is a text to yaml.v3 and not the beginning of an item. */
function* withLoneDashes(lexemes: readonly string[]): Iterable<string> {
  let isScalar = false;
  for (let index = 0; index < lexemes.length; index += 1) {
    const [lexeme = "", next = "", afterNext] = lexemes.slice(index, index + 3);
    const isEmptyItem = next === CST.SCALAR && afterNext === "";
    const isLone = lexeme === "-" && (next === "]" || next === "}" || isEmptyItem);
    if (!isScalar && isLone) {
      yield* [CST.SCALAR, "-"];
      if (isEmptyItem) index += 2;
    } else yield lexeme;
    isScalar = !isScalar && lexeme === CST.SCALAR;
  }
}

/** To yaml.v3 the colon in `&a:` and `*a:` is no part of the name. */
function withoutColon(lexeme: string): readonly string[] {
  return /^[&*][\w-]+:$/.test(lexeme) ? [lexeme.slice(0, -1), ":"] : [lexeme];
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
