import type { HttpAnswer, HttpFailure } from "./http";

/** Text that nobody can guess, made of letters and digits; the randomness is handed in. */
export type RandomText = (length: number) => string;

/** So long a probe may take, in milliseconds. */
export const probeTimeLimit = 10_000;
export const probeMaxBytes = 256 * 1024;

/** What an answer shows, for a person to judge by. */
export interface Evidence {
  /** 0 where no answer came. */
  readonly status: number;
  readonly location?: string;
  /** The beginning of what the answer says, without markup and without secrets. */
  readonly excerpt: string;
}

/** A probe that says nothing either way. */
export interface NotKnown {
  readonly kind: "not-known";
  readonly evidence: Evidence;
}

export function notKnown(answer: HttpAnswer, secrets: readonly string[] = []): NotKnown {
  return { kind: "not-known", evidence: evidenceOf(answer, secrets) };
}

/** @param secrets what must never be shown, even where a provider repeats it */
export function evidenceOf(answer: HttpAnswer, secrets: readonly string[] = []): Evidence {
  if (answer.kind === "failure") return { status: 0, excerpt: failureText(answer) };
  const { status, location, body } = answer;
  return {
    status,
    ...(location === undefined ? {} : { location: withoutSecrets(location, secrets) }),
    excerpt: withoutSecrets(plainText(body), secrets).slice(0, 300),
  };
}

function failureText({ reason, detail }: HttpFailure): string {
  return `${reason}: ${detail}`;
}

/** What a page says, without how it looks. */
export function plainText(body: string): string {
  return body
    .replace(/<(style|script)\b[^>]*>[^<]*<\/\1>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== "")
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((shown, secret) => shown.replaceAll(secret, "<hidden>"), text);
}
