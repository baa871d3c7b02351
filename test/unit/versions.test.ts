import assert from "node:assert/strict";
import {
  chooseVersion,
  compareMinors,
  inRange,
  newestStable,
  parseVersion,
  versions,
} from "../../server/src/headscale/versions";

describe("versions", () => {
  it("are those that the product supports, oldest first, each by its newest patch", () => {
    assert.deepEqual(
      versions.map(({ minor, patch }) => `${minor} ${patch}`),
      [
        "0.22 0.22.3",
        "0.23 0.23.0",
        "0.24 0.24.3",
        "0.25 0.25.1",
        "0.26 0.26.1",
        "0.27 0.27.1",
        "0.28 0.28.0",
        "0.29 0.29.2",
        "0.30 0.30-dev",
      ],
    );
    assert.deepEqual(
      versions.filter(({ preview }) => preview).map(({ minor }) => minor),
      ["0.30"],
    );
    assert.equal(newestStable.patch, "0.29.2");
  });

  const written = [
    ["0.29", "0.29.2"],
    ["0.29.2", "0.29.2"],
    ["v0.29.1", "0.29.2"],
    ["v0.22", "0.22.3"],
    ["0.23.0", "0.23.0"],
    ["0.24.0-beta.1", "0.24.3"],
    ["0.30-dev", "0.30-dev"],
    ["0.30", "0.30-dev"],
    [" 0.28 ", "0.28.0"],
    ["0.21", undefined],
    ["0.31", undefined],
    ["1.0", undefined],
    ["0.2", undefined],
    ["0.290", undefined],
    ["latest", undefined],
    ["auto", undefined],
    ["", undefined],
    ["29", undefined],
  ] as const;
  for (const [text, patch] of written) {
    it(`"${text}" means ${patch ?? "none"}`, () => {
      assert.equal(parseVersion(text)?.patch, patch);
    });
  }

  it("are compared by age and not as numbers", () => {
    assert.equal(compareMinors("0.22", "0.23"), -1);
    assert.equal(compareMinors("0.30", "0.29"), 1);
    assert.equal(compareMinors("0.26", "0.26"), 0);
  });

  const ranges = [
    [{}, "0.22", true],
    [{}, "0.30", true],
    [{ from: "0.24" }, "0.23", false],
    [{ from: "0.24" }, "0.24", true],
    [{ before: "0.29" }, "0.28", true],
    [{ before: "0.29" }, "0.29", false],
    [{ from: "0.24", before: "0.26" }, "0.25", true],
    [{ from: "0.24", before: "0.26" }, "0.26", false],
  ] as const;
  for (const [range, minor, wanted] of ranges) {
    it(`${minor} is ${wanted ? "" : "not "}in ${JSON.stringify(range)}`, () => {
      const version = parseVersion(minor);
      assert.ok(version);
      assert.equal(inRange(version, range), wanted);
    });
  }
});

describe("the choice of a version", () => {
  const choices = [
    [
      "an option beats all",
      { option: "0.22", modeline: "0.23", setting: "0.24" },
      "0.22.3",
      "option",
    ],
    ["a modeline beats the setting", { modeline: "0.23", setting: "0.24" }, "0.23.0", "modeline"],
    ["the setting beats the default", { setting: "0.24" }, "0.24.3", "setting"],
    ["nothing asked for is the newest stable one", {}, "0.29.2", "default"],
    ["an automatic setting is none", { setting: "auto" }, "0.29.2", "default"],
    [
      "an unsupported one is passed over",
      { modeline: "0.21", setting: "0.24" },
      "0.24.3",
      "setting",
    ],
    ["an unsupported one alone is none", { option: "0.12" }, "0.29.2", "default"],
    ["a preview may be asked for", { modeline: "0.30-dev" }, "0.30-dev", "modeline"],
  ] as const;
  for (const [name, wishes, patch, reason] of choices) {
    it(name, () => {
      const chosen = chooseVersion(wishes);
      assert.equal(chosen.version.patch, patch);
      assert.equal(chosen.reason, reason);
    });
  }

  it("says where another patch is judged than was asked for, and only there", () => {
    const judgedFor = (option: string): string | undefined => chooseVersion({ option }).judgedFor;
    assert.equal(judgedFor("v0.29.1"), "v0.29.1");
    assert.equal(judgedFor("0.22.0"), "0.22.0");
    assert.equal(judgedFor("0.24.0-beta.1"), "0.24.0-beta.1");
    assert.equal(judgedFor("0.29"), undefined);
    assert.equal(judgedFor("v0.29.2"), undefined);
    assert.equal(judgedFor("0.30-dev"), undefined);
  });
});
