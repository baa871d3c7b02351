import { readFile } from "node:fs/promises";
import { findInstalledBrowser } from "./browser-installed";
import { runProgram, slowStep } from "./programs";

/** Only as root on Debian itself: Ubuntu's package of that name is a pointer to a snap. */
export async function installDebianChromium(): Promise<{ executable: string } | undefined> {
  if (process.getuid?.() !== 0 || !(await isDebian())) return undefined;
  await slowStep("Installing Debian's chromium", "Debian's chromium is installed", async () => {
    await apt(["update"]);
    await apt(["install", "--yes", "--no-install-recommends", "chromium"]);
  });
  return findInstalledBrowser();
}

async function isDebian(): Promise<boolean> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^ID="?debian"?$/m.test(release);
}

async function apt(args: readonly string[]): Promise<void> {
  const { code, output } = await runProgram("apt-get", args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (code === 0) return;
  throw new Error(`apt-get ${args.join(" ")}: ${output.trim().split("\n").slice(-3).join(" ")}`);
}
