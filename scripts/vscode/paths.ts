import { fileURLToPath } from "node:url";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const repositoryRoot = fromRoot("");

/** Everything the scripts leave behind; ignored by git and safe to delete. */
export const outFolder = fromRoot("out");

export const screenshotFolder = fromRoot("out/screenshots");

export const toolFolder = (name: "vscode" | "browser"): string => fromRoot(`tools/${name}`);
