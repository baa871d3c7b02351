import type { Range } from "vscode-languageserver-types";
import type { HeadscaleDocument } from "../document/parse";
import type { Span } from "../document/span";
import type { TextEdit as CoreEdit } from "../edit/textEdit";
import type { Finding } from "../headscale/finding";
import type { ChosenVersion } from "../headscale/versions";

/** What a feature is told about the document that it is asked about. */
export interface FeatureContext {
  readonly uri: string;
  readonly document: HeadscaleDocument;
  readonly version: ChosenVersion;
  readonly findings: readonly Finding[];
  readonly client: ClientAbilities;
  toRange(span: Span): Range;
  toSpan(range: Range): Span;
}

/** What the client can do beyond the protocol, as it said itself when it started the server. */
export interface ClientAbilities {
  /** It has the commands that write a secret to a file or to the clipboard. */
  readonly secretCommands: boolean;
  /** Where the pages of docs/rules lie; nothing: codes have no link. */
  readonly rulePages?: string;
}

export interface LspTextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function toTextEdits(
  context: Pick<FeatureContext, "toRange">,
  edits: readonly CoreEdit[],
): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: context.toRange(span), newText }));
}
