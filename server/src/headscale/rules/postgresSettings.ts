import { inRange } from "../versions";
import type { RuleContext } from "./rule";

/** How Headscale reaches its Postgres database. */
export interface PostgresSettings {
  readonly ssl: string;
  readonly sslPath: string;
  /** Not over a Unix socket. */
  readonly usesTls: boolean;
  /** As the driver shows it; nothing where its parts could be taken for something else. */
  readonly dsn: string | undefined;
}

/** Nothing where Headscale uses another database. Source: `openDB`, `NewHeadscale` @ 0.22. */
export function postgresSettings({ config, version }: RuleContext): PostgresSettings | undefined {
  const isNew = inRange(version, { from: "0.23" });
  const text = (name: string): string => config.text(pathOf(name, isNew)).known;
  if (config.text(isNew ? "database.type" : "db_type").known !== "postgres") return undefined;
  const port = config.integer(pathOf("port", isNew)).known;
  const [host, ssl, password] = [text("host"), text("ssl"), text("pass")];
  const parts = [
    `host=${host}`,
    `dbname=${text("name")}`,
    `user=${text("user")}`,
    `sslmode=${ssl}`,
  ];
  if (port !== 0n) parts.push(`port=${port}`);
  const isPlain =
    [...parts, `pass=${password}`].every((part) => /^\w+=[^\s'"\\=`]*$/.test(part)) &&
    port >= 0n &&
    port <= 65_535n;
  if (password !== "") parts.push("password=xxxxx");
  return {
    ssl,
    sslPath: pathOf("ssl", isNew),
    usesTls: host.split(",").some((one) => !one.startsWith("/")),
    dsn: isPlain ? parts.join(" ") : undefined,
  };
}

function pathOf(name: string, isNew: boolean): string {
  return isNew ? `database.postgres.${name}` : `db_${name}`;
}
