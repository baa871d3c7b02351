import { t } from "@vscode/l10n";
import type { Finding } from "../headscale/finding";
import type { CredentialAnswer } from "../oidc/credentialProbe";
import type { DiscoveryOutcome } from "../oidc/discovery";
import type { Evidence } from "../oidc/probe";
import { probableProvider } from "../oidc/providers";
import { hintsFor } from "../oidc/providers/hints";
import type { RedirectUriAnswer } from "../oidc/redirectUriProbe";

export type CheckId =
  | "issuer"
  | "client"
  | "discovery"
  | "issuer-match"
  | "endpoints"
  | "signing-algorithm"
  | "keys"
  | "token-encryption"
  | "response-type"
  | "token-auth"
  | "scopes"
  | "groups-and-claims"
  | "pkce"
  | "redirect-uri"
  | "client-secret";

export type CheckResult = "passed" | "failed" | "not-known";

/** One check: what came of it, what shows it, and what to do. */
export interface CheckLine {
  readonly id: CheckId;
  readonly result: CheckResult;
  readonly sentence: string;
  /** Without secrets: a status, a header, an excerpt. */
  readonly evidence?: string;
  readonly next?: string;
}

export interface SignInReport {
  readonly issuer: string;
  readonly lines: readonly CheckLine[];
  /** What is known of this provider. */
  readonly hints: readonly string[];
}

/** All that is known about one configuration's sign-in. */
export interface SignInFacts {
  /** What Headscale uses, environment included. */
  readonly issuer: string;
  readonly findings: readonly Finding[];
  readonly discovery?: DiscoveryOutcome | undefined;
  /** Where the probes were made. */
  readonly redirectUri?: RedirectUriAnswer | undefined;
  readonly credentials?: CredentialAnswer | undefined;
}

export function signInReport(facts: SignInFacts): SignInReport {
  const provider = probableProvider(facts.issuer);
  return {
    issuer: facts.issuer,
    lines: [
      ...subjects.map((subject) => lineOf(subject, facts)),
      redirectUriLine(facts.redirectUri),
      credentialLine(facts.credentials),
    ],
    hints: provider === undefined ? [] : hintsFor[provider.id].map(({ text }) => text()),
  };
}

/** A check whose complaints are findings of rules. */
interface Subject {
  readonly id: CheckId;
  readonly codes: readonly string[];
  /** Whether there was anything to look at. */
  isLookedAt(discovery: DiscoveryOutcome | undefined): boolean;
  readonly passed: () => string;
  readonly notKnown: () => string;
}

function hasDocument(discovery: DiscoveryOutcome | undefined): boolean {
  return discovery?.kind === "match" || discovery?.kind === "mismatch";
}

const noDocument = (): string => t("The provider's document has not been read.");

const subjects: readonly Subject[] = [
  {
    id: "issuer",
    codes: ["oidc-issuer-shape", "oidc-placeholder"],
    isLookedAt: () => true,
    passed: () => t("The issuer has the form of one."),
    notKnown: noDocument,
  },
  {
    id: "client",
    codes: [
      "oidc-client-id-missing",
      "oidc-secret-missing",
      "oidc-secret-conflict",
      "oidc-secret-digest",
      "oidc-secret-file",
      "oidc-secret-untrimmed",
    ],
    isLookedAt: () => true,
    passed: () => t("The configuration names a client and where its secret is."),
    notKnown: noDocument,
  },
  {
    id: "discovery",
    codes: ["oidc-unreachable", "oidc-issuer-not-found", "oidc-discovery-invalid"],
    isLookedAt: hasDocument,
    passed: () => t("The provider answers with a discovery document."),
    notKnown: () => t("The provider has not been asked."),
  },
  {
    id: "issuer-match",
    codes: ["oidc-issuer-mismatch"],
    isLookedAt: hasDocument,
    passed: () => t("The provider publishes exactly this issuer."),
    notKnown: noDocument,
  },
  {
    id: "endpoints",
    codes: ["oidc-endpoint-missing"],
    isLookedAt: hasDocument,
    passed: () => t("The document names all addresses that sign-in needs."),
    notKnown: noDocument,
  },
  {
    id: "signing-algorithm",
    codes: ["oidc-signing-algorithm"],
    isLookedAt: hasDocument,
    passed: () => t("Headscale accepts how the provider signs ID tokens."),
    notKnown: noDocument,
  },
  {
    id: "keys",
    codes: ["oidc-jwks"],
    isLookedAt: (discovery) => keysOf(discovery) !== undefined,
    passed: () => t("The provider publishes a key that fits."),
    notKnown: () => t("The provider's keys have not been read."),
  },
  {
    id: "token-encryption",
    codes: ["oidc-token-encryption"],
    isLookedAt: isEncryptionTold,
    passed: () => t("The provider does not encrypt ID tokens."),
    notKnown: () =>
      t("The document does not tell whether the provider encrypts this client's ID tokens."),
  },
  {
    id: "response-type",
    codes: ["oidc-response-type"],
    isLookedAt: hasDocument,
    passed: () => t("The provider offers the authorization code flow."),
    notKnown: noDocument,
  },
  {
    id: "token-auth",
    codes: ["oidc-token-auth"],
    isLookedAt: hasDocument,
    passed: () => t("The provider takes a client secret where Headscale sends it."),
    notKnown: noDocument,
  },
  {
    id: "scopes",
    codes: ["oidc-scope", "oidc-scope-unsupported", "oidc-scope-custom"],
    isLookedAt: hasDocument,
    passed: () => t("Nothing speaks against the scopes."),
    notKnown: noDocument,
  },
  {
    id: "groups-and-claims",
    codes: ["oidc-claim-missing", "oidc-groups-claim", "oidc-groups-slash"],
    isLookedAt: hasDocument,
    passed: () => t("Nothing speaks against the lists of who may sign in."),
    notKnown: noDocument,
  },
  {
    id: "pkce",
    codes: ["oidc-pkce-method", "oidc-pkce-unsupported", "oidc-pkce-demanded"],
    isLookedAt: hasDocument,
    passed: () => t("Nothing speaks against the use of PKCE."),
    notKnown: noDocument,
  },
];

