import { t } from "@vscode/l10n";
import {
  type Entry,
  findSet,
  formatPath,
  isNull,
  type LocatedEntry,
  walkEntries,
} from "../../document/settings";
import { findKey } from "../catalogue";
import { type Finding, finding } from "../finding";
import type { Rule, RuleContext } from "./rule";

export const caseCollision: Rule = {
  code: "case-collision",
  versions: {},
  *check(context) {
    const byPath = new Map<string, LocatedEntry[]>();
    for (const located of walkEntries(context.document.root)) {
      if (located.entry.borrowed) continue;
      const path = formatPath(located.path);
      const others = byPath.get(path);
      if (others === undefined) byPath.set(path, [located]);
      else others.push(located);
    }
    for (const all of byPath.values()) {
      const [first, ...later] = all;
      if (first === undefined) continue;
      for (const one of later) {
        if (first.parent === one.parent && first.entry.name === one.entry.name) {
          yield* differByCase(first, one);
        } else yield* differByDots(context, first, one);
      }
    }
  },
  docs: {
    summary: "The same key stands twice, in another case or once with dots.",
    why: "Headscale does not tell capitals from small letters in keys. Of two keys in one section that differ only by them, one counts, and which one is a matter of chance at each start. Of `oidc.issuer: …` and an `issuer` inside `oidc:`, the one with the dot counts.",
    remedy: "Keep one of the two.",
    example: {
      wrong: "oidc:\n  Client_ID: a\n  client_id: b",
      right: "oidc:\n  client_id: b",
    },
    source: "viper insensitiviseMap, searchMapWithPathPrefixes",
  },
};

function* differByCase(first: LocatedEntry, second: LocatedEntry): Iterable<Finding> {
  // The same key in the same letters is refused by the parser.
  if (first.entry.written === second.entry.written) return;
  yield collision(
    second,
    first.entry,
    t(
      '"{0}" and "{1}" are one key for Headscale, and chance decides which of the two counts.',
      first.entry.written,
      second.entry.written,
    ),
  );
}

function* differByDots(
  { document }: RuleContext,
  first: LocatedEntry,
  second: LocatedEntry,
): Iterable<Finding> {
  const { path } = first;
  const kind = findKey(path)?.kind;
  if (kind === undefined || kind === "section") return;
  if (isNull(first.entry.value) || isNull(second.entry.value)) return;
  const used = findSet(document.root, path);
  if (used === undefined) return;
  const lost = used === first.entry ? second : first;
  yield collision(lost, used, t("The key stands twice, and the value here is not used."));
}

function collision({ path, entry }: LocatedEntry, other: Entry, message: string): Finding {
  return finding({
    code: "case-collision",
    severity: "warning",
    place: { key: path, span: entry.key },
    message,
    related: [{ key: path, span: other.key, message: t("The other one stands here.") }],
  });
}
