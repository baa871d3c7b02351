import { TextDocument } from "vscode-languageserver-textdocument";
import { type HeadscaleDocument, parseDocument } from "../document/parse";
import { assess } from "../headscale/analyse";
import type { HostFiles } from "../headscale/hostFiles";
import { loadConfig } from "../headscale/load/effective";
import type { Environment } from "../headscale/load/environment";
import type { LogLine } from "../headscale/verdict";
import {
  type ChosenVersion,
  chooseVersion,
  type HeadscaleVersion,
  versions,
  type VersionReason,
} from "../headscale/versions";
import type { CheckOptions, VersionWish } from "./arguments";
import { type CheckedDiagnostic, toDiagnostics } from "./diagnostics";
import type { Discoveries } from "./online";
import { type Hide, secretHider } from "./secrets";
import { type SourceLines, sourceLines } from "./sourceLines";

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

export interface FileCheck {
  readonly result: FileResult;
  /** Whether the version that decides the exit code finds what `--fail-on` asks for. */
  readonly fails: boolean;
  /** What a person is shown of the file. */
  readonly lines: SourceLines;
}

/** What is known about the place where a configuration is used. */
export interface Surroundings {
  readonly environment?: Environment;
  readonly host?: HostFiles | undefined;
  /** The tag of Headscale's image in a compose file beside it. */
  readonly compose?: string | undefined;
  /** Absent where no provider may be asked. */
  readonly discoveries?: Discoveries | undefined;
}

export function checkFile(
  path: string,
  text: string,
  wish: VersionWish,
  { failOn = "error", ...surroundings }: Surroundings & Partial<Pick<CheckOptions, "failOn">> = {},
): FileCheck {
  const document = parseDocument(text);
  const lines = TextDocument.create("", "", 0, text);
  const hide = secretHider(document);
  const { compose, ...world } = surroundings;
  // Where all versions are asked, it is plain which of them takes the file.
  const comparesVersions = wish !== "all";
  const results = chosenVersions(document, wish, compose).map((chosen) =>
    check({ document, lines, hide, comparesVersions, ...world }, chosen),
  );
  // Of all versions, the one that would have been chosen without being asked decides.
  const decisive =
    wish === "all" ? chosenVersion(document, "auto", compose).version.patch : undefined;
  const fails = results
    .filter(({ headscale }) => decisive === undefined || headscale === decisive)
    .some(({ diagnostics }) => diagnostics.some((found) => isFailure(found, failOn)));
  return { result: { path, results }, fails, lines: sourceLines(document, lines) };
}

/** The issuers that the versions in question would work with. */
export function issuersOf(
  text: string,
  wish: VersionWish,
  { environment, compose }: Surroundings,
): readonly string[] {
  const document = parseDocument(text);
  return chosenVersions(document, wish, compose).map(({ version }) =>
    issuerOf(document, version, environment),
  );
}

function issuerOf(
  { root }: HeadscaleDocument,
  version: HeadscaleVersion,
  environment: Environment | undefined,
): string {
  return loadConfig(root, version, environment).text("oidc.issuer").known;
}

function isFailure({ severity }: CheckedDiagnostic, failOn: CheckOptions["failOn"]): boolean {
  switch (failOn) {
    case "error":
      return severity === "error";
    case "warning":
      return severity === "error" || severity === "warning";
    case "never":
      return false;
  }
}

function chosenVersions(
  document: HeadscaleDocument,
  wish: VersionWish,
  compose: string | undefined,
): readonly ChosenVersion[] {
  if (wish === "all") return versions.map((version) => ({ version, reason: "option" }));
  return [chosenVersion(document, wish, compose)];
}

export function chosenVersion(
  { modeline }: Pick<HeadscaleDocument, "modeline">,
  wish: Exclude<VersionWish, "all">,
  compose: string | undefined,
): ChosenVersion {
  return chooseVersion({ option: wish === "auto" ? undefined : wish.written, modeline, compose });
}

interface Subject extends Omit<Surroundings, "compose"> {
  readonly comparesVersions: boolean;
  readonly document: HeadscaleDocument;
  readonly lines: TextDocument;
  readonly hide: Hide;
}

function check(
  { document, lines, hide, discoveries, ...surroundings }: Subject,
  { version, reason, judgedFor }: ChosenVersion,
): VersionResult {
  const discovery = discoveries?.get(issuerOf(document, version, surroundings.environment));
  const assessment = assess({ document, version, discovery, ...surroundings });
  const { load, verdict, log } = assessment.verdict;
  return {
    headscale: version.patch,
    reason,
    ...(judgedFor === undefined ? {} : { judgedFor }),
    load,
    verdict,
    unknown: assessment.unknown,
    // Of all that Headscale prints, only its parser's complaints repeat what stands in the file.
    log: document.refusal === undefined ? log : log.map((line) => hideLine(line, hide)),
    diagnostics: toDiagnostics(document, assessment.findings, lines, hide),
  };
}

function hideLine(line: LogLine, hide: Hide): LogLine {
  return { ...line, message: hide(line.message) };
}
