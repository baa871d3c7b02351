import type { Comment } from "../document/comments";
import type { HeadscaleDocument } from "../document/parse";
import type { Finding } from "./finding";

/**
 * What is left once the file's own comments have hidden what its owner knows about:
 * `# headscale-config: ignore=code[,code]` on the line or the line above, `ignore-file=code` before the first
 * key. They hide findings and nothing else: what Headscale says and does stays the same.
 * `isOff` says what else is not to be shown. What is left names the outermost cause that is left too, so that what follows from a hidden finding stands
 * by itself.
 */
export function withoutSuppressed(
  document: Document,
  findings: readonly Finding[],
  isOff: (finding: Finding) => boolean = () => false,
): readonly Finding[] {
  const isIgnored = ignoredBy(document);
  const visible = findings.filter((finding) => !isIgnored(finding) && !isOff(finding));
  return visible.map((finding) => {
    if (finding.causedBy === undefined) return finding;
    return withCause(finding, outermostCause(finding, findings, visible));
  });
}

/** Nothing where no cause is left, or where the finding follows from itself in the end. */
function outermostCause(
  finding: Finding,
  findings: readonly Finding[],
  visible: readonly Finding[],
): Finding | undefined {
  let outermost: Finding | undefined;
  const passed = new Set([finding]);
  for (let next = finding.causedBy; next !== undefined;) {
    const cause = next;
    const found = findings.find((one) => isSame(one, cause));
    if (found === undefined) break;
    if (passed.has(found)) return undefined;
    passed.add(found);
    if (visible.includes(found)) outermost = found;
    next = found.causedBy;
  }
  return outermost;
}

/** One that follows from another itself is a copy of the one that it is named by as a cause. */
function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.place === b.place;
}

function withCause(finding: Finding, cause: Finding | undefined): Finding {
  const copy: { -readonly [Part in keyof Finding]: Finding[Part] } = { ...finding };
  if (cause === undefined) delete copy.causedBy;
  else copy.causedBy = cause;
  return copy;
}

type Document = Pick<HeadscaleDocument, "text" | "root" | "comments">;

function ignoredBy(document: Document): (finding: Finding) => boolean {
  const { text, root } = document;
  // Comments are looked for only where one may say so: most texts hold none that does.
  if (!/headscale-config:\s*ignore/.test(text)) return () => false;
  const wishes = document.comments.flatMap((comment) => {
    const wish = wishOf(comment);
    return wish === undefined ? [] : [{ comment, ...wish }];
  });
  if (wishes.length === 0) return () => false;
  const firstKey = root.entries.find(({ borrowed }) => !borrowed)?.key.start ?? text.length;
  const everywhere = new Set(
    wishes
      .filter(({ scope, comment }) => scope === "ignore-file" && comment.span.start < firstKey)
      .flatMap(({ codes }) => codes),
  );
  const lines = wishes
    .filter(({ scope }) => scope === "ignore")
    .map(({ comment, codes }) => ({ start: lineMeant(comment, text), codes }));
  return ({ code, place }) => {
    if (everywhere.has(code)) return true;
    const start = lineStart(text, place.span.start);
    return lines.some((line) => line.start === start && line.codes.includes(code));
  };
}

interface Wish {
  readonly scope: "ignore" | "ignore-file";
  readonly codes: readonly string[];
}

/** What stands behind the codes is for people: a reason. */
function wishOf({ text }: Comment): Wish | undefined {
  const found = /^\s*headscale-config:\s*(ignore(?:-file)?)\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)/.exec(
    text,
  );
  if (found === null) return undefined;
  const [, scope, codes = ""] = found;
  return {
    scope: scope === "ignore-file" ? "ignore-file" : "ignore",
    codes: codes.split(/\s*,\s*/),
  };
}

/** Where the line begins that a comment speaks of: its own or, if it stands alone, the next that is no comment. */
function lineMeant({ span, alone }: Comment, text: string): number {
  let start = lineStart(text, span.start);
  if (!alone) return start;
  do {
    const next = /\r\n?|\n/g;
    next.lastIndex = start;
    if (next.exec(text) === null) return text.length;
    start = next.lastIndex;
  } while (/^[ \t]*#/.test(text.slice(start, start + 1000)));
  return start;
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !"\r\n".includes(text.charAt(start - 1))) start -= 1;
  return start;
}
