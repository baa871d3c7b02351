/** Colours, or none. */
export interface Paint {
  readonly bold: Brush;
  readonly red: Brush;
  readonly yellow: Brush;
  readonly blue: Brush;
  readonly cyan: Brush;
  readonly green: Brush;
}

export type Brush = (text: string) => string;

const brush =
  (start: number, end: number): Brush =>
  (text) =>
    text === "" ? "" : `\u001b[${start}m${text}\u001b[${end}m`;

const colours: Paint = {
  bold: brush(1, 22),
  red: brush(31, 39),
  green: brush(32, 39),
  yellow: brush(33, 39),
  blue: brush(34, 39),
  cyan: brush(36, 39),
};

const plain: Brush = (text) => text;
const noColours: Paint = {
  bold: plain,
  red: plain,
  green: plain,
  yellow: plain,
  blue: plain,
  cyan: plain,
};

/**
 * On a terminal only, unless FORCE_COLOR or NO_COLOR (https://no-color.org) say otherwise; FORCE_COLOR wins, as
 * in Node itself. Not by `util.styleText`, which Node 20 has only from 20.12 on.
 */
export function paintFor(
  isTerminal: boolean,
  variables: Readonly<Record<string, string | undefined>>,
): Paint {
  const { FORCE_COLOR: forced, NO_COLOR: refused = "", TERM: terminal } = variables;
  if (forced !== undefined) return ["0", "false"].includes(forced) ? noColours : colours;
  if (refused !== "" || terminal === "dumb") return noColours;
  return isTerminal ? colours : noColours;
}
