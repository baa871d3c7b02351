import assert from "node:assert/strict";
import fc from "fast-check";
import { commentedKeys } from "../../server/src/document/comments";
import { parseDocument } from "../../server/src/document/parse";
import { editsFor } from "../../server/src/edit/edits";
import type { FixIntent, NewLine } from "../../server/src/edit/intent";
import { applyEdits, type TextEdit } from "../../server/src/edit/textEdit";
import { type Configuration, configurations, settingsOf } from "./configurations";
import { type Plain, plainSection } from "./plain";
import { type Place, render } from "./rendering";

const options = { numRuns: 300, seed: 29_2 };

type Settings = Map<string, Plain>;

interface Edited {
  readonly before: string;
  readonly after: string;
  readonly edit: TextEdit;
}

/** Carries out the intent by one edit, and checks what holds for every edit. */
function edited(configuration: Configuration, before: string, intent: FixIntent): Edited {
  const { after, edits } = editedBy(configuration, before, intent);
  const [edit, ...more] = edits;
  assert.ok(edit && more.length === 0, "one intent, one edit");
  return { before, after, edit };
}

interface EditedBy {
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

function editedBy(configuration: Configuration, before: string, intent: FixIntent): EditedBy {
  const edits = editsFor(parseDocument(before), [intent]);
  assert.ok(edits, "no edits");
  const after = applyEdits(before, edits);
  // Bytes outside of the edits stay.
  let rebuilt = "";
  let done = 0;
  for (const { newText, span } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    assert.ok(done <= span.start && span.start <= span.end && span.end <= before.length);
    rebuilt += before.slice(done, span.start) + newText;
    done = span.end;
  }
  assert.equal(after, rebuilt + before.slice(done));
  assert.deepEqual(parseDocument(after).faults, []);
  // A file of one line has no line ending yet.
  const newline = before.includes("\n") ? configuration.newline : "\n";
  const foreign = newline === "\n" ? /\r/ : /(?<!\r)\n/;
  assert.doesNotMatch(after, foreign, "another line ending than the file's");
  return { after, edits };
}

function comments(text: string): readonly string[] {
  return text.match(/# comment \d+\./g) ?? [];
}

/** The settings of the configuration after `change` has been made to those of `path`. */
function changed(
  { entries }: Configuration,
  path: readonly string[],
  change: (section: Settings) => void,
): Settings {
  const root = settingsOf(entries);
  change(sectionAt(root, path));
  return root;
}

/** Sections are made where there are none. */
function sectionAt(root: Settings, path: readonly string[]): Settings {
  let section = root;
  for (const step of path) {
    const inner = section.get(step);
    const next: Settings = isSettings(inner) ? inner : new Map<string, Plain>();
    section.set(step, next);
    section = next;
  }
  return section;
}

function isSettings(plain: Plain | undefined): plain is Settings {
  return plain instanceof Map;
}

function assertSettings(text: string, wanted: Settings): void {
  assert.deepEqual(plainSection(parseDocument(text).root), wanted);
}

/** One of the places that `isMeant`; a configuration without one is no case. */
function pick(places: readonly Place[], number: number, isMeant: (place: Place) => boolean): Place {
  const candidates = places.filter(isMeant);
  fc.pre(candidates.length > 0);
  const place = candidates[number % candidates.length];
  assert.ok(place);
  return place;
}

const anyValue = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10 }),
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    "true",
    "0770",
    "a: b",
    "x #y",
    "https://a.example.net/?a=b,c",
    "",
    "it's",
    "- a",
  ),
);

