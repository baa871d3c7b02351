/** What yaml.v3 says when it gives up, without its `yaml: `. */
export class YamlRefusal extends Error {
  constructor(
    message: string,
    /** Where in the text, in UTF-16 units. */
    readonly offset = 0,
  ) {
    super(message);
  }
}

interface Place {
  readonly line: number;
  readonly offset: number;
}

/**
 * A fault that the scanner finds. It names the line where the thing began that cannot be finished or, when
 * that was the first one, the line where it stopped; the first line is never named.
 * Source: yaml.v3 decode.go, parser.fail.
 *
 * @param shown where a person has to look
 */
export function scannerRefusal(
  problem: string,
  context: Place,
  stop: Place,
  shown: Place,
): YamlRefusal {
  const line = context.line !== 0 ? context.line : stop.line;
  return new YamlRefusal(line === 0 ? problem : `line ${line + 1}: ${problem}`, shown.offset);
}

/** A fault that the parser finds in the tokens: the same, but counted from the line before. */
export function parserRefusal(
  problem: string,
  context: Place | undefined,
  stop: Place,
): YamlRefusal {
  const line = context !== undefined && context.line !== 0 ? context.line : stop.line;
  return new YamlRefusal(line === 0 ? problem : `line ${line}: ${problem}`, stop.offset);
}
