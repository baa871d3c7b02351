import type { Clock, DiscoveryOutcome } from "./discovery";
import type { HttpClient } from "./http";

/** How long an answer counts before a save asks again, in milliseconds. */
const lifetime = { healthy: 5 * 60_000, fault: 30_000 };

interface Stored {
  readonly outcome: DiscoveryOutcome;
  readonly until: number;
}

/** What providers answered, by issuer. The last answer is kept until there is a new one. */
export class LiveChecks {
  readonly #stored = new Map<string, Stored>();
  readonly #running = new Map<string, Promise<DiscoveryOutcome>>();

  constructor(
    private readonly http: HttpClient,
    private readonly clock: Clock,
  ) {}

  last(issuer: string): DiscoveryOutcome | undefined {
    return this.#stored.get(issuer)?.outcome;
  }

  isFresh(issuer: string): boolean {
    const stored = this.#stored.get(issuer);
    return stored !== undefined && this.clock.now() < stored.until;
  }

  /** Asks the provider now; two callers at a time share one request. */
  check(issuer: string): Promise<DiscoveryOutcome> {
    const running = this.#running.get(issuer) ?? this.#run(issuer);
    this.#running.set(issuer, running);
    return running;
  }

  async #run(issuer: string): Promise<DiscoveryOutcome> {
    try {
      // Loaded when somebody is asked: no diagnostics wait for it.
      const { checkProvider } = await import("./discovery");
      const outcome = await checkProvider(issuer, this.http, this.clock);
      const life = isHealthy(outcome) ? lifetime.healthy : lifetime.fault;
      this.#stored.set(issuer, { outcome, until: this.clock.now() + life });
      return outcome;
    } finally {
      this.#running.delete(issuer);
    }
  }
}

/** Also its keys were there, where they were asked for. */
function isHealthy(outcome: DiscoveryOutcome): boolean {
  return outcome.kind === "match" && (outcome.keys === undefined || outcome.keys.kind === "keys");
}
