import assert from "node:assert/strict";
import { TestClient } from "../../test/protocol/client";
import { characters, marks, snippets, words } from "./pieces";
import { property, showText, smallerTexts } from "./property";
import type { Random } from "./random";
import { generateText } from "./texts";

/** One server for all runs: what one document leaves behind would spoil the next one. */
let started: Promise<TestClient> | undefined;

export async function closeEditor(): Promise<void> {
  const client = await started;
  started = undefined;
  await client?.stop();
}

export const editsAddUp = property<string>({
  name: "typing and opening lead to the same diagnostics",
  every: 50,
  generate: generateText,
  check: async (text, random) => {
    started ??= TestClient.start();
    const client = await started;
    const uri = await client.open(text);
    try {
      for (let edits = 1 + random.below(8); edits > 0; edits -= 1) {
        await change(client, uri, random);
        if (random.once(3)) await client.diagnostics(uri);
      }
      const typed = await client.diagnostics(uri);
      const final = client.text(uri);
      await client.close(uri);
      await client.open(final);
      assert.deepEqual(typed, await client.diagnostics(uri), `typed: ${showText(final)}`);
    } finally {
      await client.close(uri);
    }
  },
  smaller: smallerTexts,
  show: showText,
});

async function change(client: TestClient, uri: string, random: Random): Promise<void> {
  const { length } = client.text(uri);
  const start = random.below(length + 1);
  const end = Math.min(length, start + random.pick([0, 0, 1, 2, random.below(40)]));
  const text = random.pick([
    "",
    "\n",
    "\r",
    ...[marks, words, characters, snippets].map((pieces) => random.pick(pieces)),
  ]);
  await client.change(uri, { start, end }, text);
}
