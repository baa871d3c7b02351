import { t } from "@vscode/l10n";
import type { DiscoveryOutcome } from "../../oidc/discovery";
import { isAuthentikIssuer, issuerShape } from "../../oidc/issuer";
import { finding, type Finding, type Fix } from "../finding";
import { inRange } from "../versions";
import type { Rule, RuleContext } from "./rule";

const path = ["oidc", "issuer"];

/** What the provider itself said: the issuer is wrong, and Headscale would find it wrong too. */
export const oidcIssuerMismatch: Rule = {
  code: "oidc-issuer-mismatch",
  versions: {},
  *check(context) {
    const { discovery } = context;
    if (discovery?.kind !== "mismatch") return;
    yield* contradiction(context, "oidc-issuer-mismatch", mismatchMessage(discovery), {
      text: mismatchText(context, discovery.configured, discovery.reported),
      fixes: discovery.reported === "" ? [] : [useReported(discovery.reported)],
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
    const issuer = config.text("oidc.issuer").known;
    // A faulty shape explains the 404 already.
    if (issuerShape(issuer).kind !== "plausible") return;
    const message = isAuthentikIssuer(issuer)
      ? t("authentik has no application with this slug (404): {0}", discovery.url)
      : t("The provider has no discovery document there (404): {0}", discovery.url);
    yield* contradiction(context, "oidc-issuer-not-found", message, {});
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
    const message = t(
      "What the provider serves there is no discovery document but {0}: {1}",
      discovery.contentType === "" ? t("something else") : discovery.contentType,
      discovery.url,
    );
    yield* contradiction(context, "oidc-discovery-invalid", message, {});
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

export const oidcUnreachable: Rule = {
  code: "oidc-unreachable",
  versions: {},
  *check({ config, discovery }) {
    const entry = config.entry("oidc.issuer");
    const message = discovery === undefined ? undefined : unreachableMessage(discovery);
    if (entry === undefined || message === undefined) return;
    const offline = discovery?.kind === "unreachable" && discovery.reason === "offline";
    yield finding({
      code: "oidc-unreachable",
      phase: "start",
      severity: offline ? "information" : "warning",
      place: { key: path, span: entry.value.span },
      message,
    });
  },
  docs: {
    summary: "The provider could not be asked from this machine.",
    why: "Name, connection, certificate, time-out, or an answer that is not the provider's own. Headscale may fare better or worse: it runs on another machine, trusts its own certificates, and up to 0.29 waits for ever for an answer.",
    remedy:
      "If Headscale is meant to reach the provider the same way, mend that first. A private certificate authority must be trusted on Headscale's machine: Headscale has no setting for it.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.internal/application/o/headscale/",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "net/http; crypto/x509",
  },
};

/** A fault that the provider itself proves: whether Headscale starts depends on one switch. */
function* contradiction(
  { config }: RuleContext,
  code: string,
  message: string,
  more: { text?: string | undefined; fixes?: readonly Fix[] },
): Iterable<Finding> {
  const entry = config.entry("oidc.issuer");
  if (entry === undefined) return;
  const strict = config.boolean("oidc.only_start_if_oidc_is_available").known;
  yield finding({
    code,
    phase: "start",
    level: strict ? "fatal" : "warn",
    severity: strict ? "error" : "warning",
    place: { key: path, span: entry.value.span },
    message: `${message} ${strict ? t("Headscale will not start.") : t("Headscale will start without OIDC.")}`,
    ...(more.text === undefined ? {} : { text: more.text }),
    fixes: entry.borrowed ? [] : (more.fixes ?? []),
  });
}

function mismatchMessage(outcome: Extract<DiscoveryOutcome, { kind: "mismatch" }>): string {
  const { reported } = outcome;
  if (reported === "") return t("The provider's discovery document names no issuer.");
  switch (outcome.difference) {
    case "missing-slash":
      return t('The provider publishes its issuer with a slash at the end: "{0}".', reported);
    case "extra-slash":
      return t('The provider publishes its issuer without a slash at the end: "{0}".', reported);
    case "scheme":
      return t('The provider publishes its issuer with another scheme: "{0}".', reported);
    case "host":
      return t('The provider publishes its issuer with another host or port: "{0}".', reported);
    case "path":
      return t('The provider publishes its issuer with another path: "{0}".', reported);
    case "text":
      return t('The provider publishes another issuer: "{0}".', reported);
  }
}

/** go-oidc changed its words with Headscale 0.28; what 0.25 and older print was not recorded. */
function mismatchText(
  { version }: RuleContext,
  configured: string,
  reported: string,
): string | undefined {
  const start = "creating OIDC provider from issuer config: oidc: ";
  if (inRange(version, { before: "0.26" })) return undefined;
  return inRange(version, { before: "0.28" })
    ? `${start}issuer did not match the issuer returned by provider, expected "${configured}" got "${reported}"`
    : `${start}issuer URL provided to client ("${configured}") did not match the issuer URL returned by provider ("${reported}")`;
}

function useReported(value: string): Fix {
  return {
    title: t("Use the issuer that the provider reports"),
    intents: [{ kind: "set", path, value }],
    preferred: true,
  };
}

function unreachableMessage(outcome: DiscoveryOutcome): string | undefined {
  switch (outcome.kind) {
    case "match":
    case "mismatch":
    case "not-found":
    case "not-a-document":
      return undefined;
    case "status":
      return t(
        "From this machine the provider answered with status {0}: {1}",
        outcome.status,
        outcome.url,
      );
    case "redirected-away":
      return t(
        "From this machine the provider redirects to another origin, which was not followed: {0}",
        outcome.to,
      );
    case "unreachable":
      return reasonMessage(outcome);
  }
}

function reasonMessage(outcome: Extract<DiscoveryOutcome, { kind: "unreachable" }>): string {
  const { url, detail } = outcome;
  switch (outcome.reason) {
    case "offline":
      return t("This machine has no network, so the provider was not asked: {0}", url);
    case "dns":
      return t("From this machine the provider's name does not resolve: {0}", url);
    case "refused":
      return t("From this machine the provider refuses the connection: {0}", url);
    case "timeout":
      return t("From this machine the provider did not answer in time: {0}", url);
    case "closed":
      return t("From this machine the connection to the provider ended early: {0}", url);
    case "certificate":
      return t(
        "From this machine the provider's certificate is not trusted ({0}): {1}",
        detail,
        url,
      );
    case "protocol":
      return t(
        "From this machine the provider does not speak TLS as the issuer says ({0}): {1}",
        detail,
        url,
      );
    case "too-large":
      return t("From this machine the provider's answer is longer than 1 MiB: {0}", url);
    case "forbidden-address":
      return t(
        "From this machine the issuer leads to a link-local address, which is never asked: {0}",
        url,
      );
    case "other":
      return t("From this machine the provider cannot be asked ({0}): {1}", detail, url);
  }
}
