import assert from "node:assert/strict";
import { type Finding, finding } from "../../server/src/headscale/finding";
import type { Step } from "../../server/src/headscale/order";
import { judge, type Verdict } from "../../server/src/headscale/verdict";
import { versionOf } from "./ruleCases";

const place = { key: ["a"], span: { start: 0, end: 1 } };

function said(
  level: Finding["level"],
  step: Step,
  text?: string,
  more: Partial<Finding> = {},
): Finding {
  const severity = level === "fatal" || level === "panic" ? "error" : "warning";
  const words = text === undefined ? {} : { text };
  return finding({ code: "x", severity, place, message: "…", level, step, ...words, ...more });
}

function verdictOn(findings: readonly Finding[], version = "0.29", logLevel = "info"): Verdict {
  return judge(findings, versionOf(version), logLevel);
}

function messages(findings: readonly Finding[], version = "0.29", logLevel = "info"): string[] {
  return verdictOn(findings, version, logLevel).log.map(({ message }) => message);
}

describe("the verdict", () => {
  it("on nothing is a start", () => {
    assert.deepEqual(verdictOn([]), { load: "accepts", verdict: "starts", log: [] });
  });

  it("does not care for what Headscale keeps silent about", () => {
    const silent = said("silent", "parse", "never said");
    assert.deepEqual(verdictOn([silent]), { load: "accepts", verdict: "starts", log: [] });
  });

  it("gives the words in the order of Headscale's steps, loading first", () => {
    const findings = [
      said("warn", "oidc-provider", "third"),
      said("error", "log-format", "second"),
      said("warn", "acme-port", "first"),
    ];
    assert.deepEqual(verdictOn(findings), {
      load: "accepts",
      verdict: "starts",
      log: [
        { level: "warn", stage: "load", message: "first" },
        { level: "error", stage: "load", message: "second" },
        { level: "warn", stage: "start", message: "third" },
      ],
    });
  });

  it("is a wait without end where Headscale hangs, and nothing is said from there on", () => {
    const findings = [
      said("fatal", "oidc-provider", undefined, { hangs: true }),
      said("warn", "derp-key", "not reached"),
      said("warn", "acme-port", "before"),
    ];
    assert.deepEqual(verdictOn(findings), {
      load: "accepts",
      verdict: "hangs",
      log: [{ level: "warn", stage: "load", message: "before" }],
    });
  });

  it("ends with the first fatal word, whatever comes later", () => {
    const findings = [
      said("warn", "oidc-provider", "not reached"),
      said("fatal", "database-type", "not reached either"),
      said("fatal", "allocation", "the end"),
      said("warn", "prefix-v4", "before"),
    ];
    const { load, verdict } = verdictOn(findings);
    assert.deepEqual([load, verdict], ["refuses", "refuses"]);
    assert.deepEqual(messages(findings), ["before", "the end"]);
  });

  it("accepts the loading of what it refuses to start", () => {
    const { load, verdict } = verdictOn([said("fatal", "noise-key", "key")]);
    assert.deepEqual([load, verdict], ["accepts", "refuses"]);
  });

  it("calls a panic while loading a crash, in both", () => {
    const { load, verdict, log } = verdictOn([said("panic", "derp-urls", "nil")]);
    assert.deepEqual([load, verdict], ["crashes", "crashes"]);
    assert.deepEqual(log, [{ level: "panic", stage: "load", message: "nil" }]);
  });

  it("tells a refusal that ends in a crash from one that does not", () => {
    const found = said("fatal", "secrets-both", "both", { crashesInstead: true });
    const { load, verdict } = verdictOn([found]);
    assert.deepEqual([load, verdict], ["refuses", "crashes"]);
  });

  it("refuses even where Headscale's words are not known", () => {
    const expected = { load: "refuses", verdict: "refuses", log: [] };
    assert.deepEqual(verdictOn([said("fatal", "parse")]), expected);
  });

  it("says the whole notice of old keys, warnings too, and ends behind it", () => {
    const notice = { speech: "notice" } as const;
    const findings = [
      said("fatal", "notice", "one", notice),
      said("warn", "notice", "two", notice),
      said("fatal", "notice", "three", notice),
      said("fatal", "records-conflict", "not reached"),
    ];
    assert.deepEqual(messages(findings), ["one", "two", "three"]);
  });

  it("collects what Headscale collects, and glues what it glues", () => {
    const collected = { speech: "collected" } as const;
    const findings = [
      said("fatal", "batch-size", "size", collected),
      said("fatal", "tls-both", "tls", collected),
      said("fatal", "ephemeral-timeout", "low", { speech: "collected-without-end" }),
      said("warn", "acme-port", "port"),
    ];
    assert.deepEqual(messages(findings), ["port", "tls\nlowsize"]);
  });

  it("keeps to itself what lies below the level, once that is read", () => {
    const findings = [
      said("warn", "acme-port", "before"),
      said("warn", "prefix-v4", "behind"),
      said("error", "derp-urls", "error"),
    ];
    assert.deepEqual(messages(findings, "0.29", "warn"), ["before", "behind", "error"]);
    assert.deepEqual(messages(findings, "0.29", "error"), ["before", "error"]);
    assert.deepEqual(messages(findings, "0.29", ""), ["before"]);
    assert.deepEqual(messages(findings, "0.29", "loud"), ["before", "behind", "error"]);
    assert.deepEqual(messages(findings, "0.22", "error"), ["before", "error", "behind"]);
  });
});