describe("every edit of a generated configuration", () => {
  it("begins with a text that says what the generator means", () => {
    fc.assert(
      fc.property(configurations, (configuration) => {
        const { text } = render(configuration);
        assert.deepEqual(parseDocument(text).faults, []);
        assertSettings(text, settingsOf(configuration.entries));
      }),
      options,
    );
  });

  it("renames one key and nothing else", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), (configuration, number) => {
        const { text, places } = render(configuration);
        const { path, key } = pick(places, number, () => true);
        const name = path.at(-1) ?? "";
        const { after, edit } = edited(configuration, text, {
          kind: "rename",
          path,
          to: "renamed",
        });
        assert.deepEqual(edit.span, key);
        assert.deepEqual(comments(after), comments(text));
        const wanted = changed(configuration, path.slice(0, -1), (section) => {
          section.set("renamed", section.get(name) ?? null);
          section.delete(name);
        });
        assertSettings(after, wanted);
      }),
      options,
    );
  });

  it("never gives two keys of a section one name", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), (configuration, number) => {
        const { text, places } = render(configuration);
        const { path } = pick(places, number, () => true);
        const siblings = places.filter(
          (other) =>
            other.path.length === path.length &&
            other.path.slice(0, -1).join() === path.slice(0, -1).join(),
        );
        for (const sibling of siblings.filter((other) => other.path !== path)) {
          const to = sibling.path.at(-1) ?? "";
          assert.equal(editsFor(parseDocument(text), [{ kind: "rename", path, to }]), undefined);
        }
      }),
      options,
    );
  });

  it("removes one key, with its own comments, and nothing else", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), (configuration, number) => {
        const { text, places } = render(configuration);
        const { path, key, inFlow, lineEnd } = pick(places, number, () => true);
        // The last key before another document stays: edits.test.ts.
        fc.pre(configuration.closing !== "second document" || configuration.entries.length > 1);
        const { after, edit } = edited(configuration, text, { kind: "remove", path });
        if (!inFlow) {
          const start = Math.max(
            text.lastIndexOf("\n", key.start) + 1,
            text.startsWith("\uFEFF") ? 1 : 0,
          );
          const newline = text.startsWith(configuration.newline, lineEnd)
            ? configuration.newline.length
            : 0;
          assert.deepEqual(edit.span, { start, end: lineEnd + newline });
        }
        assert.equal(edit.newText, "");
        const left = comments(text.slice(0, key.start) + text.slice(lineEnd));
        assert.deepEqual(comments(after), left);
        assertSettings(after, withoutKey(configuration, places, path));
      }),
      options,
    );
  });

  it("sets one value and nothing else", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), anyValue, (configuration, number, value) => {
        const { text, places } = render(configuration);
        const place = pick(
          places,
          number,
          ({ node }) => node.kind === "text" || node.kind === "none",
        );
        const { path, key, end } = place;
        const { after, edit } = edited(configuration, text, { kind: "set", path, value });
        assert.ok(key.end < edit.span.start && edit.span.end <= end);
        assert.deepEqual(comments(after), comments(text));
        const name = path.at(-1) ?? "";
        const wanted = changed(configuration, path.slice(0, -1), (section) =>
          section.set(name, value),
        );
        assertSettings(after, wanted);
      }),
      options,
    );
  });

  it("sets one item and nothing else", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), anyValue, (configuration, number, value) => {
        const { text, places } = render(configuration);
        const { path, key, end, node } = pick(
          places,
          number,
          (place) => place.node.kind === "list",
        );
        assert.ok(node.kind === "list");
        const index = number % node.items.length;
        const { after, edit } = edited(configuration, text, {
          kind: "set-item",
          path,
          index,
          value,
        });
        assert.ok(key.end < edit.span.start && edit.span.end <= end);
        assert.deepEqual(comments(after), comments(text));
        const name = path.at(-1) ?? "";
        const wanted = changed(configuration, path.slice(0, -1), (section) =>
          section.set(name, node.items.with(index, value)),
        );
        assertSettings(after, wanted);
      }),
      options,
    );
  });

  it("inserts what is new and nothing else", () => {
    const newKeys = fc.uniqueArray(fc.constantFrom("new_a", "new_b", "new_c"), { minLength: 1 });
    fc.assert(
      fc.property(
        configurations,
        fc.nat(),
        newKeys,
        anyValue,
        fc.option(fc.nat(), { nil: undefined }),
        (configuration, number, keys, value, behind) => {
          const { text, places } = render(configuration);
          const section = sectionFor(places, number);
          const own = places.filter(
            ({ path }) => path.slice(0, -1).join(".") === section.join("."),
          );
          const after = own[(behind ?? 0) % Math.max(own.length, 1)]?.path.at(-1);
          const lines: NewLine[] = [
            { kind: "comment", text: "new" },
            ...keys.map((name) => ({ kind: "key", name, value }) as const),
          ];
          const done = edited(configuration, text, {
            kind: "insert",
            section,
            lines,
            ...(behind === undefined || after === undefined ? {} : { after: [after] }),
          });
          assert.deepEqual(comments(done.after), comments(text));
          const wanted = changed(configuration, section, (inner) => {
            for (const name of keys) inner.set(name, value);
          });
          assertSettings(done.after, wanted);
        },
      ),
      options,
    );
  });
});

