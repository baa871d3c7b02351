import type { Cast } from "./load/convert";
import type { MapstructureWording } from "./values/extraRecords";
import type { HostRule } from "./values/goUrl";

/** A supported Headscale version: `minor` is its name, `patch` the newest patch that it is judged as. */
export interface HeadscaleVersion {
  readonly minor: string;
  readonly patch: string;
  readonly preview: boolean;
  /** What reads its values: how they are converted, and in which words they are refused. */
  readonly builtWith: Toolchain;
}

/** Source: `go.mod` of each version. */
export interface Toolchain {
  /** The minor of Go 1. */
  readonly go: number;
  /** spf13/cast, behind viper's getters. */
  readonly cast: Cast;
  readonly mapstructure: MapstructureWording;
  /** What Go's `net/url` takes for a host. */
  readonly hosts: HostRule;
}

/** Oldest first. Source: Headscale's release tags. */
export const versions = [
  release("0.22", "0.22.3", { go: 20, cast: "1.5", mapstructure: "1.5", hosts: "lenient" }),
  release("0.23", "0.23.0", { go: 23, cast: "1.7", mapstructure: "2.1", hosts: "lenient" }),
  release("0.24", "0.24.3", { go: 23, cast: "1.7", mapstructure: "2.1", hosts: "lenient" }),
  release("0.25", "0.25.1", { go: 23, cast: "1.7", mapstructure: "2.1", hosts: "lenient" }),
  release("0.26", "0.26.1", { go: 24, cast: "1.8", mapstructure: "2.1", hosts: "lenient" }),
  release("0.27", "0.27.1", { go: 25, cast: "1.10", mapstructure: "2.4", hosts: "lenient" }),
  release("0.28", "0.28.0", { go: 25, cast: "1.10", mapstructure: "2.4", hosts: "brackets" }),
  release("0.29", "0.29.2", { go: 26, cast: "1.10", mapstructure: "2.4", hosts: "colons" }),
  {
    ...release("0.30", "0.30-dev", { go: 26, cast: "1.10", mapstructure: "2.4", hosts: "colons" }),
    preview: true,
  },
] as const satisfies readonly HeadscaleVersion[];

function release<Name extends string>(
  minor: Name,
  patch: string,
  builtWith: Toolchain,
): HeadscaleVersion & { readonly minor: Name } {
  return { minor, patch, preview: false, builtWith };
}

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
  /** The tag of Headscale's image in a compose file of the folder. */
  readonly compose?: string | undefined;
}

export function chooseVersion(wishes: VersionWishes): ChosenVersion {
  for (const reason of ["option", "modeline", "setting", "compose"] as const) {
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
