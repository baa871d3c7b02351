/** One request, one answer: whoever implements it follows no redirect, keeps no cookie, sends no credential. */
export interface HttpClient {
  get(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpRequest {
  readonly url: string;
  /** For the whole of this request, in milliseconds. */
  readonly timeout: number;
  /** The longest body that is read, in bytes. */
  readonly maxBytes: number;
}

export type HttpAnswer = HttpResponse | HttpFailure;

export interface HttpResponse {
  readonly kind: "response";
  readonly status: number;
  readonly location?: string;
  readonly contentType?: string;
  readonly body: string;
}

export type FailureReason =
  /** This machine has no network at all. */
  | "offline"
  /** The name does not resolve. */
  | "dns"
  | "refused"
  | "timeout"
  /** The connection ended before the answer did. */
  | "closed"
  /** The certificate is not trusted here, or is not the host's. */
  | "certificate"
  /** The other side speaks no TLS, or only TLS. */
  | "protocol"
  | "too-large"
  /** A link-local or cloud-metadata address: never asked. */
  | "forbidden-address"
  | "other";

export interface HttpFailure {
  readonly kind: "failure";
  readonly reason: FailureReason;
  /** The machine's own words, in English. */
  readonly detail: string;
}
