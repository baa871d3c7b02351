import { t } from "@vscode/l10n";
import type { Setting } from "../../document/settings";
import { finding, type Fix } from "../finding";
import { inRange } from "../versions";
import type { Rule } from "./rule";

const records = ["dns", "extra_records"];
const recordsPath = ["dns", "extra_records_path"];

export const dnsExtraRecordsConflict: Rule = {
  code: "dns-extra-records-conflict",
  versions: { from: "0.24" },
  *check({ config, version }) {
    // An empty list counts as set, and Headscale's own example has one.
    const inline = config.entry("dns.extra_records");
    const file = config.entry("dns.extra_records_path");
    if (inline === undefined || file === undefined) return;
    const begin = inRange(version, { from: "0.29" }) ? "fatal" : "Fatal";
    yield finding({
      code: "dns-extra-records-conflict",
      level: "fatal",
      severity: "error",
      step: "records-conflict",
      place: { key: recordsPath, span: file.key },
      message: t(
        "Headscale accepts either extra_records or extra_records_path, not both; an empty list counts too.",
      ),
      text: `${begin} config error: dns.extra_records and dns.extra_records_path are mutually exclusive. Please remove one of them from your config file`,
      related: [{ key: records, span: inline.key, message: t("The other one stands here.") }],
      fixes: [
        ...(inline.borrowed ? [] : [removeFix(records, isEmptyList(inline.value))]),
        ...(file.borrowed ? [] : [removeFix(recordsPath, false)]),
      ],
    });
  },
  docs: {
    summary: "`dns.extra_records` and `dns.extra_records_path` are both set.",
    why: "Headscale refuses to start. An empty list counts as set too, and the example file that Headscale ships has an active `extra_records: []`, so that adding the path to it is enough.",
    remedy: "Remove the one that you do not use.",
    example: {
      wrong:
        "dns:\n  extra_records: []\n  extra_records_path: /var/lib/headscale/extra-records.json",
      right: "dns:\n  extra_records_path: /var/lib/headscale/extra-records.json",
    },
    source: "hscontrol/types/config.go: LoadServerConfig @ v0.24.0",
  },
};

function isEmptyList(value: Setting): boolean {
  return value.kind === "list" && value.items.length === 0;
}

function removeFix(path: readonly string[], preferred: boolean): Fix {
  return {
    title: t('Remove "{0}"', path.join(".")),
    intents: [{ kind: "remove", path }],
    preferred,
  };
}
