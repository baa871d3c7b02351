import { t } from "@vscode/l10n";
import { type Finding, finding, type Fix, refusal } from "../finding";
import type { HeadscaleVersion } from "../versions";
import { absence, changeFix, preferred } from "./absence";
import { databaseRefusal } from "./databaseRefusal";
import { postgresSettings, type PostgresSettings } from "./postgresSettings";
import type { Rule, RuleContext } from "./rule";

const code = "database-postgres-ssl";

/** Source: Go `strconv.ParseBool`. */
const booleans = ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"];
/** Source: pgx, which follows libpq. */
const modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

export const databasePostgresSsl: Rule = {
  code,
  versions: {},
  *check(context) {
    const settings = postgresSettings(context);
    if (settings === undefined || !settings.usesTls) return;
    const { ssl, sslPath: path } = settings;
    const shown = absence(context, path);
    if (booleans.includes(ssl) || modes.includes(ssl.trim()) || shown === undefined) return;
    const common = {
      code,
      ...shown,
      message: t(
        '"{0}" is neither true or false nor one of {1}. Headscale cannot open its database with it, and does not start.',
        ssl,
        modes.join(", "),
      ),
      fixes: meantFix(context, path, ssl),
    };
    yield complain(common, settings, context.version);
  },
  docs: {
    summary: "The TLS mode for Postgres is none that Postgres knows.",
    why: "`false` turns TLS off, `true` leaves it to the driver, and any other text is passed on as `sslmode`. The driver refuses one that it does not know, an empty one too, and Headscale does not start. On a Unix socket the mode does not matter.",
    remedy:
      "Write `disable`, `allow`, `prefer`, `require`, `verify-ca` or `verify-full`, or true or false.",
    example: {
      wrong: "database:\n  type: postgres\n  postgres:\n    ssl: required",
      right: "database:\n  type: postgres\n  postgres:\n    ssl: require",
    },
    source: "hscontrol/db/db.go: openDB @ v0.29.2; pgx pgconn: configTLS",
  },
};

type Common = Pick<Finding, "code" | "place" | "message" | "fixes">;

function complain(common: Common, { dsn }: PostgresSettings, version: HeadscaleVersion): Finding {
  // Other settings, as a password with blanks, may be refused before this one, or hide it.
  if (dsn === undefined) return finding({ ...common, severity: "warning" });
  const reason = `cannot parse \`${dsn}\`: failed to configure TLS (sslmode is invalid)`;
  return refusal({ ...common, step: "database", text: databaseRefusal(reason, version) });
}

const otherNames: ReadonlyMap<string, string> = new Map([
  ["no", "disable"],
  ["off", "disable"],
  ["disabled", "disable"],
  ["required", "require"],
  ["preferred", "prefer"],
  ["verify_ca", "verify-ca"],
  ["verify_full", "verify-full"],
]);

function meantFix(context: RuleContext, path: string, ssl: string): Fix[] {
  const name = ssl.trim().toLowerCase();
  const meant = modes.includes(name) ? name : otherNames.get(name);
  return meant === undefined ? [] : preferred(changeFix(context, path, meant));
}
