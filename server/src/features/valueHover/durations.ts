import { t } from "@vscode/l10n";
import { type GoScalar, goText } from "../../document/goYaml/scalar";
import { lengths } from "../../headscale/values/duration";
import { toGoDuration } from "../../headscale/values/goDuration";
import { parsePrometheusDuration } from "../../headscale/values/prometheusDuration";
import { inlineCode } from "../markdown";

/** A duration that viper reads. */
export function durationText(scalar: GoScalar): string {
  const text = goText(scalar);
  const code = inlineCode(text);
  const found = toGoDuration(scalar);
  if (found.kind === "invalid") {
    return `${t("Headscale takes {0} as 0, without a warning.", code)} ${unitsText()}`;
  }
  const meaning = t("{0} = {1}", code, inWords(found.nanoseconds));
  const isBare = found.nanoseconds !== 0n && /^[-+]?[\d._]+$/.test(text);
  return isBare ? `${meaning}\n\n${t("A number without a unit counts nanoseconds.")}` : meaning;
}

function unitsText(): string {
  return t(
    "The units of this key are {0}; there are none for days or weeks.",
    ["h", "m", "s", "ms", "us", "ns"].map(inlineCode).join(", "),
  );
}

/** `node.expiry` and `oidc.expiry`. Source: Headscale `resolveNodeExpiry`, and `oidc.expiry` up to 0.28. */
export function prometheusDurationText(path: string, text: string): string {
  const code = inlineCode(text);
  const isNode = path === "node.expiry";
  const found = parsePrometheusDuration(text);
  if (found.kind === "invalid") {
    const verdict = isNode
      ? t("Headscale does not understand {0}, and nodes never expire.", code)
      : t("Headscale does not understand {0}, and takes 180 days.", code);
    const rule = t(
      "Whole numbers with the units {0}, the largest first and each once, are understood.",
      ["y", "w", "d", "h", "m", "s", "ms"].map(inlineCode).join(", "),
    );
    return `${verdict} ${rule}`;
  }
  // Of `oidc.expiry`, only the text 0 itself is looked for; of `node.expiry`, 0 in any spelling.
  const isNever = isNode ? found.nanoseconds === 0n : text === "0";
  if (isNever) return t("With {0}, nodes never expire.", code);
  return t("{0} = {1}", code, inWords(found.nanoseconds));
}

function inWords(nanoseconds: bigint): string {
  if (nanoseconds < 0n) return t("minus {0}", inWords(-nanoseconds));
  let rest = nanoseconds;
  const take = (length: bigint): bigint => {
    const count = rest / length;
    rest %= length;
    return count;
  };
  const words = [
    counted(take(lengths.day), t("1 day"), (count) => t("{0} days", count)),
    counted(take(lengths.hour), t("1 hour"), (count) => t("{0} hours", count)),
    counted(take(lengths.minute), t("1 minute"), (count) => t("{0} minutes", count)),
    counted(take(lengths.second), t("1 second"), (count) => t("{0} seconds", count)),
    counted(take(lengths.millisecond), t("1 millisecond"), (count) => t("{0} milliseconds", count)),
    counted(take(lengths.microsecond), t("1 microsecond"), (count) => t("{0} microseconds", count)),
    counted(take(1n), t("1 nanosecond"), (count) => t("{0} nanoseconds", count)),
  ].filter((word) => word !== undefined);
  return words.length === 0 ? t("{0} seconds", "0") : words.join(" ");
}

function counted(count: bigint, one: string, many: (count: string) => string): string | undefined {
  if (count === 0n) return undefined;
  return count === 1n ? one : many(String(count));
}
