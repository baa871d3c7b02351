import { stat } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";

/** The part of the API of VS Code's own git extension that is used here. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

interface GitRepository {
  checkIgnore(paths: string[]): Promise<ReadonlySet<string>>;
}

/** Whether `git add` would take the file. Where git cannot be asked, a repository's folder means yes. */
export async function wouldBeCommitted(file: string): Promise<boolean> {
  if (!(await isInRepository(path.dirname(file)))) return false;
  const repository = findRepository(file);
  if (repository === undefined) return true;
  const ignored = await repository.checkIgnore([file]).catch(() => new Set<string>());
  return !ignored.has(file);
}

function findRepository(file: string): GitRepository | undefined {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (extension?.isActive !== true) return undefined;
  try {
    return extension.exports.getAPI(1).getRepository(vscode.Uri.file(file)) ?? undefined;
  } catch {
    // The user has switched git off.
    return undefined;
  }
}

async function isInRepository(folder: string): Promise<boolean> {
  for (let current = folder; ; current = path.dirname(current)) {
    const found = await stat(path.join(current, ".git")).catch(() => undefined);
    if (found !== undefined) return true;
    if (current === path.dirname(current)) return false;
  }
}
