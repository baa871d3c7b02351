import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { buffer } from "node:stream/consumers";

export interface Answered {
  readonly status: number;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly encoding: string | undefined;
  readonly body: Buffer;
}

export interface Failed {
  /** Node's error code, or "timeout". */
  readonly failure: string;
  /** Whether the answer had begun. */
  readonly begun: boolean;
}

export interface GetOptions {
  /** The only authority to trust, as PEM; nobody's certificate is trusted without it. */
  readonly ca?: string | undefined;
  /** How long to wait for the whole answer, in milliseconds. */
  readonly patience?: number;
}

/**
 * One GET over a connection of its own, which says what came back as it came: no redirect followed, no body
 * decoded.
 */
export async function getOnce(
  url: string,
  { ca = "", patience = 5000 }: GetOptions = {},
): Promise<Answered | Failed> {
  let begun = false;
  const signal = AbortSignal.timeout(patience);
  try {
    return await new Promise<Answered>((resolve, reject) => {
      const options = { agent: false, signal } as const;
      const request = url.startsWith("https:")
        ? requestHttps(url, { ...options, ca })
        : requestHttp(url, options);
      request.once("error", reject);
      request.once("response", (response) => {
        begun = true;
        buffer(response).then((body) => {
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"],
            location: response.headers.location,
            encoding: response.headers["content-encoding"],
            body,
          });
        }, reject);
      });
      request.end();
    });
  } catch (error) {
    return { failure: signal.aborted ? "timeout" : codeOf(error), begun };
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  throw error;
}