describe("every entry of a generated configuration", () => {
  it("moves as it is, with its comments, and nothing else does", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), fc.nat(), (configuration, number, target) => {
        const { text, places } = render(configuration);
        const { path } = pick(places, number, () => true);
        const section = sectionFor(places, target);
        // Not into itself.
        fc.pre(path.some((step, depth) => step !== section[depth]));
        const name = path.at(-1) ?? "";
        const { after } = editedBy(configuration, text, {
          kind: "move",
          path,
          to: [...section, "moved"],
        });
        assert.deepEqual(comments(after).toSorted(), comments(text).toSorted());
        const value = sectionAt(settingsOf(configuration.entries), path.slice(0, -1)).get(name);
        const wanted = withoutKey(configuration, places, path);
        sectionAt(wanted, section).set("moved", value ?? null);
        assertSettings(after, wanted);
      }),
      options,
    );
  });

  it("is gone when it is commented out, and found as a comment", () => {
    fc.assert(
      fc.property(configurations, fc.nat(), (configuration, number) => {
        const { text, places } = render(configuration);
        const { inFlow, path } = pick(places, number, () => true);
        // The last key before another document stays: editsCommentOut.test.ts.
        fc.pre(configuration.closing !== "second document" || configuration.entries.length > 1);
        const { after, edits } = editedBy(configuration, text, {
          kind: "comment-out",
          path,
          reason: "why",
        });
        assert.ok(inFlow || edits.every(({ span }) => span.start === span.end));
        assert.deepEqual(comments(after).toSorted(), comments(text).toSorted());
        assertSettings(after, withoutKey(configuration, places, path));
        const isKey = (key: readonly string[]): boolean => key.join(".") === path.join(".");
        const found = commentedKeys(parseDocument(after), isKey);
        assert.equal(found.length, 1);
      }),
      options,
    );
  });
});

/** A section that is there, or is empty, or is missing whole or from its second step on, or the top. */
function sectionFor(places: readonly Place[], number: number): readonly string[] {
  const open = places.filter(({ node }) => node.kind === "section" || node.kind === "none");
  const paths = open.map(({ path }) => path);
  const candidates = [
    ...paths,
    ...paths.map((path) => [...path, "fresh"]),
    [],
    ["fresh"],
    ["fresh", "er"],
  ];
  return candidates[number % candidates.length] ?? [];
}

function withoutKey(
  configuration: Configuration,
  places: readonly Place[],
  path: readonly string[],
): Settings {
  const parent = path.slice(0, -1);
  const wanted = changed(configuration, parent, (section) => section.delete(path.at(-1) ?? ""));
  const owner = places.find((place) => place.path.join(".") === parent.join("."));
  const isLast = owner?.node.kind === "section" && owner.node.entries.length === 1;
  if (owner === undefined || !isLast || !isBlock(owner)) return wanted;
  // A section without a key has no value.
  return changedIn(wanted, parent);
}

function isBlock({ node, inFlow }: Place): boolean {
  return node.kind === "section" && node.style === "block" && !inFlow;
}

function changedIn(root: Settings, path: readonly string[]): Settings {
  let section = root;
  for (const step of path.slice(0, -1)) {
    const inner = section.get(step);
    assert.ok(isSettings(inner));
    section = inner;
  }
  section.set(path.at(-1) ?? "", null);
  return root;
}
