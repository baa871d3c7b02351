import { isUtf8 } from "node:buffer";
import { accessSync, closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { dirname, isAbsolute, posix, sep } from "node:path";
import type { FileContent, HostFiles } from "../headscale/hostFiles";
import { textOfBytes } from "../document/goYaml/goBytes";

/** Whatever Headscale reads is smaller, but for the database, of which only the beginning counts. */
const longest = 1024 * 1024;

/**
 * The files of this machine, as the Headscale sees them that is started with this configuration.
 * @param configPath as it would be given to Headscale: a bare file name has no folder for it
 */
export function hostFiles(configPath: string, workingFolder = process.cwd()): HostFiles {
  const locate = (path: string): string =>
    isAbsolute(path) ? path : `${workingFolder}${sep}${path}`;
  return {
    besideConfig: (path) => besideConfig(configPath, path),
    read: (path, atMost = longest) =>
      isImpossible(path) ? impossible(path) : read(path, locate(path), atMost),
    whyUnwritable: (path) =>
      isImpossible(path) ? impossible(path).words : whyUnwritable(path, locate(path)),
  };
}

/** Go's `filepath.Join` with the folder of the configuration, which also cleans the path. */
function besideConfig(configPath: string, path: string): string {
  const folder = configPath.slice(0, configPath.lastIndexOf("/") + 1);
  if (path === "" || path.startsWith("/") || folder === "") return path;
  const joined = posix.join(folder, path);
  return joined.length > 1 && joined.endsWith("/") ? joined.slice(0, -1) : joined;
}

/** Paths that no system has a file for; Node throws of its own or would take the folder. */
function isImpossible(path: string): boolean {
  return path === "" || path.includes("\0");
}

function impossible(path: string): Extract<FileContent, { kind: "unreadable" }> {
  const isMissing = path === "";
  const why = isMissing ? "no such file or directory" : "invalid argument";
  return { kind: "unreadable", words: `open ${path}: ${why}`, isMissing };
}

function read(path: string, at: string, atMost: number): FileContent {
  let file: number;
  try {
    // A pipe that nobody writes to would hold us up.
    file = openSync(at, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return unreadable("open", path, error);
  }
  try {
    const state = fstatSync(file);
    if (!state.isFile() && !state.isDirectory()) return { kind: "content", text: "", isPart: true };
    const bytes = readBytes(file, atMost + 1);
    const text = toText(bytes.subarray(0, atMost));
    return bytes.length > atMost
      ? { kind: "content", text, isPart: true }
      : { kind: "content", text };
  } catch (error) {
    return unreadable("read", path, error);
  } finally {
    closeSync(file);
  }
}

function readBytes(file: number, atMost: number): Buffer {
  const bytes = Buffer.alloc(atMost);
  let length = 0;
  while (length < atMost) {
    const count = readSync(file, bytes, length, atMost - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function toText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString("utf8") : textOfBytes(bytes.toString("latin1"));
}

function whyUnwritable(path: string, at: string): string | undefined {
  try {
    accessSync(at, constants.W_OK);
    return undefined;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") return wordsFor("open", path, error);
  }
  try {
    accessSync(dirname(at), constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return wordsFor("open", path, error);
  }
}

function unreadable(what: "open" | "read", path: string, error: unknown): FileContent {
  const isMissing = codeOf(error) === "ENOENT";
  return { kind: "unreadable", words: wordsFor(what, path, error), isMissing };
}

/** Source: Go's `syscall` error table for Linux. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such file or directory"],
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["EISDIR", "is a directory"],
  ["ENOTDIR", "not a directory"],
  ["ELOOP", "too many levels of symbolic links"],
  ["ENAMETOOLONG", "file name too long"],
  ["EROFS", "read-only file system"],
  ["ENXIO", "no such device or address"],
  ["EINVAL", "invalid argument"],
  ["EIO", "input/output error"],
  ["EMFILE", "too many open files"],
]);

function wordsFor(what: "open" | "read", path: string, error: unknown): string {
  const code = codeOf(error);
  return `${what} ${path}: ${reasons.get(code) ?? code}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
