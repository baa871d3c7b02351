import * as vscode from "vscode";
import { httpClient } from "../../server/src/host/http";
import type { HttpAnswer, HttpRequest } from "../../server/src/oidc/http";

/** What the server wants to read from the network; it has no network of its own. */
export async function answerGet(request: HttpRequest): Promise<HttpAnswer> {
  // The server asks in trusted workspaces only; whoever opens the connection sees to it too.
  if (!vscode.workspace.isTrusted) {
    return { kind: "failure", reason: "other", detail: "the workspace is not trusted" };
  }
  return httpClient.get(request);
}
