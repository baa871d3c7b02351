import type { GoScalar } from "../../server/src/document/goYaml/scalar";
import type { Section, Setting } from "../../server/src/document/settings";

/** A settings tree as plain values, for comparisons: texts and nothing as they are, other scalars by Go's type. */
export type Plain =
  | string
  | null
  | { readonly go: string; readonly text: string }
  | readonly Plain[]
  | ReadonlyMap<string, Plain>;

export function plainSetting(setting: Setting): Plain {
  switch (setting.kind) {
    case "scalar":
      return plainScalar(setting.value);
    case "list":
      return setting.items.map(plainSetting);
    case "section":
      return plainSection(setting);
  }
}

/** Keys as they are written; those of one spelling, which only broken texts have, fall together. */
export function plainSection(section: Section): ReadonlyMap<string, Plain> {
  return new Map(section.entries.map(({ written, value }) => [written, plainSetting(value)]));
}

function plainScalar(scalar: GoScalar): Plain {
  switch (scalar.type) {
    case "null":
      return null;
    case "string":
      return scalar.value;
    case "bool":
      return { go: "bool", text: String(scalar.value) };
    case "int": {
      const go = scalar.value > 2n ** 63n - 1n ? "uint64" : "int";
      return { go, text: String(scalar.value) };
    }
    case "float":
      return { go: "float64", text: String(scalar.value) };
    case "time":
      return { go: "time.Time", text: scalar.text };
  }
}

/** What a recording says, in the same form. Go and JavaScript write numbers with a point differently. */
export function plainRecording(recorded: unknown): Plain {
  if (recorded === null || typeof recorded === "string") return recorded;
  if (Array.isArray(recorded)) return recorded.map(plainRecording);
  const fields = Object.entries(recorded as Readonly<Record<string, unknown>>);
  const { go, text } = recorded as { readonly go?: unknown; readonly text?: unknown };
  if (typeof go === "string" && typeof text === "string" && fields.length === 2) {
    return { go, text: go === "float64" ? String(Number(text.replace("Inf", "Infinity"))) : text };
  }
  return new Map(fields.map(([name, value]) => [name, plainRecording(value)]));
}
