/** `$` with a name behind it, or in braces what stands up to the next one; Go knows single-letter names of the shell too. */
const variable = /\$(?:\{([*#$@!?\-\d])\}|\{([^}]+)\}|(\{\}|\{)|([*#$@!?\-\d])|(\w+))/g;

/** Go's `os.ExpandEnv`: what is not set becomes nothing, a `$` before anything else stays. */
export function goExpandEnv(text: string, environment: ReadonlyMap<string, string>): string {
  return text.replace(
    variable,
    (...[, inBraces, braced, , special, plain]: (string | undefined)[]) => {
      const name = [inBraces, braced, special, plain].find((found) => found !== undefined);
      return name === undefined ? "" : (environment.get(name) ?? "");
    },
  );
}
