import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import { absence, changeFix, preferred } from "./absence";
import { meantEngine } from "./databaseType";
import type { Rule } from "./rule";

const path = "db_type";

export const databaseType022: Rule = {
  code: "database-type-022",
  versions: { before: "0.23" },
  *check(context) {
    const { known } = context.config.text(path);
    if (["sqlite3", "postgres"].includes(known)) return;
    const shown = absence(context, path);
    if (shown === undefined) return;
    const engine = meantEngine(known);
    const meant = engine === "sqlite" ? "sqlite3" : engine;
    yield refusal({
      code: "database-type-022",
      step: "database",
      ...shown,
      message: t(
        'Headscale takes "sqlite3" or "postgres" as "{0}", written exactly so, and refuses to start with anything else.',
        path,
      ),
      text: "unsupported DB",
      fixes: meant === undefined ? [] : preferred(changeFix(context, path, meant)),
    });
  },
  docs: {
    summary: "`db_type` is missing, or is no database that Headscale 0.22 knows.",
    why: "There is no default, and Headscale 0.22 refuses to start. Unlike later versions, it does not know the short form `sqlite`.",
    remedy: "Write `sqlite3` or `postgres`.",
    example: {
      wrong: "db_type: sqlite",
      right: "db_type: sqlite3",
    },
    source: "hscontrol/app.go: NewHeadscale @ v0.22.3",
  },
};
