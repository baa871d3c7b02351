import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import type { FileContent, HostFiles } from "../hostFiles";
import { valuePlace } from "../places";
import { type HeadscaleVersion, inRange } from "../versions";
import { databaseRefusal, usesSqlite } from "./databaseRefusal";
import type { Rule, RuleContext } from "./rule";

const header = "SQLite format 3\0";

export const sqliteFile: Rule = {
  code: "sqlite-file",
  versions: {},
  *check(context) {
    const { config, host, version } = context;
    const path = pathKey(context);
    // The driver takes what follows a question mark as its settings.
    const [written = ""] = path === undefined ? [] : config.text(path).known.split("?");
    if (path === undefined || host === undefined || written === "") return;
    const file = host.besideConfig(written);
    const fault = faultOf(host.read(file, header.length)) ?? folderFault(host, file, version);
    if (fault === undefined) return;
    yield refusal({
      code: "sqlite-file",
      step: "database",
      place: valuePlace(context, path),
      message: fault.message,
      text: databaseRefusal(`${fault.isOpened ? firstStep(version) : ""}${fault.words}`, version),
    });
  },
  docs: {
    summary: "The database's file is no SQLite database.",
    why: "Headscale creates the file where there is none. It refuses to start when there is a folder, or a file that does not begin as all SQLite databases do. This is looked at with `--host` only.",
    remedy:
      "Correct the path, which counts from the folder of the configuration, or restore the database from a backup.",
    example: {
      wrong: "database:\n  type: sqlite\n  sqlite:\n    path: /var/lib/headscale",
      right: "database:\n  type: sqlite\n  sqlite:\n    path: /var/lib/headscale/db.sqlite",
    },
    source: "hscontrol/db/db.go: openDB @ v0.29.2; the file format of SQLite",
  },
};

function pathKey(context: RuleContext): string | undefined {
  if (inRange(context.version, { from: "0.23" })) {
    return usesSqlite(context) ? "database.sqlite.path" : undefined;
  }
  return context.config.text("db_type").known === "sqlite3" ? "db_path" : undefined;
}

/** Since 0.23 Headscale makes the folder. */
function folderFault(host: HostFiles, file: string, version: HeadscaleVersion): Fault | undefined {
  if (inRange(version, { from: "0.23" }) || host.whyUnwritable(file) === undefined)
    return undefined;
  return {
    message: t("There is no folder for the database, or none that can be written to."),
    words: "unable to open database file: out of memory (14)",
    isOpened: false,
  };
}

interface Fault {
  readonly message: string;
  readonly words: string;
  readonly isOpened: boolean;
}

function faultOf(content: FileContent): Fault | undefined {
  if (content.kind === "unreadable") {
    // What SQLite says of a file that only another user may read is not known.
    if (!content.words.endsWith("is a directory")) return undefined;
    return {
      message: t("This is a folder and no file, and Headscale refuses to start."),
      words: "unable to open database file: out of memory (14)",
      isOpened: false,
    };
  }
  // SQLite takes a file of one byte as an empty one.
  if (content.text.length < 2 || content.text.startsWith(header)) return undefined;
  return {
    message: t("This file is no SQLite database, and Headscale refuses to start."),
    words: "file is not a database (26)",
    isOpened: true,
  };
}

/** What these versions do first with an open database. */
function firstStep(version: HeadscaleVersion): string {
  return inRange(version, { from: "0.23", before: "0.26" }) ? "enabling foreign keys: " : "";
}
