import fc from "fast-check";
import type { Plain } from "./plain";

/** A configuration as it may be written, for property tests: what it says, and how. */
export interface Configuration {
  readonly entries: readonly Entry[];
  readonly flow: boolean;
  readonly newline: "\n" | "\r\n";
  readonly step: string;
  readonly opening: string;
  readonly closing: "line break" | "nothing" | "comment" | "second document";
}

export interface Entry {
  readonly name: string;
  readonly quote: "" | "'" | '"';
  readonly node: Node;
  /** A comment on the line above, where there is room for one. */
  readonly above: boolean;
  /** What stands between the value and the comment behind it; nothing where there is no comment. */
  readonly behind: " " | "  " | "\t" | undefined;
}

export type Node =
  | { readonly kind: "none"; readonly written: "" | "null" | "~" }
  | { readonly kind: "text"; readonly value: string; readonly style: TextStyle }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly flow: boolean }
  | {
      readonly kind: "section";
      readonly entries: readonly Entry[];
      readonly style: "block" | "line" | "lines";
      readonly lastComma: boolean;
    };

type TextStyle = "plain" | "single" | "double" | "literal" | "folded";

const names = [
  "server_url",
  "oidc",
  "issuer",
  "client_id",
  "scope",
  "pkce",
  "dns",
  "log",
  "level",
  "x-y",
] as const;
const words = ["a", "info", "https://a.example.net:8080/x", "100.64.0.0/10", "it's", "b#c", "$x"];

const word = fc.constantFrom(...words);

const text: fc.Arbitrary<Node> = fc.oneof(
  fc.record({
    kind: fc.constant("text" as const),
    value: fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" ")),
    style: fc.constantFrom<TextStyle>("plain", "literal", "folded"),
  }),
  fc.record({
    kind: fc.constant("text" as const),
    value: fc.string({ maxLength: 12 }),
    style: fc.constantFrom<TextStyle>("single", "double"),
  }),
);

const none: fc.Arbitrary<Node> = fc.record({
  kind: fc.constant("none" as const),
  written: fc.constantFrom("" as const, "null" as const, "~" as const),
});

const list: fc.Arbitrary<Node> = fc.record({
  kind: fc.constant("list" as const),
  items: fc.array(word, { minLength: 1, maxLength: 3 }),
  flow: fc.boolean(),
});

function entriesOf(node: fc.Arbitrary<Node>, minLength: number): fc.Arbitrary<readonly Entry[]> {
  const entry = fc.record({
    name: fc.constantFrom(...names),
    quote: fc.constantFrom("" as const, "" as const, "'" as const, '"' as const),
    node,
    above: fc.boolean(),
    behind: fc.constantFrom(undefined, " " as const, "  " as const, "\t" as const),
  });
  return fc.uniqueArray(entry, { minLength, maxLength: 5, selector: ({ name }) => name });
}

function section(inner: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return (
    fc
      .record({
        kind: fc.constant("section" as const),
        entries: entriesOf(inner, 0),
        style: fc.constantFrom(
          "block" as const,
          "block" as const,
          "line" as const,
          "lines" as const,
        ),
        lastComma: fc.boolean(),
      })
      // A section in block style that has no keys is none.
      .map((node) => (node.entries.length === 0 ? { ...node, style: "line" as const } : node))
  );
}

const leaf = fc.oneof(text, text, none, list);
const node = fc.oneof(leaf, section(fc.oneof(leaf, section(leaf))));

export const configurations: fc.Arbitrary<Configuration> = fc.record({
  entries: entriesOf(node, 1),
  flow: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  newline: fc.constantFrom("\n" as const, "\r\n" as const),
  step: fc.constantFrom("  ", "    "),
  opening: fc.constantFrom("", "\uFEFF", "---\n", "# first\n\n", "# first\n---\n"),
  closing: fc.constantFrom("line break", "nothing", "comment", "second document"),
});

/** The settings that the configuration makes. */
export function settingsOf(entries: readonly Entry[]): Map<string, Plain> {
  return new Map(entries.map(({ name, node }) => [name, plainNode(node)]));
}

function plainNode(node: Node): Plain {
  switch (node.kind) {
    case "none":
      return null;
    case "text":
      return node.value;
    case "list":
      return node.items;
    case "section":
      return settingsOf(node.entries);
  }
}
