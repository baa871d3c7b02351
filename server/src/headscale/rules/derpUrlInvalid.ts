import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { refusal, remark } from "../finding";
import { itemPlace } from "../places";
import { parseGoUrl } from "../values/goUrl";
import { inRange } from "../versions";
import type { Rule } from "./rule";

const code = "derp-url-invalid";
const step = "derp-urls";
const path = "derp.urls";

export const derpUrlInvalid: Rule = {
  code,
  versions: {},
  *check(context) {
    const { config, version } = context;
    const crashes = inRange(version, { before: "0.29" });
    for (const item of config.list(path).known) {
      if (parseGoUrl(item.text, version.builtWith.hosts).kind === "url") continue;
      const place = itemPlace(context, path, item);
      // Shown under the crash, where there is one.
      yield remark({
        code,
        level: "error",
        step,
        place,
        message: t('"{0}" is no URL, so Headscale leaves it out.', item.text),
        text: "Failed to parse url, ignoring...",
        ...(crashes ? { missing: parsePath(path) } : {}),
      });
      if (!crashes) continue;
      yield refusal({
        code,
        level: "panic",
        step,
        place,
        message: t('"{0}" is no URL. Headscale means to ignore it, and crashes.', item.text),
        text: "runtime error: invalid memory address or nil pointer dereference",
        leavesUnset: [parsePath(path)],
      });
      return;
    }
  },
  docs: {
    summary: "An entry of `derp.urls` is no URL.",
    why: "Headscale 0.29 and newer log an error and go on without it. Older versions say that they ignore it, and crash.",
    remedy: "Correct the URL.",
    example: {
      wrong: "derp:\n  urls:\n    - https://derp.example.com:https/map.json",
      right: "derp:\n  urls:\n    - https://derp.example.com/map.json",
    },
    source: "hscontrol/types/config.go: derpConfig @ v0.29.2",
  },
};
