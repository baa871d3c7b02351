import { randomUUID } from "node:crypto";
import { access, open, readFile, rename, unlink } from "node:fs/promises";
import path from "node:path";

export async function fileExists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * Writes a secret so that nobody else can read it at any moment, and that it is whole or not there at
 * all: a temporary file with mode 0600 beside the target, moved into place, read back. Nothing is
 * appended, not even a line break: Headscale 0.22 would take it for a part of the secret.
 *
 * @throws the file system's own error, or one that says that the secret did not arrive; the target is
 * then as it was before. An existing target is never replaced.
 */
export async function writeSecretFile(target: string, secret: string): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(secret);
      await file.sync();
    } finally {
      await file.close();
    }
    if (await fileExists(target)) throw new Error(`${target} exists already`);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  if ((await readFile(target, "utf8")) !== secret) {
    await unlink(target).catch(() => undefined);
    throw new Error(`${target} does not hold what was written to it`);
  }
}
