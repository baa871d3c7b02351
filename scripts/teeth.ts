/**
 * Do the tests bite? Applies each committed sabotage to a copy of the checkout, one at a time, and runs the
 * part of the tests that must notice. `npm run test:teeth -- WORD…` tries those whose name has the word.
 */
import { applySabotage, makeCopy, runPart } from "./teeth/copy";
import { sabotages } from "./teeth/sabotages";

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const chosen = sabotages.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const copy = await makeCopy();
  const parts = new Set(chosen.map(({ noticedBy }) => noticedBy));
  for (const part of parts) {
    if (await runPart(copy, part)) continue;
    throw new Error(`The part ${part} fails without any sabotage, so it can notice none.`);
  }
  let noticed = 0;
  for (const sabotage of chosen) {
    const undo = await applySabotage(copy, sabotage);
    const survived = await runPart(copy, sabotage.noticedBy);
    await undo();
    if (!survived) noticed += 1;
    console.log(`${survived ? "NOT NOTICED" : "noticed    "}  ${sabotage.name}`);
  }
  console.log(`\n${noticed}/${chosen.length} noticed`);
  if (noticed < chosen.length) process.exitCode = 1;
}

await main();
process.exit();
