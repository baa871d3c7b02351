import { checkProvider, type Clock, type DiscoveryOutcome } from "../oidc/discovery";
import type { HttpClient } from "../oidc/http";
import { isAskable } from "../oidc/issuer";

/** So many at a time: each has its own time limit, and more would wait for this machine. */
const askedAtOnce = 50;

/** What the provider answered, by the issuer that stands in the configuration. */
export type Discoveries = ReadonlyMap<string, DiscoveryOutcome>;

/** Asks each issuer's provider once; one that is no address, or nobody's, is not in the answer. */
export async function askProviders(
  issuers: Iterable<string>,
  http: HttpClient,
  clock: Clock,
): Promise<Discoveries> {
  const outcomes = new Map<string, DiscoveryOutcome>();
  const waiting = [...new Set(issuers)].filter(isAskable);
  const askOneByOne = async (): Promise<void> => {
    for (let issuer = waiting.shift(); issuer !== undefined; issuer = waiting.shift()) {
      outcomes.set(issuer, await checkProvider(issuer, http, clock));
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, askOneByOne));
  return outcomes;
}
