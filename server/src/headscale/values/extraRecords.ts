import type { List, Scalar, Section, Setting } from "../../document/settings";
import { type GoScalar, goText } from "../../document/goYaml/scalar";

/** Source: tailscale `tailcfg.DNSRecord`. */
export interface ExtraRecord {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

export type ExtraRecords =
  | { readonly kind: "records"; readonly records: readonly ExtraRecord[] }
  | { readonly kind: "invalid"; readonly error: string };

/**
 * The first release of mapstructure that words its errors so: "1.5" is the one in Headscale 0.22, "2.1" in
 * 0.23 to 0.26, "2.4" in 0.27 and later.
 */
export type MapstructureWording = "1.5" | "2.1" | "2.4";

/** What a value becomes, and what is wrong with it. */
interface Decoded<Value> {
  readonly value: Value;
  readonly faults: readonly string[];
}

function decoded<Value>(value: Value, faults: readonly string[] = []): Decoded<Value> {
  return { value, faults };
}

/**
 * What viper's `UnmarshalKey("dns.extra_records", …)` makes of a value. It is generous: a text is split at
 * its commas, anything else that is no list becomes the only item of one.
 * Source: viper `defaultDecoderConfig`, mapstructure `decodeSlice`, `decodeStruct`, `decodeString`.
 */
export function decodeExtraRecords(setting: Setting, wording: MapstructureWording): ExtraRecords {
  const items = itemsOf(setting).map((item, index) => decodeRecord(item, `[${index}]`, wording));
  const faults = items.flatMap((item) => item.faults);
  if (faults.length > 0) return { kind: "invalid", error: errorText(faults, wording) };
  return { kind: "records", records: items.map((item) => item.value) };
}

function errorText(faults: readonly string[], wording: MapstructureWording): string {
  if (wording !== "1.5") {
    return `decoding failed due to the following error(s):\n\n${faults.join("\n")}`;
  }
  const lines = faults.map((fault) => `* ${fault}`).sort();
  return `${faults.length} error(s) decoding:\n\n${lines.join("\n")}`;
}

/** A piece of a text that was split has no place of its own. */
type Item = Setting | "piece";

function itemsOf(setting: Setting): readonly Item[] {
  switch (setting.kind) {
    case "list":
      return setting.items;
    case "section":
      return setting.entries.length === 0 ? [] : [setting];
    case "scalar":
      return scalarItems(setting);
  }
}

function scalarItems(scalar: Scalar): readonly Item[] {
  const { value } = scalar;
  if (value.type === "null") return [];
  if (value.type !== "string") return [scalar];
  return value.value === "" ? [] : value.value.split(",").map(() => "piece");
}

const emptyRecord: ExtraRecord = { name: "", type: "", value: "" };

function decodeRecord(
  item: Item,
  place: string,
  wording: MapstructureWording,
): Decoded<ExtraRecord> {
  if (item !== "piece" && item.kind === "section") return decodeFields(item, place, wording);
  const kind = item === "piece" ? "string" : goKind(item);
  if (kind === undefined) return decoded(emptyRecord);
  const problem =
    wording === "2.4" ? `expected a map or struct, got "${kind}"` : `expected a map, got '${kind}'`;
  return decoded(emptyRecord, [`'${place}' ${problem}`]);
}

/** The kind that Go names; nothing for what becomes a record without any field. */
function goKind(setting: Scalar | List): string | undefined {
  if (setting.kind === "list") return "slice";
  const { value } = setting;
  switch (value.type) {
    case "null":
      return undefined;
    case "time":
      // A Go struct as well, without a field that mapstructure could see.
      return undefined;
    case "int":
      return value.value < 2n ** 63n ? "int" : "uint64";
    case "float":
      return "float64";
    case "bool":
    case "string":
      return value.type;
  }
}

function decodeFields(
  section: Section,
  place: string,
  wording: MapstructureWording,
): Decoded<ExtraRecord> {
  const decodeField = (field: string): Decoded<string> => {
    // The last one counts where two keys differ only by their case; Headscale's choice is random there.
    const entry = section.entries.findLast(({ name }) => name === field.toLowerCase());
    return decodeText(entry?.value, `${place}.${field}`, wording);
  };
  const name = decodeField("Name");
  const type = decodeField("Type");
  const value = decodeField("Value");
  return decoded({ name: name.value, type: type.value, value: value.value }, [
    ...name.faults,
    ...type.faults,
    ...value.faults,
  ]);
}

function decodeText(
  setting: Setting | undefined,
  place: string,
  wording: MapstructureWording,
): Decoded<string> {
  if (setting === undefined) return decoded("");
  const type = unconvertibleType(setting);
  if (type === undefined) return decoded(setting.kind === "scalar" ? weakText(setting.value) : "");
  const problem = `'${place}' expected type 'string', got unconvertible type '${type}'`;
  return decoded("", [wording === "2.4" ? problem : `${problem}, value: '${printed(setting)}'`]);
}

function unconvertibleType(setting: Setting): string | undefined {
  switch (setting.kind) {
    case "list":
      return "[]interface {}";
    case "section":
      return "map[string]interface {}";
    case "scalar":
      return setting.value.type === "time" ? "time.Time" : undefined;
  }
}

function weakText(scalar: GoScalar): string {
  if (scalar.type === "bool") return scalar.value ? "1" : "0";
  return goText(scalar);
}

/** Go's `%v`. */
function printed(setting: Setting): string {
  switch (setting.kind) {
    case "list":
      return `[${setting.items.map(printed).join(" ")}]`;
    case "section": {
      const values = new Map(setting.entries.map(({ name, value }) => [name, value]));
      const texts = [...values.keys()].sort().map((name) => {
        const value = values.get(name);
        return `${name}:${value === undefined ? "" : printed(value)}`;
      });
      return `map[${texts.join(" ")}]`;
    }
    case "scalar":
      return printedScalar(setting.value);
  }
}

/** Of a float, Go's `%g`: with an exponent below 0.0001 and from a million on. */
function printedScalar(scalar: GoScalar): string {
  if (scalar.type === "null") return "<nil>";
  if (scalar.type !== "float") return goText(scalar);
  const size = Math.abs(scalar.value);
  if (size === 0) return Object.is(scalar.value, -0) ? "-0" : "0";
  if (!Number.isFinite(size) || (size >= 1e-4 && size < 1e6)) return goText(scalar);
  return scalar.value.toExponential().replace(/([-+])(\d)$/, "$10$2");
}
