import {
  type Clock,
  fetchDocument,
  maxBytes,
  type RedirectedAway,
  timeLimit,
  type Unreachable,
} from "./fetching";
import type { HttpClient, HttpResponse } from "./http";
import { compareIssuers, discoveryUrl, type IssuerDifference } from "./issuer";
import { fetchKeys, type KeysOutcome } from "./keys";
import { type ProviderMetadata, readMetadata, unreadableWords } from "./metadata";
import { otherIssuers } from "./providers";

export type { Clock } from "./fetching";
export type { ProviderMetadata } from "./metadata";

/** What asking the provider for its discovery document led to. */
export type DiscoveryOutcome =
  | {
      readonly kind: "match";
      readonly provider: ProviderMetadata;
      /** Where they were asked for. */
      readonly keys?: KeysOutcome;
    }
  | {
      readonly kind: "mismatch";
      readonly configured: string;
      /** Empty where the document names no issuer. */
      readonly reported: string;
      readonly difference: IssuerDifference;
      readonly provider: ProviderMetadata;
      readonly keys?: KeysOutcome;
    }
  /** 404: there is no such application, or no provider at all, behind this URL. */
  | ({
      readonly kind: "not-found";
      readonly url: string;
      /** What the provider publishes at the address that was probably meant. */
      readonly suggestion?: string;
    } & Answered)
  /** 200, but no JSON object that Headscale could read. */
  | ({
      readonly kind: "not-a-document";
      readonly url: string;
      readonly contentType: string;
      readonly content: Content;
    } & Answered)
  /** Any other status. */
  | ({ readonly kind: "status"; readonly url: string; readonly status: number } & Answered)
  | RedirectedAway
  | Unreachable;

/** What stands where the document should be. */
export type Content = "nothing" | "page" | "beginning" | "other";

/** Who answered instead of the provider that was expected, where the answer gives it away. */
export type Answerer =
  | "authentik"
  /** authentik, which is not ready yet. */
  | "authentik-starting"
  /** Cloudflare's check for bots, which no program passes. */
  | "bot-check";

interface Answered {
  readonly from?: Answerer;
  /** Headscale's own words; of a long body their beginning. */
  readonly words?: string;
}

/** So much of a body is kept for Headscale's words, in characters. */
const longestWords = 10_000;

/**
 * Fetches the discovery document that belongs to `issuer` and compares its `issuer` byte for byte, as
 * Headscale does. Redirects are followed within the origin only.
 */
export function discover(
  issuer: string,
  http: HttpClient,
  clock: Clock,
): Promise<DiscoveryOutcome> {
  return discoverUntil(clock.now() + timeLimit, issuer, http, clock);
}

/** The document, and what follows from it: the provider's keys, or which issuer was probably meant. */
export async function checkProvider(
  issuer: string,
  http: HttpClient,
  clock: Clock,
): Promise<DiscoveryOutcome> {
  const deadline = clock.now() + timeLimit;
  const outcome = await discoverUntil(deadline, issuer, http, clock);
  switch (outcome.kind) {
    case "match":
    case "mismatch": {
      const keys = await fetchKeys(outcome.provider.jwksUri, http, clock, deadline);
      return keys === undefined ? outcome : { ...outcome, keys };
    }
    case "not-found":
      for (const other of otherIssuers(issuer)) {
        const answer = await discoverUntil(deadline, other, http, clock);
        if (answer.kind === "match") return { ...outcome, suggestion: answer.provider.issuer };
      }
      return outcome;
    case "unreachable": {
      const isHungUp = outcome.reason === "closed" && outcome.stage !== "body";
      if (!isHungUp || !(await speaksTls(outcome.url, http, deadline - clock.now())))
        return outcome;
      return { ...outcome, speaksTls: true };
    }
    case "not-a-document":
    case "status":
    case "redirected-away":
      return outcome;
  }
}

/** A server that closes a plain connection at once may be waiting for TLS. */
async function speaksTls(url: string, http: HttpClient, timeout: number): Promise<boolean> {
  if (!url.startsWith("http:") || timeout <= 0) return false;
  const secured = await http.get({ url: url.replace("http:", "https:"), timeout, maxBytes });
  return secured.kind === "response" || secured.reason === "certificate";
}

async function discoverUntil(
  deadline: number,
  issuer: string,
  http: HttpClient,
  clock: Clock,
): Promise<DiscoveryOutcome> {
  const fetched = await fetchDocument(discoveryUrl(issuer), http, clock, deadline);
  return fetched.kind === "answered" ? judge(issuer, fetched.url, fetched.response) : fetched;
}

function judge(issuer: string, url: string, response: HttpResponse): DiscoveryOutcome {
  const { status, body, contentType = "" } = response;
  if (status === 404) return { kind: "not-found", url, ...answered(response) };
  if (status !== 200) return { kind: "status", url, status, ...answered(response) };
  const read = readMetadata(body);
  if (read.kind === "fault") {
    const words = unreadableWords(contentType, read.error);
    const content = contentOf(body, read.error);
    return { kind: "not-a-document", url, contentType, content, ...answered(response), words };
  }
  const { provider } = read;
  const difference = compareIssuers(issuer, provider.issuer);
  if (difference === "same") return { kind: "match", provider };
  return { kind: "mismatch", configured: issuer, reported: provider.issuer, difference, provider };
}

function contentOf(body: string, error: string): Content {
  if (body.trim() === "") return "nothing";
  if (/^\s*<(?:!doctype|html)\b/i.test(body)) return "page";
  return error === "unexpected end of JSON input" ? "beginning" : "other";
}

/** Source: coreos/go-oidc `NewProvider`: status line and body. */
function answered(response: HttpResponse): Answered {
  const { status, statusText = "", body } = response;
  const from = answererOf(response);
  const line = statusText === "" ? String(status) : `${status} ${statusText}`;
  return {
    words: `${line}: ${body}`.slice(0, longestWords),
    ...(from === undefined ? {} : { from }),
  };
}

function answererOf({ status, headers = {}, body }: HttpResponse): Answerer | undefined {
  if (headers["cf-mitigated"] === "challenge" || body.includes("<title>Just a moment...</title>")) {
    return "bot-check";
  }
  if (status === 503 && body.includes("authentik starting")) return "authentik-starting";
  return headers["x-authentik-id"] === undefined ? undefined : "authentik";
}
