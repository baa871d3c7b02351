/** Writes a secret in a process of its own, which may be given less room: its arguments are path and secret. */
import { writeSecretFile } from "../../client/src/secret/secretFile";

const [target = "", secret = ""] = process.argv.slice(2);
try {
  await writeSecretFile(target, secret);
  process.stdout.write("written");
} catch (error) {
  process.stdout.write(error instanceof Error && "code" in error ? String(error.code) : "failed");
}
