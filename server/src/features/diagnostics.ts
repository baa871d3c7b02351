import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver-types";
import { t } from "@vscode/l10n";
import { formatPath } from "../document/settings";
import type { Finding } from "../headscale/finding";
import { type ShownFinding, shownFindings } from "../headscale/shown";
import type { FeatureContext } from "./context";

export const source = "headscale";

export function diagnostics(context: FeatureContext): Diagnostic[] {
  return shownFindings(context.findings).map((shown) => diagnostic(shown, context));
}

function diagnostic(
  { finding, severity, consequences }: ShownFinding,
  context: FeatureContext,
): Diagnostic {
  const { code, place, tag } = finding;
  const { rulePages } = context.client;
  const related = [
    ...finding.related,
    ...consequences.map((consequence) => ({
      span: consequence.place.span,
      message: fullMessage(consequence),
    })),
  ].map(({ span, message }): DiagnosticRelatedInformation => ({
    location: { uri: context.uri, range: context.toRange(span) },
    message,
  }));
  return {
    range: context.toRange(place.span),
    severity: severities[severity],
    source,
    code,
    message: fullMessage(finding),
    data: { code, key: formatPath(place.key) },
    ...(rulePages === undefined ? {} : { codeDescription: { href: `${rulePages}/${code}.md` } }),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(tag === undefined ? {} : { tags: [tags[tag]] }),
  };
}

/** LSP's numbers; its package would bring all of LSP along. */
const severities: {
  readonly error: typeof DiagnosticSeverity.Error;
  readonly warning: typeof DiagnosticSeverity.Warning;
  readonly information: typeof DiagnosticSeverity.Information;
  readonly hint: typeof DiagnosticSeverity.Hint;
} = { error: 1, warning: 2, information: 3, hint: 4 };

const tags: {
  readonly deprecated: typeof DiagnosticTag.Deprecated;
  readonly unnecessary: typeof DiagnosticTag.Unnecessary;
} = { unnecessary: 1, deprecated: 2 };

/** So much of Headscale's words is shown: some of them repeat a whole page that a provider sent. */
const longestWords = 300;

/** Our sentence, then Headscale's own words where it has some. */
function fullMessage({ message, text }: Finding): string {
  return text === undefined ? message : `${message}\n${t('Headscale: "{0}"', shortened(text))}`;
}

function shortened(text: string): string {
  if (text.length <= longestWords) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, longestWords).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
