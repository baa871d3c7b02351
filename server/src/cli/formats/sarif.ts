import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Range } from "vscode-languageserver-types";
import type { Severity } from "../../headscale/finding";
import { rules } from "../../headscale/rules";
import type { Rule } from "../../headscale/rules/rule";
import type { FileResult } from "../check";
import { rulePage } from "../rulePage";
import { toJson } from "./json";
import { type MergedDiagnostic, mergeVersions } from "./merged";

/** What could not be read, by its path. */
export interface UnreadableInput {
  readonly path: string;
  readonly reason: string;
}

/** SARIF 2.1.0, which code scanning services take. */
export function formatSarif(
  files: readonly FileResult[],
  unreadable: readonly UnreadableInput[],
  version: string,
): string {
  const run = {
    tool: { driver: { name: "headscale-config", version, rules: rules.map(descriptor) } },
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map((input) => ({
          level: "error",
          message: { text: input.reason },
          locations: [{ physicalLocation: { artifactLocation: { uri: toUri(input.path) } } }],
        })),
      },
    ],
    columnKind: "utf16CodeUnits",
    results: files.flatMap((file) => mergeVersions(file.results).map((one) => toResult(file, one))),
  };
  return toJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  });
}

function descriptor(rule: Rule): unknown {
  const { summary, why } = rule.docs;
  const markdown = rulePage(rule, "markdown");
  return {
    id: rule.code,
    shortDescription: { text: rulePlain(summary) },
    fullDescription: { text: rulePlain(why) },
    help: { text: rulePage(rule, "text"), markdown },
  };
}

function rulePlain(text: string): string {
  return text.replaceAll("`", "");
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

function toResult(
  { path: file, results }: FileResult,
  { diagnostic, versions }: MergedDiagnostic,
): unknown {
  const { code, severity, message, headscale, range, related, key, fixes } = diagnostic;
  const words = headscale === undefined ? "" : `\nHeadscale: ${headscale}`;
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: `${message}${words}` },
    locations: [
      {
        ...location(file, range),
        ...(key === "" ? {} : { logicalLocations: [{ fullyQualifiedName: key, kind: "member" }] }),
      },
    ],
    relatedLocations: related.map((place, id) => ({
      id,
      message: { text: place.message },
      ...location(file, place.range),
    })),
    properties: { headscale: versions ?? results[0]?.headscale ?? "", fixes },
  };
}

function location(file: string, { start, end }: Range): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A relative path stays relative: only the service knows where the repository lies. */
function toUri(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  const steps = file.split(path.sep).map((step) => encodeURIComponent(step));
  return steps.join("/").replace(/^\.\//, "");
}
