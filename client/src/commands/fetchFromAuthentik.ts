import * as vscode from "vscode";
import {
  discover,
  type DiscoveryOutcome,
  type ProviderMetadata,
} from "../../../server/src/oidc/discovery";
import { isAuthentikIssuer, parseHttpUrl } from "../../../server/src/oidc/issuer";
import { httpClient } from "../../../server/src/host/http";
import type { HeadscaleClient } from "../languageClient";
import type { DocumentCommand } from "../session";

/** Asks for authentik's URL and a slug, reads the discovery document, and puts its issuer in the file. */
export class FetchFromAuthentik implements DocumentCommand {
  constructor(private readonly client: HeadscaleClient) {}

  async run(document: vscode.TextDocument): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t("authentik is not asked until you trust this workspace."),
      );
      return;
    }
    const address = await askAddress(document);
    if (address === undefined) return;
    const outcome = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t("Reading {0}", address),
      },
      () => discover(address, httpClient, { now: () => performance.now() }),
    );
    const found = usableProvider(outcome);
    if (found.kind === "fault") {
      void vscode.window.showErrorMessage(found.message);
      return;
    }
    if (await confirm(found.provider, address)) await this.#write(document, found.provider.issuer);
  }

  async #write(document: vscode.TextDocument, issuer: string): Promise<void> {
    const edits = await this.client.edits(document.uri.toString(), { kind: "set-issuer", issuer });
    if (edits?.edits.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The file has this issuer already: {0}", issuer),
      );
      return;
    }
    if (edits === null || !(await this.client.apply(document, edits))) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The file could not be changed. The issuer is {0}", issuer),
      );
    }
  }
}

/** Two questions; the answer is the address that the application's issuer should have. */
async function askAddress(document: vscode.TextDocument): Promise<string | undefined> {
  const known = knownIssuer(document);
  const configured = vscode.workspace
    .getConfiguration("headscale", document)
    .get<string>("authentik.url", "");
  const url = await vscode.window.showInputBox({
    title: vscode.l10n.t("Fetch from authentik (1/2)"),
    prompt: vscode.l10n.t("The address of authentik, such as https://auth.example.com"),
    value: configured === "" ? (known?.base ?? "https://") : configured,
    ignoreFocusOut: true,
    validateInput: (text) =>
      parseHttpUrl(text.trim()) === undefined
        ? vscode.l10n.t("An address begins with https:// or http:// and names a host.")
        : undefined,
  });
  if (url === undefined) return undefined;
  const pasted = splitIssuer(url.trim());
  const slug = await vscode.window.showInputBox({
    title: vscode.l10n.t("Fetch from authentik (2/2)"),
    prompt: vscode.l10n.t("The slug of the application, as its page in authentik shows it"),
    value: pasted?.slug ?? known?.slug ?? "headscale",
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^[-\w]+$/.test(text.trim())
        ? undefined
        : vscode.l10n.t("A slug has letters, digits, hyphens and underscores only."),
  });
  if (slug === undefined) return undefined;
  const base = (pasted?.base ?? url.trim()).replace(/\/+$/, "");
  return `${base}/application/o/${slug.trim()}/`;
}

interface IssuerParts {
  readonly base: string;
  readonly slug: string;
}

/** An issuer of authentik in its two halves, wherever it was pasted from. */
function splitIssuer(text: string): IssuerParts | undefined {
  const [, base, slug] = /^(https?:\/\/.+?)\/application\/o\/([-\w]+)/.exec(text) ?? [];
  return base === undefined || slug === undefined ? undefined : { base, slug };
}

/** What the file says already, so that it need not be typed again. */
function knownIssuer(document: vscode.TextDocument): IssuerParts | undefined {
  const [, issuer] = /^\s*issuer:\s*["']?(\S+?)["']?\s*(?:#.*)?$/m.exec(document.getText()) ?? [];
  return issuer === undefined ? undefined : splitIssuer(issuer);
}

type Found =
  | { readonly kind: "provider"; readonly provider: ProviderMetadata }
  | { readonly kind: "fault"; readonly message: string };

function usableProvider(outcome: DiscoveryOutcome): Found {
  switch (outcome.kind) {
    case "match":
      return { kind: "provider", provider: outcome.provider };
    case "mismatch":
      return isAuthentikIssuer(outcome.reported)
        ? { kind: "provider", provider: outcome.provider }
        : fault(
            vscode.l10n.t(
              'The provider reports the issuer "{0}", which Headscale cannot use: set its issuer mode to one issuer per provider.',
              outcome.reported,
            ),
          );
    case "not-found":
      return fault(vscode.l10n.t("authentik has no application with this slug: {0}", outcome.url));
    case "not-a-document":
      return fault(vscode.l10n.t("There is no discovery document at {0}", outcome.url));
    case "status":
      return fault(
        vscode.l10n.t("The server answered with status {0}: {1}", outcome.status, outcome.url),
      );
    case "redirected-away":
      return fault(vscode.l10n.t("The server redirects to another origin: {0}", outcome.to));
    case "unreachable":
      return fault(
        vscode.l10n.t(
          "From this machine authentik cannot be asked ({0}): {1}",
          outcome.detail,
          outcome.url,
        ),
      );
  }
}

function fault(message: string): Found {
  return { kind: "fault", message };
}

/** Shows what was found and waits for a yes. */
async function confirm(provider: ProviderMetadata, asked: string): Promise<boolean> {
  const use = {
    label: vscode.l10n.t("Use this issuer"),
    description: provider.issuer,
    detail: [
      provider.issuer === asked ? "" : vscode.l10n.t("asked at {0}", asked),
      vscode.l10n.t("sign-in page {0}", provider.authorizationEndpoint ?? "–"),
      vscode.l10n.t("keys {0}", provider.jwksUri ?? "–"),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  };
  const chosen = await vscode.window.showQuickPick([use, { label: vscode.l10n.t("Cancel") }], {
    title: vscode.l10n.t("authentik answered"),
    ignoreFocusOut: true,
  });
  return chosen === use;
}
