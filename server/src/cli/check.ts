import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { type HeadscaleDocument, parseDocument } from "../document/parse";
import { formatPath } from "../document/settings";
import type { Span } from "../document/span";
import { analyse } from "../headscale/analyse";
import type { Finding, Severity } from "../headscale/finding";
import { loadConfig } from "../headscale/load/effective";
import { judge, type LogLine } from "../headscale/verdict";
import {
  type ChosenVersion,
  chooseVersion,
  type HeadscaleVersion,
  versions,
  type VersionReason,
} from "../headscale/versions";
import type { CheckOptions } from "./arguments";
import { type Hide, hideSecrets, secretHider } from "./secrets";

/** The contract of `--format json`: see schemas/check-result.schema.json. */
export interface FileResult {
  readonly path: string;
  readonly results: readonly VersionResult[];
}

export interface VersionResult {
  readonly headscale: string;
  readonly reason: VersionReason;
  /** Where another patch was asked for than the one that it is judged as. */
  readonly judgedFor?: string;
  readonly load: string;
  readonly verdict: string;
  /** What could not be looked at and would count. */
  readonly unknown: readonly string[];
  readonly log: readonly LogLine[];
  readonly diagnostics: readonly CheckedDiagnostic[];
}

export interface CheckedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly key: string;
  readonly message: string;
  readonly headscale?: string;
  readonly range: Range;
  readonly related: readonly { key: string; message: string; range: Range }[];
  readonly fixes: readonly string[];
}

export interface FileCheck {
  readonly result: FileResult;
  /** Whether the version that decides the exit code finds an error. */
  readonly hasError: boolean;
}

export function checkFile(path: string, text: string, wish: CheckOptions["headscale"]): FileCheck {
  const document = parseDocument(text);
  const lines = TextDocument.create("", "", 0, text);
  const results = chosenVersions(document, wish).map((chosen) => check(document, lines, chosen));
  // Of all versions, the one that would have been chosen without being asked decides.
  const decisive =
    wish === "all" ? chooseVersion({ modeline: document.modeline }).version.patch : undefined;
  const hasError = results
    .filter(({ headscale }) => decisive === undefined || headscale === decisive)
    .some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
  return { result: { path, results }, hasError };
}

function chosenVersions(
  document: HeadscaleDocument,
  wish: CheckOptions["headscale"],
): readonly ChosenVersion[] {
  if (wish === "all") return versions.map((version) => ({ version, reason: "option" }));
  const option = wish === "auto" ? undefined : wish.written;
  return [chooseVersion({ option, modeline: document.modeline })];
}

function check(
  document: HeadscaleDocument,
  lines: TextDocument,
  { version, reason, judgedFor }: ChosenVersion,
): VersionResult {
  const findings = analyse({ document, version });
  const hide = secretHider(document);
  const { load, verdict, log } = judge(findings);
  return {
    headscale: version.patch,
    reason,
    ...(judgedFor === undefined ? {} : { judgedFor }),
    load,
    verdict,
    unknown: unknownThings(document, version),
    // Of all that Headscale prints, only its parser's complaints repeat what stands in the file.
    log: document.refusal === undefined ? log : log.map((line) => hideLine(line, hide)),
    diagnostics: findings.map((finding) => hideSecrets(toDiagnostic(finding, lines), hide)),
  };
}

function hideLine(line: LogLine, hide: Hide): LogLine {
  return { ...line, message: hide(line.message) };
}

/** What only Headscale's machine or the network could tell. */
function unknownThings(document: HeadscaleDocument, version: HeadscaleVersion): readonly string[] {
  const config = loadConfig(document.root, version);
  const isSet = (path: string): boolean => config.text(path).known !== "";
  return [
    ...(isSet("oidc.client_secret_path") ? ["oidc.client_secret_path"] : []),
    ...(isSet("oidc.issuer") ? ["oidc.discovery"] : []),
  ];
}

function toDiagnostic(finding: Finding, lines: TextDocument): CheckedDiagnostic {
  const toRange = ({ start, end }: Span): Range => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  return {
    code: finding.code,
    severity: finding.severity,
    key: formatPath(finding.place.key),
    message: finding.message,
    ...(finding.text === undefined ? {} : { headscale: finding.text }),
    range: toRange(finding.place.span),
    related: finding.related.map(({ key, message, span }) => ({
      key: formatPath(key),
      message,
      range: toRange(span),
    })),
    fixes: finding.fixes.map(({ title }) => title),
  };
}
