import { t } from "@vscode/l10n";
import { type GoScalar, goText, resolvePlain } from "../../document/goYaml/scalar";
import { inlineCode } from "../markdown";
import type { HoveredValue } from "./hovered";

/** A number that reads as written needs no explanation. */
export function integerText({ value, written }: HoveredValue): string | undefined {
  const number = integerOf(value.value);
  if (number === undefined || (!value.borrowed && String(number) === written)) return undefined;
  return number === 0n && value.value.type === "string"
    ? t("Headscale takes {0} as 0, without a warning.", inlineCode(goText(value.value)))
    : t("Headscale reads this as the number {0}.", inlineCode(String(number)));
}

/** Source: spf13/cast `ToIntE`; a text is read by Go's `ParseInt` with base 0, and what does not fit is 0. */
function integerOf(scalar: GoScalar): bigint | undefined {
  switch (scalar.type) {
    case "int":
      return scalar.value;
    case "float":
      return Number.isFinite(scalar.value) ? BigInt(Math.trunc(scalar.value)) : undefined;
    case "bool":
      return scalar.value ? 1n : 0n;
    case "string":
      return textInteger(scalar.value);
    case "null":
    case "time":
      return 0n;
  }
}

/** A text without digits is 0 in every version of cast; about others with blanks and points they differ. */
function textInteger(text: string): bigint | undefined {
  const found = resolvePlain(text);
  if (found.type === "int" && !text.includes("_")) return found.value;
  return /\d/.test(text) ? undefined : 0n;
}
