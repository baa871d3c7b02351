import assert from "node:assert/strict";
import { type Finding, finding } from "../../server/src/headscale/finding";
import { judge } from "../../server/src/headscale/verdict";

const place = { key: ["a"], span: { start: 0, end: 1 } };

function said(
  level: Finding["level"],
  phase: Finding["phase"],
  step: number,
  text?: string,
): Finding {
  const severity = level === "fatal" || level === "panic" ? "error" : "warning";
  const words = text === undefined ? {} : { text };
  return finding({
    code: "x",
    severity,
    place,
    message: "…",
    level,
    phase,
    step,
    ...words,
  });
}

describe("the verdict", () => {
  it("on nothing is a start", () => {
    assert.deepEqual(judge([]), {
      load: "accepts",
      verdict: "starts",
      log: [],
    });
  });

  it("does not care for what Headscale keeps silent about", () => {
    const silent = said("silent", "load", 1, "never said");
    assert.deepEqual(judge([silent]), {
      load: "accepts",
      verdict: "starts",
      log: [],
    });
  });

  it("gives the words in the order of Headscale's steps, loading first", () => {
    const findings = [
      said("warn", "start", 1, "third"),
      said("error", "load", 2, "second"),
      said("warn", "load", 1, "first"),
    ];
    assert.deepEqual(judge(findings), {
      load: "accepts",
      verdict: "starts",
      log: [
        { level: "warn", stage: "load", message: "first" },
        { level: "error", stage: "load", message: "second" },
        { level: "warn", stage: "start", message: "third" },
      ],
    });
  });

  it("ends with the first fatal word, whatever comes later", () => {
    const findings = [
      said("warn", "start", 1, "not reached"),
      said("fatal", "load", 5, "not reached either"),
      said("fatal", "load", 3, "the end"),
      said("warn", "load", 2, "before"),
    ];
    const { load, verdict, log } = judge(findings);
    assert.deepEqual([load, verdict], ["refuses", "refuses"]);
    assert.deepEqual(
      log.map(({ message }) => message),
      ["before", "the end"],
    );
  });

  it("ends at once where the first word is fatal", () => {
    const findings = [said("fatal", "load", 1, "the end"), said("warn", "load", 2, "not reached")];
    assert.deepEqual(judge(findings).log, [{ level: "fatal", stage: "load", message: "the end" }]);
  });

  it("accepts the loading of what it refuses to start", () => {
    const { load, verdict } = judge([said("fatal", "start", 1, "provider")]);
    assert.deepEqual([load, verdict], ["accepts", "refuses"]);
  });

  it("calls a panic a crash, and its loading refused", () => {
    const { load, verdict, log } = judge([said("panic", "load", 8, "both")]);
    assert.deepEqual([load, verdict], ["refuses", "crashes"]);
    assert.deepEqual(log, [{ level: "fatal", stage: "load", message: "both" }]);
  });

  it("refuses even where Headscale's words are not known", () => {
    assert.deepEqual(judge([said("fatal", "load", 0)]), {
      load: "refuses",
      verdict: "refuses",
      log: [],
    });
  });
});
