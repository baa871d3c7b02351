import type { FileResult } from "./check";

export function formatJson(files: readonly FileResult[], version: string): string {
  return `${JSON.stringify({ tool: { name: "headscale-config", version }, files }, null, 2)}\n`;
}
