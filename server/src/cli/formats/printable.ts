/** Half of a character that is none: what bytes that are no text become. */
const lone = /\p{Cs}/gu;

/** What would move the cursor, colour the terminal or turn the direction of the text. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export function wellFormed(text: string): string {
  return text.replace(lone, "\uFFFD");
}

/** A text of the file as a terminal may be given it; line breaks and tabs stay. */
export function printable(text: string): string {
  return wellFormed(text).replace(controls, "\uFFFD");
}
