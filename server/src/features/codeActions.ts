import {
  type CodeAction,
  CodeActionKind,
  type CodeActionContext,
  type Diagnostic,
  type Range,
} from "vscode-languageserver-types";
import { overlaps, type Span } from "../document/span";
import { editsFor } from "../edit/edits";
import type { Finding, Fix } from "../headscale/finding";
import { type FeatureContext, toTextEdits } from "./context";
import { secretActions } from "./secretActions";

/** The part of the request that is looked at. */
export interface CodeActionRequest {
  readonly range: Range;
  readonly context: CodeActionContext;
}

export function codeActions(context: FeatureContext, request: CodeActionRequest): CodeAction[] {
  const span = context.toSpan(request.range);
  const actions = [
    ...quickFixes(context, span, request.context.diagnostics),
    ...secretActions(context, span),
  ];
  const only = request.context.only;
  if (only === undefined) return actions;
  return actions.filter(({ kind }) =>
    only.some((wanted) => kind === wanted || kind?.startsWith(`${wanted}.`)),
  );
}

/** Each fix is tried on the whole text, so that a long one allows few of them. */
const maxTriedLength = 400_000;
const minTried = 3;

/** How many fixes are tried for one request: somebody who marks a whole file reads no more than that. */
function triedFixes(text: string): number {
  return Math.max(minTried, Math.min(100, Math.floor(maxTriedLength / (text.length + 1))));
}

function* quickFixes(
  context: FeatureContext,
  span: Span,
  shown: readonly Diagnostic[],
): Iterable<CodeAction> {
  let left = triedFixes(context.document.text);
  for (const finding of context.findings) {
    if (!overlaps(finding.place.span, span)) continue;
    for (const fix of finding.fixes) {
      if (left === 0) return;
      left -= 1;
      const action = quickFix(context, finding, fix, shown);
      if (action !== undefined) yield action;
    }
  }
}

function quickFix(
  context: FeatureContext,
  finding: Finding,
  fix: Fix,
  shown: readonly Diagnostic[],
): CodeAction | undefined {
  const edits = editsFor(context.document, fix.intents);
  if (edits === undefined) return undefined;
  const range = JSON.stringify(context.toRange(finding.place.span));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.preferred ?? false,
    diagnostics: shown.filter(
      (diagnostic) =>
        diagnostic.code === finding.code && JSON.stringify(diagnostic.range) === range,
    ),
    edit: { changes: { [context.uri]: toTextEdits(context, edits) } },
  };
}
