import { t } from "@vscode/l10n";
import { formatPath, isNull, parsePath, walkEntries } from "../../document/settings";
import { findKey, type Key, standing } from "../catalogue";
import { type Finding, finding, type Fix, type Place } from "../finding";
import type { EffectiveConfig } from "../load/effective";
import { noticeAbout, noticedKeys } from "../oldKeys";
import { keyPlace } from "../places";
import type { Rule, RuleContext } from "./rule";

export const removedKey: Rule = {
  code: "removed-key",
  versions: {},
  *check(context) {
    for (const { path, entry } of walkEntries(context.document.root)) {
      const key = findKey(path);
      // A key without a value is not "set" for Headscale.
      if (key === undefined || key.kind === "section" || isNull(entry.value)) continue;
      const place = { key: path, span: entry.key };
      yield* complain(context, key, place, entry.borrowed ? [] : fixesFor(context, key));
    }
    for (const name of noticedKeys) {
      const key = findKey(parsePath(name));
      if (key === undefined || context.config.raw(name).from.kind !== "environment") continue;
      yield* complain(context, key, keyPlace(context, name), []);
    }
  },
  docs: {
    summary: "A key that this version of Headscale has removed.",
    why: "The value has no effect any more. For some keys Headscale refuses to start as long as they stand in the file, for others it prints a warning, for others it says nothing.",
    remedy: "Remove the key, or move its value to the key that replaces it.",
    example: {
      wrong: "# headscale-config: version=0.29\noidc:\n  strip_email_domain: true\n  expiry: 30d",
      right: "# headscale-config: version=0.29\nnode:\n  expiry: 30d",
    },
    source: "hscontrol/types/config.go: validateServerConfig, deprecator",
  },
};

function* complain(
  { config, version }: RuleContext,
  key: Key,
  place: Place,
  fixes: readonly Fix[],
): Iterable<Finding> {
  const state = standing(key, version);
  if (state.kind !== "removed") return;
  const notice = config.isSet(key.path) ? noticeAbout(key.path, config, version) : undefined;
  const refuses = notice?.level === "fatal";
  yield finding({
    code: "removed-key",
    severity: refuses ? "error" : "warning",
    ...(notice === undefined
      ? {}
      : { level: notice.level, text: notice.text, step: "notice", speech: "notice" }),
    place,
    message: [
      t('"{0}" was removed in Headscale {1}.', key.path, state.since),
      ...(refuses ? [t("It refuses to start as long as the key is set.")] : []),
      successor(key),
    ].join(" "),
    tag: "deprecated",
    leavesUnset: (key.replacedBy ?? []).map(parsePath),
    fixes,
  });
}

function successor(key: Key): string {
  if (key.replacedBy !== undefined) return t('Use "{0}" instead.', key.replacedBy.join('", "'));
  if (key.replacement !== undefined) return t("Instead: {0}.", key.replacement.replace(/\.$/, ""));
  return t("It has no successor.");
}

function fixesFor({ config }: RuleContext, key: Key): Fix[] {
  const path = parsePath(key.path);
  const [successorPath, ...others] = key.replacedBy ?? [];
  if (successorPath === undefined) return isDispensable(config, key) ? [removeFix(path)] : [];
  if (others.length > 0) return [];
  return config.isGiven(successorPath) ? [removeFix(path)] : [moveFix(path, successorPath)];
}

/** Nothing is lost with it: nothing takes its place, or it was switched off. */
function isDispensable(config: EffectiveConfig, { path, kind, replacement }: Key): boolean {
  return replacement === undefined || (kind === "boolean" && !config.boolean(path).known);
}

function removeFix(path: readonly string[]): Fix {
  return {
    title: t('Remove "{0}"', formatPath(path)),
    intents: [{ kind: "remove", path }],
    preferred: true,
  };
}

function moveFix(path: readonly string[], to: string): Fix {
  return {
    title: t('Move "{0}" to "{1}"', formatPath(path), to),
    intents: [{ kind: "move", path, to: parsePath(to) }],
    preferred: true,
  };
}
