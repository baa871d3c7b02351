import { t } from "@vscode/l10n";
import { parsePath, type Setting } from "../../document/settings";
import type { Span } from "../../document/span";
import { finding, type Severity } from "../finding";
import { parseAddress } from "../values/address";
import type { ExtraRecord } from "../values/extraRecords";
import { writtenRecords } from "./extraRecords";
import type { Rule } from "./rule";

export const dnsExtraRecord: Rule = {
  code: "dns-extra-record",
  versions: {},
  *check(context) {
    const written = writtenRecords(context);
    if (written?.decoded.kind !== "records" || written.setting.kind !== "list") return;
    for (const [index, record] of written.decoded.records.entries()) {
      const item = written.setting.items[index];
      const fault = faultOf(record);
      if (fault === undefined || item === undefined) continue;
      yield finding({
        code: "dns-extra-record",
        severity: fault.severity ?? "warning",
        place: { key: parsePath(written.path), span: placeOf(item, fault.field) },
        message: fault.message,
      });
    }
  },
  docs: {
    summary: "An extra DNS record that nodes ignore.",
    why: "Headscale hands the records to the nodes as they are. Tailscale's clients take only those without a type or of type `A` or `AAAA`, in capitals, whose value is an IP address, and only whole names: no `CNAME`, no wildcard.",
    remedy: "Write one record for each name and address.",
    example: {
      wrong:
        "dns:\n  extra_records:\n    - name: grafana.tailnet.example.com\n      type: CNAME\n      value: node.tailnet.example.com",
      right:
        "dns:\n  extra_records:\n    - name: grafana.tailnet.example.com\n      type: A\n      value: 100.64.0.3",
    },
    source: "tailscale tailcfg.DNSRecord and ipn/ipnlocal: dnsConfigForNetmap",
  },
};

interface Fault {
  readonly field: keyof ExtraRecord;
  readonly message: string;
  readonly severity?: Severity;
}

/** One at most: what else is wrong shows when it is mended. */
function faultOf({ name, type, value }: ExtraRecord): Fault | undefined {
  if (name === "") return { field: "name", message: t("A record without a name has no effect.") };
  if (name.includes("*")) {
    return {
      field: "name",
      message: t('Nodes know no wildcards: nothing is found by "{0}".', name),
    };
  }
  if (!["", "A", "AAAA"].includes(type)) {
    return {
      field: "type",
      message: t('Nodes ignore a record of type "{0}": they know "A" and "AAAA" only.', type),
    };
  }
  // Clients take an address with a zone too.
  const family = parseAddress(value.replace(/%.+$/s, ""))?.family;
  if (family === undefined) {
    return {
      field: "value",
      message: t('Nodes ignore this record: "{0}" is no IP address.', value),
    };
  }
  if (type === "" || type === (family === 4 ? "A" : "AAAA")) return undefined;
  return {
    field: "type",
    severity: "information",
    message: t(
      'The type is "{0}", and the address is one of IPv{1}. Nodes go by the address.',
      type,
      family,
    ),
  };
}

/** The field's value, or the record's first key. */
function placeOf(item: Setting, field: string): Span {
  if (item.kind !== "section") return item.span;
  const entry = item.entries.findLast(({ name }) => name === field);
  const span = entry?.value.kind === "scalar" && !entry.borrowed ? entry.value.span : undefined;
  if (span !== undefined && span.end > span.start) return span;
  return entry?.key ?? item.entries[0]?.key ?? item.span;
}
