/** One request, one answer: whoever implements it follows no redirect, keeps no cookie, sends no credential. */
export interface HttpClient {
  get(request: HttpRequest): Promise<HttpAnswer>;
}

/**
 * What the probes need beyond a plain GET. It is an interface of its own because such a request may carry a
 * credential, and what carries one never crosses the channel between server and editor.
 */
export interface HttpSender {
  send(request: SentRequest): Promise<HttpAnswer>;
}

export interface HttpRequest {
  readonly url: string;
  /** For the whole of this request, in milliseconds. */
  readonly timeout: number;
  /** The longest body that is read, in bytes. */
  readonly maxBytes: number;
}

export interface SentRequest extends HttpRequest {
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type HttpAnswer = HttpResponse | HttpFailure;

/** The headers that tell who answered and why; all others, cookies among them, are left behind. */
export const toldHeaders = [
  "cf-mitigated",
  "retry-after",
  "server",
  "www-authenticate",
  "x-authentik-id",
] as const;

export type ToldHeaders = Partial<Readonly<Record<(typeof toldHeaders)[number], string>>>;

export interface HttpResponse {
  readonly kind: "response";
  readonly status: number;
  /** As the server sent it. */
  readonly statusText?: string;
  readonly location?: string;
  readonly contentType?: string;
  readonly headers?: ToldHeaders;
  /** A byte that is no UTF-8 stands as `bodyText` writes it. */
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
  /** The proxy on the way cannot be asked, or does not lead to the host. */
  | "proxy"
  /** A kind of proxy that is not spoken here; others may. */
  | "proxy-kind"
  | "other";

/** How far a request got before it failed: what it was waiting for. */
export type Stage = "name" | "connection" | "tls" | "answer" | "body";

export interface HttpFailure {
  readonly kind: "failure";
  readonly reason: FailureReason;
  /** The machine's own words, in English. */
  readonly detail: string;
  readonly stage?: Stage;
  /** The system's own name for it, such as ECONNREFUSED. */
  readonly code?: string;
  /** Both ends of the connection, as `host:port`. */
  readonly remote?: string;
  readonly local?: string;
  /** The name server that was asked, as `host:port`. */
  readonly resolver?: string;
  readonly certificate?: CertificateFacts;
}

/** What decides how Go words the refusal of a certificate; times as in `2025-01-01T00:00:00Z`. */
export interface CertificateFacts {
  readonly from: string;
  readonly until: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly checkedAt: string;
}
