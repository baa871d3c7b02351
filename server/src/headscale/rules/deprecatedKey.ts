import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { findKey, standing } from "../catalogue";
import { type Fix, remark } from "../finding";
import { noticeAbout, noticedKeys } from "../oldKeys";
import { keyPlace } from "../places";
import type { Rule, RuleContext } from "./rule";

export const deprecatedKey: Rule = {
  code: "deprecated-key",
  versions: {},
  *check(context) {
    const { config, version } = context;
    for (const name of noticedKeys) {
      const key = findKey(parsePath(name));
      if (key === undefined || !config.isGiven(name)) continue;
      const state = standing(key, version);
      const notice = noticeAbout(name, config, version);
      if (state.kind !== "deprecated" || notice === undefined) continue;
      const successor = key.replacedBy?.join('", "');
      yield remark({
        code: "deprecated-key",
        step: "notice",
        speech: "notice",
        // Without a successor it still does what it says.
        severity: successor === undefined ? "information" : "warning",
        text: notice.text,
        place: keyPlace(context, name),
        message:
          successor === undefined
            ? t('"{0}" is deprecated since Headscale {1}.', name, state.since)
            : t(
                '"{0}" is deprecated since Headscale {1}, and its value is not used. Use "{2}" instead.',
                name,
                state.since,
                successor,
              ),
        tag: "deprecated",
        fixes: fixes(context, name, key.replacedBy?.[0]),
      });
    }
  },
  docs: {
    summary: "A key that this version still knows, and warns about.",
    why: "Headscale starts, prints a warning at each start, and may refuse the key in a later version. The value of a key that has a successor is not used any more: the successor's default applies.",
    remedy: "Move the value to the key that replaces it.",
    example: {
      wrong: "ephemeral_node_inactivity_timeout: 30m",
      right: "node:\n  ephemeral:\n    inactivity_timeout: 30m",
    },
    source: "hscontrol/types/config.go: validateServerConfig, warnNoAlias @ v0.29.0",
  },
};

function fixes({ config }: RuleContext, name: string, successor: string | undefined): Fix[] {
  const entry = config.entry(name);
  if (entry === undefined || entry.borrowed || successor === undefined) return [];
  const path = parsePath(name);
  const isGiven = config.isGiven(successor);
  return [
    {
      title: isGiven ? t('Remove "{0}"', name) : t('Move "{0}" to "{1}"', name, successor),
      intents: [
        isGiven ? { kind: "remove", path } : { kind: "move", path, to: parsePath(successor) },
      ],
      preferred: true,
    },
  ];
}
