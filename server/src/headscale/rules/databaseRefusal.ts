import { type HeadscaleVersion, inRange } from "../versions";
import type { RuleContext } from "./rule";

/** Whether Headscale would open an SQLite database. */
export function usesSqlite({ config }: RuleContext): boolean {
  return ["sqlite", "sqlite3"].includes(config.text("database.type").known);
}

/** How a version introduces why it cannot open its database. Source: `NewHeadscale`, `NewState`. */
export function databaseRefusal(reason: string, version: HeadscaleVersion): string {
  return introduction(version) + reason;
}

function introduction(version: HeadscaleVersion): string {
  if (inRange(version, { before: "0.26" })) return "";
  if (inRange(version, { before: "0.27" })) return "new database: ";
  return inRange(version, { before: "0.29" }) ? "init database: " : "initializing database: ";
}

/** What 0.27 and newer say of settings that SQLite cannot be opened with. Source: `openDB`. */
export function sqliteRefusal(reason: string, version: HeadscaleVersion): string {
  return databaseRefusal(`building sqlite connection URL: invalid config: ${reason}`, version);
}
