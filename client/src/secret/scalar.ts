import { isMap, isScalar, parseDocument } from "yaml";

/** The text that a YAML scalar stands for: quotes and escapes undone, nothing else read into it. */
export function decodeScalar(source: string): string | undefined {
  // How much of a block's indentation such a digit means depends on what stands around it.
  if (/^[|>][-+]?\d/.test(source)) return undefined;
  // As a value of a key, which is what it is in the file.
  const options = { schema: "failsafe", logLevel: "silent" } as const;
  const { contents, errors } = parseDocument(`key: ${source}`, options);
  const value = isMap(contents) ? contents.items[0]?.value : undefined;
  if (errors.length > 0 || !isScalar(value) || typeof value.value !== "string") return undefined;
  return value.value;
}
