import { t } from "@vscode/l10n";
import { type Fix, refusal } from "../finding";
import { goQuote } from "../../document/goYaml/goQuote";
import { absence, changeFix, giveFix, preferred } from "./absence";
import type { Rule, RuleContext } from "./rule";

const path = "database.type";
const engines = ["sqlite", "sqlite3", "postgres"];

export const databaseType: Rule = {
  code: "database-type",
  versions: { from: "0.23" },
  *check(context) {
    const { known } = context.config.text(path);
    if (engines.includes(known)) return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    yield refusal({
      code: "database-type",
      step: "database-type",
      ...shown,
      message:
        known === ""
          ? t(
              'Headscale has no default for "{0}" and refuses to start without it. Write "sqlite" or "postgres".',
              path,
            )
          : t(
              'Headscale knows the databases "sqlite", "sqlite3" and "postgres", written exactly so, and refuses to start with "{0}".',
              known,
            ),
      text: `invalid database type ${goQuote(known)}, must be sqlite, sqlite3 or postgres`,
      fixes: known === "" ? insertFix(context) : preferred(meantFix(context, known)),
    });
  },
  docs: {
    summary: "`database.type` is missing, or is no database that Headscale knows.",
    why: "There is no default, and Headscale refuses to start. The `db_type` of 0.22 is ignored without a word.",
    remedy: "Write `sqlite`; `postgres` is only kept for old installations.",
    example: {
      wrong: "database:\n  type: postgresql",
      right: "database:\n  type: postgres",
    },
    source: "hscontrol/types/config.go: databaseConfig @ v0.29.2",
  },
};

function meantFix(context: RuleContext, known: string): Fix[] {
  const meant = meantEngine(known);
  return meant === undefined ? [] : changeFix(context, path, meant);
}

/** The engine by other names that it has elsewhere. */
export function meantEngine(text: string): "sqlite" | "postgres" | undefined {
  const name = text.trim().toLowerCase();
  if (/^sqlite ?3?$/.test(name)) return "sqlite";
  return /^(?:postgres(?:ql)?|pg|pgsql|psql)$/.test(name) ? "postgres" : undefined;
}

/** The one that other keys speak of. */
function insertFix(context: RuleContext): Fix[] {
  const { config } = context;
  const isPostgres = config.isGiven("database.postgres.host");
  const isSqlite = config.isGiven("database.sqlite.path");
  if (isPostgres === isSqlite) return [];
  return preferred(giveFix(context, path, isPostgres ? "postgres" : "sqlite"));
}
