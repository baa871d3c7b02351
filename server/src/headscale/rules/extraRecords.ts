import type { Setting } from "../../document/settings";
import { decodeExtraRecords, type ExtraRecords } from "../values/extraRecords";
import { inRange } from "../versions";
import type { RuleContext } from "./rule";

/** The records of `dns.extra_records`, or of its forerunner, as they stand and as Headscale reads them. */
export interface WrittenRecords {
  readonly path: string;
  readonly setting: Setting;
  readonly decoded: ExtraRecords;
}

export function writtenRecords({ config, version }: RuleContext): WrittenRecords | undefined {
  const path = inRange(version, { from: "0.23" })
    ? "dns.extra_records"
    : "dns_config.extra_records";
  const setting = config.raw(path).known;
  if (setting === undefined) return undefined;
  return { path, setting, decoded: decodeExtraRecords(setting, version.builtWith.mapstructure) };
}
