import assert from "node:assert/strict";
import { resolvePlain } from "../../../server/src/document/goYaml/scalar";
import type { Duration } from "../../../server/src/headscale/values/duration";
import {
  formatGoDuration,
  parseGoDuration,
  toGoDuration,
} from "../../../server/src/headscale/values/goDuration";

const second = 1_000_000_000n;
const minute = 60n * second;
const hour = 60n * minute;

function nanoseconds(found: Duration): bigint | "invalid" {
  return found.kind === "duration" ? found.nanoseconds : found.kind;
}

/** Rows of Go's own `parseDurationTests` and `parseDurationErrorTests` (src/time/time_test.go). */
describe("a duration as Go reads it", () => {
  const rows: readonly (readonly [text: string, wanted: bigint | "invalid"])[] = [
    ["0", 0n],
    ["+0", 0n],
    ["-0", 0n],
    ["5s", 5n * second],
    ["30s", 30n * second],
    ["1478s", 1478n * second],
    ["-5s", -5n * second],
    ["+5s", 5n * second],
    ["5.0s", 5n * second],
    ["5.6s", 5_600_000_000n],
    ["5.s", 5n * second],
    [".5s", 500_000_000n],
    ["1.0s", second],
    ["1.004s", 1_004_000_000n],
    ["100.00100s", 100_001_000_000n],
    ["10ns", 10n],
    ["11us", 11_000n],
    ["12\u00b5s", 12_000n],
    ["12\u03bcs", 12_000n],
    ["13ms", 13_000_000n],
    ["15m", 15n * minute],
    ["16h", 16n * hour],
    ["1h30m", 90n * minute],
    ["3h30m", 210n * minute],
    ["10.5s4m", 4n * minute + 10_500_000_000n],
    ["-2m3.4s", -(2n * minute + 3_400_000_000n)],
    ["1h2m3s4ms5us6ns", 3_723_004_005_006n],
    ["39h9m14.425s", 39n * hour + 9n * minute + 14_425_000_000n],
    ["52763797000ns", 52_763_797_000n],
    ["0.3333333333333333333h", 20n * minute],
    ["9007199254740993ns", 9_007_199_254_740_993n],
    ["0.100000000000000000000h", 6n * minute],
    ["0.9223372036854775807h", 3_320_413_933_267n],
    ["9223372036854775807ns", 2n ** 63n - 1n],
    ["9223372036854775.807us", 2n ** 63n - 1n],
    ["-9223372036854775808ns", -(2n ** 63n)],
    ["2562047h47m16.854775807s", 2n ** 63n - 1n],
    ["", "invalid"],
    ["3", "invalid"],
    ["00", "invalid"],
    ["-", "invalid"],
    ["s", "invalid"],
    [".", "invalid"],
    ["-.", "invalid"],
    [".s", "invalid"],
    ["+.s", "invalid"],
    ["1d", "invalid"],
    ["1w", "invalid"],
    ["1y", "invalid"],
    ["2min", "invalid"],
    ["10S", "invalid"],
    ["1h 30m", "invalid"],
    [" 1h", "invalid"],
    ["1h-5m", "invalid"],
    ["1..5s", "invalid"],
    ["1e3s", "invalid"],
    ["1h1", "invalid"],
    ["9223372036854775810ns", "invalid"],
    ["9223372036854775808ns", "invalid"],
    ["-9223372036854775809ns", "invalid"],
    ["9223372036854776us", "invalid"],
    ["3000000h", "invalid"],
  ];
  for (const [text, wanted] of rows) {
    it(`"${text}" is ${wanted}`, () => {
      assert.equal(nanoseconds(parseGoDuration(text)), wanted);
    });
  }
});

/** What viper's `GetDuration` adds, as reproduced with Headscale's loader. */
describe("a duration as viper reads it", () => {
  const rows: Readonly<Record<string, bigint | "invalid">> = {
    "30m": 30n * minute,
    0: 0n,
    90: 90n,
    "-5": -5n,
    "1_000": 1000n,
    "1.9": 1n,
    "-1.9": -1n,
    "180d": "invalid",
    "1w": "invalid",
    "1y": "invalid",
    "2min": "invalid",
    "10S": "invalid",
    true: "invalid",
    "2024-01-01": "invalid",
    ".inf": "invalid",
    ".nan": "invalid",
    "~": 0n,
  };
  for (const [yaml, wanted] of Object.entries(rows)) {
    it(`${yaml} is ${wanted}`, () => {
      assert.equal(nanoseconds(toGoDuration(resolvePlain(yaml))), wanted);
    });
  }

  const texts: Readonly<Record<string, bigint | "invalid">> = {
    90: 90n,
    "1.5": 1n,
    "+7": 7n,
    "00": 0n,
    "": "invalid",
    abc: "invalid",
  };
  for (const [value, wanted] of Object.entries(texts)) {
    it(`the text "${value}" is ${wanted}`, () => {
      assert.equal(nanoseconds(toGoDuration({ type: "string", value })), wanted);
    });
  }
});

/** Recorded from Go 1.26.4. */
describe("a duration as Go prints it", () => {
  const rows: readonly (readonly [nanoseconds: bigint, wanted: string])[] = [
    [0n, "0s"],
    [1n, "1ns"],
    [999n, "999ns"],
    [1000n, "1\u00b5s"],
    [1500n, "1.5\u00b5s"],
    [999999n, "999.999\u00b5s"],
    [1000000n, "1ms"],
    [1100000n, "1.1ms"],
    [500000000n, "500ms"],
    [999999999n, "999.999999ms"],
    [1000000000n, "1s"],
    [1500000000n, "1.5s"],
    [59000000001n, "59.000000001s"],
    [60000000000n, "1m0s"],
    [65000000000n, "1m5s"],
    [3600000000000n, "1h0m0s"],
    [3661500000000n, "1h1m1.5s"],
    [15552000000000000n, "4320h0m0s"],
    [9223372036854775807n, "2562047h47m16.854775807s"],
    [-1n, "-1ns"],
    [-1500000000n, "-1.5s"],
    [-9223372036854775808n, "-2562047h47m16.854775808s"],
  ];
  for (const [count, wanted] of rows) {
    it(`${count} is ${wanted}`, () => {
      assert.equal(formatGoDuration(count), wanted);
    });
  }
});
