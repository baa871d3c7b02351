import { t } from "@vscode/l10n";
import { finding, refusal } from "../finding";
import { inRange } from "../versions";
import { absence, giveFix, preferred } from "./absence";
import type { Rule } from "./rule";
import { sqliteRefusal, usesSqlite } from "./databaseRefusal";

const code = "database-sqlite-path";
const path = "database.sqlite.path";

export const databaseSqlitePath: Rule = {
  code,
  versions: { from: "0.23" },
  *check(context) {
    const { config, version } = context;
    if (!usesSqlite(context) || config.text(path).known !== "") return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    const fixes = preferred(giveFix(context, path, "/var/lib/headscale/db.sqlite"));
    if (inRange(version, { from: "0.27" })) {
      yield refusal({
        code,
        step: "database",
        ...shown,
        message: t('Headscale needs a file for its database in "{0}" and does not start.', path),
        text: sqliteRefusal("path cannot be empty", version),
        fixes,
      });
    } else {
      yield finding({
        code,
        severity: "warning",
        ...shown,
        message: t(
          'Without "{0}" Headscale keeps everything in a temporary database, which is gone when it stops.',
          path,
        ),
        fixes,
      });
    }
  },
  docs: {
    summary: "The SQLite database has no file.",
    why: "Headscale 0.27 and newer do not start. Older versions open a temporary database: all users and nodes are lost when Headscale stops. The `db_path` of 0.22 is ignored without a word.",
    remedy: "Give `database.sqlite.path`.",
    example: {
      wrong: "database:\n  type: sqlite",
      right: "database:\n  type: sqlite\n  sqlite:\n    path: /var/lib/headscale/db.sqlite",
    },
    source: "hscontrol/db/sqliteconfig/config.go: Validate @ v0.29.2",
  },
};
