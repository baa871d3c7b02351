import { t } from "@vscode/l10n";
import type { Answerer, DiscoveryOutcome } from "../../oidc/discovery";
import type { Unreachable } from "../../oidc/fetching";
import { deadlineWords } from "../../oidc/goUrlText";
import { finding } from "../finding";
import { valuePlace } from "../places";
import { inRange } from "../versions";
import { consequence, endlessWait, issuerRefusal, withoutProvider } from "./oidcStart";
import type { Rule, RuleContext } from "./rule";

const path = "oidc.issuer";

export const oidcUnreachable: Rule = {
  code: "oidc-unreachable",
  versions: {},
  *check(context) {
    const { discovery, host } = context;
    const message = discovery === undefined ? undefined : messageOf(discovery);
    if (discovery === undefined || message === undefined) return;
    const place = valuePlace(context, path);
    // Only Headscale's own machine meets what Headscale meets.
    const outcome = host === undefined ? undefined : effectOf(context, discovery);
    if (outcome !== undefined) {
      const said = `${message} ${consequence(outcome)}`;
      yield finding({ code: "oidc-unreachable", ...outcome, place, message: said });
      return;
    }
    const offline = discovery.kind === "unreachable" && discovery.reason === "offline";
    const severity = offline ? "information" : "warning";
    yield finding({ code: "oidc-unreachable", severity, place, message });
  },
  docs: {
    summary: "The provider could not be asked from this machine.",
    why: "Name, connection, certificate, time-out, or an answer that is not the provider's own. Headscale on another machine may fare better or worse: it trusts its own certificates, and up to 0.29 waits for ever for an answer. With `--host --online` this machine's experience is Headscale's.",
    remedy:
      "If Headscale is meant to reach the provider the same way, mend that first. A private certificate authority must be trusted on Headscale's machine: Headscale has no setting for it.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.internal/application/o/headscale/",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "net/http; crypto/x509; coreos/go-oidc NewProvider",
  },
};

/** Whether nobody can tell from here how Headscale's own discovery ends. */
export function isDiscoveryUnknown(context: RuleContext): boolean {
  const { discovery, host } = context;
  // Nobody is asked for an issuer that is no address.
  if (issuerRefusal(context) !== undefined) return false;
  switch (discovery?.kind) {
    case "match":
    case "mismatch":
    case "not-found":
    case "not-a-document":
      return false;
    case "status":
      return host === undefined;
    case "unreachable":
      return host === undefined || !isShared(discovery);
    case "redirected-away":
    case undefined:
      return true;
  }
}

/** Our own limits say nothing about Headscale. */
function isShared({ reason }: Unreachable): boolean {
  return !["too-large", "forbidden-address", "proxy-kind"].includes(reason);
}

function effectOf(
  context: RuleContext,
  discovery: DiscoveryOutcome,
): ReturnType<typeof withoutProvider> | undefined {
  switch (discovery.kind) {
    case "status":
      return withoutProvider(context, discovery.words);
    case "unreachable":
      if (!isShared(discovery)) return undefined;
      return isEndless(discovery)
        ? waiting(context, discovery)
        : withoutProvider(context, discovery.words);
    case "match":
    case "mismatch":
    case "not-found":
    case "not-a-document":
    case "redirected-away":
      return undefined;
  }
}

/** Go limits the time for a connection, but none for an answer. Source: `http.DefaultTransport`. */
function isEndless({ reason, stage = "answer" }: Unreachable): boolean {
  return reason === "timeout" && (stage === "answer" || stage === "body");
}

function waiting(
  context: RuleContext,
  { url, stage }: Unreachable,
): ReturnType<typeof withoutProvider> {
  return inRange(context.version, { from: "0.30" })
    ? withoutProvider(context, deadlineWords(url, stage === "body"))
    : endlessWait();
}

function messageOf(outcome: DiscoveryOutcome): string | undefined {
  switch (outcome.kind) {
    case "match":
    case "mismatch":
    case "not-found":
    case "not-a-document":
      return undefined;
    case "status":
      return statusMessage(outcome);
    case "redirected-away":
      return t(
        "From this machine the provider redirects to another origin, which was not followed: {0}",
        outcome.to,
      );
    case "unreachable":
      return reasonMessage(outcome);
  }
}

interface OtherStatus {
  readonly status: number;
  readonly url: string;
  readonly from?: Answerer;
}

function statusMessage({ status, url, from }: OtherStatus): string {
  if (from === "bot-check") {
    return t(
      "From this machine a check for bots answers instead of the provider (status {0}), which Headscale cannot pass: {1}",
      status,
      url,
    );
  }
  return from === "authentik-starting"
    ? t("From this machine authentik is still starting (status {0}): {1}", status, url)
    : t("From this machine the provider answered with status {0}: {1}", status, url);
}

function reasonMessage({ url, detail, reason, stage, speaksTls }: Unreachable): string {
  switch (reason) {
    case "offline":
      return t("This machine has no network, so the provider was not asked: {0}", url);
    case "dns":
      return t("From this machine the provider's name does not resolve: {0}", url);
    case "refused":
      return t("From this machine the provider refuses the connection: {0}", url);
    case "timeout":
      return stage === "connection"
        ? t("From this machine no connection to the provider came about in time: {0}", url)
        : t("From this machine the provider did not answer in time: {0}", url);
    case "closed":
      return speaksTls === true
        ? t(
            "From this machine the provider answers by TLS only, so its address begins with https: {0}",
            url,
          )
        : t("From this machine the connection to the provider ended early: {0}", url);
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
    case "proxy":
    case "proxy-kind":
      return t("From this machine the proxy does not lead to the provider ({0}): {1}", detail, url);
    case "other":
      return t("From this machine the provider cannot be asked ({0}): {1}", detail, url);
  }
}
