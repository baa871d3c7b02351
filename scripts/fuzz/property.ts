import { Random } from "./random";

/** What a property says about a kind of case, and how to make such a case. */
export interface Claim<Case> {
  readonly name: string;
  /** Only every so-manieth run, where it is slow. */
  readonly every: number;
  generate(random: Random): Case;
  /** Throws where the claim is wrong. The same random choices are made for every smaller case. */
  check(input: Case, random: Random): void | Promise<void>;
  /** Cases with a little less in them, the smallest ones first. */
  smaller(input: Case): Iterable<Case>;
  show(input: Case): string;
}

export interface Failure {
  readonly property: string;
  readonly run: number;
  readonly reason: string;
  /** The shrunk case. */
  readonly shown: string;
}

export interface Property {
  readonly name: string;
  readonly every: number;
  run(seed: number, run: number): Promise<Failure | undefined>;
}

/** More attempts than this are not worth the wait. */
const maxAttempts = 3000;

export function property<Case>(claim: Claim<Case>): Property {
  const { name, every } = claim;
  const failureOf = async (input: Case, seed: number, run: number): Promise<string | undefined> => {
    try {
      await claim.check(input, Random.of(seed, run, 2));
      return undefined;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  };
  return {
    name,
    every,
    async run(seed, run) {
      let input = claim.generate(Random.of(seed, run, 1));
      let reason = await failureOf(input, seed, run);
      if (reason === undefined) return undefined;
      let attempts = 0;
      for (let found = true; found && attempts < maxAttempts;) {
        found = false;
        for (const candidate of claim.smaller(input)) {
          attempts += 1;
          if (attempts >= maxAttempts) break;
          const worse = await failureOf(candidate, seed, run);
          // Another failure may be smaller, but is another story.
          if (worse === undefined || kindOf(worse) !== kindOf(reason)) continue;
          [input, reason, found] = [candidate, worse, true];
          break;
        }
      }
      return { property: name, run, reason, shown: claim.show(input) };
    },
  };
}

/** A reason's first words: what was claimed, without the values of the case. */
function kindOf(reason: string): string {
  return reason.slice(0, 40).split(/["\d\n]/)[0] ?? "";
}

/** A text without one of its halves, quarters … characters. */
export function* smallerTexts(text: string): Iterable<string> {
  for (
    let size = Math.ceil(text.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let start = 0; start < text.length; start += size) {
      yield text.slice(0, start) + text.slice(start + size);
    }
  }
}

/** In one line, with everything that cannot be seen made visible. */
export function showText(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
