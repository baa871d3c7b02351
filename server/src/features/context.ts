import type { Range } from "vscode-languageserver-types";
import type { HeadscaleDocument } from "../document/parse";
import type { Span } from "../document/span";
import type { TextEdit as CoreEdit } from "../edit/textEdit";
import type { Finding, Severity } from "../headscale/finding";
import type { Environment } from "../headscale/load/environment";
import type { ChosenVersion } from "../headscale/versions";
import type { CredentialAnswer } from "../oidc/credentialProbe";
import type { LastCheck } from "../oidc/liveChecks";
import type { RedirectUriAnswer } from "../oidc/redirectUriProbe";

/** What the user makes of a rule, by its code: another severity, or silence. */
export type SeverityWishes = Readonly<Record<string, Severity | "off">>;

/** What the probes found that the client made, for the document as it is. */
export interface SignInAnswers {
  readonly redirectUri?: RedirectUriAnswer;
  readonly credentials?: CredentialAnswer;
}

/** What a feature is told about the document that it is asked about. */
export interface FeatureContext {
  readonly uri: string;
  readonly document: HeadscaleDocument;
  readonly version: ChosenVersion;
  /** What the user wants to hear of: neither hidden by a comment nor switched off, as severe as the settings say. */
  readonly findings: readonly Finding[];
  /** What there is to find, whatever the user wants to hear of. */
  readonly allFindings: readonly Finding[];
  /** What the provider last answered for the document's issuer. */
  readonly lastCheck: LastCheck | undefined;
  readonly answers: SignInAnswers;
  /** The variables that Headscale would be started with, as far as they are known. */
  readonly environment: Environment;
  readonly client: ClientAbilities;
  toRange(span: Span): Range;
  toSpan(range: Range): Span;
}

/** What the client can do beyond the protocol, as it said itself when it started the server. */
export interface ClientAbilities {
  /** It has our own commands: those that take a secret out of the file, and the choice of a version. */
  readonly ownCommands: boolean;
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
