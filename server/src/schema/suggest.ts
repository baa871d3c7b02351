import { distance } from "fastest-levenshtein";
import { formatPath, type KeyPath } from "../document/settings";
import { allKeys, standing } from "../headscale/catalogue";
import type { HeadscaleVersion } from "../headscale/versions";

/** What a person may have meant by a key that no Headscale knows. */
export type Suggestion =
  | { readonly kind: "spelling"; readonly name: string }
  | { readonly kind: "elsewhere"; readonly paths: readonly string[] }
  | { readonly kind: "none" };

export function suggest(path: KeyPath, version: HeadscaleVersion): Suggestion {
  // Dots in a row, or at an end: which part of such a key was meant is anybody's guess.
  if (path.includes("")) return { kind: "none" };
  const name = path.at(-1) ?? "";
  const { below, called } = usableKeys(version);
  const close = closest(name, below.get(formatPath(path.slice(0, -1))) ?? []);
  if (close !== undefined) return { kind: "spelling", name: close };
  const elsewhere = called.get(name) ?? [];
  return elsewhere.length > 0 ? { kind: "elsewhere", paths: elsewhere } : { kind: "none" };
}

/** The keys that a version has: names by their section, and paths by their last step. */
interface UsableKeys {
  readonly below: ReadonlyMap<string, readonly string[]>;
  readonly called: ReadonlyMap<string, readonly string[]>;
}

/** By version: a file may have very many unknown keys. */
const known = new Map<string, UsableKeys>();

function usableKeys(version: HeadscaleVersion): UsableKeys {
  const found = known.get(version.minor);
  if (found !== undefined) return found;
  const paths = allKeys()
    .filter((key) => standing(key, version).kind === "current")
    .map((key) => key.path);
  const usable = {
    below: grouped(paths, parentOf, lastStep),
    called: grouped(paths, lastStep, (path) => path),
  };
  known.set(version.minor, usable);
  return usable;
}

function grouped(
  paths: readonly string[],
  groupOf: (path: string) => string,
  memberOf: (path: string) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = groups.get(groupOf(path)) ?? [];
    groups.set(groupOf(path), group);
    group.push(memberOf(path));
  }
  return groups;
}

/** A third of the letters may be wrong, and never more than three; the right ones in another order are near. */
function closest(name: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  let best: { name: string; distance: number } | undefined;
  for (const candidate of new Set(candidates)) {
    // So many letters are missing or too many; a key of any length is compared at no cost.
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const steps = isShuffled(name, candidate) ? 1 : distance(name, candidate);
    if (steps <= limit && (best === undefined || steps < best.distance)) {
      best = { name: candidate, distance: steps };
    }
  }
  return best?.name;
}

function isShuffled(name: string, candidate: string): boolean {
  return name.length === candidate.length && sorted(name) === sorted(candidate);
}

function sorted(name: string): string {
  return Array.from(name).sort().join("");
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
