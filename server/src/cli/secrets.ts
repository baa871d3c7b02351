import type { HeadscaleDocument } from "../document/parse";
import { allKeys } from "../headscale/catalogue";
import type { CheckedDiagnostic } from "./check";

const hidden = "<hidden>";

/** The rules whose sentences repeat words of the file: a secret that went astray may be among them. */
const quoting = new Set(["yaml-syntax", "duplicate-key", "unknown-key"]);

/** Shorter words are no secrets, but parts of every sentence. */
const minLength = 3;

/** Of a longer word no expression can be made. */
const maxPattern = 1000;

/** Of a text with more than this, which is no configuration, no sentence is worth the search. */
const maxSecrets = 100;

/** What follows a secret's name on its line, whether or not the colon and the blank are where they belong. */
const secretLine = lineOf(
  allKeys()
    .filter(({ secret }) => secret === true)
    .map(({ path }) => path.split(".").at(-1) ?? path),
);

function lineOf(names: readonly string[]): RegExp {
  return new RegExp(
    `^[^#\\n\\r\\u2028\\u2029]*?(?<!\\w)(?:${names.join("|")})(?!\\w)["']?(?:[ \\t]*[:=])?[ \\t]*(\\S.*)`,
    "gim",
  );
}

/** Takes out of a sentence what a secret of the document may be. */
export type Hide = (sentence: string) => string;

/** What a check prints is read by others than the file's owner: in a log, in a pull request. */
export function secretHider({ text }: HeadscaleDocument): Hide {
  const secrets = findSecrets(text);
  if (secrets.length > maxSecrets) return () => hidden;
  return (sentence) =>
    secrets
      .reduce((rest: string, secret) => rest.replaceAll(secret, hidden), sentence)
      // Of a secret that holds a wrong escape, a piece would be named.
      .replace(/(Invalid escape sequence) \S+/, `$1 ${hidden}`);
}

export function hideSecrets(diagnostic: CheckedDiagnostic, hide: Hide): CheckedDiagnostic {
  if (!quoting.has(diagnostic.code)) return diagnostic;
  const { headscale } = diagnostic;
  return {
    ...diagnostic,
    key: hide(diagnostic.key),
    message: hide(diagnostic.message),
    ...(headscale === undefined ? {} : { headscale: hide(headscale) }),
    related: diagnostic.related.map((place) => ({
      ...place,
      key: hide(place.key),
      message: hide(place.message),
    })),
    fixes: diagnostic.fixes.map(hide),
  };
}

/** What stands in a secret's place and each word of it, the longest first. */
function findSecrets(text: string): readonly (RegExp | string)[] {
  const values = [...text.matchAll(secretLine)].map(([, value = ""]) => value.trim());
  const words = values.flatMap((value) => value.split(/[\s"',{}[\]*&!]+/));
  const found = new Set([...values, ...words].filter((word) => word.length >= minLength));
  return [...found]
    .sort((a, b) => b.length - a.length)
    .flatMap((word): (RegExp | string)[] =>
      word.length > maxPattern
        ? [word, word.toLowerCase()]
        : [new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi")],
    );
}
