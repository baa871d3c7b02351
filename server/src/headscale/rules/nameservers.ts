import { type KeyPath, parsePath, type Setting } from "../../document/settings";
import type { Place } from "../finding";
import { type Cast, toList } from "../load/convert";
import type { Step } from "../order";
import { itemPlace, valuePlace } from "../places";
import { inRange } from "../versions";
import { itemCause } from "./items";
import type { RuleContext } from "./rule";

/** A name server as it is written. */
export interface Nameserver {
  readonly text: string;
  readonly place: Place;
  /** Of one that serves only some names: theirs. */
  readonly domain: string | undefined;
  readonly step: Step;
  readonly missing?: KeyPath;
}

export function nameserversOf(context: RuleContext): readonly Nameserver[] {
  const isOld = inRange(context.version, { before: "0.23" });
  const [globalPath, splitPath] = isOld
    ? ["dns_config.nameservers", "dns_config.restricted_nameservers"]
    : ["dns.nameservers.global", "dns.nameservers.split"];
  return [...globalOf(context, globalPath), ...splitOf(context, splitPath)];
}

function globalOf(context: RuleContext, path: string): readonly Nameserver[] {
  return context.config.list(path).known.map((item) => ({
    text: item.text,
    place: itemPlace(context, path, item),
    domain: undefined,
    step: "nameservers",
    ...itemCause(context, path, item),
  }));
}

/** A mapping of domains to lists, with places only where it stands in the file. */
function splitOf(context: RuleContext, path: string): readonly Nameserver[] {
  const { config, version } = context;
  const written = writtenPlaces(config.entry(path)?.value, path, version.builtWith.cast);
  return [...config.listMap(path).known].flatMap(([domain, texts]) =>
    texts.map((text, index): Nameserver => {
      const place = written.get(domain)?.[index] ?? valuePlace(context, path);
      return { text, place, domain, step: "split-nameservers" };
    }),
  );
}

function writtenPlaces(
  setting: Setting | undefined,
  path: string,
  cast: Cast,
): ReadonlyMap<string, readonly Place[]> {
  if (setting?.kind !== "section") return new Map();
  const key = parsePath(path);
  return new Map(
    setting.entries.map((entry) => {
      const { value } = entry;
      const spans =
        value.kind === "list" ? toList(value, cast).map(({ span }) => span) : [value.span];
      const places = spans.map((span) => ({
        key,
        span: span.end > span.start && !entry.borrowed ? span : entry.key,
      }));
      return [entry.name, places];
    }),
  );
}
