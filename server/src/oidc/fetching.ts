import type { FailureReason, HttpClient, HttpFailure, HttpResponse, Stage } from "./http";
import { failureWords, redirectLoopWords } from "./goErrors";
import { parseHttpUrl } from "./issuer";

export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
}

/** For one check in all, in milliseconds. */
export const timeLimit = 10_000;
export const maxBytes = 1024 * 1024;
const maxRedirects = 10;

/** The provider could not be asked from this machine. */
export interface Unreachable {
  readonly kind: "unreachable";
  readonly url: string;
  readonly reason: FailureReason;
  readonly detail: string;
  /** What was waited for, where that is known. */
  readonly stage?: Stage;
  /** A server that was asked in plain text and wants to be asked by TLS. */
  readonly speaksTls?: true;
  /** What Headscale says where it fares the same. */
  readonly words?: string;
}

/** Headscale would follow; here the other origin is only named. */
export interface RedirectedAway {
  readonly kind: "redirected-away";
  readonly url: string;
  readonly to: string;
}

export type Fetched =
  | { readonly kind: "answered"; readonly url: string; readonly response: HttpResponse }
  | RedirectedAway
  | Unreachable;

/** One document, with redirects followed within the origin only. */
export async function fetchDocument(
  address: string,
  http: HttpClient,
  clock: Clock,
  deadline: number,
): Promise<Fetched> {
  let url = address;
  let location = "";
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const timeout = deadline - clock.now();
    if (timeout <= 0) {
      return unreachable(url, {
        kind: "failure",
        reason: "timeout",
        detail: "no answer within 10 seconds",
      });
    }
    const response = await http.get({ url, timeout, maxBytes });
    if (response.kind === "failure") return unreachable(url, response);
    const next = redirectTarget(response, url);
    if (next === undefined) return { kind: "answered", url, response };
    if (next.origin !== new URL(url).origin) {
      return { kind: "redirected-away", url, to: next.href };
    }
    url = next.href;
    location = response.location ?? "";
  }
  const detail = "stopped after 10 redirects";
  return { kind: "unreachable", url, reason: "other", detail, words: redirectLoopWords(location) };
}

function unreachable(url: string, failure: HttpFailure): Unreachable {
  const { reason, detail, stage } = failure;
  const words = failureWords(url, failure);
  return {
    kind: "unreachable",
    url,
    reason,
    detail,
    ...(stage === undefined ? {} : { stage }),
    ...(words === undefined ? {} : { words }),
  };
}

/** Without a place to go to, the answer is taken as it is. Source: Go `net/http`, `Client.do`. */
function redirectTarget({ status, location = "" }: HttpResponse, base: string): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === "") return undefined;
  if (!URL.canParse(location, base)) return undefined;
  return parseHttpUrl(new URL(location, base).href);
}
