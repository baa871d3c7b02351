import { installDebianChromium } from "./browser-debian";
import { findInstalledBrowser, findNamedBrowser } from "./browser-installed";
import { installNpmChromium } from "./browser-npm";
import { messageOf, ToolUnavailable } from "./unavailable";

/** What it takes to start a Chromium: hand all three to Playwright's `chromium.launch`. */
export interface Browser {
  readonly executable: string;
  /** To be added to the environment it is started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

export interface BrowserLocation {
  readonly executable: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Playwright adds --no-sandbox itself; root and most containers need it, and only loopback is loaded. */
const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type BrowserSource = () => Promise<BrowserLocation | undefined>;

/** From what the person says, through what is there, to what can be brought. Each may also throw. */
const sources: readonly BrowserSource[] = [
  findNamedBrowser,
  findInstalledBrowser,
  installNpmChromium,
  installDebianChromium,
];

/** Throws ToolUnavailable, with the command that would install one. */
export async function findBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const source of sources) {
    try {
      const found = await source();
      if (found) return { env: {}, ...found, args: quietFlags };
    } catch (error) {
      // A browser that the person named and that does not work is not silently replaced by another.
      if (error instanceof ToolUnavailable) throw error;
      failures.push(messageOf(error));
    }
  }
  const details = failures.map((failure) => `\n  Tried: ${failure}`).join("");
  throw new ToolUnavailable(
    "browser",
    `No Chromium, Chrome or Edge was found. Install one with:  ${installCommand()}\n` +
      `or name one:  HEADSCALE_CONFIG_BROWSER=/path/to/chrome${details}`,
  );
}

function installCommand(): string {
  if (process.platform === "darwin") return "brew install --cask google-chrome";
  if (process.platform === "win32") return "winget install Google.Chrome";
  return "sudo apt-get install -y chromium   (Fedora: sudo dnf install chromium)";
}
