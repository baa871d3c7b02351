import { resolvePlain } from "../document/goYaml/scalar";
import type { Scalar } from "../document/settings";
import type { PlainValue } from "./intent";

/** How `value` is written in the place of a scalar, in that scalar's own style where it can hold it. */
export function scalarText(value: PlainValue, style: Scalar["style"], inFlow: boolean): string {
  if (typeof value !== "string") return String(value);
  switch (style) {
    case "single-quoted":
      return isOneLine(value) ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
    case "double-quoted":
      return doubleQuoted(value);
    case "plain":
    case "block":
    case "absent":
      return isPlain(value, inFlow) ? value : doubleQuoted(value);
  }
}

function isOneLine(value: string): boolean {
  return /^[\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/.test(value);
}

/** Whether every YAML reader takes the text without quotes as exactly this text. */
function isPlain(value: string, inFlow: boolean): boolean {
  return (
    isOneLine(value) &&
    resolvePlain(value).type === "string" &&
    /^[A-Za-z\d/$._~]/.test(value) &&
    !/:(?:\s|$)|\s#|\s$|^(?:yes|no|on|off|y|n)$/i.test(value) &&
    !/^(?:---|\.\.\.)/.test(value) &&
    !(inFlow && /[,?[\]{}]/.test(value))
  );
}

/** JSON's escapes are YAML's, which wants them for a few more characters. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
