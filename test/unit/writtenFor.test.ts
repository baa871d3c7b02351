import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { shownFindings } from "../../server/src/headscale/shown";
import { completed } from "./completed";
import { versionOf } from "./ruleCases";

function said(text: string, version = "0.29", comparesVersions = true): string[] {
  const document = parseDocument(text);
  const findings = analyse({ document, version: versionOf(version), comparesVersions });
  return shownFindings(findings)
    .filter(({ finding }) => finding.code === "written-for")
    .map(({ finding }) => `${finding.place.key.join(".")}: ${finding.message}`);
}

describe("a file that reads like an older Headscale's", () => {
  const old = completed("", versionOf("0.22"));

  it("says which, once, at the first key that is gone", () => {
    assert.deepEqual(said(old), [
      "private_key_path: This file reads like Headscale 0.22; 0.29.2 refuses it.",
    ]);
    const later = completed("oidc:\n  expiry: 30d\n", versionOf("0.28"));
    assert.deepEqual(said(later), [
      "oidc.expiry: This file reads like Headscale 0.23 to 0.28; 0.29.2 refuses it.",
    ]);
  });

  it("says nothing where the version takes it, or none does", () => {
    assert.deepEqual(said(old, "0.22"), []);
    assert.deepEqual(said(completed("", versionOf())), []);
    assert.deepEqual(said("server_url: nowhere\n"), []);
    assert.deepEqual(said("a: [\n"), []);
  });

  it("says nothing where the versions are not to be compared", () => {
    assert.deepEqual(said(old, "0.29", false), []);
  });
});
