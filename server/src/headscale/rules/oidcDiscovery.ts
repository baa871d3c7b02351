import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import type { DiscoveryOutcome } from "../../oidc/discovery";
import { isAuthentikIssuer, issuerShape, isSharedIssuer } from "../../oidc/issuer";
import { finding, type Finding, type Fix } from "../finding";
import { valuePlace } from "../places";
import { goQuote } from "../../document/goYaml/goQuote";
import { inRange } from "../versions";
import { consequence, withoutProvider } from "./oidcStart";
import type { Rule, RuleContext } from "./rule";

const path = "oidc.issuer";

/** What the provider itself said: the issuer is wrong, and Headscale would find it wrong too. */
export const oidcIssuerMismatch: Rule = {
  code: "oidc-issuer-mismatch",
  versions: {},
  *check(context) {
    const { discovery } = context;
    if (discovery?.kind !== "mismatch") return;
    yield* contradiction(context, "oidc-issuer-mismatch", mismatchMessage(discovery), {
      text: mismatchText(context, discovery.configured, discovery.reported),
      fixes: isUsable(discovery) ? [useReported(discovery.reported)] : [],
    });
  },
  docs: {
    summary: "The provider publishes another issuer than the one in the file.",
    why: "Headscale fetches the discovery document and compares its `issuer` with the configured text, byte for byte. When they differ it does not start, or, with `only_start_if_oidc_is_available: false`, starts without OIDC until the next restart.",
    remedy: "Use the issuer that the provider reports; the quick fix inserts it.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com/application/o/headscale",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "coreos/go-oidc NewProvider",
  },
};

export const oidcIssuerNotFound: Rule = {
  code: "oidc-issuer-not-found",
  versions: {},
  *check(context) {
    const { discovery, config } = context;
    if (discovery?.kind !== "not-found") return;
    const issuer = config.text(path).known;
    // A faulty shape explains the 404 already.
    if (issuerShape(issuer).kind !== "plausible") return;
    yield* contradiction(context, "oidc-issuer-not-found", notFoundMessage(issuer, discovery), {
      ...wordsOf(discovery),
      fixes: discovery.suggestion === undefined ? [] : [useSuggested(discovery.suggestion)],
    });
  },
  docs: {
    summary: "The provider has no discovery document for this issuer.",
    why: "The provider answers 404, so Headscale does not start, or starts without OIDC. With authentik the slug is wrong, differs in upper and lower case, or the application has no OAuth2 provider.",
    remedy:
      "Copy the slug from the application in authentik. It is the application's slug, not the provider's name.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com/application/o/Headscale/",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "coreos/go-oidc NewProvider; authentik URL configuration",
  },
};

