import assert from "node:assert/strict";
import { parsePrometheusDuration } from "../../../server/src/headscale/values/prometheusDuration";

const second = 1_000_000_000n;
const hour = 3600n * second;
const day = 24n * hour;

/** Rows of Prometheus' own `TestParseDuration` and `TestParseBadDuration` (common/model/time_test.go), and of Headscale's loader. */
describe("a duration as Prometheus reads it", () => {
  const rows: Readonly<Record<string, bigint | "invalid">> = {
    "0": 0n,
    "0w": 0n,
    "0s": 0n,
    "324ms": 324_000_000n,
    "3s": 3n * second,
    "5m": 300n * second,
    "1h": hour,
    "4d": 4n * day,
    "4d1h": 4n * day + hour,
    "14d": 14n * day,
    "3w": 21n * day,
    "3w2d1h": 23n * day + hour,
    "10y": 3650n * day,
    "180d": 180n * day,
    "1d12h": 36n * hour,
    "1y1w1d1h1m1s1ms": 373n * day + hour + 61n * second + 1_000_000n,
    "007d": 7n * day,
    "292y": 292n * 365n * day,
    "": "invalid",
    "1": "invalid",
    "90": "invalid",
    "1y1m1d": "invalid",
    "1m1d": "invalid",
    "1h1h": "invalid",
    "-1w": "invalid",
    "-1d": "invalid",
    "+1d": "invalid",
    "1.5d": "invalid",
    "1.5h": "invalid",
    d: "invalid",
    "294y": "invalid",
    "200y10400w": "invalid",
    "107675d": "invalid",
    "2584200h": "invalid",
    "18446744073709551616ms": "invalid",
    "1h 30m": "invalid",
    " 1h": "invalid",
    "1D": "invalid",
    "1us": "invalid",
    "1ns": "invalid",
    "00": "invalid",
    "1d1": "invalid",
  };
  for (const [text, wanted] of Object.entries(rows)) {
    it(`"${text}" is ${wanted}`, () => {
      const found = parsePrometheusDuration(text);
      assert.equal(found.kind === "duration" ? found.nanoseconds : found.kind, wanted);
    });
  }
});
