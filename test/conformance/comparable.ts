/** The banner of 0.29 is in the recordings by its first words only. */
const banner = "You have overridden the default Headscale IP prefixes";

/** Fields that Headscale's logger puts behind a message, each with all that follows it. */
const fields = / (?:error|func|url|value|nameserver|path)=.*$/s;

const beginnings = ["FATAL: ", "WARN: "];

/**
 * Messages as they can be compared: line by line, white space collapsed, without the logger's fields, and in
 * no order, since Headscale's own is by chance in places.
 * @param messages `level: text`
 */
export function comparable(messages: readonly string[]): string[] {
  return messages
    .flatMap((message) => {
      const [, written = "", text = ""] = /^([a-z-]+): ([^]*)$/.exec(message) ?? [];
      const level = written === "error-log" ? "error" : written;
      if (text.includes(banner)) return [`${level}: ${banner}`];
      return (
        text
          .replace(fields, "")
          // The recordings join what an empty line parts.
          .replace(/\n\n/g, " ")
          .split("\n")
          .map((line) => withoutBeginning(line.replace(/\s+/g, " ").trim()))
          .filter((line) => line !== "")
          .map((line) => `${level}: ${line}`)
      );
    })
    .sort();
}

function withoutBeginning(line: string): string {
  const found = beginnings.find((beginning) => line.startsWith(beginning));
  return found === undefined ? line : line.slice(found.length);
}
