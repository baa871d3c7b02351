import { fixesHelp } from "./fixesHelp";
import { nothingThrows } from "./nothingThrows";
import type { Property } from "./property";
import { closeEditor, editsAddUp } from "./editsAddUp";
import { writingDoesNotMatter } from "./writingDoesNotMatter";

export const properties: readonly Property[] = [
  nothingThrows,
  fixesHelp,
  writingDoesNotMatter,
  editsAddUp,
];

/** After the last run. */
export async function tidyUp(): Promise<void> {
  await closeEditor();
}
