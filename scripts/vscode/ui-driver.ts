import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { stripVTControlCharacters } from "node:util";
import type { Page } from "playwright-core";
import { freePort, loopback } from "./ports";
import { messageOf } from "./unavailable";
import { isUiRequest, performUiRequest, takeScreenshot } from "./ui-actions";
import type { UiReply } from "./ui-protocol";

export interface UiDriver {
  readonly url: string;
  /** The URL must be known before there is a page: it goes into the server's environment. */
  attach(page: Page): void;
  close(): void;
}

/** Serves the page's keyboard and mouse to the suite, which runs in another process. */
export async function startUiDriver(): Promise<UiDriver> {
  let page: Page | undefined;
  // A path that cannot be guessed keeps other processes and pages of this machine out.
  const path = `/${randomUUID()}`;
  const port = await freePort();
  const server = createServer((request, response) => {
    if (request.method !== "POST" || request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    void reply(page, request).then((answer) => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, loopback, resolve);
  });
  return {
    url: `http://${loopback}:${port}${path}`,
    attach: (attached) => {
      page = attached;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function reply(page: Page | undefined, message: IncomingMessage): Promise<UiReply> {
  if (!page) return { ok: false, error: "There is no page yet." };
  try {
    const request: unknown = JSON.parse(await text(message));
    if (!isUiRequest(request)) return { ok: false, error: "No such method, or wrong arguments." };
    return { ok: true, result: await performUiRequest(page, request) };
  } catch (error) {
    const screenshot = await takeScreenshot(page, `failed-${Date.now()}`).catch(() => "none");
    return {
      ok: false,
      error: `${stripVTControlCharacters(messageOf(error))}\nScreenshot: ${screenshot}`,
    };
  }
}
