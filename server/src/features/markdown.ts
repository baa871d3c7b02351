/** Longer pieces of a file are cut: a hover is no place to read them. */
const maxLength = 80;

/** What cannot be shown anyhow need not be looked at. */
const maxRead = 1000;

/**
 * A piece of the file as inline code, in which Markdown knows no markup, no HTML and no links: on one
 * line, not too long, and between more backticks than stand in it. What cannot be seen (control and
 * direction characters) is left out.
 */
export function inlineCode(text: string): string {
  const code = oneLine(text);
  if (code === "") return '`""`';
  const runs = code.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  // The blanks are no part of the code: they keep its own backticks apart from the fence.
  return runs.length === 0 ? fence + code + fence : `${fence} ${code} ${fence}`;
}

/** A piece of the file on one line, cut where it is too long. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, maxRead)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const characters = Array.from(line);
  const isLong = characters.length > maxLength || text.length > maxRead;
  return isLong ? `${characters.slice(0, maxLength - 1).join("")}…` : line;
}
