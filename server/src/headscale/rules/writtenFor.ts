import { t } from "@vscode/l10n";
import { walkEntries } from "../../document/settings";
import { findKey, standing } from "../catalogue";
import { finding, type Place } from "../finding";
import { compareMinors, type HeadscaleVersion, versions } from "../versions";
import type { Rule, RuleContext } from "./rule";

export const writtenFor: Rule = {
  code: "written-for",
  versions: {},
  *check(context) {
    const { document, version, isAcceptedBy } = context;
    if (isAcceptedBy === undefined || document.faults.length > 0 || isAcceptedBy(version)) return;
    const older = versions.filter(({ minor }) => compareMinors(minor, version.minor) < 0);
    const range = nameOf(newestRun(older, isAcceptedBy));
    const place = firstOldKey(context);
    if (range === undefined || place === undefined) return;
    yield finding({
      code: "written-for",
      severity: "information",
      place,
      // It speaks of the whole file, and follows from no key.
      leavesUnset: [],
      message: t("This file reads like Headscale {0}; {1} refuses it.", range, version.patch),
    });
  },
  docs: {
    summary: "The file was written for an older Headscale.",
    why: "The version that it is judged by refuses it, and an older one would start with it. Which Headscale runs is not in the file, so the newest is assumed unless something says otherwise.",
    remedy:
      "Bring the keys to the new version, or choose the version that really runs: by the setting `headscale.version`, the option `--headscale`, or a comment `# headscale-config: version=0.25`.",
    example: {
      wrong: "ip_prefixes:\n  - 100.64.0.0/10\ndb_type: sqlite3",
      right: "prefixes:\n  v4: 100.64.0.0/10\ndatabase:\n  type: sqlite",
    },
    source: "CHANGELOG.md of Headscale",
  },
};

/** Keys never decide what the file is judged by, but the first one that is gone tells where it comes from. */
function firstOldKey({ document, version }: RuleContext): Place | undefined {
  for (const { path, entry } of walkEntries(document.root)) {
    const key = findKey(path);
    if (key === undefined || key.kind === "section") continue;
    const state = standing(key, version).kind;
    if (state === "removed" || state === "deprecated") {
      return { key: path, span: entry.key };
    }
  }
  const [first] = document.root.entries;
  return first === undefined ? undefined : { key: [first.name], span: first.key };
}

/** The newest versions in a row that take the file, the oldest one first. */
function newestRun(
  older: readonly HeadscaleVersion[],
  isAcceptedBy: (version: HeadscaleVersion) => boolean,
): readonly HeadscaleVersion[] {
  const run: HeadscaleVersion[] = [];
  for (const version of older.toReversed()) {
    if (isAcceptedBy(version)) run.unshift(version);
    else if (run.length > 0) break;
  }
  return run;
}

/** "0.22 to 0.25" */
function nameOf(accepted: readonly HeadscaleVersion[]): string | undefined {
  const [first, last] = [accepted.at(0), accepted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return first === last ? last.minor : t("{0} to {1}", first.minor, last.minor);
}
