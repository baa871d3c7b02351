import { t } from "@vscode/l10n";
import { goText } from "../../document/goYaml/scalar";
import { fallbackMode, formatFileMode, parseFileMode } from "../../headscale/values/fileMode";
import { inlineCode } from "../markdown";
import type { HoveredValue } from "./hovered";

/** The rights of the socket. */
export function modeText({ value, written }: HoveredValue): string {
  const text = goText(value.value);
  const found = parseFileMode(text);
  const isNumber = value.value.type !== "string" && !value.borrowed && text !== written;
  const why = isNumber
    ? `${t("YAML reads this as the number {0}, whose digits Headscale reads as octal.", inlineCode(text))} `
    : "";
  if (found.kind === "invalid") {
    return `${why}${t(
      "{0} is no octal number for Headscale: the socket gets the rights {1}.",
      inlineCode(text),
      rights(fallbackMode),
    )}`;
  }
  return `${why}${t("The socket gets the rights {0}.", rights(found.mode))}`;
}

/** `0770` (`rwxrwx---`) */
function rights(mode: number): string {
  const letters = [6, 3, 0].map((shift) => {
    const bits = mode >> shift;
    return `${bits & 4 ? "r" : "-"}${bits & 2 ? "w" : "-"}${bits & 1 ? "x" : "-"}`;
  });
  return `${inlineCode(formatFileMode(mode))} (${inlineCode(letters.join(""))})`;
}
