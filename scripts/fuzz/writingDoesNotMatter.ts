import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { versions } from "../../server/src/headscale/versions";
import {
  generateSettings,
  render,
  renderPlainly,
  type Settings,
  type Value,
} from "./configuration";
import { property, showText } from "./property";

export const writingDoesNotMatter = property<Settings>({
  name: "comments, order, letter case and style change no finding",
  every: 1,
  generate: generateSettings,
  check: (settings, random) => {
    const [plain, other] = [renderPlainly(settings), render(settings, random)];
    const version = random.pick(versions);
    const codes = (text: string): string[] =>
      analyse({ document: parseDocument(text), version })
        .map(({ code, severity }) => `${severity} ${code}`)
        .sort();
    assert.deepEqual(codes(other), codes(plain), `${version.minor}: ${showText(other)}`);
  },
  smaller: smallerSettings,
  show: (settings) => showText(renderPlainly(settings)),
});

function* smallerSettings(settings: Settings): Iterable<Settings> {
  for (const [index, { name, value }] of settings.entries()) {
    if (settings.length > 1) yield settings.toSpliced(index, 1);
    for (const less of smallerValues(value)) yield settings.with(index, { name, value: less });
  }
}

function* smallerValues(value: Value): Iterable<Value> {
  if (value.kind === "section") {
    for (const settings of smallerSettings(value.settings)) yield { kind: "section", settings };
  } else if (value.kind === "list") {
    for (const index of value.items.keys()) {
      yield { kind: "list", items: value.items.toSpliced(index, 1) };
    }
  }
}
