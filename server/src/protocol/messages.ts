import { NotificationType, RequestType, RequestType0 } from "vscode-languageserver-protocol";
import type { Range, TextEdit } from "vscode-languageserver-types";
import type { ChangeRequest } from "../features/changes";
import type { EffectiveText } from "../features/effectiveText";
import type { SignInAnswers } from "../features/context";
import type { SecretPlace, SignInQuestions } from "../features/signInQuestions";
import type { VersionReason } from "../headscale/versions";
import type { DiscoveryOutcome } from "../oidc/discovery";
import type { HttpAnswer, HttpRequest } from "../oidc/http";

/** What a client may tell the server when it starts it; every member may be missing. */
export interface InitializationOptions {
  /** Whether the workspace is trusted: without that no live check runs. */
  readonly trusted?: boolean;
  /** The client answers `headscale/get`. */
  readonly httpBridge?: boolean;
  /** The client has our own commands: those that take a secret out of the file, and the choice of a version. */
  readonly ownCommands?: boolean;
  /** Folder URI of the rule pages, without a slash at its end. */
  readonly rulePages?: string;
  /** The translated messages of `vscode.l10n`. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** Server to client: one GET without cookies or credentials, no redirect followed. */
export const getRequest = new RequestType<HttpRequest, HttpAnswer, void>("headscale/get");

/** Client to server: the workspace's trust has changed. */
export const trustNotification = new NotificationType<{ trusted: boolean }>("headscale/trust");

/** Server to client: the version that a document is judged by, whenever it changes. */
export const versionNotification = new NotificationType<DocumentVersion>("headscale/version");

export interface DocumentVersion {
  readonly uri: string;
  /** The patch, such as 0.29.2. */
  readonly version: string;
  readonly reason: VersionReason;
  readonly judgedFor?: string;
}

/** Client to server: ask the provider now, whatever was stored, and say what came of it. */
export const checkSignInRequest = new RequestType<{ uri: string }, SignInCheck, void>(
  "headscale/checkSignIn",
);

export type SignInCheck =
  | { readonly kind: "checked"; readonly issuer: string; readonly outcome: DiscoveryOutcome }
  /** OIDC is off, or the document is not open or not Headscale's. */
  | { readonly kind: "no-issuer" }
  /** The issuer is no URL that could be asked. */
  | { readonly kind: "not-a-url"; readonly issuer: string }
  /** By the user, or because the issuer is another one by now. */
  | { readonly kind: "cancelled" }
  /** The workspace is not trusted, live checks are off, or the client cannot fetch. */
  | { readonly kind: "not-allowed" };

/** Client to server: forget what every provider answered. */
export const clearLiveResultsRequest = new RequestType0<null, void>("headscale/clearLiveResults");

/** Client to server: the report on a document's sign-in, as Markdown. */
export const signInReportRequest = new RequestType<SignInReportParams, string | null, void>(
  "headscale/signInReport",
);

export interface SignInReportParams {
  readonly uri: string;
  readonly answers: SignInAnswers;
}

/** Client to server: what the client may ask the provider itself. No secret crosses. */
export const signInQuestionsRequest = new RequestType<
  { uri: string },
  DocumentQuestions | null,
  void
>("headscale/signInQuestions");

export interface DocumentQuestions extends SignInQuestions {
  /** The version of the document that they belong to. */
  readonly version: number;
}

export type { SecretPlace, SignInAnswers };

/** Client to server: the edits that carry out a change; null where the text does not allow it. */
export const editsRequest = new RequestType<EditsParams, DocumentEdits | null, void>(
  "headscale/edits",
);

/** Client to server: what Headscale makes of a document, as text to be shown. */
export const effectiveRequest = new RequestType<{ uri: string }, EffectiveText | null, void>(
  "headscale/effective",
);

export type { EffectiveText };

export interface EditsParams {
  readonly uri: string;
  readonly change: ChangeRequest;
}

export type { ChangeRequest };

export interface DocumentEdits {
  /** The version of the document that the edits belong to. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Where the secret stands; its text is read by the client and crosses to nobody. */
  readonly secret?: Range;
}
