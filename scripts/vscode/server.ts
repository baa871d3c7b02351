import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, realpathSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureVSCode } from "./install";
import { freePort, loopback } from "./ports";
import { killGroup, stopGroup } from "./process-group";
import { onShutdown } from "./shutdown";
import { installVsix } from "./vsix";

export type Variables = Readonly<Record<string, string>>;

export interface ServerOptions {
  /** Wished port; a free one is taken when it is busy or not given. */
  readonly port?: number;
  /** On top of the settings that keep VS Code quiet. */
  readonly userSettings?: Readonly<Record<string, unknown>>;
  /** Lets a page run an extension's tests; toasts and modal dialogs are then suppressed. */
  readonly smokeTestDriver?: boolean;
  readonly disableWorkspaceTrust?: boolean;
  /** Asked of every visitor. Without one the server is open to all processes of this machine. */
  readonly connectionToken?: string;
  /** For the server and so for the extension host; may depend on the run's folder. */
  readonly env?: Variables | ((runDir: string) => Variables);
  readonly installVsix?: string;
  /** Where settings, extensions and state live on after stop(); else they go with the run. */
  readonly keepDir?: string;
  /** Overrule the places inside the data folder. */
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
}

export interface RunningServer {
  readonly port: number;
  /** As in http://127.0.0.1:1234 */
  readonly origin: string;
  /** Gone after stop(); for whatever else belongs to this run. */
  readonly runDir: string;
  /** Settles when the server ends, by stop() or by itself. */
  readonly ended: Promise<void>;
  /** What the server has printed so far. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;

const quietSettings = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.reduceMotion": "on",
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "update.mode": "none",
};

export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const installation = await ensureVSCode();
  // Short, since sockets are put in it and their paths may have 107 characters at most.
  const runDir = realpathSync(await mkdtemp(join(tmpdir(), "vscode-run-")));
  let child: ChildProcess | undefined;
  const cleanUp = (): void => {
    // The writers end before their folder is removed.
    if (child) killGroup(child);
    rmSync(runDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = onShutdown({ atExit: cleanUp });
  const stop = async (): Promise<void> => {
    if (child) await stopGroup(child);
    cleanUp();
    forget();
  };

  try {
    const dataDir = options.keepDir ?? join(runDir, "data");
    await writeSettings(options.userDataDir ?? join(dataDir, "data"), options.userSettings ?? {});
    if (options.installVsix !== undefined) {
      await installVsix(installation, options.installVsix, { ...options, serverDataDir: dataDir });
    }
    const port = await freePort(options.port);
    const origin = `http://${loopback}:${port}`;
    const logFile = join(runDir, "server.log");
    const log = (): Promise<string> => readFile(logFile, "utf8").catch(() => "");
    const args = [installation.server, ...serverArguments(options, port, dataDir)];
    const extra = typeof options.env === "function" ? options.env(runDir) : options.env;
    const env = await serverEnvironment(runDir, extra ?? {});
    child = await spawnServer(installation.node, args, env, logFile);
    const ended = once(child, "exit").then(() => undefined);
    if (!(await answers(origin, child))) {
      const printed = (await log()).trim().split("\n").slice(-10).join("\n  ");
      throw new Error(`VS Code's server did not start. It printed:\n  ${printed}`);
    }
    return { port, origin, runDir, ended, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export interface WorkbenchAddress {
  readonly origin: string;
  /** A folder or a .code-workspace file; none opens an empty window. */
  readonly folder?: string;
  /** Pairs such as ["openFile", remoteUri(…)]; the extension keys need the smoke test driver. */
  readonly payload?: readonly (readonly [string, string])[];
  readonly token?: string;
}

export function workbenchUrl({ origin, folder, payload, token }: WorkbenchAddress): string {
  const query: [string, string][] = [];
  if (folder === undefined) query.push(["ew", "true"]);
  else query.push([folder.endsWith(".code-workspace") ? "workspace" : "folder", uriPath(folder)]);
  if (payload !== undefined) query.push(["payload", JSON.stringify(payload)]);
  if (token !== undefined) query.push(["tkn", token]);
  // Not URLSearchParams, whose "+" for a space the workbench does not undo.
  const text = query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
  return `${origin}/?${text}`;
}

/** How the page names a file of the server's machine. */
export function remoteUri(origin: string, path: string): string {
  return `vscode-remote://${new URL(origin).host}${encodeURI(uriPath(path))}`;
}

function uriPath(path: string): string {
  return process.platform === "win32" ? `/${path.replaceAll("\\", "/")}` : path;
}

async function writeSettings(
  userDataDir: string,
  extra: Readonly<Record<string, unknown>>,
): Promise<void> {
  const file = join(userDataDir, "User", "settings.json");
  await mkdir(dirname(file), { recursive: true });
  const settings = { ...quietSettings, ...(await keptSettings(file)), ...extra };
  await writeFile(file, JSON.stringify(settings, undefined, 2));
}

/** In a kept folder the person's own changes outlive a restart, unless they are no plain JSON. */
async function keptSettings(file: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function serverArguments(options: ServerOptions, port: number, dataDir: string): string[] {
  return [
    ...["--host", loopback, "--port", String(port)],
    ...["--server-data-dir", dataDir, "--accept-server-license-terms", "--telemetry-level", "off"],
    ...(options.connectionToken === undefined
      ? ["--without-connection-token"]
      : ["--connection-token", options.connectionToken]),
    ...(options.userDataDir === undefined ? [] : ["--user-data-dir", options.userDataDir]),
    ...(options.extensionsDir === undefined ? [] : ["--extensions-dir", options.extensionsDir]),
    ...(options.disableWorkspaceTrust === true ? ["--disable-workspace-trust"] : []),
    ...(options.smokeTestDriver === true ? ["--enable-smoke-test-driver"] : []),
  ];
}

/** Started from a terminal inside VS Code, the outer one's variables would lead the inner one astray. */
const outerVSCode = /^(?:VSCODE_(?!TEST_)|ELECTRON_|NODE_OPTIONS$)/;

async function serverEnvironment(runDir: string, extra: Variables): Promise<NodeJS.ProcessEnv> {
  const temporary = join(runDir, "tmp");
  await mkdir(temporary);
  const inherited = Object.entries(process.env).filter(([name]) => !outerVSCode.test(name));
  return {
    ...Object.fromEntries(inherited),
    // No gallery: nothing is looked up outside this machine.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    TMPDIR: temporary,
    ...(process.platform === "win32" ? { TEMP: temporary, TMP: temporary } : {}),
    ...extra,
  };
}

/** In a process group of its own, so that its extension hosts and their language servers end with it. */
async function spawnServer(
  node: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<ChildProcess> {
  const log = openSync(logFile, "a");
  const child = spawn(node, args, { env, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  await once(child, "spawn");
  return child;
}

async function answers(origin: string, child: ChildProcess): Promise<boolean> {
  const deadline = performance.now() + startTimeoutMs;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    const response = await fetch(`${origin}/version`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    if (response?.ok === true) return true;
    await sleep(50);
  }
  return false;
}
