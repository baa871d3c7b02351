import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { judge } from "../../server/src/headscale/verdict";
import { parseVersion } from "../../server/src/headscale/versions";
import { isHeadscaleConfig } from "../../server/src/recognise/recognise";

/** The configurations that Headscale ships as examples, one for each minor version, are not ours to copy. */
const folder =
  process.env["HEADSCALE_EXAMPLES"] ??
  fileURLToPath(new URL("../../../shared/data/config-examples", import.meta.url));

const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /^v0\.\d+\.\d+\.ya?ml$/.test(name))
  : [];

describe("Headscale's own example files", () => {
  if (files.length === 0) {
    it(`did not run: no v0.*.yaml in ${folder}; HEADSCALE_EXAMPLES names another folder`);
    return;
  }

  for (const name of files) {
    const text = readFileSync(join(folder, name), "utf8");
    const version = parseVersion(name.replace(/\.ya?ml$/, ""));

    it(`${name} is without error and warning in its own version`, () => {
      assert.ok(version, `${name} is of no supported version`);
      const findings = analyse({ document: parseDocument(text), version });
      const bad = findings.filter(({ severity }) => severity === "error" || severity === "warning");
      assert.deepEqual(
        bad.map(({ code, place }) => `${code} at ${place.key.join(".")}`),
        [],
      );
      const { load, verdict } = judge(findings);
      assert.deepEqual({ load, verdict }, { load: "accepts", verdict: "starts" });
    });

    it(`${name} is recognised, wherever it lies`, () => {
      assert.equal(isHeadscaleConfig(text, "/tmp/config.yaml"), true);
    });

    it(`${name} is the same with the line endings of Windows`, () => {
      assert.ok(version);
      const crlf = text.replaceAll("\n", "\r\n");
      const codes = analyse({ document: parseDocument(crlf), version }).map(({ code }) => code);
      const wanted = analyse({ document: parseDocument(text), version }).map(({ code }) => code);
      assert.deepEqual(codes, wanted);
      assert.equal(isHeadscaleConfig(crlf, "/tmp/config.yaml"), true);
    });
  }
});
