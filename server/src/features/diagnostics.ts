import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DiagnosticRelatedInformation,
} from "vscode-languageserver-types";
import { t } from "@vscode/l10n";
import { formatPath } from "../document/settings";
import type { Finding } from "../headscale/finding";
import type { FeatureContext } from "./context";

export const source = "headscale";

export function diagnostics(context: FeatureContext): Diagnostic[] {
  return context.findings.map((finding) => diagnostic(finding, context));
}

function diagnostic(finding: Finding, context: FeatureContext): Diagnostic {
  const { code, place, tag } = finding;
  const { rulePages } = context.client;
  const related = finding.related.map(({ span, message }): DiagnosticRelatedInformation => ({
    location: { uri: context.uri, range: context.toRange(span) },
    message,
  }));
  return {
    range: context.toRange(place.span),
    severity: severities[finding.severity],
    source,
    code,
    message: fullMessage(finding),
    data: { code, key: formatPath(place.key) },
    ...(rulePages === undefined ? {} : { codeDescription: { href: `${rulePages}/${code}.md` } }),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(tag === undefined ? {} : { tags: [tags[tag]] }),
  };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

const tags = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
} as const;

/** Our sentence, then Headscale's own words where it has some. */
function fullMessage({ message, text }: Finding): string {
  return text === undefined ? message : `${message}\n${t('Headscale: "{0}"', text)}`;
}
