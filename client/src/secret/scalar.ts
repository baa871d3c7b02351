import { parseDocument, isScalar } from "yaml";

/** The text that a YAML scalar stands for: quotes and escapes undone, nothing else read into it. */
export function decodeScalar(source: string): string | undefined {
  const { contents, errors } = parseDocument(source, { schema: "failsafe", logLevel: "silent" });
  if (errors.length > 0 || !isScalar(contents) || typeof contents.value !== "string")
    return undefined;
  return contents.value;
}
