import type { CancellationToken, Connection } from "vscode-languageserver";
import type { Clock, DiscoveryOutcome } from "../oidc/discovery";
import { isAskable } from "../oidc/issuer";
import { type LastCheck, LiveChecks } from "../oidc/liveChecks";
import { getRequest, type InitializationOptions, type SignInCheck } from "./messages";

interface Running {
  readonly uri: string;
  readonly issuer: string;
  readonly stop: AbortController;
}

/** Decides whether a provider may be asked, and has the client ask it. */
export class SignInChecks {
  trusted: boolean;
  readonly #hasBridge: boolean;
  readonly #checks: LiveChecks;
  readonly #running = new Set<Running>();

  constructor(connection: Connection, clock: Clock, options: InitializationOptions) {
    this.trusted = options.trusted === true;
    this.#hasBridge = options.httpBridge === true;
    this.#checks = new LiveChecks(
      { get: (request) => connection.sendRequest(getRequest, request) },
      clock,
    );
  }

  last(issuer: string): LastCheck | undefined {
    return issuer === "" ? undefined : this.#checks.last(issuer);
  }

  /** For a save: asks at most as often as an answer lives. True where there is a new answer. */
  async checkIfStale(uri: string, issuer: string): Promise<boolean> {
    if (!this.#isAllowed() || !isAskable(issuer) || this.#checks.isFresh(issuer)) return false;
    return (await this.#check(uri, issuer, new AbortController())) !== undefined;
  }

  /** For a command. */
  async checkNow(uri: string, issuer: string, token: CancellationToken): Promise<SignInCheck> {
    if (!this.#isAllowed()) return { kind: "not-allowed" };
    if (issuer === "") return { kind: "no-issuer" };
    if (!isAskable(issuer)) return { kind: "not-a-url", issuer };
    const stop = new AbortController();
    if (token.isCancellationRequested) stop.abort();
    token.onCancellationRequested(() => {
      stop.abort();
    });
    const outcome = await this.#check(uri, issuer, stop);
    return outcome === undefined ? { kind: "cancelled" } : { kind: "checked", issuer, outcome };
  }

  get hasResults(): boolean {
    return this.#checks.hasResults;
  }

  clear(): void {
    this.#checks.clear();
  }

  /** What the document's former issuer would answer, nobody wants to know any more. */
  async #check(
    uri: string,
    issuer: string,
    stop: AbortController,
  ): Promise<DiscoveryOutcome | undefined> {
    for (const older of this.#running) {
      if (older.uri === uri && older.issuer !== issuer) older.stop.abort();
    }
    const running = { uri, issuer, stop };
    this.#running.add(running);
    try {
      return await this.#checks.check(issuer, stop.signal);
    } finally {
      this.#running.delete(running);
    }
  }

  #isAllowed(): boolean {
    return this.trusted && this.#hasBridge;
  }
}
