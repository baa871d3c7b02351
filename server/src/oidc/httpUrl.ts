/** A web address with a host, or nothing. */
export function parseHttpUrl(text: string): URL | undefined {
  if (!/^https?:\/\/[^/?#\s]/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}
