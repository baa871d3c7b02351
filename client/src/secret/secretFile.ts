import { randomUUID } from "node:crypto";
import { lstat, open, readFile, rename, unlink } from "node:fs/promises";
import path from "node:path";

/** A link counts although it may lead nowhere: the name is taken. */
export async function fileExists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/**
 * Writes a secret so that nobody else can read it at any moment, and that it is never there in part: a
 * temporary file with mode 0600 beside the target, moved into place, read back. Nothing is appended,
 * not even a line break: Headscale 0.22 would take it for a part of the secret.
 *
 * @throws the file system's own error, or one that says that the secret did not arrive; there is then no
 * more than there was before. An existing target is never replaced.
 */
export async function writeSecretFile(target: string, secret: string): Promise<void> {
  // An empty file holds the name, so that of several writers only one goes on.
  await createFile(target, "");
  try {
    await moveInto(target, secret);
    if ((await readFile(target, "utf8")) !== secret) {
      throw new Error(`${target} does not hold what was written to it`);
    }
  } catch (error) {
    await unlink(target).catch(() => undefined);
    throw error;
  }
}

async function moveInto(target: string, secret: string): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await createFile(temporary, secret);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Fails where the name is taken. */
async function createFile(name: string, text: string): Promise<void> {
  const file = await open(name, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
