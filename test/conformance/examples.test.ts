import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse, assess } from "../../server/src/headscale/analyse";

import { isHeadscaleConfig } from "../../server/src/recognise/recognise";
import { notHere, ownExamples } from "./ownExamples";

describe("Headscale's own example files", () => {
  const examples = ownExamples();
  if (examples.length === 0) it(notHere);

  for (const { name, text, version } of examples) {
    it(`${name} is without error and warning in its own version`, () => {
      const findings = analyse({ document: parseDocument(text), version });
      const bad = findings.filter(({ severity }) => severity === "error" || severity === "warning");
      assert.deepEqual(
        bad.map(({ code, place }) => `${code} at ${place.key.join(".")}`),
        [],
      );
      const { load, verdict } = assess({ document: parseDocument(text), version }).verdict;
      assert.deepEqual({ load, verdict }, { load: "accepts", verdict: "starts" });
    });

    it(`${name} is recognised, wherever it lies`, () => {
      assert.equal(isHeadscaleConfig(text, "/tmp/config.yaml"), true);
    });

    it(`${name} is the same with the line endings of Windows`, () => {
      const crlf = text.replaceAll("\n", "\r\n");
      const codes = analyse({ document: parseDocument(crlf), version }).map(({ code }) => code);
      const wanted = analyse({ document: parseDocument(text), version }).map(({ code }) => code);
      assert.deepEqual(codes, wanted);
      assert.equal(isHeadscaleConfig(crlf, "/tmp/config.yaml"), true);
    });
  }
});