function keysOf(
  discovery: DiscoveryOutcome | undefined,
): Extract<DiscoveryOutcome, { kind: "match" }>["keys"] {
  return discovery?.kind === "match" || discovery?.kind === "mismatch" ? discovery.keys : undefined;
}

/** What a provider lists, it may do; what it does not list, it does not do. */
function isEncryptionTold(discovery: DiscoveryOutcome | undefined): boolean {
  if (discovery?.kind !== "match" && discovery?.kind !== "mismatch") return false;
  return (discovery.provider.encryptionAlgorithms ?? []).length === 0;
}

function lineOf(subject: Subject, { findings, discovery }: SignInFacts): CheckLine {
  const { id, codes } = subject;
  const found = findings.filter(({ code }) => codes.includes(code));
  const [worst] = [...found.filter(isFailure), ...found];
  if (worst === undefined) {
    return subject.isLookedAt(discovery)
      ? { id, result: "passed", sentence: subject.passed() }
      : { id, result: "not-known", sentence: subject.notKnown() };
  }
  const sentences = new Set(found.map(({ message }) => message));
  const next = worst.fixes[0]?.title;
  return {
    id,
    result: isFailure(worst) ? "failed" : "not-known",
    sentence: [...sentences].join(" "),
    ...(worst.text === undefined ? {} : { evidence: worst.text.slice(0, 300) }),
    ...(next === undefined ? {} : { next }),
  };
}

/** What only this machine met says nothing of Headscale. */
function isFailure({ code, severity, level }: Finding): boolean {
  if (code === "oidc-unreachable") return level !== "silent";
  return severity === "error" || severity === "warning";
}

function redirectUriLine(answer: RedirectUriAnswer | undefined): CheckLine {
  const id = "redirect-uri";
  switch (answer?.kind) {
    case undefined:
      return { id, result: "not-known", sentence: t("The redirect URI has not been tried.") };
    case "registered": {
      const { objection, redirectUri } = answer;
      const evidence = evidenceText(answer.evidence);
      if (objection === undefined) {
        const sentence = t("The provider accepts the redirect URI {0}", redirectUri);
        return { id, result: "passed", sentence, evidence };
      }
      return {
        id,
        result: "failed",
        sentence: t(
          "The provider accepts the redirect URI, but refuses the request: {0} {1}",
          objection.error,
          objection.description,
        ),
        evidence,
        ...remedyOf(objection),
      };
    }
    case "not-registered":
      return {
        id,
        result: "failed",
        sentence: t("The provider does not accept the redirect URI."),
        evidence: evidenceText(answer.evidence),
        next: t("Register exactly this URI at the provider: {0}", answer.redirectUri),
      };
    case "unknown-client":
      return {
        id,
        result: "failed",
        sentence: t("The provider does not know this client."),
        evidence: evidenceText(answer.evidence),
        next: t("Compare oidc.client_id with the client's id at the provider."),
      };
    case "not-known":
      return {
        id,
        result: "not-known",
        sentence: t("The provider's answer does not tell whether it accepts the redirect URI."),
        evidence: evidenceText(answer.evidence),
      };
  }
}

function remedyOf({
  error,
  description,
}: {
  readonly error: string;
  readonly description: string;
}): { readonly next?: string } {
  if (/code_challenge|pkce/i.test(description)) {
    return { next: t("Switch PKCE on: oidc.pkce.enabled, with the method S256.") };
  }
  if (error === "invalid_scope") {
    return { next: t("Drop the scope that the provider does not know from oidc.scope.") };
  }
  return error === "unauthorized_client" || error === "unsupported_response_type"
    ? { next: t("Allow the authorization code grant for this client at the provider.") }
    : {};
}

function credentialLine(answer: CredentialAnswer | undefined): CheckLine {
  const id = "client-secret";
  switch (answer?.kind) {
    case undefined:
      return { id, result: "not-known", sentence: t("The client secret has not been tried.") };
    case "right":
      return {
        id,
        result: "passed",
        sentence: t("The provider accepts client id and secret."),
        evidence: evidenceText(answer.evidence),
      };
    case "wrong":
      return {
        id,
        result: "failed",
        sentence: t("The provider does not accept this client id with this secret."),
        evidence: evidenceText(answer.evidence),
        next: t("Copy the client's secret from the provider again."),
      };
    case "not-known":
      return {
        id,
        result: "not-known",
        sentence: t("The provider's answer does not tell whether the client secret is right."),
        evidence: evidenceText(answer.evidence),
      };
  }
}

function evidenceText({ status, location, excerpt }: Evidence): string {
  const parts = [
    status === 0 ? "" : t("status {0}", status),
    location === undefined ? "" : `Location: ${withoutState(location)}`,
    excerpt,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Random texts tell nobody anything. */
function withoutState(location: string): string {
  return location.replace(/([?&#](?:state|nonce|code)=)[^&#]*/g, "$1…");
}
