import { type GoScalar, goText } from "../../document/goYaml/scalar";
import type { Setting } from "../../document/settings";
import type { Span } from "../../document/span";

/**
 * The conversions that viper asks of spf13/cast, silent as they are: what does not fit becomes empty.
 * Source: cast `ToStringE`, `ToBoolE`, `ToStringSliceE`; rows reproduced with Headscale's own loader.
 */

const trueWords = new Set(["1", "t", "T", "TRUE", "true", "True"]);

export function toText(setting: Setting): string {
  return setting.kind === "scalar" ? goText(setting.value) : "";
}

export function toBoolean(setting: Setting): boolean {
  return setting.kind === "scalar" && scalarToBoolean(setting.value);
}

function scalarToBoolean(scalar: GoScalar): boolean {
  switch (scalar.type) {
    case "bool":
      return scalar.value;
    case "int":
      return scalar.value !== 0n;
    case "float":
      return scalar.value !== 0;
    case "string":
      return trueWords.has(scalar.value);
    case "null":
    case "time":
      return false;
  }
}

/** A word of a list and the place in the file that it came from. */
export interface Item {
  readonly text: string;
  readonly span: Span;
  /** Its place in a YAML list; nothing where one text was split into words. */
  readonly index: number | undefined;
}

/** A YAML list; a single value is split at white space; a list with anything but values in it is empty. */
export function toList(setting: Setting): readonly Item[] {
  switch (setting.kind) {
    case "section":
      return [];
    case "scalar":
      return goText(setting.value)
        .split(/\s+/)
        .filter((word) => word !== "")
        .map((text) => ({ text, span: setting.span, index: undefined }));
    case "list":
      if (setting.items.some((item) => item.kind !== "scalar")) return [];
      return setting.items.map((item, index) => ({ text: toText(item), span: item.span, index }));
  }
}
