import { t } from "@vscode/l10n";
import { parsePath, type Setting } from "../../document/settings";
import { type Finding, type Place, refusal, remark } from "../finding";
import { valuePlace } from "../places";
import { inRange } from "../versions";
import { type WrittenRecords, writtenRecords } from "./extraRecords";
import type { Rule, RuleContext } from "./rule";

const code = "dns-extra-records-invalid";
const step = "records";

export const dnsExtraRecordsInvalid: Rule = {
  code,
  versions: {},
  *check(context) {
    const written = writtenRecords(context);
    if (written?.decoded.kind === "invalid") {
      yield complain(context, written, written.decoded.error);
    }
  },
  docs: {
    summary: "The extra DNS records do not have the form that Headscale reads.",
    why: "Each record is a mapping with `name`, `type` and `value`, each a single text. Headscale refuses to start with anything else; Headscale 0.22 logs an error and goes on without the records. A variable cannot give records.",
    remedy: "Write a list of mappings, and one record for each address.",
    example: {
      wrong: "dns:\n  extra_records:\n    - grafana.tailnet.example.com",
      right:
        "dns:\n  extra_records:\n    - name: grafana.tailnet.example.com\n      type: A\n      value: 100.64.0.3",
    },
    source: "hscontrol/types/config.go: dns @ v0.29.2; mapstructure",
  },
};

function complain(context: RuleContext, { path, setting }: WrittenRecords, error: string): Finding {
  const common = {
    code,
    step,
    place: placeOf(setting, error, path) ?? valuePlace(context, path),
    // Where the shape is wrong as a whole, that is said already.
    missing: parsePath(path),
  } as const;
  if (inRange(context.version, { before: "0.23" })) {
    return remark({
      ...common,
      level: "error",
      message: t("Headscale cannot read these records and goes on without them."),
      text: "Could not parse dns_config.extra_records",
    });
  }
  const verb = inRange(context.version, { before: "0.24" }) ? "unmarshaling" : "unmarshalling";
  return refusal({
    ...common,
    message: t(
      "Headscale cannot read these records: each one needs a name, a type and a value, each a single text. It refuses to start.",
    ),
    text: `${verb} dns extra records: ${error}`,
  });
}

/** The first record that the error speaks of, by its field or its first key. */
function placeOf(setting: Setting, error: string, path: string): Place | undefined {
  const [, index = "", field = ""] = /'\[(\d+)\](?:\.(\w+))?'/.exec(error) ?? [];
  if (setting.kind !== "list" || index === "") return undefined;
  const item = setting.items[Number(index)];
  const span = item?.kind === "section" ? keyOf(item.entries, field) : item?.span;
  return span === undefined || span.end === span.start ? undefined : { key: parsePath(path), span };
}

function keyOf(
  entries: Extract<Setting, { kind: "section" }>["entries"],
  field: string,
): Place["span"] | undefined {
  return (entries.find(({ name }) => name === field.toLowerCase()) ?? entries[0])?.key;
}
