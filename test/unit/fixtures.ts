import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of test/fixtures, as whoever asks says that it looks. */
export function readFixture(name: string): unknown {
  const file = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  return JSON.parse(readFileSync(file, "utf8"));
}
