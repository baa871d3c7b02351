/** The environment variables between the one who starts a run, the launcher, and the suite. */
export const launcherVariables = {
  /** "1" opens the folder in Restricted Mode: `@vscode/test-electron` always asks for the contrary. */
  untrusted: "HEADSCALE_TEST_UNTRUSTED",
  /** Seconds until a run counts as hung. */
  timeLimit: "HEADSCALE_TEST_TIMEOUT",
  /** A file for the launcher's process id, by which whoever started the run can end it. */
  pidFile: "HEADSCALE_TEST_LAUNCHER_PID",
  /** The UI driver's URL; absent where there is none, as in a desktop VS Code. */
  ui: "HEADSCALE_TEST_UI",
  /** The file the suite appends its report to; absent on desktop, where VS Code prints it. */
  output: "HEADSCALE_TEST_OUT",
  /** The file the suite writes its counts to. */
  result: "HEADSCALE_TEST_RESULT",
} as const;
