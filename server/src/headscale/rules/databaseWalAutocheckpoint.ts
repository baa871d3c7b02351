import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { type Fix, refusal } from "../finding";
import { valuePlace } from "../places";
import type { Rule, RuleContext } from "./rule";
import { sqliteRefusal, usesSqlite } from "./databaseRefusal";

const path = "database.sqlite.wal_autocheckpoint";

export const databaseWalAutocheckpoint: Rule = {
  code: "database-wal-autocheckpoint",
  versions: { from: "0.27" },
  *check(context) {
    const { config, version } = context;
    const pages = config.integer(path).known;
    if (pages >= -1n || !usesSqlite(context)) return;
    if (!config.boolean("database.sqlite.write_ahead_log").known) return;
    // Headscale looks at the path first.
    if (config.text("database.sqlite.path").known === "") return;
    yield refusal({
      code: "database-wal-autocheckpoint",
      step: "database",
      place: valuePlace(context, path),
      message: t(
        "This must be a number of pages, 0 to turn checkpoints off, or -1 for SQLite's own default. Headscale does not start with {0}.",
        String(pages),
      ),
      text: sqliteRefusal(`wal_autocheckpoint must be >= -1, got ${pages}`, version),
      fixes: defaultFix(context),
    });
  },
  docs: {
    summary: "`database.sqlite.wal_autocheckpoint` is below -1.",
    why: "Headscale 0.27 and newer do not start, unless `write_ahead_log` is false.",
    remedy: "Write the number of pages; 1000 is the default.",
    example: {
      wrong:
        "database:\n  type: sqlite\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n    wal_autocheckpoint: -2",
      right:
        "database:\n  type: sqlite\n  sqlite:\n    path: /var/lib/headscale/db.sqlite\n    wal_autocheckpoint: 1000",
    },
    source: "hscontrol/db/sqliteconfig/config.go: Validate @ v0.29.2",
  },
};

function defaultFix({ config }: RuleContext): Fix[] {
  const entry = config.entry(path);
  if (entry === undefined || entry.borrowed) return [];
  return [{ title: t('Remove "{0}"', path), intents: [{ kind: "remove", path: parsePath(path) }] }];
}
