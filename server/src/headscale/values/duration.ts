/** What a parser of durations makes of a text; as Go's `time.Duration`, it counts nanoseconds. */
export type Duration =
  { readonly kind: "duration"; readonly nanoseconds: bigint } | { readonly kind: "invalid" };

export const invalid: Duration = { kind: "invalid" };

export function duration(nanoseconds: bigint): Duration {
  return { kind: "duration", nanoseconds };
}

const microsecond = 1_000n;
const millisecond = 1_000n * microsecond;
const second = 1_000n * millisecond;
const minute = 60n * second;
const hour = 60n * minute;
const day = 24n * hour;

export const lengths = { microsecond, millisecond, second, minute, hour, day } as const;

/** Go keeps a duration in an `int64`. */
export const maxDuration = 2n ** 63n - 1n;
