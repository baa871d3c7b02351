/** `${NAME}`, with what a shell would let stand behind the name, or `$NAME` in capitals. */
const pattern = /\$\{[A-Za-z_]\w*(?::?[-+?=][^{}]*)?\}|(?<![\w$\\])\$[A-Z_][A-Z\d_]+(?![\w$])/;

/** The first variable that a text names as a shell would, as it is written there. */
export function variableIn(text: string): string | undefined {
  return pattern.exec(text)?.[0];
}
