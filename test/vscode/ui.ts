import * as vscode from "vscode";
import { launcherVariables } from "../../scripts/vscode/launcher-variables";
import type { UiCalls, UiMethod, UiReply } from "../../scripts/vscode/ui-protocol";

export interface Squiggles {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** The window as a person meets it. Every wait gives up after 10 s and leaves a screenshot. */
export interface Ui {
  /** As in "Control+Shift+P"; "ControlOrMeta" is the platform's own. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  waitFor(selector: string): Promise<void>;
  waitForGone(selector: string): Promise<void>;
  text(selector: string): Promise<string>;
  texts(selector: string): Promise<string[]>;
  count(selector: string): Promise<number>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** The target is a selector (it begins with "." "#" or "[") or a text of the editor. */
  hover(target: string): Promise<void>;
  /** Hovers and resolves to what the hover says. */
  hoverText(target: string): Promise<string>;
  /** Written to out/screenshots/<name>.png; resolves to the path. */
  screenshot(name: string): Promise<string>;
  /** Through the command palette, so it also proves that the command is offered. */
  runCommand(title: string): Promise<void>;
  /** Opens the quick fixes at the cursor and chooses one. */
  quickFix(title: string): Promise<void>;
  /** What the quick fixes at the cursor offer. */
  quickFixTitles(): Promise<string[]>;
  /** Types into the open input box and confirms. */
  answer(prompt: string, text: string): Promise<void>;
  /** What the notification centre lists; in a test run no toast is ever shown. */
  notifications(): Promise<string[]>;
  /** Presses a button of the notification with this text. */
  chooseInNotification(text: string, button: string): Promise<void>;
  /** The underlined places that are visible in the active window. */
  squiggles(): Promise<Squiggles>;
}

export const selectors = {
  editor: ".monaco-editor .view-lines",
  squiggle: (kind: "error" | "warning" | "info" | "hint") => `.monaco-editor .squiggly-${kind}`,
  quickInput: ".quick-input-widget input",
  prompt: (text: string) => `.quick-input-widget :text(${JSON.stringify(text)})`,
  quickInputRow: (title: string) =>
    `.quick-input-list .monaco-list-row[aria-label*=${JSON.stringify(title)}]`,
  quickFixRow: ".action-widget .monaco-list-row.action",
  hover: ".monaco-hover:visible .hover-contents",
  notification: ".notifications-center .notification-list-item",
} as const;

/** How long a key press may take to show its effect before it is repeated. */
const patienceMs = 2_000;

/** Undefined where no driver serves the page, as in a desktop VS Code: skip what needs it there. */
export function ui(): Ui | undefined {
  const url = process.env[launcherVariables.ui];
  if (url === undefined || url === "") return undefined;
  const call: Call = async (method, ...args) => {
    const body = JSON.stringify({ method, args });
    const response = await fetch(url, { method: "POST", body });
    const reply = (await response.json()) as UiReply<typeof method>;
    if (reply.ok) return reply.result;
    throw new Error(`${method} ${args.join(" ")}: ${reply.error}`);
  };
  return driverUi(call);
}

type Call = <M extends UiMethod>(
  method: M,
  ...args: UiCalls[M]["args"]
) => Promise<UiCalls[M]["result"]>;

function driverUi(call: Call): Ui {
  const act = <M extends UiMethod>(method: M) => {
    return async (...args: UiCalls[M]["args"]): Promise<void> => {
      await call(method, ...args);
    };
  };
  const press = act("keyboard.press");
  const click = act("click");
  const waitFor = act("waitFor");
  const waitForGone = act("waitForGone");
  const hover = async (target: string): Promise<void> => {
    const isSelector = /^[.#[]/.test(target);
    const inEditor = `${selectors.editor} :text(${JSON.stringify(target)})`;
    await call("hover", isSelector ? target : inEditor);
  };
  /** On a busy machine a key may come while the window is still occupied with the one before. */
  const pressUntil = async (key: string, selector: string): Promise<void> => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await press(key);
      if (await appears(selector)) return;
      await press("Escape");
    }
    await press(key);
    await waitFor(selector);
  };
  const appears = async (selector: string): Promise<boolean> => {
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if ((await call("count", `${selector}:visible`)) > 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  };
  const openQuickFixes = async (): Promise<void> => {
    // Besides the focus this is a fence: a selection that the suite has just set is on its way until then,
    // and on arrival would close the menu.
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await pressUntil("ControlOrMeta+.", selectors.quickFixRow);
  };
  const closeQuickFixes = async (): Promise<void> => {
    await press("Escape");
    await waitForGone(selectors.quickFixRow);
  };
  const showNotifications = async (): Promise<void> => {
    await vscode.commands.executeCommand("notifications.showList");
  };

  return {
    press,
    click,
    waitFor,
    hover,
    type: act("keyboard.type"),
    fill: act("fill"),
    waitForGone,
    text: (selector) => call("text", selector),
    texts: (selector) => call("texts", selector),
    count: (selector) => call("count", selector),
    attribute: (selector, name) => call("attribute", selector, name),
    screenshot: (name) => call("screenshot", name),
    hoverText: async (target) => {
      await hover(target);
      await waitFor(selectors.hover);
      await waitForGone(`${selectors.hover}:has-text("Loading...")`);
      return (await call("texts", selectors.hover)).join("\n");
    },
    runCommand: async (title) => {
      await pressUntil("F1", selectors.quickInput);
      await call("fill", selectors.quickInput, `>${title}`);
      await click(selectors.quickInputRow(title));
    },
    quickFixTitles: async () => {
      await openQuickFixes();
      const titles = await call("texts", selectors.quickFixRow);
      await closeQuickFixes();
      return titles;
    },
    quickFix: async (title) => {
      await openQuickFixes();
      await click(`${selectors.quickFixRow}:has-text(${JSON.stringify(title)})`);
    },
    answer: async (prompt, text) => {
      await waitFor(selectors.prompt(prompt));
      await call("fill", selectors.quickInput, text);
      await press("Enter");
    },
    notifications: async () => {
      await showNotifications();
      // With the last one, such as that of a progress, the centre closes, and what comes later does not open it.
      for (let attempt = 0; attempt < 4 && !(await appears(selectors.notification)); attempt += 1) {
        await showNotifications();
      }
      return call("texts", selectors.notification);
    },
    chooseInNotification: async (text, button) => {
      await showNotifications();
      const row = `${selectors.notification}:has-text(${JSON.stringify(text)})`;
      await call("hover", row);
      await click(`${row} .monaco-button:has-text(${JSON.stringify(button)})`);
    },
    squiggles: async () => ({
      error: await call("count", selectors.squiggle("error")),
      warning: await call("count", selectors.squiggle("warning")),
      information: await call("count", selectors.squiggle("info")),
      hint: await call("count", selectors.squiggle("hint")),
    }),
  };
}
