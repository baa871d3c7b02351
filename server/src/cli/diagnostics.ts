import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { HeadscaleDocument } from "../document/parse";
import { formatPath } from "../document/settings";
import type { Span } from "../document/span";
import type { Finding, Severity } from "../headscale/finding";
import { shownFindings } from "../headscale/shown";
import { withoutSuppressed } from "../headscale/suppress";
import { type Hide, hideSecrets } from "./secrets";

export interface CheckedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly key: string;
  readonly message: string;
  readonly headscale?: string;
  readonly range: Range;
  readonly related: readonly RelatedDiagnostic[];
  readonly fixes: readonly string[];
}

/** Another place that belongs to a diagnostic or, where it has a code, a fault that follows from it. */
export interface RelatedDiagnostic {
  readonly code?: string;
  readonly key: string;
  readonly message: string;
  readonly headscale?: string;
  readonly range: Range;
}

/** What is printed of a version's findings: not what the file hides, and no secret. */
export function toDiagnostics(
  document: HeadscaleDocument,
  findings: readonly Finding[],
  lines: TextDocument,
  hide: Hide,
): readonly CheckedDiagnostic[] {
  const convert = (finding: Finding): CheckedDiagnostic =>
    hideSecrets(toDiagnostic(finding, lines), document, hide);
  return shownFindings(withoutSuppressed(document, findings)).map(
    ({ finding, severity, consequences }) => {
      const diagnostic = convert(finding);
      const following = consequences.map(convert).flatMap(toRelated);
      return { ...diagnostic, severity, related: [...diagnostic.related, ...following] };
    },
  );
}

/** With the other places that belong to it. */
function toRelated(diagnostic: CheckedDiagnostic): RelatedDiagnostic[] {
  const { code, key, message, headscale, range, related } = diagnostic;
  const words = headscale === undefined ? {} : { headscale };
  return [{ code, key, message, ...words, range }, ...related];
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
