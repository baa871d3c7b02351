import type { Clock, DiscoveryOutcome } from "./discovery";
import type { HttpAnswer, HttpClient } from "./http";

/** How long an answer counts before a save asks again, in milliseconds. */
const lifetime = { healthy: 5 * 60_000, fault: 30_000 };

interface Stored {
  readonly outcome: DiscoveryOutcome;
  readonly at: number;
}

/** The last answer of a provider. */
export interface LastCheck {
  readonly outcome: DiscoveryOutcome;
  /** In milliseconds. */
  readonly age: number;
}

interface Running {
  /** Nothing where the check was stopped. */
  readonly outcome: Promise<DiscoveryOutcome | undefined>;
  readonly stop: AbortController;
  waiting: number;
}

/** What providers answered, by issuer. The last answer is kept until there is a new one. */
export class LiveChecks {
  readonly #stored = new Map<string, Stored>();
  readonly #running = new Map<string, Running>();

  constructor(
    private readonly http: HttpClient,
    private readonly clock: Clock,
  ) {}

  last(issuer: string): LastCheck | undefined {
    const stored = this.#stored.get(issuer);
    return stored && { outcome: stored.outcome, age: this.clock.now() - stored.at };
  }

  isFresh(issuer: string): boolean {
    const last = this.last(issuer);
    if (last === undefined) return false;
    return last.age < (isHealthy(last.outcome) ? lifetime.healthy : lifetime.fault);
  }

  get hasResults(): boolean {
    return this.#stored.size > 0;
  }

  /** Forgets every answer, and stops waiting for those to come. */
  clear(): void {
    this.#stored.clear();
    for (const { stop } of this.#running.values()) stop.abort();
    this.#running.clear();
  }

  /**
   * Asks the provider now; two callers at a time share one request.
   * @param stop the caller does not wait any more; when nobody does, the check ends
   * @returns nothing where it was stopped
   */
  check(issuer: string, stop?: AbortSignal): Promise<DiscoveryOutcome | undefined> {
    const running = this.#running.get(issuer) ?? this.#start(issuer);
    running.waiting += 1;
    return new Promise((resolve, reject) => {
      onAbort(stop, () => {
        running.waiting -= 1;
        if (running.waiting === 0) this.#end(issuer, running);
        resolve(undefined);
      });
      running.outcome.then(resolve, reject);
    });
  }

  #start(issuer: string): Running {
    const stop = new AbortController();
    const running: Running = { outcome: this.#run(issuer, stop.signal), stop, waiting: 0 };
    this.#running.set(issuer, running);
    const forget = (): void => {
      this.#forget(issuer, running);
    };
    running.outcome.then(forget, forget);
    return running;
  }

  #end(issuer: string, running: Running): void {
    running.stop.abort();
    this.#forget(issuer, running);
  }

  #forget(issuer: string, running: Running): void {
    if (this.#running.get(issuer) === running) this.#running.delete(issuer);
  }

  async #run(issuer: string, stop: AbortSignal): Promise<DiscoveryOutcome | undefined> {
    // Loaded when somebody is asked: no diagnostics wait for it.
    const { checkProvider } = await import("./discovery");
    const outcome = await checkProvider(issuer, stoppable(this.http, stop), this.clock);
    if (stop.aborted) return undefined;
    this.#stored.set(issuer, { outcome, at: this.clock.now() });
    return outcome;
  }
}

const stopped: HttpAnswer = { kind: "failure", reason: "other", detail: "stopped" };

/** Asks nothing more once it is stopped, and waits for no answer. */
function stoppable(http: HttpClient, stop: AbortSignal): HttpClient {
  return {
    get: (request) =>
      new Promise((resolve, reject) => {
        onAbort(stop, () => {
          resolve(stopped);
        });
        if (!stop.aborted) http.get(request).then(resolve, reject);
      }),
  };
}

function onAbort(signal: AbortSignal | undefined, act: () => void): void {
  if (signal?.aborted === true) act();
  else signal?.addEventListener("abort", act, { once: true });
}

/** Also its keys were there, where they were asked for. */
function isHealthy(outcome: DiscoveryOutcome): boolean {
  return outcome.kind === "match" && (outcome.keys === undefined || outcome.keys.kind === "keys");
}
