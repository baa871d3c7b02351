import type { HeadscaleDocument } from "../document/parse";
import { parsePath } from "../document/settings";
import { findKey } from "../headscale/catalogue";
import { hiddenValue } from "../headscale/effectiveView";
import type { CheckedDiagnostic } from "./diagnostics";
import { maxSecrets, secretPatterns } from "./secretPlaces";

/** The rules whose sentences repeat words of the file: a secret that went astray may be among them. */
const quoting = new Set(["yaml-syntax", "duplicate-key", "unknown-key", "unexpanded-variable"]);

/** Takes out of a sentence what a secret of the document may be. */
export type Hide = (sentence: string) => string;

/** What a check prints is read by others than the file's owner: in a log, in a pull request. */
export function secretHider(document: HeadscaleDocument): Hide {
  const secrets = secretPatterns(document);
  if (secrets.length > maxSecrets) return () => hiddenValue;
  return (sentence) =>
    secrets
      .reduce((rest: string, secret) => rest.replaceAll(secret, hiddenValue), sentence)
      // Of a secret that holds a wrong escape, a piece would be named.
      .replace(/(Invalid escape sequence) \S+/, `$1 ${hiddenValue}`);
}

/**
 * A sentence about something else is left alone, since a secret may be a word like any other. Where the file
 * cannot be read, though, each value may hold what was meant to stand below it.
 */
export function hideSecrets(
  diagnostic: CheckedDiagnostic,
  { refusal }: Pick<HeadscaleDocument, "refusal">,
  hide: Hide,
): CheckedDiagnostic {
  if (quoting.has(diagnostic.code) || refusal !== undefined) return hideIn(diagnostic, hide);
  if (findKey(parsePath(diagnostic.key))?.secret !== true) return diagnostic;
  // Of a secret itself, Headscale's own words repeat nothing.
  const { headscale } = diagnostic;
  return { ...hideIn(diagnostic, hide), ...(headscale === undefined ? {} : { headscale }) };
}

function hideIn(diagnostic: CheckedDiagnostic, hide: Hide): CheckedDiagnostic {
  const { headscale } = diagnostic;
  return {
    ...diagnostic,
    key: hideKey(diagnostic.key, hide),
    message: hide(diagnostic.message),
    ...(headscale === undefined ? {} : { headscale: hide(headscale) }),
    related: diagnostic.related.map((place) => ({
      ...place,
      key: hideKey(place.key, hide),
      message: hide(place.message),
    })),
    fixes: diagnostic.fixes.map(hide),
  };
}

/** A key that Headscale has is no secret, even if one is called like it. */
function hideKey(key: string, hide: Hide): string {
  return findKey(parsePath(key)) === undefined ? hide(key) : key;
}
