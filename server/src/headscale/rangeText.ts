import { t } from "@vscode/l10n";
import { inRange, type VersionRange, versions } from "./versions";

/** "0.26 and newer"; nothing where all versions are meant. */
export function rangeText(range: VersionRange): string | undefined {
  const { from, before } = range;
  const meant = versions.filter((version) => inRange(version, range));
  const [first, last] = [meant.at(0), meant.at(-1)];
  if (first === undefined || last === undefined || meant.length === versions.length)
    return undefined;
  if (before === undefined) return first.preview ? first.patch : t("{0} and newer", first.minor);
  if (from === undefined) return first === last ? last.minor : t("{0} and older", last.minor);
  return first === last ? first.minor : t("{0} to {1}", first.minor, last.minor);
}
