import { t } from "@vscode/l10n";
import { goText } from "../../document/goYaml/scalar";
import { finding } from "../finding";
import { givenScalars, holdsVariable, setFix } from "../givenValues";
import { valuePlace } from "../places";
import { fallbackMode, formatFileMode, parseFileMode } from "../values/fileMode";
import type { Rule } from "./rule";

export const socketPermission: Rule = {
  code: "socket-permission",
  versions: {},
  *check(context) {
    const { config, document } = context;
    for (const { path, value } of givenScalars(context, ["mode"])) {
      if (holdsVariable(value)) continue;
      const found = parseFileMode(goText(value.value));
      const written =
        value.style === "plain" && !value.borrowed
          ? document.text.slice(value.span.start, value.span.end)
          : goText(value.value);
      const meant = meantMode(written);
      if (found.kind === "mode" && (meant === undefined || meant === found.mode)) continue;
      const mode = formatFileMode(found.kind === "mode" ? found.mode : fallbackMode);
      yield finding({
        code: "socket-permission",
        severity: "warning",
        place: valuePlace(context, path),
        message:
          found.kind === "mode"
            ? t("Without quotes YAML reads this as an octal number, and the socket gets {0}.", mode)
            : t("Headscale reads octal digits only, and gives the socket {0} instead.", mode),
        fixes:
          meant === undefined
            ? []
            : setFix(config, path, formatFileMode(meant), { preferred: true }),
      });
    }
  },
  docs: {
    summary: "The socket does not get the rights that `unix_socket_permission` seems to give.",
    why: "Headscale prints the value and reads the text as an octal number. `0770` without quotes is the number 504 for YAML, which gives `0504`; `0o770`, in quotes or as the built-in default, cannot be read and gives `0700`.",
    remedy: 'Write the digits in quotes: `"0770"`.',
    example: {
      wrong: "unix_socket_permission: 0770",
      right: 'unix_socket_permission: "0770"',
    },
    source: "hscontrol/util/file.go: GetFileMode @ v0.29.2",
  },
};

/** The rights that octal digits stand for, with or without the letter of another notation. */
function meantMode(written: string): number | undefined {
  const digits = written.trim().replace(/^0?o/i, "");
  const found = parseFileMode(digits);
  return found.kind === "mode" && /^[0-7]{3,4}$/.test(digits) ? found.mode : undefined;
}
