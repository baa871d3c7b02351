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
  const name = path.at(-1) ?? "";
  const parent = formatPath(path.slice(0, -1));
  const usable = allKeys().filter((key) => standing(key, version).kind === "current");
  const siblings = usable
    .filter((key) => parentOf(key.path) === parent)
    .map((key) => lastStep(key.path));
  const close = closest(name, siblings);
  if (close !== undefined) return { kind: "spelling", name: close };
  const elsewhere = usable.filter((key) => lastStep(key.path) === name).map((key) => key.path);
  return elsewhere.length > 0 ? { kind: "elsewhere", paths: elsewhere } : { kind: "none" };
}

/** A third of the letters may be wrong, and never more than three; the right ones in another order are near. */
function closest(name: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  let best: { name: string; distance: number } | undefined;
  for (const candidate of new Set(candidates)) {
    const steps = sorted(name) === sorted(candidate) ? 1 : distance(name, candidate);
    if (steps <= limit && (best === undefined || steps < best.distance)) {
      best = { name: candidate, distance: steps };
    }
  }
  return best?.name;
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
