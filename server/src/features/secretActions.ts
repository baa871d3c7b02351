import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { t } from "@vscode/l10n";
import { goText } from "../document/goYaml/scalar";
import { type Entry, findEntry, formatPath, type KeyPath } from "../document/settings";
import { contains, overlaps, type Span } from "../document/span";
import { editsFor } from "../edit/edits";
import type { FixIntent } from "../edit/intent";
import { lineEnd } from "../edit/textEdit";
import { loadConfig } from "../headscale/load/effective";
import { type FeatureContext, toTextEdits } from "./context";

export const secretVariable = "HEADSCALE_OIDC_CLIENT_SECRET";

/** Commands of the client: only there may a secret be written or copied. */
export const secretCommands = {
  moveToFile: "headscale.moveSecretToFile",
  moveToEnvironment: "headscale.moveSecretToEnvironment",
  copyVariable: "headscale.copySecretVariable",
} as const;

/** Where a person who has none yet may put the secret; the path is theirs to change. */
const examplePath = "/etc/headscale/oidc_client_secret";

const secretPath = ["oidc", "client_secret"];
const filePath = ["oidc", "client_secret_path"];

export function* secretActions(context: FeatureContext, span: Span): Iterable<CodeAction> {
  const { root } = context.document;
  const oidc = findEntry(root, ["oidc"]);
  const secret = findSecret(context);
  if (secret !== undefined) {
    const place = extent(context, secret);
    if (overlaps(place, span) && context.client.ownCommands) yield* moveActions(context);
    return;
  }
  if (oidc === undefined || !contains(extent(context, oidc), span.start)) return;
  if (isSet(context, secretPath) || isSet(context, filePath)) return;
  yield* insertActions(context);
}

/** From an entry's name to the end of its last line. */
function extent({ document: { text } }: FeatureContext, { key, value }: Entry): Span {
  const whole = text.slice(key.start, Math.max(key.end, value.span.end)).trimEnd();
  return { start: key.start, end: lineEnd(text, key.start + whole.length) };
}

function isSet({ document, version, environment }: FeatureContext, path: KeyPath): boolean {
  const config = loadConfig(document.root, version.version, environment);
  return config.text(formatPath(path)).known !== "";
}

/** The entry of a secret that stands in the file and can be taken out of it as it stands. */
export function findSecret({ document }: Pick<FeatureContext, "document">): Entry | undefined {
  const entry = findEntry(document.root, secretPath);
  if (entry === undefined || entry.borrowed) return undefined;
  const { value } = entry;
  if (value.kind !== "scalar" || value.borrowed || goText(value.value) === "") return undefined;
  // A number such as 0123 is another text for Headscale than it is here: better not touched.
  if (value.style === "plain" && goText(value.value) !== sourceOf(document.text, value.span)) {
    return undefined;
  }
  return entry;
}

function sourceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function* moveActions({ uri }: FeatureContext): Iterable<CodeAction> {
  // A secret is written to a file only where the configuration is a file itself.
  if (uri.startsWith("file:")) {
    yield commandAction(t("Move the client secret to a file…"), secretCommands.moveToFile, uri);
  }
  yield commandAction(
    t("Move the client secret to the environment variable {0}", secretVariable),
    secretCommands.moveToEnvironment,
    uri,
  );
}

function commandAction(title: string, command: string, uri: string): CodeAction {
  return {
    title,
    kind: CodeActionKind.RefactorRewrite,
    command: { title, command, arguments: [uri] },
  };
}

function* insertActions(context: FeatureContext): Iterable<CodeAction> {
  const after = ["client_secret", "client_id", "issuer"];
  const isThere = findEntry(context.document.root, filePath) !== undefined;
  const file = insertAction(
    context,
    t("Insert client_secret_path"),
    isThere
      ? { kind: "set", path: filePath, value: examplePath }
      : {
          kind: "insert",
          section: ["oidc"],
          lines: [{ kind: "key", name: "client_secret_path", value: examplePath }],
          after,
        },
  );
  if (file !== undefined) yield file;
  const environment = insertAction(
    context,
    t("Take the client secret from the environment variable {0}", secretVariable),
    {
      kind: "insert",
      section: ["oidc"],
      lines: [{ kind: "comment", text: `client_secret: from ${secretVariable}` }],
      after,
    },
  );
  if (environment === undefined) return;
  const { title } = environment;
  yield context.client.ownCommands
    ? { ...environment, command: { title, command: secretCommands.copyVariable } }
    : environment;
}

function insertAction(
  context: FeatureContext,
  title: string,
  intent: FixIntent,
): CodeAction | undefined {
  const edits = editsFor(context.document, [intent]);
  if (edits === undefined) return undefined;
  return {
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [context.uri]: toTextEdits(context, edits) } },
  };
}
