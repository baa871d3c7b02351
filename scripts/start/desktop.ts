import { repositoryRoot } from "../vscode/paths";
import { runProgram } from "../vscode/programs";

/** Opens a folder in the VS Code that is installed on this machine, with the extension as built here. */
export async function openDesktop(workspace: string): Promise<void> {
  const program = process.platform === "win32" ? "code.cmd" : "code";
  const args = [`--extensionDevelopmentPath=${repositoryRoot}`, "--new-window", workspace];
  const { code, output } = await runProgram(program, args);
  if (code === 0) return;
  throw new Error(
    `No VS Code could be opened with "code". Install it, or its "code" command, or leave out --desktop.\n${output}`,
  );
}
