import { t } from "@vscode/l10n";
import { findEntry, parsePath } from "../../document/settings";
import { type Fix, refusal } from "../finding";
import { isWhole, missingValue, setFix } from "../givenValues";
import { valuePlace } from "../places";
import { inRange } from "../versions";
import type { Rule, RuleContext } from "./rule";

const path = "noise.private_key_path";
const usualPath = "/var/lib/headscale/noise_private.key";

export const noiseKeyMissing: Rule = {
  code: "noise-key-missing",
  versions: {},
  *check(context) {
    const { config, document, version } = context;
    if (!isWhole(document)) return;
    const isEmpty = config.text(path).known === "";
    const lacksSection = inRange(version, { before: "0.27" }) && !config.isSet("noise");
    if (!isEmpty && !lacksSection) return;
    yield refusal({
      code: "noise-key-missing",
      step: "noise-key-missing",
      speech: "collected",
      text: "Fatal config error: headscale now requires a new `noise.private_key_path` field in the config file for the Tailscale v2 protocol",
      place: valuePlace(context, path),
      message: isEmpty
        ? t("noise.private_key_path is missing: Headscale must know where its key is kept.")
        : t(
            'The section "noise" itself must stand in the file: a dotted key or a variable alone does not count.',
          ),
      ...(isEmpty ? missingValue(config, path) : { versions: { before: "0.27" } as const }),
      fixes: isEmpty ? fixes(context) : [],
    });
  },
  docs: {
    summary: "`noise.private_key_path` has no value.",
    why: "Headscale keeps the key of its own protocol in this file, makes it at the first start, and refuses to start without the path. Up to 0.26 the section `noise:` itself must stand in the file as well: `noise.private_key_path: …` in one line, or the variable alone, is refused.",
    remedy: "Name a file that Headscale may write to, in a folder that is kept.",
    example: {
      wrong: "noise: {}",
      right: "noise:\n  private_key_path: /var/lib/headscale/noise_private.key",
    },
    source: "hscontrol/types/config.go: validateServerConfig @ v0.29.2",
  },
};

function fixes({ config, document }: RuleContext): Fix[] {
  if (config.isGiven(path)) return setFix(config, path, usualPath);
  if (config.raw(path).from.kind === "hidden") return [];
  const title = t('Add "{0}"', path);
  // A key that has no value gets one.
  if (findEntry(document.root, parsePath(path)) !== undefined) {
    return [{ title, intents: [{ kind: "set", path: parsePath(path), value: usualPath }] }];
  }
  return [
    {
      title,
      intents: [
        {
          kind: "insert",
          section: ["noise"],
          lines: [{ kind: "key", name: "private_key_path", value: usualPath }],
        },
      ],
    },
  ];
}
