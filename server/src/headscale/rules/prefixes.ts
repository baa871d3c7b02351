import type { KeyPath } from "../../document/settings";
import type { Place } from "../finding";
import { itemPlace, valuePlace } from "../places";
import type { Step } from "../order";
import { inRange } from "../versions";
import type { Fix } from "../finding";
import { changeFix, preferred } from "./absence";
import { itemCause, itemFix } from "./items";
import type { RuleContext } from "./rule";

/** A network that nodes get their addresses from, as it is written. */
export interface WrittenPrefix {
  readonly text: string;
  readonly place: Place;
  readonly step: Step;
  /** The family that its key stands for; `ip_prefixes` takes both. */
  readonly family: 4 | 6 | undefined;
  readonly index: number;
  readonly missing?: KeyPath;
  /** Writes another one in its place. */
  readonly change: (value: string) => Fix[];
}

const keys = [
  { path: "prefixes.v4", step: "prefix-v4", family: 4 },
  { path: "prefixes.v6", step: "prefix-v6", family: 6 },
] as const;

export function writtenPrefixes(context: RuleContext): readonly WrittenPrefix[] {
  const { config, version } = context;
  if (inRange(version, { before: "0.23" })) return oldPrefixes(context);
  return keys.flatMap(({ path, step, family }, index) => {
    const text = config.text(path).known;
    if (text === "") return [];
    const place = valuePlace(context, path);
    const change = (value: string): Fix[] => preferred(changeFix(context, path, value));
    return [{ text, place, step, family, index, change }];
  });
}

function oldPrefixes(context: RuleContext): readonly WrittenPrefix[] {
  const path = "ip_prefixes";
  return context.config.list(path).known.map((item, index) => ({
    text: item.text,
    place: itemPlace(context, path, item),
    step: "prefix-v4",
    family: undefined,
    index,
    ...itemCause(context, path, item),
    change: (value) => preferred(itemFix(context, path, item, value)),
  }));
}
