import { t } from "@vscode/l10n";
import { type Finding, finding, type Fix, refusal } from "../finding";
import { inRange } from "../versions";
import { absence, changeFix, preferred } from "./absence";
import { loadingRefusal } from "./policyRefusal";
import type { Rule, RuleContext } from "./rule";

const code = "policy-mode";
const path = "policy.mode";
const modes = ["file", "database"] as const;
const refused = { from: "0.24", before: "0.28" } as const;

export const policyMode: Rule = {
  code,
  versions: { from: "0.23" },
  *check(context) {
    const { config, version } = context;
    const mode = config.text(path).known;
    if (modes.some((known) => known === mode)) return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    const parts = { code, ...shown, fixes: fixesFor(context, mode) };
    if (inRange(version, refused)) {
      yield refusal({
        ...parts,
        step: "policy",
        message: t(
          'The policy is kept in a "file" or in the "database", written exactly so. Headscale refuses to start with anything else.',
        ),
        text: loadingRefusal(`unsupported policy mode: ${mode}`, version),
        versions: refused,
      });
    } else if (!isOfWrongKind(context)) {
      yield silent(context, parts);
    }
  },
  docs: {
    summary: "`policy.mode` is neither `file` nor `database`.",
    why: "Headscale 0.24 to 0.27 refuse to start. Since 0.28 Headscale says nothing and has no policy then: every node may reach every other. With 0.23 `configtest` passes and `serve` stops. Upper and lower case matter.",
    remedy: "Write `file` or `database`, or leave the key out: `file` is the default.",
    example: {
      wrong: "policy:\n  mode: db",
      right: "policy:\n  mode: database",
    },
    source: "hscontrol/db/policy.go: PolicyBytes @ v0.29.2",
  },
};

/** A list, a section, or a value in the section's place: said already. */
function isOfWrongKind({ config }: RuleContext): boolean {
  const { from } = config.raw(path);
  if (from.kind === "hidden") return from.by.kind === "file";
  return from.kind === "file" && from.entry.value.kind !== "scalar";
}

function silent(
  { version }: RuleContext,
  parts: Pick<Finding, "code" | "place" | "fixes">,
): Finding {
  if (inRange(version, { before: "0.24" })) {
    return finding({
      ...parts,
      severity: "warning",
      message: t(
        'The policy is kept in a "file" or in the "database", written exactly so. "headscale configtest" passes, but "headscale serve" stops.',
      ),
      text: "Unknown ACL policy mode",
      versions: { from: "0.23", before: "0.24" },
    });
  }
  return finding({
    ...parts,
    severity: "warning",
    message: t(
      'Only "file" and "database", written exactly so, are known. Without a word Headscale has no policy then, and every node may reach every other.',
    ),
    versions: { from: "0.28" },
  });
}

function fixesFor(context: RuleContext, mode: string): Fix[] {
  const written = mode.trim().toLowerCase();
  const meant = modes.find(
    (known) => known === written || (known === "database" && written === "db"),
  );
  return meant === undefined
    ? modes.flatMap((known) => changeFix(context, path, known))
    : preferred(changeFix(context, path, meant));
}
