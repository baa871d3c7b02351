import { TextDocument } from "vscode-languageserver-textdocument";
import { parseDocument } from "../document/parse";
import { type EffectiveEntry, effectiveView, type ValueOrigin } from "../headscale/effectiveView";
import type { Environment } from "../headscale/load/environment";
import type { EffectiveOptions } from "./arguments";
import { chosenVersion } from "./check";
import { printable } from "./formats/printable";
import { toJson } from "./formats/json";
import { secretHider } from "./secrets";

/** What `effective` prints, or why there is nothing to print. */
export type EffectiveOutput =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused"; readonly reason: string };

/** The values that Headscale works with, each with its origin. */
export function effectiveOutput(
  path: string,
  text: string,
  { headscale, format }: Pick<EffectiveOptions, "headscale" | "format">,
  environment: Environment,
  compose: string | undefined,
): EffectiveOutput {
  const document = parseDocument(text);
  const { version, reason, judgedFor } = chosenVersion(document, headscale, compose);
  if (document.refusal !== undefined) {
    const words = secretHider(document)(printable(document.refusal)).replace(/\s*\n\s*/g, " ");
    return {
      kind: "refused",
      reason: `Headscale ${version.patch} cannot read this file: ${words}`,
    };
  }
  const lines = TextDocument.create("", "", 0, text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line + 1;
  const entries = effectiveView(document, version, environment);
  if (format === "text") {
    return { kind: "text", text: entryLines(printable(path), entries, lineOf) };
  }
  const values = entries.map((entry) => toMember(entry, lineOf));
  const judged = judgedFor === undefined ? {} : { judgedFor };
  return {
    kind: "text",
    text: toJson({ path, headscale: version.patch, reason, ...judged, values }),
  };
}

type LineOf = (offset: number) => number;

/** `line` counts from 1, as in the text. */
function toMember({ key, value, origin, overridden }: EffectiveEntry, lineOf: LineOf): object {
  const over =
    overridden === undefined
      ? {}
      : { overridden: { value: overridden.value, origin: toOrigin(overridden.origin, lineOf) } };
  return { key, value, origin: toOrigin(origin, lineOf), ...over };
}

function toOrigin(origin: ValueOrigin, lineOf: LineOf): object {
  return origin.kind === "file" ? { kind: "file", line: lineOf(origin.span.start) } : origin;
}

function entryLines(path: string, entries: readonly EffectiveEntry[], lineOf: LineOf): string {
  const keys = Math.max(...entries.map(({ key }) => key.length));
  const values = Math.min(40, Math.max(...entries.map(({ value }) => shown(value).length)));
  return entries
    .map((entry) => {
      const value = shown(entry.value).padEnd(values);
      return `${entry.key.padEnd(keys)}  ${value}  ${originText(entry, path, lineOf)}\n`;
    })
    .join("");
}

/** A text without any letter would be overlooked. */
function shown(value: string): string {
  return value === "" ? '""' : printable(value).replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}

function originText({ origin, overridden }: EffectiveEntry, path: string, lineOf: LineOf): string {
  if (origin.kind === "default") return "default";
  if (origin.kind === "file") return `${path}:${lineOf(origin.span.start)}`;
  if (overridden?.origin.kind !== "file") return origin.variable;
  const place = `${path}:${lineOf(overridden.origin.span.start)}`;
  return `${origin.variable}, overrides ${shown(overridden.value)} (${place})`;
}
