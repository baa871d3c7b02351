/** What a dotenv file sets, or the line that is none of one. */
export type Dotenv =
  | { readonly kind: "variables"; readonly variables: ReadonlyMap<string, string> }
  /** `line` counts from 1; the problem holds nothing of the file, which may be a secret. */
  | { readonly kind: "broken"; readonly line: number; readonly problem: string };

/**
 * A dotenv file as systemd's `EnvironmentFile=` and Docker Compose's `env_file` read it, where they agree:
 * comments, `export`, single quotes (taken as they are) and double quotes (with escapes), both over several
 * lines. Where they differ: a `#` behind a blank ends a value without quotes (Compose), and `$` stands for
 * itself (systemd). The usual libraries, Node's own `util.parseEnv` too, pass over what they do not
 * understand, and a mistake would go unseen.
 */
export function parseDotenv(text: string): Dotenv {
  const variables = new Map<string, string>();
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length;) {
    const found = statementAt(source, at);
    if (found.kind === "broken") {
      return { kind: "broken", line: lineOf(source, at), problem: found.problem };
    }
    if (found.kind === "variable") variables.set(found.name, found.value);
    at = found.end;
  }
  return { kind: "variables", variables };
}

type Statement =
  | { readonly kind: "nothing"; readonly end: number }
  | {
      readonly kind: "variable";
      readonly name: string;
      readonly value: string;
      readonly end: number;
    }
  | { readonly kind: "broken"; readonly problem: string };

const emptyLine = /[ \t]*(?:[#;].*)?(?:\n|$)/y;
const beginning = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/y;
const quoted = /'([^']*)'|"((?:[^"\\]|\\[^])*)"/y;
const afterQuotes = /[ \t]*(?:(?<=[ \t])#.*)?(?:\n|$)/y;
const unquoted = /(.*)(?:\n|$)/y;

function statementAt(source: string, at: number): Statement {
  const empty = matchAt(emptyLine, source, at);
  if (empty !== undefined) return { kind: "nothing", end: empty.end };
  const begun = matchAt(beginning, source, at);
  if (begun === undefined) return { kind: "broken", problem: "this is no NAME=VALUE" };
  const [name = ""] = begun.groups;
  if (!/["']/.test(source.charAt(begun.end))) {
    const rest = matchAt(unquoted, source, begun.end);
    const value = (rest?.groups[0] ?? "").replace(/(?:^|[ \t])#.*$/, "").trimEnd();
    return { kind: "variable", name, value, end: rest?.end ?? source.length };
  }
  const inside = matchAt(quoted, source, begun.end);
  if (inside === undefined) return { kind: "broken", problem: "the quote is not closed" };
  const [single, double] = inside.groups;
  const after = matchAt(afterQuotes, source, inside.end);
  if (after === undefined) return { kind: "broken", problem: "something follows the quoted value" };
  return { kind: "variable", name, value: single ?? unescape(double ?? ""), end: after.end };
}

interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly end: number;
}

function matchAt(pattern: RegExp, source: string, at: number): Match | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(source);
  return found === null ? undefined : { groups: found.slice(1), end: pattern.lastIndex };
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\n": "" };

/** A backslash before anything that is not escaped stays. */
function unescape(text: string): string {
  return text.replace(/\\([nrt"\\$`\n])/g, (_escape, character: string) => {
    return escapes[character] ?? character;
  });
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split("\n").length;
}
