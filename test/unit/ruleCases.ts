import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { editsFor } from "../../server/src/edit/edits";
import { applyEdits } from "../../server/src/edit/textEdit";
import { assess } from "../../server/src/headscale/analyse";
import type { Finding } from "../../server/src/headscale/finding";
import type { HostFiles } from "../../server/src/headscale/hostFiles";
import { type HeadscaleVersion, parseVersion } from "../../server/src/headscale/versions";
import { completed } from "./completed";
import { marked } from "./markers";

/** A piece of a configuration with its marks, what is found at each of them, and what comes of it. */
export interface RuleCase {
  readonly name: string;
  /** `‹…›` around what must be underlined. */
  readonly source: string;
  /** 0.29 where none is named. */
  readonly version?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly host?: HostFiles;
  /** Judged as it stands, without all that it lacks to start. */
  readonly bare?: true;
  /** "severity code", in the order of the text. */
  readonly found: readonly string[];
  /** Headscale's own last words; `null`: it starts. */
  readonly says?: string | null;
  /** What the first fix makes of the source. */
  readonly fixed?: string;
}

export function describeRules(title: string, cases: readonly RuleCase[]): void {
  describe(title, () => {
    for (const one of cases) {
      it(one.name, () => {
        check(one);
      });
    }
  });
}

function check(one: RuleCase): void {
  const { text: piece, spans } = marked(one.source);
  const version = versionOf(one.version);
  const text = one.bare === true ? piece : completed(piece, version);
  const document = parseDocument(text);
  const { findings, verdict } = assess({
    document,
    version,
    environment: new Map(Object.entries(one.environment ?? {})),
    host: one.host,
  });
  const shown = findings.filter(({ causedBy }) => causedBy === undefined);
  assert.deepEqual(shown.map(describeFinding), one.found);
  assert.deepEqual(
    shown.map(({ place }) => place.span),
    spans,
  );
  if (one.says !== undefined) {
    const last = verdict.log.filter(({ level }) => level === "fatal" || level === "panic").at(-1);
    assert.equal(last?.message ?? null, one.says);
  }
  if (one.fixed === undefined) return;
  const [fix] = shown.flatMap(({ fixes }) => fixes);
  assert.ok(fix, "no fix");
  const edits = editsFor(document, fix.intents);
  assert.ok(edits, "no edits");
  const rest = text.slice(piece.length);
  assert.equal(applyEdits(text, edits), `${one.fixed}${rest}`);
}

export function versionOf(text = "0.29"): HeadscaleVersion {
  const version = parseVersion(text);
  assert.ok(version);
  return version;
}

function describeFinding({ severity, code }: Finding): string {
  return `${severity} ${code}`;
}
