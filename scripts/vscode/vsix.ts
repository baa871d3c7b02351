import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { ensureVSCode, type VSCodeInstallation } from "./install";
import { runProgram } from "./programs";

/** Packs the extension at `root`, which must have been built, into `outFile`. */
export async function packageExtension(root: string, outFile: string): Promise<void> {
  const { node, vsce } = await ensureVSCode();
  await mkdir(dirname(outFile), { recursive: true });
  // Everything the extension needs is in its bundles.
  const args = [vsce, "package", "--no-dependencies", "--out", outFile];
  const { code, output } = await runProgram(node, args, { cwd: root });
  if (code !== 0) throw new Error(`vsce could not package ${root}:\n${output.trim()}`);
}

export interface InstallTarget {
  readonly serverDataDir: string;
  readonly extensionsDir?: string;
}

/** Into a server's folders, before that server is started. */
export async function installVsix(
  { node, server }: VSCodeInstallation,
  vsix: string,
  { serverDataDir, extensionsDir }: InstallTarget,
): Promise<void> {
  const { code, output } = await runProgram(node, [
    server,
    ...["--install-extension", vsix, "--force"],
    ...["--server-data-dir", serverDataDir, "--accept-server-license-terms"],
    ...(extensionsDir === undefined ? [] : ["--extensions-dir", extensionsDir]),
  ]);
  if (code !== 0) throw new Error(`VS Code could not install ${vsix}:\n${output.trim()}`);
}
