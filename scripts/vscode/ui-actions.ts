import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { screenshotFolder } from "./paths";
import type { UiCalls, UiMethod, UiRequest } from "./ui-protocol";

interface Action<M extends UiMethod> {
  readonly arity: UiCalls[M]["args"]["length"];
  readonly run: (page: Page, args: UiCalls[M]["args"]) => Promise<UiCalls[M]["result"]>;
}

/** Less than a test's own limit of 20 s, so that the failing wait is named and not only the test. */
const timeout = 10_000;

/** Nothing but these methods can be asked for: the port takes no code. */
const actions: { readonly [M in UiMethod]: Action<M> } = {
  "keyboard.press": {
    arity: 1,
    run: async (page, [key]) => nothing(page.keyboard.press(key)),
  },
  "keyboard.type": {
    arity: 1,
    run: async (page, [text]) => nothing(page.keyboard.type(text)),
  },
  click: {
    arity: 1,
    run: async (page, [selector]) => nothing(first(page, selector).click({ timeout })),
  },
  hover: {
    arity: 1,
    run: async (page, [selector]) => {
      // A mouse that already rests there would bring no hover.
      await page.mouse.move(0, 0);
      return nothing(first(page, selector).hover({ timeout }));
    },
  },
  waitFor: {
    arity: 1,
    run: async (page, [selector]) => nothing(first(page, selector).waitFor({ timeout })),
  },
  waitForGone: {
    arity: 1,
    run: async (page, [selector]) =>
      nothing(first(page, selector).waitFor({ state: "hidden", timeout })),
  },
  fill: {
    arity: 2,
    run: async (page, [selector, text]) => nothing(first(page, selector).fill(text, { timeout })),
  },
  text: {
    arity: 1,
    run: async (page, [selector]) => shown(await first(page, selector).innerText({ timeout })),
  },
  texts: {
    arity: 1,
    // innerText, because textContent also holds style sheets that VS Code puts into its widgets.
    run: async (page, [selector]) => {
      // At once: what goes away meanwhile would be waited for.
      const texts = await page.locator(selector).allInnerTexts();
      return texts.map(shown);
    },
  },
  count: {
    arity: 1,
    run: async (page, [selector]) => page.locator(selector).count(),
  },
  attribute: {
    arity: 2,
    run: async (page, [selector, name]) => first(page, selector).getAttribute(name, { timeout }),
  },
  screenshot: {
    arity: 1,
    run: async (page, [name]) => takeScreenshot(page, name),
  },
};

export function isUiRequest(value: unknown): value is UiRequest {
  if (typeof value !== "object" || value === null) return false;
  if (!("method" in value) || !("args" in value)) return false;
  const { method, args } = value;
  return (
    typeof method === "string" &&
    isUiMethod(method) &&
    Array.isArray(args) &&
    args.length === actions[method].arity &&
    args.every((argument) => typeof argument === "string")
  );
}

function isUiMethod(name: string): name is UiMethod {
  return Object.hasOwn(actions, name);
}

export async function performUiRequest<M extends UiMethod>(
  page: Page,
  request: UiRequest<M>,
): Promise<UiCalls[M]["result"]> {
  const action: Action<M> = actions[request.method];
  return action.run(page, request.args);
}

export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const file = join(screenshotFolder, `${name.replaceAll(/[^\w.-]+/g, "-")}.png`);
  await page.screenshot({ path: file });
  return file;
}

const first = (page: Page, selector: string): Locator => page.locator(selector).first();

/** The editor shows spaces as no-break spaces. */
const shown = (text: string): string => text.replaceAll("\u00a0", " ").trim();

async function nothing(done: Promise<void>): Promise<null> {
  await done;
  return null;
}
