/**
 * Something this machine does not have. It is told apart from other errors because callers have a way on:
 * another tool, or a report that names what could not run. The message says what the person can do.
 */
export class ToolUnavailable extends Error {
  override readonly name = "ToolUnavailable";

  constructor(
    readonly tool: "VS Code" | "Node 24" | "browser",
    message: string,
  ) {
    super(message);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
