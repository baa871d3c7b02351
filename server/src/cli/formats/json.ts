import type { FileResult } from "../check";
import { wellFormed } from "./printable";

/** One document for scripts; see schemas/check-result.schema.json. */
export function formatJson(files: readonly FileResult[], version: string): string {
  return toJson({ tool: { name: "headscale-config", version }, files });
}

export function toJson(value: unknown): string {
  const text = JSON.stringify(
    value,
    (_name, member: unknown) => (typeof member === "string" ? wellFormed(member) : member),
    2,
  );
  return `${text}\n`;
}
