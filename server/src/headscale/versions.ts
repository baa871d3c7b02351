/** A supported Headscale version: `minor` is its name, `patch` the newest patch that it is judged as. */
export interface HeadscaleVersion {
  readonly minor: string;
  readonly patch: string;
  readonly preview: boolean;
}

/** Oldest first. Source: Headscale's release tags. */
export const versions = [
  { minor: "0.22", patch: "0.22.3", preview: false },
  { minor: "0.23", patch: "0.23.0", preview: false },
  { minor: "0.24", patch: "0.24.3", preview: false },
  { minor: "0.25", patch: "0.25.1", preview: false },
  { minor: "0.26", patch: "0.26.1", preview: false },
  { minor: "0.27", patch: "0.27.1", preview: false },
  { minor: "0.28", patch: "0.28.0", preview: false },
  { minor: "0.29", patch: "0.29.2", preview: false },
  { minor: "0.30", patch: "0.30-dev", preview: true },
] as const satisfies readonly HeadscaleVersion[];

export type Minor = (typeof versions)[number]["minor"];

export const newestStable: HeadscaleVersion = versions[7];

/** Where the choice of a version came from. */
export type VersionReason = "option" | "modeline" | "setting" | "compose" | "default";

export interface ChosenVersion {
  readonly version: HeadscaleVersion;
  readonly reason: VersionReason;
  /** Set where a patch was asked for that is judged as another one: the text that was written. */
  readonly judgedFor?: string;
}

/** `0.29`, `v0.29.1`, `0.30-dev` …: any patch of a supported minor. */
export function parseVersion(text: string): HeadscaleVersion | undefined {
  const minor = /^v?(\d+\.\d+)(?:\.\d+)?(?:-[\w.]+)?$/.exec(text.trim())?.[1];
  return versions.find((version) => version.minor === minor);
}

/** What was asked for, by whom; the first one that names a supported version wins. */
export interface VersionWishes {
  readonly option?: string | undefined;
  readonly modeline?: string | undefined;
  readonly setting?: string | undefined;
}

export function chooseVersion(wishes: VersionWishes): ChosenVersion {
  for (const reason of ["option", "modeline", "setting"] as const) {
    const written = wishes[reason];
    const version = written === undefined ? undefined : parseVersion(written);
    if (written === undefined || version === undefined) continue;
    const exact = [version.minor, version.patch].includes(written.trim().replace(/^v/, ""));
    return { version, reason, ...(exact ? {} : { judgedFor: written }) };
  }
  return { version: newestStable, reason: "default" };
}

const ages: ReadonlyMap<string, number> = new Map(
  versions.map(({ minor }, index) => [minor, index]),
);

/** -1, 0 or 1, by age. */
export function compareMinors(a: string, b: string): number {
  return Math.sign((ages.get(a) ?? -1) - (ages.get(b) ?? -1));
}

export interface VersionRange {
  /** The first version that is meant; none: all older ones too. */
  readonly from?: Minor;
  /** The first version that is meant no more; none: all newer ones too. */
  readonly before?: Minor;
}

export function inRange(version: HeadscaleVersion, range: VersionRange): boolean {
  return (
    (range.from === undefined || compareMinors(version.minor, range.from) >= 0) &&
    (range.before === undefined || compareMinors(version.minor, range.before) < 0)
  );
}
