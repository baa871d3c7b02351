import assert from "node:assert/strict";
import { goText, resolvePlain } from "../../../server/src/document/goYaml/scalar";
import { formatFileMode, parseFileMode } from "../../../server/src/headscale/values/fileMode";

function modeOf(text: string): string {
  const found = parseFileMode(text);
  return found.kind === "mode" ? formatFileMode(found.mode) : found.kind;
}

/** Headscale's `GetFileMode` reads a text with base 8; rows reproduced with its loader. */
describe("the rights of the socket", () => {
  const texts: Readonly<Record<string, string>> = {
    "0770": "0770",
    "770": "0770",
    "504": "0504",
    "0": "0000",
    "1777": "0777",
    "000770": "0770",
    "0o770": "invalid",
    "0x1f8": "invalid",
    "0780": "invalid",
    "-770": "invalid",
    "+770": "invalid",
    "7_7_0": "invalid",
    "rwxrwx---": "invalid",
    "": "invalid",
    " 770": "invalid",
    "2000000000000000000000": "invalid",
  };
  for (const [text, wanted] of Object.entries(texts)) {
    it(`of the text "${text}" are ${wanted}`, () => {
      assert.equal(modeOf(text), wanted);
    });
  }

  const unquoted: Readonly<Record<string, string>> = {
    "0770": "0504",
    "0o770": "0504",
    "770": "0770",
    "0600": "invalid",
    "0700": "invalid",
    "0777": "0511",
  };
  for (const [yaml, wanted] of Object.entries(unquoted)) {
    it(`of ${yaml} without quotes are ${wanted}`, () => {
      assert.equal(modeOf(goText(resolvePlain(yaml))), wanted);
    });
  }
});
