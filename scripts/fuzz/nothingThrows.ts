import assert from "node:assert/strict";
import { checkFile } from "../../server/src/cli/check";
import { parseDocument } from "../../server/src/document/parse";
import { codeActions } from "../../server/src/features/codeActions";
import type { FeatureContext } from "../../server/src/features/context";
import { diagnostics } from "../../server/src/features/diagnostics";
import { hover } from "../../server/src/features/hover";
import { versions } from "../../server/src/headscale/versions";
import { isHeadscaleConfig } from "../../server/src/recognise/recognise";
import { timed } from "./limits";
import { property, showText, smallerTexts } from "./property";
import type { Random } from "./random";
import { Reading } from "./reading";
import { generateText } from "./texts";

/** Once in so many runs the text is repeated until it is long: what takes too long grows with it. */
const longOnce = 2000;
const longLength = 100_000;

export const nothingThrows = property<string>({
  name: "nothing throws, nothing is slow",
  every: 1,
  generate: (random) => {
    const text = generateText(random);
    const isLong = random.once(longOnce) && text !== "";
    return isLong ? text.repeat(Math.ceil(longLength / text.length)) : text;
  },
  check,
  smaller: smallerTexts,
  show: showText,
});

function check(text: string, random: Random): void {
  timed("parseDocument", () => parseDocument(text));
  timed("isHeadscaleConfig", () => isHeadscaleConfig(text, "/headscale/config.yaml"));
  timed("checkFile", () => checkFile("config.yaml", text, "auto"));
  if (random.once(5) && text.length < longLength) checkFile("config.yaml", text, "all");
  const reading = new Reading(text);
  // The runs are many: each version has its turn.
  for (const version of [random.pick(versions), random.pick(versions)]) {
    const context = timed("analyse", () => reading.context(version));
    for (const { place, related } of context.findings) {
      for (const { span } of [place, ...related]) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, "no place");
      }
    }
    timed("diagnostics", () => diagnostics(context));
    ask(context, reading, random);
  }
}

function ask(context: FeatureContext, { file }: Reading, random: Random): void {
  const position = (): ReturnType<typeof file.positionAt> =>
    file.positionAt(random.below(file.getText().length + 1));
  for (let times = random.below(3); times > 0; times -= 1) {
    const [one, other] = [position(), position()];
    timed("hover", () => hover(context, one));
    const isBefore = file.offsetAt(one) <= file.offsetAt(other);
    const range = isBefore ? { start: one, end: other } : { start: other, end: one };
    timed("codeActions", () => codeActions(context, { range, context: { diagnostics: [] } }));
  }
}