export const oidcDiscoveryInvalid: Rule = {
  code: "oidc-discovery-invalid",
  versions: {},
  *check(context) {
    const { discovery } = context;
    if (discovery?.kind !== "not-a-document") return;
    yield* contradiction(
      context,
      "oidc-discovery-invalid",
      contentMessage(discovery),
      wordsOf(discovery),
    );
  },
  docs: {
    summary: "The provider's answer is not a discovery document.",
    why: "Headscale cannot read it as JSON and does not start, or starts without OIDC. Often a sign-in page or a proxy's error page stands at that address.",
    remedy: "Check host and path of the issuer, and what a proxy in front of the provider does.",
    example: {
      wrong: "oidc:\n  issuer: https://www.example.com",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "coreos/go-oidc unmarshalResp",
  },
};

/** A fault that the provider itself proves: whether Headscale starts depends on one switch. */
function* contradiction(
  context: RuleContext,
  code: string,
  message: string,
  more: { text?: string; fixes?: readonly Fix[] },
): Iterable<Finding> {
  const outcome = withoutProvider(context, more.text);
  yield finding({
    code,
    ...outcome,
    place: valuePlace(context, path),
    message: `${message} ${consequence(outcome)}`,
    fixes: context.config.entry(path)?.borrowed === false ? (more.fixes ?? []) : [],
  });
}

function contentMessage({ content, contentType, url }: NotADocument): string {
  switch (content) {
    case "nothing":
      return t("The provider serves nothing where its discovery document should be: {0}", url);
    case "page":
      return t("The provider serves a web page where its discovery document should be: {0}", url);
    case "beginning":
      return t("The provider serves only the beginning of a discovery document: {0}", url);
    case "other":
      return t(
        "What the provider serves there is no discovery document but {0}: {1}",
        contentType === "" ? t("something else") : contentType,
        url,
      );
  }
}

type NotADocument = Extract<DiscoveryOutcome, { kind: "not-a-document" }>;
type Mismatch = Extract<DiscoveryOutcome, { kind: "mismatch" }>;
type NotFound = Extract<DiscoveryOutcome, { kind: "not-found" }>;

/** Whether the reported issuer would do in its place. */
function isUsable({ configured, reported }: Mismatch): boolean {
  return reported !== "" && !isSharedIssuer(configured, reported);
}

function wordsOf({ words }: { readonly words?: string }): { text?: string } {
  return words === undefined ? {} : { text: words };
}

function notFoundMessage(issuer: string, { url, suggestion, from }: NotFound): string {
  if (suggestion !== undefined) {
    return t('The provider has no such issuer (404), but it publishes "{0}".', suggestion);
  }
  if (isAuthentikIssuer(issuer)) {
    return t("authentik has no application with this slug (404): {0}", url);
  }
  return from === "authentik"
    ? t(
        "authentik has no discovery document there (404). The issuer is /application/o/<slug>/ with your application's slug: {0}",
        url,
      )
    : t("The provider has no discovery document there (404): {0}", url);
}

function mismatchMessage(outcome: Mismatch): string {
  const { configured, reported } = outcome;
  if (reported === "") return t("The provider's discovery document names no issuer.");
  if (isSharedIssuer(configured, reported)) {
    return t(
      'authentik publishes one issuer for all applications, "{0}", which Headscale cannot use: set the provider\'s issuer mode to one issuer for each application.',
      reported,
    );
  }
  switch (outcome.difference) {
    case "missing-slash":
      return t('The provider publishes its issuer with a slash at the end: "{0}".', reported);
    case "extra-slash":
      return t('The provider publishes its issuer without a slash at the end: "{0}".', reported);
    case "scheme":
      return reported.startsWith("http:") && isAuthentikIssuer(reported)
        ? t(
            'authentik publishes its issuer with http: "{0}". Its proxy must send X-Forwarded-Proto, and authentik must trust that proxy.',
            reported,
          )
        : t('The provider publishes its issuer with another scheme: "{0}".', reported);
    case "host":
      return t('The provider publishes its issuer with another host or port: "{0}".', reported);
    case "path":
      return t('The provider publishes its issuer with another path: "{0}".', reported);
    case "text":
      return t('The provider publishes another issuer: "{0}".', reported);
  }
}

/** go-oidc changed its words with Headscale 0.28. */
function mismatchText({ version }: RuleContext, configured: string, reported: string): string {
  return inRange(version, { before: "0.28" })
    ? `oidc: issuer did not match the issuer returned by provider, expected ${goQuote(configured)} got ${goQuote(reported)}`
    : `oidc: issuer URL provided to client (${goQuote(configured)}) did not match the issuer URL returned by provider (${goQuote(reported)})`;
}

function useReported(value: string): Fix {
  return {
    title: t("Use the issuer that the provider reports"),
    intents: [{ kind: "set", path: parsePath(path), value }],
    preferred: true,
  };
}

function useSuggested(value: string): Fix {
  return {
    title: t("Use {0}", value),
    intents: [{ kind: "set", path: parsePath(path), value }],
    preferred: true,
  };
}
