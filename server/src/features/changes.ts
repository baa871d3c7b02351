import type { Range } from "vscode-languageserver-types";
import { findEntry } from "../document/settings";
import { editsFor } from "../edit/edits";
import type { FixIntent } from "../edit/intent";
import { type FeatureContext, type LspTextEdit, toTextEdits } from "./context";
import { findSecret } from "./secretActions";

/** The changes that a command of the client asks for. */
export type ChangeRequest =
  | { readonly kind: "secret-to-file"; readonly path: string }
  | { readonly kind: "secret-to-environment" }
  | { readonly kind: "set-issuer"; readonly issuer: string };

export interface ChangeEdits {
  readonly edits: readonly LspTextEdit[];
  readonly secret?: Range;
}

const secretPath = ["oidc", "client_secret"];
const filePath = ["oidc", "client_secret_path"];

export function changeEdits(
  context: FeatureContext,
  change: ChangeRequest,
): ChangeEdits | undefined {
  switch (change.kind) {
    case "set-issuer":
      return toChange(context, issuerIntents(context, change.issuer));
    case "secret-to-environment":
      return secretChange(context, [{ kind: "remove", path: secretPath }]);
    case "secret-to-file":
      return secretChange(context, fileIntents(context, change.path));
  }
}

function toChange(context: FeatureContext, intents: readonly FixIntent[]): ChangeEdits | undefined {
  const edits = editsFor(context.document, intents);
  return edits === undefined ? undefined : { edits: toTextEdits(context, edits) };
}

function secretChange(
  context: FeatureContext,
  intents: readonly FixIntent[],
): ChangeEdits | undefined {
  const secret = findSecret(context);
  const change = secret === undefined ? undefined : toChange(context, intents);
  if (secret === undefined || change === undefined) return undefined;
  return { ...change, secret: context.toRange(secret.value.span) };
}

/** The secret's own key becomes the path's, unless that has a key already: with both, Headscale does not start. */
function fileIntents({ document }: FeatureContext, value: string): FixIntent[] {
  return findEntry(document.root, filePath) === undefined
    ? [
        { kind: "set", path: secretPath, value },
        { kind: "rename", path: secretPath, to: "client_secret_path" },
      ]
    : [
        { kind: "remove", path: secretPath },
        { kind: "set", path: filePath, value },
      ];
}

/** The issuer as found, and `client_id: ""` where the key is missing; nothing else. */
function issuerIntents({ document }: FeatureContext, issuer: string): FixIntent[] {
  const { root } = document;
  const issuerEntry = findEntry(root, ["oidc", "issuer"]);
  const hasClientId = findEntry(root, ["oidc", "client_id"]) !== undefined;
  const clientId = { kind: "key", name: "client_id", value: "" } as const;
  if (issuerEntry === undefined) {
    const line = { kind: "key", name: "issuer", value: issuer } as const;
    const lines = hasClientId ? [line] : [line, clientId];
    return [
      { kind: "insert", section: ["oidc"], lines, after: ["only_start_if_oidc_is_available"] },
    ];
  }
  const { value: current } = issuerEntry;
  const unchanged =
    current.kind === "scalar" && current.value.type === "string" && current.value.value === issuer;
  const set: FixIntent[] = unchanged
    ? []
    : [{ kind: "set", path: ["oidc", "issuer"], value: issuer }];
  const insert: FixIntent[] = hasClientId
    ? []
    : [{ kind: "insert", section: ["oidc"], lines: [clientId], after: ["issuer"] }];
  return [...set, ...insert];
}
