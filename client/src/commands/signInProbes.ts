import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import {
  type OutsideSecret,
  secretFromEnvironment,
  secretFromFile,
} from "../../../server/src/host/clientSecret";
import { httpClient } from "../../../server/src/host/http";
import { isLoopbackHost } from "../../../server/src/oidc/addresses";
import { credentialProbe } from "../../../server/src/oidc/credentialProbe";
import { redirectUriOf, redirectUriProbe } from "../../../server/src/oidc/redirectUriProbe";
import type {
  DocumentQuestions,
  SecretPlace,
  SignInAnswers,
} from "../../../server/src/protocol/messages";
import { decodeScalar } from "../secret/scalar";

/** What is asked of a provider only when its user has agreed to exactly that. */
export interface Probe {
  readonly title: string;
  /** Nothing where the user did not agree, or there was nothing to ask with. */
  run(document: vscode.TextDocument): Promise<SignInAnswers | undefined>;
}

export function probesFor(questions: DocumentQuestions): readonly Probe[] {
  return [...redirectUriProbes(questions), ...credentialProbes(questions)];
}

function* redirectUriProbes({ redirectUri: question }: DocumentQuestions): Iterable<Probe> {
  if (question === undefined) return;
  const { host } = new URL(question.authorizationEndpoint);
  yield {
    title: vscode.l10n.t("Check Redirect URI…"),
    run: async () => {
      const ask = vscode.l10n.t("Ask");
      const detail = vscode.l10n.t(
        "{0} is asked to sign nobody in, with Headscale's redirect URI:\n{1}\nNo cookie is sent, and no redirect is followed.\n\nauthentik stores the first redirect URI that it is asked with where a provider has none yet: this one would be registered then.",
        host,
        redirectUriOf(question.serverUrl),
      );
      const message = vscode.l10n.t("Ask {0} whether it accepts the redirect URI?", host);
      const options = { modal: true, detail };
      const chosen = await vscode.window.showInformationMessage(message, options, ask);
      if (chosen !== ask || !vscode.workspace.isTrusted) return undefined;
      return { redirectUri: await redirectUriProbe(question, httpClient, randomText) };
    },
  };
}

function* credentialProbes(questions: DocumentQuestions): Iterable<Probe> {
  const { credentials: question, secret: place, version } = questions;
  if (question === undefined || place.kind === "nowhere") return;
  const url = new URL(question.revocationEndpoint);
  yield {
    title: vscode.l10n.t("Check Client Secret…"),
    run: async (document) => {
      const send = vscode.l10n.t("Send");
      const detail = vscode.l10n.t(
        'The secret ({0}) is sent to {1}, with the client id "{2}" and a random token to revoke that nobody has. Nothing changes there.',
        placeText(place),
        question.revocationEndpoint,
        question.clientId,
      );
      const isOpen = url.protocol === "http:" && !isLoopbackHost(url.hostname);
      const warning = vscode.l10n.t(
        "The connection is not encrypted: others on the way could read the secret.",
      );
      const chosen = await vscode.window.showWarningMessage(
        vscode.l10n.t("Send the client secret to {0}?", url.host),
        { modal: true, detail: isOpen ? `${detail}\n\n${warning}` : detail },
        send,
      );
      if (chosen !== send || !vscode.workspace.isTrusted) return undefined;
      const clientSecret = await readSecret(place, document, version);
      if (clientSecret === undefined) return undefined;
      const full = { ...question, clientSecret };
      return { credentials: await credentialProbe(full, httpClient, randomText) };
    },
  };
}

function placeText(place: Exclude<SecretPlace, { kind: "nowhere" }>): string {
  switch (place.kind) {
    case "document":
      return vscode.l10n.t("from this file");
    case "environment":
      return vscode.l10n.t("from {0}", place.variable);
    case "file":
      return vscode.l10n.t("from {0}", place.path);
  }
}

/** Says why where there is none. */
async function readSecret(
  place: Exclude<SecretPlace, { kind: "nowhere" }>,
  document: vscode.TextDocument,
  version: number,
): Promise<string | undefined> {
  if (place.kind === "document") {
    const { start, end } = place.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const isSame = document.version === version;
    const secret = isSame ? decodeScalar(document.getText(range)) : undefined;
    if (secret === undefined) {
      sayNotSent(vscode.l10n.t("the configuration has changed meanwhile"));
    }
    return secret;
  }
  const surroundings = {
    uri: document.uri.toString(),
    environmentFiles: vscode.workspace
      .getConfiguration("headscale", document)
      .get<readonly string[]>("environmentFiles", []),
    ownVariables: process.env,
  };
  const found =
    place.kind === "environment"
      ? await secretFromEnvironment(place.variable, surroundings)
      : await secretFromFile(place.path, place.isTrimmed, surroundings);
  if (found.kind === "secret") return found.secret;
  sayNotSent(whyNot(found));
  return undefined;
}

function whyNot(found: Exclude<OutsideSecret, { kind: "secret" }>): string {
  switch (found.kind) {
    case "relative":
      return vscode.l10n.t(
        'the path "{0}" counts from the folder that Headscale is started in, which is not known here',
        found.path,
      );
    case "unreadable":
      return found.words;
    case "empty":
      return vscode.l10n.t("it is empty");
  }
}

function sayNotSent(why: string): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t("The client secret could not be read: {0}", why),
  );
}

function randomText(length: number): string {
  return randomBytes(length).toString("hex").slice(0, length);
}
