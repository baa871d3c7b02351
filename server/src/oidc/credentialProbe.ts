import type { HttpAnswer, HttpResponse, HttpSender, SentRequest } from "./http";
import {
  type Evidence,
  evidenceOf,
  type NotKnown,
  notKnown,
  probeMaxBytes,
  probeTimeLimit,
  type RandomText,
} from "./probe";

export interface CredentialQuestion {
  readonly revocationEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `token_endpoint_auth_methods_supported`, where the document lists them. */
  readonly methods?: readonly string[] | undefined;
}

type Style = "header" | "body";

export type CredentialAnswer =
  | { readonly kind: "right"; readonly style: Style; readonly evidence: Evidence }
  | { readonly kind: "wrong"; readonly evidence: Evidence }
  | NotKnown;

/**
 * Asks the provider to revoke a token that nobody has: it answers 200 to a client that it knows, and refuses
 * any other. Nothing is created and nothing ends. The secret goes to the revocation endpoint and nowhere
 * else; no part of the result holds it. Source: RFC 7009, section 2.
 */
export async function credentialProbe(
  question: CredentialQuestion,
  http: HttpSender,
  random: RandomText,
): Promise<CredentialAnswer> {
  const secrets = [question.clientSecret, basic(question)];
  let answer: CredentialAnswer | undefined;
  for (const style of stylesOf(question.methods)) {
    const received = await http.send(requestFor(question, style, random(48)));
    const interpreted = interpret(received, style, secrets);
    if (interpreted.kind === "right") return interpreted;
    // A refusal says more than an answer that nobody understands.
    if (answer?.kind !== "wrong") answer = interpreted;
  }
  return answer ?? { kind: "not-known", evidence: { status: 0, excerpt: "" } };
}

/** As Headscale does: the header first, then the body. Source: golang.org/x/oauth2, AuthStyleAutoDetect. */
function stylesOf(methods: readonly string[] = []): readonly Style[] {
  const listed: readonly (readonly [name: string, style: Style])[] = [
    ["client_secret_basic", "header"],
    ["client_secret_post", "body"],
  ];
  const known = listed.filter(([name]) => methods.includes(name));
  return (known.length > 0 ? known : listed).map(([, style]) => style);
}

function requestFor(question: CredentialQuestion, style: Style, token: string): SentRequest {
  const { revocationEndpoint: url, clientId, clientSecret } = question;
  const form = new URLSearchParams({ token });
  if (style === "body") {
    form.set("client_id", clientId);
    form.set("client_secret", clientSecret);
  }
  return {
    method: "POST",
    url,
    timeout: probeTimeLimit,
    maxBytes: probeMaxBytes,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(style === "header" ? { authorization: `Basic ${basic(question)}` } : {}),
    },
    body: form.toString(),
  };
}

/** Both halves are written as in a form first. Source: RFC 6749, 2.3.1. */
function basic({ clientId, clientSecret }: CredentialQuestion): string {
  return btoa(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`);
}

function formEncoded(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}

function interpret(answer: HttpAnswer, style: Style, secrets: readonly string[]): CredentialAnswer {
  if (answer.kind === "failure") return notKnown(answer, secrets);
  const evidence = evidenceOf(answer, secrets);
  if (answer.status === 200) return { kind: "right", style, evidence };
  return isClientRefused(answer) ? { kind: "wrong", evidence } : { kind: "not-known", evidence };
}

function isClientRefused({ status, body }: HttpResponse): boolean {
  return (status === 400 || status === 401) && /"error"\s*:\s*"invalid_client"/.test(body);
}
