import { goQuote } from "../document/goYaml/goQuote";

/** An address in quotes, as Go's HTTP client names it in its errors. */
export function quotedUrl(url: string): string {
  return goQuote(/^[\w.:/~[\]-]*$/.test(url) ? url : new URL(url).href);
}

/** From 0.30 on Headscale waits 30 seconds at most. Source: hscontrol/app.go @ 0.30-dev. */
export function deadlineWords(url: string, isInBody: boolean): string {
  return isInBody
    ? "unable to read response body: context deadline exceeded"
    : `Get ${quotedUrl(url)}: context deadline exceeded`;
}
