import { t } from "@vscode/l10n";
import type { CheckId, CheckLine, CheckResult, SignInReport } from "./signInReport";

/** The report as a document to read. What the provider said stands in it as text, never as markup. */
export function signInMarkdown({ issuer, lines, hints }: SignInReport): string {
  return [
    `# ${t("Would sign-in work?")}`,
    "",
    `${t("Issuer")}: ${escaped(issuer)}`,
    "",
    summary(lines),
    "",
    ...lines.flatMap(checkLines),
    ...(hints.length === 0 ? [] : ["", `## ${t("About this provider")}`, ""]),
    ...hints.map((hint) => `- ${escaped(hint)}`),
    "",
  ].join("\n");
}

function summary(lines: readonly CheckLine[]): string {
  const count = (wanted: CheckResult): number =>
    lines.filter(({ result }) => result === wanted).length;
  return t(
    "{0} passed, {1} failed, {2} not known",
    count("passed"),
    count("failed"),
    count("not-known"),
  );
}

const marks: Readonly<Record<CheckResult, string>> = {
  passed: "✔",
  failed: "✘",
  "not-known": "?",
};

function checkLines({ id, result, sentence, evidence, next }: CheckLine): string[] {
  return [
    `- ${marks[result]} **${titles[id]()}**: ${escaped(sentence)}`,
    ...(evidence === undefined ? [] : [`  - ${t("Evidence")}: ${escaped(evidence)}`]),
    ...(next === undefined ? [] : [`  - ${t("Next")}: ${escaped(next)}`]),
  ];
}

const titles: Readonly<Record<CheckId, () => string>> = {
  issuer: () => t("Form of the issuer"),
  client: () => t("Client id and secret"),
  discovery: () => t("Discovery document"),
  "issuer-match": () => t("Issuer as published"),
  endpoints: () => t("Endpoints"),
  "signing-algorithm": () => t("Signature of ID tokens"),
  keys: () => t("Keys"),
  "token-encryption": () => t("Encryption of ID tokens"),
  "response-type": () => t("Code flow"),
  "token-auth": () => t("Where the secret is sent"),
  scopes: () => t("Scopes"),
  "groups-and-claims": () => t("Who may sign in"),
  pkce: () => "PKCE",
  "redirect-uri": () => t("Redirect URI"),
  "client-secret": () => t("Client secret"),
};

/** Line breaks, markup and characters that steer a terminal or the direction of writing lose their meaning. */
function escaped(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]()#+!|<>~&]/g, "\\$&");
}
